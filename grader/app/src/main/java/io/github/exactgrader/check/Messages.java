package io.github.exactgrader.check;

/** The sentences that students read about a check. */
final class Messages {

    static final String CORRECT = "Right.";
    static final String NO_ANSWER = "Nothing was handed in for this field.";
    static final String NEEDS_REVIEW = "A person marks this answer.";
    static final String WRONG = "Not the expected answer.";
    static final String WRONG_NUMBER = "Not the expected number.";
    static final String NO_VALUE = "This has no value at some points of the stated domain.";
    static final String UNDECIDED = "The grader could not decide; a person looks at this answer.";

    private Messages() {}

    static String differsAt(int differing, int points) {
        return differing == points
                ? "Not the expected formula: it differs at every point tried."
                : "Not the expected formula: it differs at " + differing + " of " + points + " points tried.";
    }

    static String setDiffers(boolean onlyAnEnd) {
        return onlyAnEnd
                ? "Not the expected set: an end point is wrongly included or left out."
                : "Not the expected set.";
    }

    static String wrongKind(String expected, String found) {
        return "Expected " + expected + ", found " + found + ".";
    }

    static String wrongSize(int expected, int found) {
        return "Expected a list of " + expected + " numbers, found " + found + ".";
    }

    static String notAnOption(String found, String options) {
        return "\"" + found + "\" is not one of the options: " + options + ".";
    }

    static String notRead(String reason) {
        return "Cannot be read: " + reason + (reason.endsWith(".") ? "" : ".");
    }

    static String outsideTheBox() {
        return "The points computed from your numbers do not pass through the plotted ones.";
    }

    static String casesFailed(int failed, int cases) {
        return failed == cases
                ? "Wrong in every one of " + cases + " test cases."
                : "Wrong in " + failed + " of " + cases + " test cases.";
    }

    static String casesPassed(int cases) {
        return "Right in all " + cases + " test cases.";
    }
}
