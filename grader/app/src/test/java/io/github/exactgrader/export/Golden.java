package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the expected output, beside the tests; rewritten only when asked for by {@code -Dgolden.update=true}. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/exactgrader/export/golden");

    private Golden() {}

    static void agrees(String name, byte[] actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.write(file, actual);
        }
        assertThat(new String(actual, StandardCharsets.UTF_8))
                .as("golden file %s; if the change is meant, run with -Dgolden.update=true and read the diff", name)
                .isEqualTo(Files.readString(file));
    }
}
