package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.util.Optional;

/**
 * Whether two formulas, or two sets, mean the same on the stated domain. Only {@link EqualProven} and
 * {@link EqualNumeric} count as right.
 */
public sealed interface Equivalence {

    /** Tells whether both mean the same. */
    default boolean isEqual() {
        return this instanceof EqualNumeric || this instanceof EqualProven;
    }

    /**
     * The same wherever both have a value, by a proof.
     *
     * @param bits a wrong formula would be taken for right with a chance below 2^-bits, at least 100
     */
    record EqualProven(int bits) implements Equivalence {}

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
     * Two sets that differ at single numbers only.
     *
     * @param witness a point where they differ
     * @param differing how many points differ
     * @param points how many points were tried
     * @param end the number as the answer writes it; empty if it does not
     * @param belongs whether it belongs to the key's set
     */
    record DifferentEnd(Witness witness, int differing, int points, Optional<Expr> end, boolean belongs)
            implements Equivalence {}

    /**
     * A set that allows nothing where it has to allow something.
     *
     * @param witness parameters for which it is empty
     * @param empty for how many points it is
     * @param points how many points were tried
     */
    record Empty(Witness witness, int empty, int points) implements Equivalence {}

    /**
     * The answer has no value where the key has one.
     *
     * @param witness a point where that is so
     */
    record DomainMismatch(Witness witness) implements Equivalence {}

    /** The answer is too large, or takes too long, at every point. */
    record BeyondLimits() implements Equivalence {}

    /**
     * Not decided; a person has to look.
     *
     * @param reason why
     * @param yieldsToProof whether a proof that both are equal wherever they have values would decide it
     */
    record Undecided(String reason, boolean yieldsToProof) implements Equivalence {

        Undecided(String reason) {
            this(reason, false);
        }
    }

    /**
     * A point that tells two answers apart.
     *
     * @param at the point, as {@code a=1, b=3}
     * @param expected what the key gives there
     * @param actual what the answer gives there
     */
    record Witness(String at, String expected, String actual) {}
}
