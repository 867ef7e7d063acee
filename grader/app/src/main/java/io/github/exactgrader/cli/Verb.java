package io.github.exactgrader.cli;

import picocli.AutoComplete.GenerateCompletion;

/**
 * A command of a program.
 *
 * @param name as it is typed
 * @param type its class
 */
record Verb(String name, Class<?> type) {

    static final Verb COMPLETION = new Verb("generate-completion", GenerateCompletion.class);
}
