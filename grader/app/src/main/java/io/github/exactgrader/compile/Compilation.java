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
 */
public record Compilation(
        Map<String, byte[]> classes, List<Diagnostic> diagnostics, Map<String, String> brokenClasses) {

    /** The greatest number of diagnostics for one file. */
    public static final int MAX_PER_FILE = 20;

    /** Copies the collections, keeping their order. */
    public Compilation {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        diagnostics = List.copyOf(diagnostics);
        brokenClasses = Collections.unmodifiableMap(new LinkedHashMap<>(brokenClasses));
    }
}
