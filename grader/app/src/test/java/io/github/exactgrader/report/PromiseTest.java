package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.Documents;
import io.github.exactgrader.jail.JailLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PromiseTest {

    @Test
    void isTheOneOfThePageOnSecurityWordForWord() throws IOException {
        String page = Files.readString(Documents.ROOT.resolve("docs/security.md"), StandardCharsets.UTF_8);

        assertThat(page).contains("> " + Promise.TEXT + "\n");
    }

    @Test
    void standsBehindTheLevelInTheFooter() {
        assertThat(Promise.footer(JailLevel.PROCESS_ONLY))
                .isEqualTo("Isolation of submitted code: process only. The promise: " + Promise.TEXT);
    }
}
