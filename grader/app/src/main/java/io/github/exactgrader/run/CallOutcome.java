package io.github.exactgrader.run;

import io.github.exactgrader.worker.JavaValue;
import io.github.exactgrader.worker.Reply;
import java.util.List;
import java.util.Optional;

/** What came back from one case. None of them is judged here. */
public sealed interface CallOutcome {

    /** Type of what is thrown when the stack is used up; a process that saw it is of no more use. */
    String STACK_OVERFLOW = "StackOverflowError";

    /**
     * Returns what a worker's reply means.
     *
     * @param reply its texts are taken as they are
     */
    static CallOutcome of(Reply reply) {
        if (reply instanceof Reply.Returned returned) {
            return new Returned(returned.values());
        } else if (reply instanceof Reply.Threw threw) {
            return new Threw(threw.type(), threw.message(), threw.where());
        } else if (reply instanceof Reply.Missing missing) {
            return new Missing(missing.why());
        } else if (reply instanceof Reply.WrongType wrong) {
            return new WrongType(wrong.why());
        } else if (reply instanceof Reply.Forbidden forbidden) {
            return new Forbidden(forbidden.api(), forbidden.where());
        } else if (reply instanceof Reply.BadScript bad) {
            return new WorkerFailed(bad.why());
        }
        return reply instanceof Reply.OutOfFuel ? new OutOfFuel() : new OutputLimit();
    }

    /** Returns the reply that means this; empty if it came about in another way, or says nothing about the code. */
    default Optional<Reply> reply() {
        if (this instanceof Returned returned) {
            return Optional.of(new Reply.Returned(returned.values()));
        } else if (this instanceof Threw threw) {
            return Optional.of(new Reply.Threw(threw.type(), threw.message(), threw.where()));
        } else if (this instanceof Missing missing) {
            return Optional.of(new Reply.Missing(missing.why()));
        } else if (this instanceof WrongType wrong) {
            return Optional.of(new Reply.WrongType(wrong.why()));
        } else if (this instanceof Forbidden forbidden) {
            return Optional.of(new Reply.Forbidden(forbidden.api(), forbidden.where()));
        } else if (this instanceof OutOfFuel) {
            return Optional.of(new Reply.OutOfFuel());
        }
        return this instanceof OutputLimit ? Optional.of(new Reply.OutputLimit()) : Optional.empty();
    }

    /** Tells whether it says nothing about the student's code: the grader or the machine failed. */
    default boolean isOurs() {
        return this instanceof WorkerFailed || this instanceof ClockRanOut || this instanceof Killed;
    }

    /**
     * The script ran to its end.
     *
     * @param values one for each observation, in order
     */
    record Returned(List<JavaValue> values) implements CallOutcome {

        /** Copies the list. */
        public Returned {
            values = List.copyOf(values);
        }
    }

    /**
     * Student code threw.
     *
     * @param type simple name of the exception's class
     * @param message its message, at most 200 characters; empty if there is none
     * @param where first line in the student's files, as {@code "Dual.java:12"}; empty if unknown
     */
    record Threw(String type, String message, String where) implements CallOutcome {}

    /**
     * A class, constructor or method is not there.
     *
     * @param why one sentence with the expected signature and what was found instead
     */
    record Missing(String why) implements CallOutcome {}

    /**
     * A result is of another type or shape than asked for.
     *
     * @param why one sentence
     */
    record WrongType(String why) implements CallOutcome {}

    /** The processor time of the field was used up, by this case or an earlier one. */
    record TimedOut() implements CallOutcome {}

    /** The time on the clock was used up, by this case or an earlier one of the field: it waited, or the machine was busy. */
    record ClockRanOut() implements CallOutcome {}

    /**
     * Somebody else ended the process, in this case or an earlier one of the field: not the student's.
     *
     * @param code its exit code, which tells the signal
     */
    record Killed(int code) implements CallOutcome {}

    /** The memory was used up, by this case or an earlier one of the field. */
    record OutOfMemory() implements CallOutcome {}

    /** More was printed than allowed, by this case or an earlier one of the field. */
    record OutputLimit() implements CallOutcome {}

    /** The fuel of the field was used up, by this case or an earlier one. */
    record OutOfFuel() implements CallOutcome {}

    /**
     * Student code reached a call that is not allowed, in this case or an earlier one of the field.
     *
     * @param api what it would have used, for example {@code "java.net.Socket"}
     * @param where the place in the student's files, as {@code "Solution.java:4"}; empty if unknown
     */
    record Forbidden(String api, String where) implements CallOutcome {}

    /**
     * The process ended, in this case or an earlier one of the field.
     *
     * @param code its exit code, as with {@code System.exit(code)}
     */
    record Exited(int code) implements CallOutcome {}

    /**
     * Something other than the worker's messages arrived from the process, in this case or an earlier one of the field.
     *
     * @param why one sentence
     */
    record BrokeProtocol(String why) implements CallOutcome {}

    /**
     * The same case came out otherwise when it was run once more.
     *
     * @param first what came back first
     * @param second what came back from a fresh process
     */
    record Unstable(CallOutcome first, CallOutcome second) implements CallOutcome {}

    /**
     * Our own fault: the worker did not start, or the script makes no sense.
     *
     * @param why one sentence
     */
    record WorkerFailed(String why) implements CallOutcome {}
}
