package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.worker.JavaValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for what came back from a call, and the verdict it means when it is not a value. */
public final class Outcomes {

    private static final int MAX_SHOWN = 2000;

    private Outcomes() {}

    static Verdict verdict(CallOutcome outcome) {
        if (NotAnsweredYet.isThrownBy(outcome)) {
            return Verdict.NO_ANSWER;
        }
        if (outcome instanceof CallOutcome.TimedOut) {
            return Verdict.TIME_LIMIT;
        }
        if (outcome instanceof CallOutcome.OutOfMemory) {
            return Verdict.MEMORY_LIMIT;
        }
        if (outcome instanceof CallOutcome.OutputLimit) {
            return Verdict.OUTPUT_LIMIT;
        }
        if (outcome instanceof CallOutcome.OutOfFuel) {
            return Verdict.FUEL_LIMIT;
        }
        if (outcome instanceof CallOutcome.Forbidden) {
            return Verdict.FORBIDDEN;
        }
        if (outcome instanceof CallOutcome.Unstable) {
            return Verdict.UNSTABLE;
        }
        if (outcome.isOurs()) {
            return Verdict.GRADER_ERROR;
        }
        return outcome instanceof CallOutcome.WrongType ? Verdict.INVALID_ANSWER : Verdict.RUNTIME_ERROR;
    }

    /** Returns the sentence for the student; it shows neither inputs nor what the code printed. */
    static String message(CallOutcome outcome) {
        if (NotAnsweredYet.isThrownBy(outcome)) {
            return Messages.NOT_ANSWERED_YET;
        }
        if (outcome instanceof CallOutcome.Threw threw) {
            return Messages.threw(threw.type(), threw.where());
        }
        if (outcome instanceof CallOutcome.Missing missing) {
            return missing.why();
        }
        if (outcome instanceof CallOutcome.WrongType wrong) {
            return wrong.why();
        }
        if (outcome instanceof CallOutcome.TimedOut) {
            return Messages.TIMED_OUT;
        }
        if (outcome instanceof CallOutcome.OutOfMemory) {
            return Messages.OUT_OF_MEMORY;
        }
        if (outcome instanceof CallOutcome.OutputLimit) {
            return Messages.OUTPUT_LIMIT;
        }
        if (outcome instanceof CallOutcome.OutOfFuel) {
            return Messages.OUT_OF_FUEL;
        }
        if (outcome instanceof CallOutcome.Forbidden forbidden) {
            return Messages.forbidden(forbidden.api(), forbidden.where());
        }
        if (outcome instanceof CallOutcome.Unstable) {
            return Messages.UNSTABLE;
        }
        if (outcome instanceof CallOutcome.Exited exited) {
            return Messages.exited(exited.code());
        }
        return outcome instanceof CallOutcome.BrokeProtocol ? Messages.BROKE_PROTOCOL : Messages.GRADER_FAILED;
    }

    /**
     * Returns an outcome as one line for staff.
     *
     * @param outcome anything that came back
     */
    public static String describe(CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Returned returned) {
            return returned.values().stream().map(Outcomes::shown).collect(Collectors.joining(", "));
        }
        if (outcome instanceof CallOutcome.Threw threw) {
            return "threw " + threw.type() + (threw.message().isEmpty() ? "" : ": " + threw.message())
                    + (threw.where().isEmpty() ? "" : " at " + threw.where());
        }
        if (outcome instanceof CallOutcome.WorkerFailed failed) {
            return failed.why();
        }
        if (outcome instanceof CallOutcome.BrokeProtocol broke) {
            return broke.why();
        }
        if (outcome instanceof CallOutcome.ClockRanOut) {
            return Messages.CLOCK_RAN_OUT;
        }
        if (outcome instanceof CallOutcome.Killed killed) {
            return Messages.killed(killed.code());
        }
        if (outcome instanceof CallOutcome.Unstable unstable) {
            return "first " + describe(unstable.first()) + ", then " + describe(unstable.second());
        }
        return message(outcome);
    }

    /**
     * Returns a value as text, the same on every JDK.
     *
     * @param value anything that crossed
     */
    public static String shown(JavaValue value) {
        String text = shown(value.toJava());
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Double number) {
            return Values.shown(number);
        }
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).mapToObj(Values::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof double[][] rows) {
            return Arrays.stream(rows).map(Outcomes::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return value == null ? "null" : JavaValue.of(value).toString();
    }
}
