package io.github.exactgrader.jail;

import java.nio.file.Path;
import java.util.List;

/** The bare command. */
record NoJail() implements BackEnd {

    static final String NAME = "none";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> words(JavaCommand command, Resources resources, Path home) {
        return command.words(command.jar().toString());
    }
}
