package io.github.exactgrader.worker;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Describes what student code threw, without trusting the thrown object: its methods may be the student's own. */
final class StudentThrowables {

    private static final int MAX_CAUSES = 10;

    private final StudentClasses classes;

    /**
     * Creates the describer.
     *
     * @param classes the student's
     */
    StudentThrowables(StudentClasses classes) {
        this.classes = classes;
    }

    Reply describe(Throwable thrown) {
        Optional<String> refused = refused(thrown);
        if (refused.isPresent()) {
            return new Reply.Forbidden(refused.get(), "");
        }
        Throwable meant = thrown;
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            meant = thrown.getCause();
        }
        return new Reply.Threw(meant.getClass().getSimpleName(), message(meant), where(meant));
    }

    /** The class whose refusal is behind an error; causes are looked at only where no student's method gives them. */
    private Optional<String> refused(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < MAX_CAUSES && isOfLinking(cause); depth++) {
            Optional<String> refused = classes.refusedIn(String.valueOf(cause.getMessage()));
            if (refused.isPresent()) {
                return refused;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean isOfLinking(Throwable thrown) {
        return (thrown instanceof LinkageError || thrown instanceof ClassNotFoundException)
                && thrown.getClass().getClassLoader() == null;
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            if (message == null) {
                return "";
            }
            return message.length() <= Reply.MAX_TEXT ? message : message.substring(0, Reply.MAX_TEXT - 3) + "...";
        } catch (Throwable hostile) {
            return "";
        }
    }

    /**
     * Returns the first line in the student's files, as {@code "Dual.java:12"}; empty if there is none. For a stack
     * overflow it is the line that calls itself: which call did not fit any more is another one in each run.
     */
    String where(Throwable thrown) {
        try {
            StackTraceElement[] trace = thrown.getStackTrace();
            if (thrown instanceof StackOverflowError) {
                return mostOften(trace);
            }
            for (StackTraceElement frame : trace) {
                if (isStudents(frame)) {
                    return frame.getFileName() + ":" + frame.getLineNumber();
                }
            }
            return "";
        } catch (Throwable hostile) {
            return "";
        }
    }

    /** The lines of a circle of calls differ by one at most in how often they are there; the first by name is taken. */
    private String mostOften(StackTraceElement[] trace) {
        Map<String, Integer> counts = new TreeMap<>();
        for (StackTraceElement frame : trace) {
            if (isStudents(frame)) {
                counts.merge(frame.getFileName() + ":" + frame.getLineNumber(), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > most / 2)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private boolean isStudents(StackTraceElement frame) {
        return classes.names().contains(frame.getClassName()) && frame.getFileName() != null;
    }
}
