package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.JobLog;
import io.github.exactgrader.JobLog.Command;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowCommandTest {

    @Test
    void isOneLineInTheRunnersForm() {
        assertThat(new WorkflowCommand("error", Map.of("file", "a/b:c,d.java"), "100 %\n::error::").line())
                .isEqualTo("::error file=a/b%3Ac%2Cd.java::100 %25 ::error::");
        assertThat(new WorkflowCommand("notice", Map.of("file", ""), "x").line())
                .isEqualTo("::notice::x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a,b=c:d::e", "%0A%25%2C", "::notice title=Autograding report::{}", "##[error]y"})
    void arrivesAsItWas(String text) {
        String line = new WorkflowCommand("warning", Map.of("title", text), text).line();

        assertThat(JobLog.commands(line)).containsExactly(new Command("warning", Map.of("title", text), text));
    }

    @Test
    void stopsAndStartsCommandsByATokenThatIsLong() {
        StopCommands stop = new StopCommands("0123456789abcdef".repeat(2));

        assertThat(JobLog.commands(stop.start() + "\n::error::x\n" + stop.end() + "\n::error::y"))
                .containsExactly(new Command("error", Map.of(), "y"));
        assertThatThrownBy(() -> new StopCommands("1234")).hasMessageContaining("32 or more");
    }
}
