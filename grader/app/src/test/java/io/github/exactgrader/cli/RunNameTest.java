package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.history.RunHistory;
import io.github.exactgrader.history.RunInputs;
import io.github.exactgrader.history.RunManifest;
import io.github.exactgrader.history.RunVersion;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunNameTest {

    @TempDir
    private Path temp = Path.of("");

    private Path runOfThree() throws IOException {
        Path run = temp.resolve("run");
        for (int number = 1; number <= 3; number++) {
            Results results = new Results(List.of(), List.of(), JailLevel.JAILED);
            RunInputs inputs = new RunInputs("/", Optional.empty(), 10, false, "jailed", Optional.empty());
            RunManifest manifest =
                    new RunManifest(number, Optional.empty(), "grade", inputs, List.of(), List.of(), Map.of());
            new RunHistory(run)
                    .stage(new RunVersion(results, results, manifest), Map.of())
                    .add();
        }
        return run;
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "@1, 1", "@3, 3", "@0, 3", "@-1, 2", "@-2, 1"})
    void namesAVersion(String suffix, int version) throws IOException {
        RunName.Found found = RunName.of(runOfThree() + suffix).read();

        assertThat(found.version().manifest().version()).isEqualTo(version);
        assertThat(found.name()).isEqualTo(temp.resolve("run") + "@" + version);
    }

    @ParameterizedTest
    @CsvSource({"@4, version 4", "@-3, version 3 before the newest"})
    void saysWhichVersionsThereAre(String suffix, String which) throws IOException {
        Path run = runOfThree();

        assertThatThrownBy(() -> RunName.of(run + suffix).read())
                .isInstanceOf(StopException.class)
                .hasMessage(run + ": there is no " + which + "; there are 1, 2, 3");
    }

    @Test
    void takesAFolderForItselfWhateverItIsCalled() throws IOException {
        Path odd = Files.createDirectories(temp.resolve("run@2"));

        assertThat(RunName.of(odd.toString())).isEqualTo(new RunName(odd, 0));
    }

    @Test
    void saysHowARunWithoutVersionsGetsOne() {
        assertThatThrownBy(() -> RunName.of(temp.toString()).read())
                .hasMessage(temp + ": there is no version in it. If it is a run that was interrupted or that an older"
                        + " grader wrote, \"grader grade ... -o " + temp + " --resume\" adds one");
        assertThatThrownBy(() -> RunName.of(temp + "/no@2").read())
                .hasMessage(temp.resolve("no")
                        + ": there is no such folder; give the RUN that \"grader grade ... -o RUN\" wrote");
    }

    @Test
    void saysWhatIsDamaged() throws IOException {
        Path run = runOfThree();
        Files.writeString(run.resolve("history/3/results.json"), "{");

        assertThatThrownBy(() -> RunName.of(run.toString()).read())
                .isInstanceOf(StopException.class)
                .hasMessageStartingWith(run.resolve("history/3/results.json").toString())
                .hasMessageEndingWith("take another version, or grade again into another folder");
    }
}
