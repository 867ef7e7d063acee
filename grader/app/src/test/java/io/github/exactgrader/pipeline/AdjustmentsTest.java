package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.CourseManifestJson;
import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.Member;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.score.Extension;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.LatePolicyReader;
import io.github.exactgrader.score.LateRules;
import io.github.exactgrader.score.LateRulesJson;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjustmentsTest {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @TempDir
    private Path run;

    private final Results machine = new Results(
            List.of(new Graded(
                    "sheet",
                    "Sheet",
                    "00",
                    List.of(new GradedField("1a", "1", "1a", "number", BigDecimal.valueOf(4))))),
            List.of(card("ada"), card("ben"), card("eve")),
            JailLevel.JAILED);

    private static ScoreCard card(String student) {
        FieldScore field = new FieldScore(
                "1a", "number", Verdict.PARTLY_CORRECT, TWO, BigDecimal.valueOf(4), "7", null, null, "Half.", Map.of());
        return new ScoreCard("sheet", student, "hash of " + student, List.of(field), List.of());
    }

    private void writeLate(Extension... extensions) throws IOException {
        Path policy = run.resolve("late.yaml");
        Files.writeString(policy, "zone: UTC\ndeadline: 2026-11-20 12:00\nper_day: 1 point\n");
        LateRules rules = new LateRules(
                LatePolicyReader.read(policy),
                List.of(extensions),
                Map.of("ada", Instant.parse("2026-11-20T13:00:00Z")));
        Files.write(run.resolve("late.json"), LateRulesJson.bytes(rules));
    }

    private void writeManifest() throws IOException {
        CourseManifest manifest = new CourseManifest(
                "folder",
                "all.zip",
                List.of(
                        handedIn("ben", Optional.of(Instant.parse("2026-11-20T12:00:00Z")), false),
                        handedIn("eve", Optional.empty(), true)),
                List.of(new Member("Zoë", "", "", Map.of())));
        Files.write(run.resolve("import.json"), CourseManifestJson.bytes(manifest));
    }

    private static HandedIn handedIn(String student, Optional<Instant> received, boolean markedLate) {
        Member member = new Member(student, "", student + "@example.org", Map.of());
        return new HandedIn(student, List.of(member), Optional.empty(), received, markedLate, Map.of(), List.of());
    }

    @Test
    void changesNothingWherePeopleDecidedNothing() throws IOException, UnreadableJsonException {
        Adjustments none = Adjustments.of(run);

        assertThat(none.apply(machine)).isEqualTo(machine);
        assertThat(none.notes(machine)).isEmpty();
        new AdjustedRun(run).write(machine, none.apply(machine), Map.of());
        assertThat(run.resolve("machine.json")).doesNotExist();
        assertThat(new AdjustedRun(run).machine(machine)).isEqualTo(machine);
    }

    @Test
    void chargesWhatCameLateByTheTimesOfStaffAndPlatform() throws IOException, UnreadableJsonException {
        writeLate();
        writeManifest();

        Results adjusted = Adjustments.of(run).apply(machine);

        assertThat(adjusted.submissions()).extracting(ScoreCard::total).containsExactly(BigDecimal.ONE, TWO, TWO);
        assertThat(adjusted.submissions()).extracting(ScoreCard::earned).containsExactly(TWO, TWO, TWO);
    }

    @Test
    void tellsWhoseTimeNobodyKnowsAndWhomAnExtensionDoesNotFind() throws IOException, UnreadableJsonException {
        writeManifest();
        writeLate(
                new Extension("bem", null, null, 1, ""),
                new Extension("Zoë", null, null, 1, ""),
                new Extension("eve@example.org", null, null, 1, ""));

        assertThat(Adjustments.of(run).notes(machine))
                .containsExactly(
                        "nobody says when 1 submission came; counted as in time: eve (the platform calls it late)",
                        "an extension is for \"bem\", and no submission is called so (did you mean \"ben\"?)");
    }

    @Test
    void keepsWhatTheGraderDecidedBesideWhatPeopleChanged() throws IOException, UnreadableJsonException {
        writeLate();
        AdjustedRun folder = new AdjustedRun(run);

        Results adjusted = folder.decided(machine).results();
        folder.write(machine, adjusted, Map.of());

        assertThat(run.resolve("machine.json")).hasBinaryContent(ResultsJson.bytes(machine));
        assertThat(run.resolve("results.json")).hasBinaryContent(ResultsJson.bytes(adjusted));
        assertThat(folder.machine(adjusted)).isEqualTo(machine);
        Files.delete(run.resolve("late.json"));
        Results again = folder.decided(folder.machine(adjusted)).results();
        folder.writeAgain(folder.machine(adjusted), again);
        assertThat(again).isEqualTo(machine);
        assertThat(run.resolve("results.json")).hasBinaryContent(ResultsJson.bytes(machine));
    }

    @Test
    void refusesADamagedFile() throws IOException {
        Files.writeString(run.resolve("late.json"), "{}");

        assertThatThrownBy(() -> new AdjustedRun(run).decided(machine))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith(run.resolve("late.json") + ": key \"");
    }
}
