package io.github.exactgrader.assignment;

import io.github.exactgrader.worker.JavaValue;
import java.util.List;
import java.util.Set;

/**
 * A published call of a student's class with its result, so that students can try their code before they hand it in.
 *
 * @param text the calls as a student would write them, on one line
 * @param gives the results as the author wrote them
 * @param script what is called
 * @param inputs named values and functions of the calls
 * @param expected one value for each that the script returns
 * @param tolerance how far a result may be off
 * @param location where the author wrote it
 */
public record Example(
        String text,
        String gives,
        List<Statement> script,
        DrawnCase inputs,
        List<JavaValue> expected,
        Tolerance tolerance,
        Location location) {

    public Example {
        script = List.copyOf(script);
        expected = List.copyOf(expected);
    }

    /**
     * Returns the classes that the calls need.
     *
     * @param classes the names of all classes of the sheet
     * @return those that the script names, in alphabetical order
     */
    public List<String> classes(Set<String> classes) {
        return ScriptClasses.of(script, classes);
    }
}
