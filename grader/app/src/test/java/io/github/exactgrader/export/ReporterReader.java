package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the reporter of GitHub Classroom makes of payloads, from classroom-resources/autograding-grading-reporter: in
 * doubles, where a missing score makes the total not a number.
 *
 * @param totalPoints the recorded points
 * @param maxPoints the recorded maximum; a runner without one is ignored
 * @param lines what it prints of names and messages
 */
record ReporterReader(double totalPoints, double maxPoints, List<String> lines) {

    private static final Set<String> TEST = Set.of(
            "name", "status", "score", "message", "test_code", "filename", "line_no", "duration", "execution_time");

    static ReporterReader read(List<String> encoded) {
        double total = 0;
        double max = 0;
        List<String> lines = new ArrayList<>();
        for (String each : encoded) {
            assertThat(each).matches("[A-Za-z0-9+/=]+");
            JsonNode payload = Json.read(new String(Base64.getDecoder().decode(each), StandardCharsets.UTF_8));
            Json.hasOnly(payload, Set.of("version", "status", "max_score", "tests"));
            assertThat(payload.get("version").intValue()).isEqualTo(1);
            assertThat(payload.get("status").stringValue()).isIn("pass", "fail", "error");
            if (payload.path("max_score").doubleValue(0) == 0) {
                continue;
            }
            max += payload.get("max_score").doubleValue();
            for (JsonNode test : Json.items(payload.get("tests"))) {
                Json.hasOnly(test, TEST);
                assertThat(test.get("status").stringValue()).isIn("pass", "fail", "error");
                total += test.path("score").isNumber() ? test.get("score").doubleValue() : Double.NaN;
                lines.add(test.get("name").stringValue() + "\n");
                lines.add(test.path("message").stringValue() + "\n");
            }
        }
        return new ReporterReader(total, max, lines);
    }
}
