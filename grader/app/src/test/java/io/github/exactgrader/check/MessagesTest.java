package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The full text of every message of this package. */
class MessagesTest {

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(Messages.CORRECT, "Right."),
                Arguments.of(Messages.NO_ANSWER, "Nothing was handed in for this field."),
                Arguments.of(Messages.NEEDS_REVIEW, "A person marks this answer."),
                Arguments.of(Messages.WRONG, "Not the expected answer."),
                Arguments.of(Messages.WRONG_NUMBER, "Not the expected number."),
                Arguments.of(
                        Messages.NO_VALUE,
                        "This has no value at some points of the stated domain; check roots, logarithms and denominators."),
                Arguments.of(
                        Messages.BEYOND_LIMITS,
                        "This is too large, or takes too long, to compute; check the exponents or type it in a simpler form."),
                Arguments.of(Messages.UNDECIDED, "The grader could not decide; a person looks at this answer."),
                Arguments.of(
                        Messages.OUTSIDE_THE_BOX,
                        "The points computed from your numbers do not pass through the plotted ones."),
                Arguments.of(
                        Messages.TIMED_OUT,
                        "Your code took too long and was stopped; is there a loop that does not end?"),
                Arguments.of(
                        Messages.OUT_OF_MEMORY,
                        "Your code used up its memory and was stopped; does something grow in a loop?"),
                Arguments.of(Messages.OUTPUT_LIMIT, "Your code printed too much and was stopped; remove the printing."),
                Arguments.of(
                        Messages.BROKE_PROTOCOL,
                        "Your code disturbed the grader's channel and was stopped; write only through System.out."),
                Arguments.of(Messages.GRADER_FAILED, "The grader failed to run this; it is not your fault."),
                Arguments.of(Messages.REFERENCE_FAILED, "The reference solution failed; it is not your fault."),
                Arguments.of(Messages.RETURNED_NULL, "It returned null."),
                Arguments.of(Messages.RETURNED_NAN, "It returned NaN where there is a number."),
                Arguments.of(Messages.RETURNED_NUMBER, "It returned a number where there is none."),
                Arguments.of(Messages.WRONG_LENGTH, "An array has a wrong length."),
                Arguments.of(Messages.WRONG_ROWS, "An array has a wrong number of rows."),
                Arguments.of(Messages.MANY_DIGITS, "a number has more digits, or a larger exponent, than are compared"),
                Arguments.of(Messages.differsAt(4, 4), "Not the expected formula: it differs at every point tried."),
                Arguments.of(Messages.differsAt(1, 4), "Not the expected formula: it differs at 1 of 4 points tried."),
                Arguments.of(Messages.setDiffers(4, 4), "Not the expected set: it differs for all parameters tried."),
                Arguments.of(
                        Messages.setDiffers(1, 4), "Not the expected set: it differs for 1 of 4 parameters tried."),
                Arguments.of(Messages.endDiffers("eta", "1/a", false), "The end eta = 1/a must not be included."),
                Arguments.of(Messages.endDiffers("eta", "1/a", true), "The end eta = 1/a must be included."),
                Arguments.of(
                        Messages.valueDiffers(true),
                        "Not the expected set: a single value is left out that must be included."),
                Arguments.of(
                        Messages.valueDiffers(false),
                        "Not the expected set: a single value is included that must be left out."),
                Arguments.of(
                        Messages.twoReadings("1/2*a", "1/(2*a)"),
                        "This can be read as 1/2*a or as 1/(2*a), and it makes a difference; write parentheses."),
                Arguments.of(
                        Messages.otherVariable("eta"),
                        "Expected a set of values of eta: a condition has to contain eta."),
                Arguments.of(
                        Messages.movingEnd("eta"),
                        "The ends of an interval must not contain eta itself; solve for eta or type the condition."),
                Arguments.of(Messages.wrongKind("a number", "x\n y"), "Expected a number, found x y."),
                Arguments.of(Messages.wrongSize(2, 3), "Expected a list of 2 numbers, found 3."),
                Arguments.of(Messages.listOf(2), "a list of 2 numbers, such as [0.5, -1]"),
                Arguments.of(Messages.wrongEntries(1, 2), "1 of 2 numbers are not the expected ones."),
                Arguments.of(Messages.notAnOption("x", "a, b"), "\"x\" is not one of the options: a, b."),
                Arguments.of(Messages.notRead("column 1: why"), "Cannot be read: column 1: why."),
                Arguments.of(Messages.notRead("why."), "Cannot be read: why."),
                Arguments.of(Messages.noValue("division by zero"), "This has no value: division by zero."),
                Arguments.of(Messages.casesFailed(3, 3), "Wrong in every one of 3 test cases."),
                Arguments.of(Messages.casesFailed(1, 3), "Wrong in 1 of 3 test cases."),
                Arguments.of(Messages.casesPassed(3), "Right in all 3 test cases."),
                Arguments.of(Messages.threw("E", ""), "Your code threw E."),
                Arguments.of(Messages.threw("E", "A.java:1"), "Your code threw E at A.java:1."),
                Arguments.of(
                        Messages.exited(1), "Your code ended the program (exit code 1) instead of returning a value."));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void saysItInFull(String message, String text) {
        assertThat(message).isEqualTo(text);
    }

    @Test
    void keepsWhatAStudentTypedToOneShortLine() {
        assertThat(Messages.shortened(" a \n\t b ")).isEqualTo("a b");
        assertThat(Messages.shortened("x".repeat(80))).hasSize(80);
        // a smiley is two characters and must not be cut in half
        assertThat(Messages.shortened("x".repeat(79) + "\uD83D\uDE00yz")).isEqualTo("x".repeat(79) + "\uD83D\uDE00...");
    }
}
