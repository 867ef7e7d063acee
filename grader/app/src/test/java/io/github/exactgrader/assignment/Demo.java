package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The sheet "demo" of the test resources, whole or with one place changed. */
final class Demo {

    static final String SHEET = resource("assignment.yaml");
    static final String KEY = resource("key/key.yaml");

    private Demo() {}

    static String resource(String name) {
        try (InputStream in = Demo.class.getResourceAsStream("demo/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a text with one place changed; the place must be there. */
    static String changed(String text, String from, String to) {
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    /** Writes the two files into a folder called demo. */
    static Path written(Path parent, String sheet, String key) {
        try {
            Path folder = parent.resolve("demo");
            Files.createDirectories(folder.resolve("key"));
            Files.writeString(folder.resolve("assignment.yaml"), sheet);
            Files.writeString(folder.resolve("key/key.yaml"), key);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads both files. */
    static Key read(Path parent, String sheet, String key) {
        Path folder = written(parent, sheet, key);
        return KeyReader.read(folder, AssignmentReader.read(folder));
    }

    /** Returns the sheet as it is. */
    static Assignment sheet(Path parent) {
        return AssignmentReader.read(written(parent, SHEET, KEY));
    }
}
