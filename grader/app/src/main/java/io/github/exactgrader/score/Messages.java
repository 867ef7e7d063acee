package io.github.exactgrader.score;

/** The sentences of this package. */
final class Messages {

    static final String NO_FINDING = "The grader did not judge this field; it is not your fault.";

    private static final int MAX_SHOWN = 80;

    private Messages() {}

    static String bothHandedIn(boolean methodCounts) {
        return " Both a JSON answer and a Java method were handed in; the better one counts, here the "
                + (methodCounts ? "method." : "JSON answer.");
    }

    static String unknownField(String id, String assignment) {
        return "there is no field \"" + shortened(id) + "\" in " + assignment + "; \"bin/grader init " + assignment
                + "\" writes a file with all names";
    }

    static String unknownField(String id, String assignment, String guess) {
        return "there is no field \"" + shortened(id) + "\" in " + assignment + "; did you mean \"" + guess + "\"?";
    }

    static String answeredByJava(String id) {
        return "the field \"" + shortened(id) + "\" is not read here: it is answered by a Java class in a .java file";
    }

    static String moreOfThem(int more) {
        return more + " more names under \"answers\" are not read";
    }

    /** Keeps what a student typed to one short line. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= MAX_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_SHOWN)) + "...";
    }
}
