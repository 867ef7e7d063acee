package io.github.exactgrader.worker;

import java.util.List;

/** What the worker says about one script. */
public sealed interface Reply {

    /**
     * The script ran to its end.
     *
     * @param values one for each observation, in order
     */
    record Returned(List<JavaValue> values) implements Reply {

        /** Copies the list. */
        public Returned {
            values = List.copyOf(values);
        }
    }

    /**
     * Student code threw.
     *
     * @param type simple name of the exception's class
     * @param message its message, cut at {@value #MAX_TEXT} characters; empty if there is none
     * @param where first line in the student's files, as {@code "Dual.java:12"}; empty if unknown
     */
    record Threw(String type, String message, String where) implements Reply {}

    /**
     * A class, constructor or method is not there.
     *
     * @param why one sentence with the expected signature and what was found instead
     */
    record Missing(String why) implements Reply {}

    /**
     * A result is of another type or shape than asked for.
     *
     * @param why one sentence
     */
    record WrongType(String why) implements Reply {}

    /** More was printed than is allowed; the worker ends behind this reply. */
    record OutputLimit() implements Reply {}

    /** The fuel was used up; the worker ends behind this reply. */
    record OutOfFuel() implements Reply {}

    /**
     * Student code reached a call that is not allowed; the worker ends behind this reply.
     *
     * @param api what it would have used, for example {@code "java.net.Socket"}
     * @param where the place in the student's files, as {@code "Solution.java:4"}; empty if unknown
     */
    record Forbidden(String api, String where) implements Reply {}

    /**
     * The script itself makes no sense: the fault of who wrote it.
     *
     * @param why one sentence
     */
    record BadScript(String why) implements Reply {}

    /** The longest text of an exception, in characters. */
    int MAX_TEXT = 200;
}
