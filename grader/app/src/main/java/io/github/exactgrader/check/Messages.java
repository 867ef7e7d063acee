package io.github.exactgrader.check;

/** The sentences that students read about a check; none shows a hidden input or an expected value. */
final class Messages {

    static final String CORRECT = "Right.";
    static final String NO_ANSWER = "Nothing was handed in for this field.";
    static final String NOT_ANSWERED_YET = "Not answered yet: the method is still the one of the starter.";
    static final String NEEDS_REVIEW = "A person marks this answer.";
    static final String WRONG = "Not the expected answer.";
    static final String WRONG_FORMULA = "Not the expected formula: ";
    static final String WRONG_NUMBER = "Not the expected number.";
    static final String NO_VALUE =
            "This has no value at some points of the stated domain; check roots, logarithms and denominators.";
    static final String BEYOND_LIMITS =
            "This is too large, or takes too long, to compute; check the exponents or type it in a simpler form.";
    static final String UNDECIDED = "The grader could not decide; a person looks at this answer.";
    static final String ONLY_BRACKETS_WRONG =
            "Partly right: every end has its value, only whether ends are included is wrong.";
    static final String OUTSIDE_THE_BOX = "The points computed from your numbers do not pass through the plotted ones.";

    static final String TIMED_OUT = "Your code took too long and was stopped; is there a loop that does not end?";
    static final String OUT_OF_MEMORY = "Your code used up its memory and was stopped; does something grow in a loop?";
    static final String OUTPUT_LIMIT = "Your code printed too much and was stopped; remove the printing.";
    static final String OUT_OF_FUEL =
            "Your code took too many steps and was stopped; is there a loop that does not end?";
    static final String UNSTABLE =
            "Your code gave two answers to one question when it was asked again in a fresh process;"
                    + " does it depend on chance, on the clock or on what was called before?";
    static final String BROKE_PROTOCOL =
            "Your code disturbed the grader's channel and was stopped; write only through System.out.";
    static final String CLOCK_RAN_OUT = "The time on the clock ran out while the processor time did not.";
    static final String GRADER_FAILED = "The grader failed to run this; it is not your fault.";
    static final String REFERENCE_FAILED = "The reference solution failed; it is not your fault.";

    static final String RETURNED_NULL = "It returned null.";
    static final String RETURNED_NAN = "It returned NaN where there is a number.";
    static final String RETURNED_NUMBER = "It returned a number where there is none.";
    static final String WRONG_LENGTH = "An array has a wrong length.";
    static final String WRONG_ROWS = "An array has a wrong number of rows.";

    /** For staff: why an answer was not decided. */
    static final String MANY_DIGITS = "a number has more digits, or a larger exponent, than are compared";

    private static final int MAX_FOUND = 80;

    private Messages() {}

    static String differsAt(int differing, int points) {
        return differing == points
                ? WRONG_FORMULA + "it differs at every point tried."
                : WRONG_FORMULA + "it differs at " + differing + " of " + points + " points tried.";
    }

    static String setDiffers(int differing, int cases) {
        return differing == cases
                ? "Not the expected set: it differs for all parameters tried."
                : "Not the expected set: it differs for " + differing + " of " + cases + " parameters tried.";
    }

    static String endDiffers(String variable, String end, boolean belongs) {
        String start = "The end " + variable + " = " + end;
        return belongs ? start + " must be included." : start + " must not be included.";
    }

    static String valueDiffers(boolean belongs) {
        return belongs
                ? "Not the expected set: a single value is left out that must be included."
                : "Not the expected set: a single value is included that must be left out.";
    }

    static String allowsTooMuch(int differing, int cases) {
        String start = "Not sufficient: it allows values that are not safe, ";
        return differing == cases
                ? start + "for all parameters tried."
                : start + "for " + differing + " of " + cases + " parameters tried.";
    }

    static String allowsNothing(int empty, int cases) {
        String start = "A condition that nothing meets guarantees nothing: it allows no value ";
        return empty == cases
                ? start + "for any parameters tried."
                : start + "for " + empty + " of " + cases + " parameters tried.";
    }

    /** For staff: a case distinction of an answer that the points do not show to be right. */
    static String pointsWithoutValue(int decided, int points) {
        return "only " + decided + " of " + points + " points have a value";
    }

    /** A prime behind parentheses is read as a transpose. */
    static final String NO_TRANSPOSE =
            "A prime or a T behind parentheses has no meaning here: numbers are not transposed."
                    + " Write derivatives with the names that the sheet gives them.";

    static String unusualConstant(String number) {
        return "it contains the unusual number " + number;
    }

    static String branchesNotMet(int found) {
        return "not every branch of its case distinctions could be tried; " + found + " were found";
    }

    /** The end is one of the student's own; empty where it is not written down. */
    static String someEndsRight(int right, String end) {
        if (right == 1) {
            return end.isEmpty() ? "Partly right: one end is right." : "Partly right: the end " + end + " is right.";
        }
        return "Partly right: " + right + " ends are right.";
    }

    static String somePartsRight(int right) {
        return right == 1
                ? "Partly right: one part of the set is right."
                : "Partly right: " + right + " parts of the set are right.";
    }

    static String shareTooLarge(String word, String share, int most) {
        return "partial: " + word + " " + share + " would earn full points for all but one of " + most;
    }

    static String twoReadings(String one, String other) {
        return "This can be read as " + shortened(one) + " or as " + shortened(other)
                + ", and it makes a difference; write parentheses.";
    }

    static String otherVariable(String variable) {
        return "Expected a set of values of " + variable + ": a condition has to contain " + variable + ".";
    }

    static String movingEnd(String variable) {
        return "The ends of an interval must not contain " + variable + " itself; solve for " + variable
                + " or type the condition.";
    }

    static String wrongKind(String expected, String found) {
        return "Expected " + expected + ", found " + shortened(found) + ".";
    }

    static String wrongSize(int expected, int found) {
        return "Expected a list of " + expected + " numbers, found " + found + ".";
    }

    static String listOf(int size) {
        return "a list of " + size + " numbers, such as [0.5, -1]";
    }

    static String wrongEntries(int wrong, int size) {
        return wrong + " of " + size + " numbers are not the expected ones.";
    }

    static String notAnOption(String found, String options) {
        return "\"" + shortened(found) + "\" is not one of the options: " + options + ".";
    }

    static String notRead(String reason) {
        return sentence("Cannot be read: " + reason);
    }

    static String noValue(String reason) {
        return sentence("This has no value: " + reason);
    }

    static String follows(String fields, String values, String gives) {
        return "This follows from your own " + fields + ", so it earns a part of the points: with " + values
                + " this gives " + gives + ".";
    }

    static String fitsWith(String fields, String values) {
        return "This fits your own " + fields + ", so it earns a part of the points: with " + values
                + " the points pass where they were read.";
    }

    /** For authors: follow-through that does not lead to the key's answer. */
    static String followsOtherwise(String rule) {
        return "\"" + rule + "\" with the key's own answers does not give the key's answer";
    }

    /** For authors: a condition that the key does not meet. */
    static String invalidTruth(String condition) {
        return "the key's own answers do not meet \"" + condition + "\"";
    }

    static String casesFailed(int failed, int cases) {
        return failed == cases
                ? "Wrong in every one of " + cases + " test cases."
                : "Wrong in " + failed + " of " + cases + " test cases.";
    }

    static String casesPassed(int cases) {
        return "Right in all " + cases + " test cases.";
    }

    static String threw(String type, String where) {
        return "Your code threw " + type + (where.isEmpty() ? "" : " at " + where) + ".";
    }

    static String forbidden(String api, String where) {
        return "forbidden: " + api + (where.isEmpty() ? "" : " at " + where);
    }

    static String exited(int code) {
        return "Your code ended the program (exit code " + code + ") instead of returning a value.";
    }

    static String killed(int code) {
        return "Something outside the grader ended the worker (exit code " + code + ").";
    }

    private static String sentence(String text) {
        return text + (text.endsWith(".") ? "" : ".");
    }

    /** Keeps what a student typed to one short line. */
    static String shortened(String found) {
        String line = found.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= MAX_FOUND
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_FOUND)) + "...";
    }
}
