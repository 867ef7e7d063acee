package io.github.exactgrader.export;

import static io.github.exactgrader.export.SampleMarks.HOMEWORK;
import static io.github.exactgrader.export.SampleMarks.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReporterPayloadTest {

    @Test
    void writesTheGoldenFile() throws IOException {
        Golden.agrees(
                "reporter.json",
                ReporterPayload.of(card("ada", "8", "5.25", "4")).json().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theReporterRecordsTheSumOfPoints() {
        ReporterReader read = ReporterReader.read(List.of(ReporterPayload.base64(card("ada", "8", "5.25", "4"))));

        assertThat(read.totalPoints()).isEqualTo(17.25);
        assertThat(read.maxPoints()).isEqualTo(20);
    }

    @Test
    void everyTestHasAScoreSoThatTheTotalIsANumber() {
        assertThat(ReporterReader.read(List.of(ReporterPayload.base64(SampleMarks.hostile())))
                        .totalPoints())
                .isEqualTo(4);
    }

    @Test
    void openPointsAreLeftOutWithTheirMaximum() {
        ReporterReader open = ReporterReader.read(List.of(ReporterPayload.base64(card("ada", "8", "5.25", null))));

        assertThat(open.totalPoints()).isEqualTo(13.25);
        assertThat(open.maxPoints()).isEqualTo(16);
    }

    @Test
    void noLineForgesACommand() {
        ReporterReader read = ReporterReader.read(List.of(ReporterPayload.base64(SampleMarks.hostile())));

        assertThat(String.join("", read.lines()).lines()).isNotEmpty().noneMatch(line -> line.startsWith("::"));
    }

    @Test
    void questionsAddUpToTheWhole() {
        ScoreCard card = card("ada", "8", "5.25", "4");

        Map<String, ReporterPayload> questions = ReporterPayload.byQuestion(HOMEWORK, card);

        assertThat(questions).containsOnlyKeys("1", "2");
        ReporterReader read = ReporterReader.read(
                questions.values().stream().map(ReporterPayload::base64).toList());
        assertThat(read.totalPoints()).isEqualTo(17.25);
        assertThat(read.maxPoints()).isEqualTo(20);
    }

    @Test
    void aFaultOfTheGraderIsAnError() {
        assertThat(Json.read(ReporterPayload.of(SampleMarks.hostile()).json())
                        .get("status")
                        .stringValue())
                .isEqualTo("error");
    }
}
