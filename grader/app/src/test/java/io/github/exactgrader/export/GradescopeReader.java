package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What Gradescope makes of a results.json, from docs/specs.md of gradescope/autograder_samples.
 *
 * @param score the total: that of the file, which overrides the sum of the tests
 * @param shownTotal what a student sees; empty where a test is hidden
 * @param informational how many tests have no score
 */
record GradescopeReader(BigDecimal score, Optional<BigDecimal> shownTotal, int informational) {

    private static final Set<String> TOP = Set.of(
            "score",
            "execution_time",
            "output",
            "output_format",
            "test_output_format",
            "test_name_format",
            "visibility",
            "stdout_visibility",
            "extra_data",
            "tests",
            "leaderboard");
    private static final Set<String> TEST = Set.of(
            "score",
            "max_score",
            "status",
            "name",
            "name_format",
            "number",
            "output",
            "output_format",
            "tags",
            "visibility",
            "extra_data");
    private static final Set<String> VISIBILITY = Set.of("visible", "hidden", "after_due_date", "after_published");
    private static final Set<String> FORMATS = Set.of("text", "html", "simple_format", "md", "ansi");

    static GradescopeReader read(byte[] bytes) {
        JsonNode root = Json.read(bytes);
        Json.hasOnly(root, TOP);
        Json.isText(root.get("output"), "output");
        assertThat(root.get("output_format").stringValue()).isIn(FORMATS);
        assertThat(root.get("visibility").stringValue()).isIn(VISIBILITY);
        assertThat(root.get("stdout_visibility").stringValue()).isIn(VISIBILITY);
        Json.isHarmless(root.get("output").stringValue());
        BigDecimal sum = BigDecimal.ZERO;
        boolean hidden = false;
        int informational = 0;
        for (JsonNode test : Json.items(root.get("tests"))) {
            Json.hasOnly(test, TEST);
            assertThat(test.get("visibility").stringValue()).isIn(VISIBILITY);
            assertThat(test.get("output_format").stringValue()).isIn(FORMATS);
            assertThat(test.get("name_format").stringValue()).isIn(FORMATS);
            Json.isHarmless(test.get("name").stringValue());
            Json.isHarmless(test.get("output").stringValue());
            hidden |= !test.get("visibility").stringValue().equals("visible");
            if (test.has("score")) {
                assertThat(test.get("score").isNumber()).isTrue();
                assertThat(test.get("max_score").isNumber()).isTrue();
                assertThat(test.get("status").stringValue()).isIn("passed", "failed");
                sum = sum.add(test.get("score").decimalValue());
            } else {
                assertThat(test.has("status"))
                        .as("a test without a score is neither passed nor failed")
                        .isFalse();
                informational++;
            }
        }
        BigDecimal score = root.has("score") ? root.get("score").decimalValue() : sum;
        return new GradescopeReader(score, hidden ? Optional.empty() : Optional.of(score), informational);
    }
}
