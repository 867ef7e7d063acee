package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryHashTest {

    private static final String ENTRY = "{answer: 1/2, tolerance: {rtol: 1e-9}, accepted: [\"0.5\"]}";

    @TempDir
    private Path folder = Path.of("");

    private EntryHash hash(String secret, String yaml) throws IOException {
        Path file = folder.resolve("key.yaml");
        Files.writeString(file, yaml);
        YamlNode top = YamlFile.read(file, "key.yaml");
        return EntryHash.of(secret, top.get("entry").orElse(top));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer: 1/2\ntolerance:\n  rtol: 1e-9\naccepted:\n  - '0.5'\n",
                "# half\nanswer: \"1/2\" # exactly\ntolerance: {rtol: 1e-9}\naccepted: [\"0.5\"]",
                "share: &all [\"0.5\"]\nentry: {answer: 1/2, tolerance: {rtol: 1e-9}, accepted: *all}"
            })
    void isTheSameHoweverTheEntryIsLaidOut(String yaml) throws IOException {
        assertThat(hash("s", yaml)).isEqualTo(hash("s", ENTRY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{answer: 1/3, tolerance: {rtol: 1e-9}, accepted: [\"0.5\"]}",
                "{answer: 1/2, tolerance: {rtol: 1e-9}, accepted: [\"0.5\", \"0.50\"]}",
                "{answer: 1/2, tolerance: {rtol: 1e-9}, accepted: [[\"0.5\"]]}",
                "{answer: 1/2, tolerance: {rtol: 1e-9}}"
            })
    void tellsKeysApart(String yaml) throws IOException {
        assertThat(hash("s", yaml).key()).isNotEqualTo(hash("s", ENTRY).key());
        assertThat(hash("s", yaml).tolerance()).isEqualTo(hash("s", ENTRY).tolerance());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{answer: 1/2, tolerance: {rtol: 1e-8}, accepted: [\"0.5\"]}",
                "{answer: 1/2, accepted: [\"0.5\"]}"
            })
    void tellsTolerancesApart(String yaml) throws IOException {
        assertThat(hash("s", yaml).tolerance()).isNotEqualTo(hash("s", ENTRY).tolerance());
        assertThat(hash("s", yaml).key()).isEqualTo(hash("s", ENTRY).key());
    }

    @Test
    void changesWithTheSecretThatCasesAreDrawnFrom() throws IOException {
        assertThat(hash("t", ENTRY).key()).isNotEqualTo(hash("s", ENTRY).key());
    }
}
