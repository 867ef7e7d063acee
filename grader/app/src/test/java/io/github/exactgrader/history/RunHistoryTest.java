package io.github.exactgrader.history;

import static io.github.exactgrader.history.SampleVersions.JUDGING;
import static io.github.exactgrader.history.SampleVersions.card;
import static io.github.exactgrader.history.SampleVersions.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.report.ResultsJson;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {

    private static final RunVersion FIRST = version(1, JUDGING, card("ada", "0", "0"));
    private static final RunVersion SECOND = version(2, JUDGING, card("ada", "2", "0"));

    @TempDir
    private Path run = Path.of("");

    private RunHistory history = new RunHistory(run);

    @BeforeEach
    void open() {
        history = new RunHistory(run);
    }

    @Test
    void isEmptyWhereThereIsNoFolder() throws IOException {
        assertThat(new RunHistory(run.resolve("no")).versions()).isEmpty();
        assertThat(new RunHistory(run.resolve("no")).newest()).isEmpty();
        new RunHistory(run.resolve("no")).recover();
        assertThat(run.resolve("no")).doesNotExist();
    }

    @Test
    void readsBackTheVersionsThatWereAdded() throws IOException, UnreadableJsonException {
        history.stage(FIRST, Map.of("jobs", 2)).add();
        history.stage(SECOND, Map.of()).add();

        assertThat(history.versions()).containsExactly(1, 2);
        assertThat(history.newest()).contains(2);
        assertThat(history.read(1)).isEqualTo(FIRST);
        assertThat(history.read(2)).isEqualTo(SECOND);
        assertThat(run.resolve("history/1/run.json")).content().contains("\"jobs\": 2");
    }

    @Test
    void sortsVersionsByNumberAndPassesOverWhatIsNone() throws IOException {
        for (String name : new String[] {"10", "9", "0", "x", ".11.unfinished", "01"}) {
            Files.createDirectories(run.resolve("history").resolve(name));
        }

        assertThat(history.versions()).containsExactly(9, 10);
    }

    @Test
    void keepsWhatTheGraderAloneDecidedWhereThatIsSomethingElse() throws IOException, UnreadableJsonException {
        RunVersion adjusted = new RunVersion(SECOND.results(), FIRST.machine(), FIRST.manifest());

        history.stage(FIRST, Map.of()).add();
        assertThat(run.resolve("history/1/machine.json")).doesNotExist();
        history.stage(new RunVersion(SECOND.results(), FIRST.machine(), SECOND.manifest()), Map.of())
                .add();

        assertThat(history.read(2).machine()).isEqualTo(adjusted.machine());
        assertThat(history.read(2).results()).isEqualTo(adjusted.results());
    }

    @Test
    void isNoVersionBeforeItIsAdded() throws IOException {
        history.stage(FIRST, Map.of());

        assertThat(history.versions()).isEmpty();
    }

    @Test
    void addsAVersionThatAKillHasLeftWhereItIsThatOfTheRun() throws IOException, UnreadableJsonException {
        history.stage(FIRST, Map.of()).add();
        history.stage(SECOND, Map.of());
        Files.write(run.resolve("results.json"), ResultsJson.bytes(SECOND.results()));

        history.recover();

        assertThat(history.read(2)).isEqualTo(SECOND);
    }

    @Test
    void removesAVersionThatAKillHasLeftBeforeTheRunHadItsResults() throws IOException {
        history.stage(FIRST, Map.of()).add();
        history.stage(SECOND, Map.of());
        Files.write(run.resolve("results.json"), ResultsJson.bytes(FIRST.results()));

        history.recover();

        assertThat(history.versions()).containsExactly(1);
        assertThat(run.resolve("history")).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void removesAVersionThatIsNotWhole() throws IOException {
        Path left = run.resolve("history/.1.unfinished");
        Files.createDirectories(left);
        Files.write(left.resolve("results.json"), ResultsJson.bytes(FIRST.results()));
        Files.write(run.resolve("results.json"), ResultsJson.bytes(FIRST.results()));

        history.recover();

        assertThat(history.versions()).isEmpty();
        assertThat(left).doesNotExist();
    }

    @Test
    void neverChangesAVersion() throws IOException, UnreadableJsonException {
        history.stage(FIRST, Map.of()).add();
        RunHistory.Staged again = history.stage(version(1, JUDGING, card("ada", "2", "2")), Map.of());

        assertThatThrownBy(again::add).isInstanceOf(FileSystemException.class);
        assertThat(history.read(1)).isEqualTo(FIRST);
    }

    @Test
    void saysWhichFileIsDamaged() throws IOException {
        history.stage(FIRST, Map.of()).add();
        Path file = run.resolve("history/1/manifest.json");
        Files.writeString(file, "{}");

        assertThatThrownBy(() -> history.read(1))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith(file + ": key \"");
    }
}
