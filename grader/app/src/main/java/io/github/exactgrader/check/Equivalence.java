package io.github.exactgrader.check;

/** Whether two formulas, or two sets, mean the same on the stated domain. Only the first two count as right. */
public sealed interface Equivalence {

    /**
     * The same, by proof.
     *
     * @param errorBound upper bound of the probability that the proof errs
     */
    record EqualProven(String errorBound) implements Equivalence {}

    /**
     * The same at every point that was tried.
     *
     * @param digits decimal digits that agreed
     * @param points how many points
     * @param cells how many regimes they cover
     */
    record EqualNumeric(int digits, int points, int cells) implements Equivalence {}

    /**
     * Not the same.
     *
     * @param witness a point where they differ, with both values
     * @param differing how many points differ
     * @param points how many points were tried
     */
    record Different(Witness witness, int differing, int points) implements Equivalence {}

    /**
     * One has a value where the other has none.
     *
     * @param witness a point where that is so
     */
    record DomainMismatch(Witness witness) implements Equivalence {}

    /**
     * Not decided; a person has to look.
     *
     * @param reason why
     */
    record Undecided(String reason) implements Equivalence {}

    /**
     * A point that tells two answers apart.
     *
     * @param at the point, as {@code a=1, b=3}
     * @param expected what the key gives there
     * @param actual what the answer gives there
     */
    record Witness(String at, String expected, String actual) {}

    /** Tells whether the two count as the same. */
    default boolean isEqual() {
        return this instanceof EqualProven || this instanceof EqualNumeric;
    }
}
