package io.github.exactgrader.pipeline;

/** The sentences of lint. */
final class LintMessages {

    private LintMessages() {}

    static String keyRefused(String field, String answer, String verdict, String why) {
        return field(field) + "its own check says " + verdict + " of the key \"" + answer + "\"" + because(why)
                + ". Mend the key or its cases";
    }

    static String acceptedRefused(String field, String answer, String verdict, String why) {
        return field(field) + "the accepted spelling \"" + answer + "\" is judged " + verdict + because(why)
                + ". Mend the spelling or the key";
    }

    static String misconceptionRight(String field, String answer) {
        return field(field) + "the misconception \"" + answer
                + "\" is judged correct. Mend it, narrow the tolerance, or add a case that tells it from the key";
    }

    static String misconceptionInvalid(String field, String answer, String verdict, String why) {
        return field(field) + "the misconception \"" + answer + "\" is judged " + verdict + " instead of wrong-answer"
                + because(why) + ". Write it as a student would type it";
    }

    static String misconceptionsCollide(String field, String answer, String other) {
        return field(field) + "the misconception \"" + answer
                + "\" collides with another one: a student who gives it is" + " told \"" + other
                + "\". Remove one of them, or add a case that tells them apart";
    }

    static String misconceptionUnknown(String field, String answer) {
        return field(field) + "the misconception \"" + answer
                + "\" is judged wrong, but its sentence is not said. Write it as a student would type it";
    }

    static String noValue(String field, String answer, String id, String input, String why) {
        return field(field) + "the key \"" + answer + "\" has no value in case " + id + ": " + input + " (" + why
                + "). Mend the key or the case";
    }

    static String strataNotMet(String field, String label, String name, int strata, int count) {
        return field(field) + "the cases \"" + label + "\" draw " + name + " from " + strata + " strata, but there "
                + (count == 1 ? "is 1 case" : "are " + count + " cases") + ": not every stratum is met. Raise count to "
                + strata + " or more";
    }

    static String labelTwice(String field, String label) {
        return field(field) + "two groups of cases are labelled \"" + label
                + "\". Say in each label which regime it is about";
    }

    static String signNotMet(String field, String inside, String sign) {
        return field(field) + "in no case is \"" + inside + "\" " + sign
                + ", so an answer without the modulus around it passes. Add a case";
    }

    static String neverExtreme(String field, String call, String argument) {
        return field(field) + "in no case does \"" + argument + "\" decide \"" + call
                + "\", so an answer without it passes. Add a case";
    }

    static String referenceFailed(String field, String id, String outcome) {
        return field(field) + "the reference solution gave no value in case " + id + ": " + outcome;
    }

    static String referenceUnsteady(String field, String id, String first, String second) {
        return field(field) + "the reference solution gave two results in case " + id + ": first " + first + ", then "
                + second + ". It must not depend on time, chance or earlier calls";
    }

    static String formulaDiffers(String field, String answer, String method, String id, String input, String returned) {
        return field(field) + "the key \"" + answer + "\" and the reference method " + method + " do not agree in case "
                + id + ": " + input + "; " + returned + ". One of them is wrong";
    }

    static String misconceptionWithinTolerance(String field, String answer, String limits) {
        return field(field) + "a method that returns the misconception \"" + answer
                + "\" passes every case: the tolerance (" + limits
                + ") is wider than the gap. Narrow it, or add a case that tells them apart";
    }

    static String methodsCollide(String field, String answer, String other) {
        return field(field) + "the misconceptions \"" + answer + "\" and \"" + other
                + "\" return the same in every case. Remove one of them, or add a case that tells them apart";
    }

    static String mutantPasses(String field, String answer, String says, String at, int others) {
        return field(field) + "the mutant \"" + answer + "\" of the key is judged correct" + like(others)
                + ", but differs from it at " + at + " (its hint: \"" + says
                + "\"). Add a case that tells them apart";
    }

    static String methodMutantPasses(String field, String answer, String says, String limits, int others) {
        return field(field) + "a method that returns the mutant \"" + answer + "\" of the key passes every case"
                + like(others) + " (its hint: \"" + says + "\"): the tolerance (" + limits
                + ") is wider than the gap. Narrow it, or add a case that tells them apart";
    }

    static String toleranceReaches(String field, String answer, String says, int others) {
        return field(field) + "the wrong answer " + answer + " is judged correct" + like(others) + " (its hint: \""
                + says + "\"): the tolerance is wider than the gap to it. Narrow it";
    }

    private static String like(int others) {
        return others == 0 ? "" : ", like " + others + (others == 1 ? " other" : " others");
    }

    static String undefined(String field, String answer, String at) {
        return field(field) + "the key \"" + answer + "\" has no value at " + at
                + ", a point of the stated domain. Mend the key or narrow the domain";
    }

    private static String field(String id) {
        return "field \"" + id + "\": ";
    }

    private static String because(String why) {
        return why.isEmpty() ? "" : " (" + why + ")";
    }
}
