package io.github.exactgrader.assignment;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which classes of a sheet a script needs. */
public final class ScriptClasses {

    private ScriptClasses() {}

    /**
     * Returns the classes that calls need.
     *
     * @param script the calls
     * @param classes the names of all classes of the sheet
     * @return those that the script names, in alphabetical order
     */
    public static List<String> of(List<Statement> script, Set<String> classes) {
        Set<String> named = new LinkedHashSet<>();
        collect(script, named);
        return named.stream()
                .filter(classes::contains)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static void collect(List<Statement> statements, Set<String> named) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.New creation) {
                named.add(creation.className());
            } else if (statement instanceof Statement.Do action) {
                named.add(action.call().owner());
            } else if (statement instanceof Statement.Repeat repeat) {
                collect(repeat.body(), named);
            } else {
                ((Statement.Return) statement).items().forEach(item -> {
                    if (item instanceof Statement.CallItem call) {
                        named.add(call.call().owner());
                    }
                });
            }
        }
    }
}
