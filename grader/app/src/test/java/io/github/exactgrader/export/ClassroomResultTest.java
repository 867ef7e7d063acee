package io.github.exactgrader.export;

import static io.github.exactgrader.export.SampleMarks.HOMEWORK;
import static io.github.exactgrader.export.SampleMarks.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.jail.JailLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ClassroomResultTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "CLASSROOM", "dl-2026",
            "ASSIGNMENT", "hw1",
            "ASSIGNMENT_TYPE", "group",
            "OWNER", "ada",
            "SUBMISSION_TAG", "submit/2026-11-20T21-58-03Z-1a2b3c4",
            "COMMIT_URL", "https://example.org/commit/1",
            "RELEASE_URL", "https://example.org/release/1",
            "REVIEW_URL", "https://example.org/compare/1");

    private static final Instant GRADED = Instant.parse("2026-11-20T21:59:30.123Z");

    private static final Set<String> TOP = Set.of(
            "schema",
            "classroom",
            "assignment",
            "assignment_type",
            "owner",
            "submission",
            "commit",
            "release",
            "review",
            "datetime",
            "graded_at",
            "submitted_by",
            "score",
            "max-score",
            "tests");

    /** Validates a result by schemas/result-v1: unknown keys and fractions are refused, tests may have keys of their own. */
    private static void validate(JsonNode root) {
        Json.hasOnly(root, TOP);
        assertThat(root.get("schema").stringValue()).isEqualTo("classroom50/result/v1");
        for (String key : Set.of("classroom", "assignment", "owner", "submission", "commit", "release", "review")) {
            assertThat(root.path(key).asString("")).as(key).isNotEmpty();
        }
        assertThat(root.get("assignment_type").stringValue()).isIn("individual", "group", "team");
        for (String key : Set.of("datetime", "graded_at")) {
            assertThat(root.get(key).stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        }
        isWhole(root.get("score"));
        isWhole(root.get("max-score"));
        for (JsonNode test : Json.items(root.get("tests"))) {
            Json.isText(test.get("test-name"), "test-name");
            assertThat(test.get("passed").isBoolean()).as("passed").isTrue();
            isWhole(test.get("score"));
            isWhole(test.get("max-score"));
        }
    }

    private static void isWhole(JsonNode number) {
        assertThat(number.isIntegralNumber()).as("a whole number: %s", number).isTrue();
    }

    private static ClassroomContext context() throws ExportException {
        return ClassroomContext.of(ENVIRONMENT, GRADED);
    }

    @Test
    void writesTheGoldenFiles() throws IOException, ExportException {
        Golden.agrees("classroom50.json", ClassroomResult.bytes(card("ada", "8", "5.25", "4"), context()));
        Golden.agrees(
                "release-body.md",
                ClassroomResult.releaseBody(HOMEWORK, card("ada", "8", "5.25", "4"), JailLevel.JAILED));
    }

    @Test
    void writesWholeNumbersOnly() throws ExportException {
        JsonNode result = Json.read(ClassroomResult.bytes(card("ada", "8", "5.25", "4"), context()));

        validate(result);
        assertThat(result.get("score").intValue()).isEqualTo(1725);
        assertThat(result.get("max-score").intValue()).isEqualTo(2000);
        assertThat(Json.items(result.get("tests")).stream()
                        .mapToInt(test -> test.get("score").intValue())
                        .sum())
                .isEqualTo(1725);
    }

    @Test
    void theValidatorRefusesWhatTheSchemaRefuses() throws ExportException {
        ObjectNode unknown = (ObjectNode) Json.read(ClassroomResult.bytes(card("ada", "8", "5.25", "4"), context()));
        unknown.put("scale", 100);
        ObjectNode fraction = (ObjectNode) Json.read(ClassroomResult.bytes(card("ada", "8", "5.25", "4"), context()));
        fraction.put("score", 17.25);

        assertThatThrownBy(() -> validate(unknown)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> validate(fraction)).isInstanceOf(AssertionError.class);
    }

    @Test
    void announcesTheScale() {
        assertThat(new String(
                        ClassroomResult.releaseBody(HOMEWORK, card("ada", "8", "5.25", "4"), JailLevel.JAILED),
                        StandardCharsets.UTF_8))
                .startsWith(
                        "Scores are whole numbers here, 100 for each point: 1725 of 2000 means 17.25 of 20 points.\n");
    }

    @Test
    void takesHostileText() throws ExportException {
        byte[] bytes = ClassroomResult.bytes(SampleMarks.hostile(), context());

        validate(Json.read(bytes));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("SECRET-KEY-VALUE");
    }

    @Test
    void namesWhatTheEnvironmentLacks() {
        Map<String, String> without = new HashMap<>(ENVIRONMENT);
        without.remove("COMMIT_URL");
        without.put("CLASSROOM", "");

        assertThatThrownBy(() -> ClassroomContext.of(without, GRADED))
                .hasMessage(
                        "result.json of Classroom 50 needs what its runner sets in the environment, and CLASSROOM,"
                                + " COMMIT_URL are missing; \"export classroom50-scores\" fills a downloaded scores.csv instead");
    }
}
