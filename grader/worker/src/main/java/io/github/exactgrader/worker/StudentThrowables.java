package io.github.exactgrader.worker;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Describes what student code threw, without trusting the thrown object: its methods may be the student's own. */
final class StudentThrowables {

    private final Set<String> classNames;

    /**
     * Creates the describer.
     *
     * @param classNames binary names of the student's classes
     */
    StudentThrowables(Set<String> classNames) {
        this.classNames = classNames;
    }

    Reply.Threw describe(Throwable thrown) {
        Throwable meant = thrown;
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            meant = thrown.getCause();
        }
        return new Reply.Threw(meant.getClass().getSimpleName(), message(meant), where(meant));
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
        return classNames.contains(frame.getClassName()) && frame.getFileName() != null;
    }
}
