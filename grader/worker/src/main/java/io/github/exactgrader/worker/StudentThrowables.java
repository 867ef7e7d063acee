package io.github.exactgrader.worker;

import java.util.Set;

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

    private String where(Throwable thrown) {
        try {
            for (StackTraceElement frame : thrown.getStackTrace()) {
                if (classNames.contains(frame.getClassName()) && frame.getFileName() != null) {
                    return frame.getFileName() + ":" + frame.getLineNumber();
                }
            }
            return "";
        } catch (Throwable hostile) {
            return "";
        }
    }
}
