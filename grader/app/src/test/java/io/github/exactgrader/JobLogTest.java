package io.github.exactgrader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.JobLog.Command;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runner of the tests obeys, so that a test which finds that it was told nothing has looked. */
class JobLogTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::error::x",
                "  ::ERROR::x",
                "\u00a0::error::x",
                "harmless\r::error::x",
                "a line with ##[error]x",
                "::nothing::##[error]x",
                "::stop-commands::t\n::set-output name=score::9\n::t::\n::error::x"
            })
    void obeys(String log) {
        assertThat(JobLog.commands(log)).containsExactly(new Command("error", Map.of(), "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ::error::x",
                "::error:x",
                "# #[error]x",
                "::unknown::x",
                "::stop-commands::t\n::error::x\n::u::"
            })
    void isNotObeyedByEverybody(String log) {
        assertThat(JobLog.commands(log)).isEmpty();
    }

    @Test
    void readsPropertiesAndValues() {
        assertThat(JobLog.commands("::notice file=a%2Cb,title=c%3A%250A::%0A100 %25"))
                .containsExactly(new Command("notice", Map.of("file", "a,b", "title", "c:%0A"), "\n100 %"));
        assertThat(JobLog.values("a=1\nb<<E\nx\ny\nE\n")).isEqualTo(Map.of("a", "1", "b", "x\ny"));
    }
}
