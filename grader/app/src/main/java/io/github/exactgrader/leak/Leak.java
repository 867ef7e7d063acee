package io.github.exactgrader.leak;

/**
 * Something of staff in a place that students get. It never quotes what it found: the list may be printed where students
 * read it.
 *
 * @param kind what it is
 * @param file path in what was looked at; a file in a jar or zip stands behind {@code !/}
 * @param line where in the file, from 1; 0 where the file has no lines
 * @param what which one, in words
 */
public record Leak(Kind kind, String file, int line, String what) {

    /** What can leak. */
    public enum Kind {
        /** The secret that hidden cases are drawn from, as it is or encoded. */
        SECRET("take it out, choose another secret in key.yaml, and treat all hidden cases as known"),
        /** The mark that files of staff carry. */
        STAFF_MARK("take the file out; it is one of staff, or was copied from one"),
        /** A key. */
        KEY_FILE("take the file out, choose another secret, and treat the answers as known"),
        /** An answer as the key has it. */
        ANSWER("take it out, or ask something else: students have the answer"),
        /** A blank that is filled in as the key has it. */
        FILLED_IN("make it a blank again; \"grader init\" writes a fresh starter"),
        /** A sentence on a wrong answer, or a line of a rubric. */
        EXPLANATION("take it out; it tells what the right answer is like"),
        /** An input of a hidden case, or the name of one. */
        HIDDEN_CASE("take it out, and choose another secret in key.yaml"),
        /** A class or source of the reference solution. */
        REFERENCE("take the file out; a starter holds stubs, which \"grader init\" writes"),
        /** A class of the program of staff. */
        STAFF_PROGRAM("give students the jar that \"grader student-jar\" writes");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }

        /** Returns what to do. */
        public String advice() {
            return advice;
        }
    }

    /** Returns the place for messages: file and line. */
    public String where() {
        return line == 0 ? file : file + ":" + line;
    }
}
