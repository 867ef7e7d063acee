package io.github.exactgrader.worker;

import java.util.Optional;

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

    private String where(Throwable thrown) {
        try {
            for (StackTraceElement frame : thrown.getStackTrace()) {
                if (classes.names().contains(frame.getClassName()) && frame.getFileName() != null) {
                    return frame.getFileName() + ":" + frame.getLineNumber();
                }
            }
            return "";
        } catch (Throwable hostile) {
            return "";
        }
    }
}
