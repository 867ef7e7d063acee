package io.github.exactgrader.check;

import java.util.List;

/**
 * What can be told of one Java class without a key.
 *
 * @param name the class
 * @param handedIn whether there is a class of this name, if only a broken one
 * @param readiness how far it has got
 * @param declared how many methods and constructors the sheet asks for
 * @param written how many of them are there and no longer the starter's
 * @param problems what is wrong, one line each
 * @param examples what became of the published examples
 */
public record ClassForm(
        String name,
        boolean handedIn,
        Readiness readiness,
        int declared,
        int written,
        List<String> problems,
        List<ExampleOutcome> examples) {

    public ClassForm {
        problems = List.copyOf(problems);
        examples = List.copyOf(examples);
    }
}
