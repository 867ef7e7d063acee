package io.github.exactgrader.jail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The bare command. */
record NoJail() implements BackEnd {

    static final String NAME = "none";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> words(JavaCommand command, Resources resources, Path home) {
        String jar = command.jar().toString();
        return command.archive()
                .map(archive -> command.with(JavaCommand.archived(archive.toString())))
                .orElse(command)
                .words(jar);
    }

    @Override
    public Optional<List<String>> training(JavaCommand command, Path folder, UnaryOperator<String> option) {
        return Optional.of(command.with(option.apply(folder.toString()))
                .words(command.jar().toString()));
    }
}
