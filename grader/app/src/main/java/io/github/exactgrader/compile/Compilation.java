package io.github.exactgrader.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the sources of one submission. A file that does not compile costs only its own classes and those that
 * need them.
 *
 * @param classes class bytes by binary name, in the order of the names; the arrays are not to be changed
 * @param diagnostics at most {@value #MAX_PER_FILE} for each file, in the order of the files
 * @param brokenClasses top-level classes that were handed in and did not compile, each with the path of its file
 * @param notes uses of what is not allowed, each with a trap in its place, in the order of the classes; at most
 *     {@value #MAX_NOTES_PER_CLASS} for each class
 * @param mayVary whether the code could give two answers to one question; if that is not sure, true
 */
public record Compilation(
        Map<String, byte[]> classes,
        List<Diagnostic> diagnostics,
        Map<String, String> brokenClasses,
        List<Note> notes,
        boolean mayVary) {

    /** The greatest number of diagnostics for one file. */
    public static final int MAX_PER_FILE = 20;

    /** The greatest number of notes for one class. */
    public static final int MAX_NOTES_PER_CLASS = 20;

    /** Copies the collections, keeping their order. */
    public Compilation {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        diagnostics = List.copyOf(diagnostics);
        brokenClasses = Collections.unmodifiableMap(new LinkedHashMap<>(brokenClasses));
        notes = List.copyOf(notes);
    }

    /**
     * Returns what is left where nothing was compiled.
     *
     * @param diagnostics why
     * @param brokenClasses what was handed in
     */
    public static Compilation nothing(List<Diagnostic> diagnostics, Map<String, String> brokenClasses) {
        return new Compilation(Map.of(), diagnostics, brokenClasses, List.of(), false);
    }

    /**
     * A use of what an answer may not use.
     *
     * @param className binary name of the class it is in
     * @param file name of its source file
     * @param line from 1; 0 if unknown
     * @param api what is used, for example {@code "java.lang.System.exit"}
     */
    public record Note(String className, String file, int line, String api) {

        private static final int MAX_NAME = 200;

        /** Cuts long names. */
        public Note {
            file = cut(file);
            api = cut(api);
        }

        private static String cut(String name) {
            return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME - 3) + "...";
        }

        /** Returns the place as {@code "Solution.java:4"}. */
        public String where() {
            return line > 0 ? file + ":" + line : file;
        }
    }
}
