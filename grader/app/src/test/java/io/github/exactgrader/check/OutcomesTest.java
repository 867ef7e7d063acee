package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.worker.JavaValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomesTest {

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(
                        new CallOutcome.Threw("E", "m", ""), Verdict.RUNTIME_ERROR, "Your code threw E.", "threw E: m"),
                Arguments.of(
                        new CallOutcome.Threw("E", "", "A.java:3"),
                        Verdict.RUNTIME_ERROR,
                        "Your code threw E at A.java:3.",
                        "threw E at A.java:3"),
                Arguments.of(
                        new CallOutcome.Missing("No class A."), Verdict.RUNTIME_ERROR, "No class A.", "No class A."),
                Arguments.of(
                        new CallOutcome.WrongType("Expected double."),
                        Verdict.INVALID_ANSWER,
                        "Expected double.",
                        "Expected double."),
                Arguments.of(new CallOutcome.TimedOut(), Verdict.TIME_LIMIT, Messages.TIMED_OUT, Messages.TIMED_OUT),
                Arguments.of(
                        new CallOutcome.ClockRanOut(),
                        Verdict.GRADER_ERROR,
                        Messages.GRADER_FAILED,
                        "The time on the clock ran out while the processor time did not."),
                Arguments.of(
                        new CallOutcome.Killed(137),
                        Verdict.GRADER_ERROR,
                        Messages.GRADER_FAILED,
                        "Something outside the grader ended the worker (exit code 137)."),
                Arguments.of(
                        new CallOutcome.OutOfMemory(),
                        Verdict.MEMORY_LIMIT,
                        Messages.OUT_OF_MEMORY,
                        Messages.OUT_OF_MEMORY),
                Arguments.of(
                        new CallOutcome.OutputLimit(),
                        Verdict.OUTPUT_LIMIT,
                        Messages.OUTPUT_LIMIT,
                        Messages.OUTPUT_LIMIT),
                Arguments.of(
                        new CallOutcome.Exited(3),
                        Verdict.RUNTIME_ERROR,
                        "Your code ended the program (exit code 3) instead of returning a value.",
                        "Your code ended the program (exit code 3) instead of returning a value."),
                Arguments.of(
                        new CallOutcome.BrokeProtocol("bytes"),
                        Verdict.RUNTIME_ERROR,
                        Messages.BROKE_PROTOCOL,
                        "bytes"),
                Arguments.of(
                        new CallOutcome.WorkerFailed("gone"), Verdict.GRADER_ERROR, Messages.GRADER_FAILED, "gone"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void tellsStudentAndStaffWhatCameBack(CallOutcome outcome, Verdict verdict, String student, String staff) {
        assertThat(Outcomes.verdict(outcome)).isEqualTo(verdict);
        assertThat(Outcomes.message(outcome)).isEqualTo(student);
        assertThat(Outcomes.describe(outcome)).isEqualTo(staff);
    }

    @Test
    void showsValuesTheSameOnEveryJdk() {
        CallOutcome returned = new CallOutcome.Returned(List.of(
                JavaValue.of(2.0E-3), JavaValue.of(new double[] {1, Double.NaN}), JavaValue.of(7), JavaValue.NULL));

        assertThat(Outcomes.describe(returned)).isEqualTo("0.002, [1, NaN], 7, null");
        assertThat(Outcomes.shown(JavaValue.of(new double[][] {{1, 2}, {}}))).isEqualTo("[[1, 2], []]");
    }

    @Test
    void cutsLongValues() {
        assertThat(Outcomes.shown(JavaValue.of("x".repeat(2001)))).hasSize(2003).endsWith("x...");
        assertThat(Outcomes.shown(JavaValue.of("x".repeat(2000)))).hasSize(2000);
    }
}
