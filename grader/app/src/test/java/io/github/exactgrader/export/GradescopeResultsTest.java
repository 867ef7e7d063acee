package io.github.exactgrader.export;

import static io.github.exactgrader.export.SampleMarks.HOMEWORK;
import static io.github.exactgrader.export.SampleMarks.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradescopeResultsTest {

    private static final String METADATA = """
            {"id": 123456, "created_at": "2026-11-20T22:58:03.365935-07:00",
             "assignment": {"due_date": "2026-11-20T20:00:00.000000-07:00", "total_points": "20.0", "outline": []},
             "users": [{"email": "ada@example.org", "sid": null,
                        "assignment": {"due_date": "2026-11-20T21:00:00.000000-07:00"}},
                       {"email": "ben@example.org", "assignment": {"due_date": "2026-11-20T20:00:00.000000-07:00"}}],
             "previous_submissions": [{"submission_time": "2026-11-19T00:00:00Z", "score": "12.5"},
                                      {"submission_time": "2026-11-19T00:00:00Z", "score": 11.0},
                                      {"submission_time": "2026-11-19T00:00:00Z", "autograder_error": true}]}
            """;

    private static GradescopeResults all(GradescopeVisibility visibility) {
        return new GradescopeResults(HOMEWORK, field -> visibility, Optional.empty());
    }

    private static GradescopeMetadata metadata(String json) throws ExportException {
        return GradescopeMetadata.read(json.getBytes(StandardCharsets.UTF_8), "submission_metadata.json");
    }

    @Test
    void writesTheGoldenFile() throws IOException, ExportException {
        GradescopeResults results = new GradescopeResults(
                HOMEWORK,
                field -> field.field().equals("1b.c_star")
                        ? GradescopeVisibility.AFTER_PUBLISHED
                        : GradescopeVisibility.VISIBLE,
                Optional.of(metadata(METADATA)));

        Golden.agrees("gradescope.json", results.bytes(card("submission", "8", "5.25", null)));
    }

    @Test
    void theTotalIsWhatCounts() {
        GradescopeReader read =
                GradescopeReader.read(all(GradescopeVisibility.VISIBLE).bytes(card("submission", "8", "5.25", "4")));

        assertThat(read.score()).isEqualByComparingTo("17.25");
        assertThat(read.shownTotal()).isPresent();
        assertThat(read.informational()).isZero();
    }

    @Test
    void openPointsAreNoZeros() {
        GradescopeReader open =
                GradescopeReader.read(all(GradescopeVisibility.VISIBLE).bytes(card("submission", "8", "5.25", null)));
        GradescopeReader failed =
                GradescopeReader.read(all(GradescopeVisibility.VISIBLE).bytes(SampleMarks.hostile()));

        assertThat(open.informational()).isEqualTo(1);
        assertThat(failed.informational()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = GradescopeVisibility.class,
            names = {"HIDDEN", "AFTER_DUE_DATE", "AFTER_PUBLISHED"})
    void printsTheVisiblePartWhereGradescopeShowsNoTotal(GradescopeVisibility later) {
        byte[] bytes = new GradescopeResults(
                        HOMEWORK,
                        field -> field.field().equals("1b.c_star") ? later : GradescopeVisibility.VISIBLE,
                        Optional.empty())
                .bytes(card("submission", "8", "5.25", "4"));

        assertThat(GradescopeReader.read(bytes).shownTotal()).isEmpty();
        assertThat(Json.read(bytes).get("output").stringValue()).isEqualTo("Visible part: 12 / 12");
        assertThat(Json.read(bytes).get("tests").get(1).get("visibility").stringValue())
                .isEqualTo(later.word());
    }

    @Test
    void neitherHostileTextNorSecretsGetThrough() {
        byte[] bytes = all(GradescopeVisibility.VISIBLE).bytes(SampleMarks.hostile());

        GradescopeReader.read(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("SECRET-KEY-VALUE")
                .doesNotContain("\r");
    }

    @Test
    void readsScoresThatAreTextsAndScoresThatAreNumbers() throws ExportException {
        assertThat(metadata(METADATA).earlier()).containsExactly(new BigDecimal("12.5"), new BigDecimal("11.0"));
        assertThat(metadata(METADATA).points()).contains(new BigDecimal("20.0"));
        assertThat(metadata(METADATA.replace("\"20.0\"", "20")).points()).contains(new BigDecimal("20"));
    }

    @Test
    void isLateAfterTheLatestExtensionOfATeam() throws ExportException {
        assertThat(metadata(METADATA).late()).contains(Duration.parse("PT1H58M3.365935S"));
        assertThat(metadata(METADATA.replace("T21:00:00", "T23:00:00")).late()).isEmpty();
        assertThat(metadata("{\"created_at\": \"2026-11-20T22:58:03-07:00\"}").late())
                .isEmpty();
    }

    @Test
    void saysTheSameOfTheSameSubmissionWheneverItIsGraded() throws ExportException {
        Optional<GradescopeMetadata> late = Optional.of(metadata(METADATA));
        GradescopeResults results = new GradescopeResults(HOMEWORK, field -> GradescopeVisibility.VISIBLE, late);

        byte[] bytes = results.bytes(card("submission", "8", "8", "4"));

        assertThat(results.bytes(card("submission", "8", "8", "4"))).isEqualTo(bytes);
        assertThat(Json.read(bytes).get("output").stringValue())
                .isEqualTo("Handed in late by 1 h 58 min\n\nBest earlier score: 12.5");
    }

    @Test
    void tellsNoEarlierTotalWhereSomethingIsHidden() throws ExportException {
        GradescopeResults results =
                new GradescopeResults(HOMEWORK, field -> GradescopeVisibility.HIDDEN, Optional.of(metadata(METADATA)));

        assertThat(Json.read(results.bytes(card("submission", "8", "8", "4")))
                        .get("output")
                        .stringValue())
                .isEqualTo("Visible part: 0 / 0\n\nHanded in late by 1 h 58 min");
    }

    @Test
    void namesThePlaceOfMetadataThatIsNone() {
        assertThatThrownBy(() -> metadata("{}"))
                .hasMessage(
                        "submission_metadata.json: created_at is missing; expected the submission_metadata.json that"
                                + " Gradescope puts beside the submission");
        assertThatThrownBy(() -> metadata("{\"created_at\": \"yesterday\"}"))
                .hasMessage(
                        "submission_metadata.json: created_at: expected a time such as 2026-11-20T21:58:03-07:00, found"
                                + " \"yesterday\"");
        assertThatThrownBy(() -> metadata("[")).isInstanceOf(ExportException.class);
    }
}
