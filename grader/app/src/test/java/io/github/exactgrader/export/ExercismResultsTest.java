package io.github.exactgrader.export;

import static io.github.exactgrader.export.SampleMarks.HOMEWORK;
import static io.github.exactgrader.export.SampleMarks.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The interface of test runners, version 3: exercism docs/building/tooling/test-runners/interface.md. */
class ExercismResultsTest {

    /** Reads a file by the rules of the interface and returns its status. */
    private static String read(byte[] bytes) {
        JsonNode root = Json.read(bytes);
        Json.hasOnly(root, Set.of("version", "status", "message", "tests"));
        assertThat(root.get("version").intValue()).isEqualTo(3);
        String status = root.get("status").stringValue();
        assertThat(status).isIn("pass", "fail", "error");
        assertThat(root.get("message").isString())
                .as("a message of the whole exactly where the status is error")
                .isEqualTo(status.equals("error"));
        boolean passed = true;
        for (JsonNode test : Json.items(root.get("tests"))) {
            Json.hasOnly(test, Set.of("name", "test_code", "status", "message", "output", "task_id"));
            Json.isText(test.get("name"), "name");
            Json.isText(test.get("test_code"), "test_code");
            assertThat(test.get("task_id").isIntegralNumber()).isTrue();
            String each = test.get("status").stringValue();
            assertThat(each).isIn("pass", "fail", "error");
            assertThat(test.get("message").isString())
                    .as("a message for what failed")
                    .isEqualTo(!each.equals("pass"));
            if (test.get("output").isString()) {
                assertThat(test.get("output").stringValue()).hasSizeLessThanOrEqualTo(500);
                Json.isHarmless(test.get("output").stringValue());
            }
            passed &= each.equals("pass");
        }
        if (!status.equals("error")) {
            assertThat(status).isEqualTo(passed ? "pass" : "fail");
        }
        return status;
    }

    private static byte[] bytes(ScoreCard card) {
        return ExercismResults.bytes(HOMEWORK, card);
    }

    @Test
    void writesTheGoldenFile() throws IOException {
        Golden.agrees("exercism.json", bytes(card("ada", "8", "5.25", "0")));
    }

    @Test
    void passesWhereEverythingThatIsDecidedIsRight() {
        assertThat(read(bytes(card("ada", "8", "8", null)))).isEqualTo("pass");
        assertThat(read(bytes(card("ada", "8", "5.25", null)))).isEqualTo("fail");
    }

    @Test
    void takesHostileText() {
        byte[] bytes = bytes(SampleMarks.hostile());

        assertThat(read(bytes)).isEqualTo("fail");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("SECRET-KEY-VALUE");
    }

    @Test
    void isAnErrorWhereNothingCouldBeJudged() {
        ScoreCard broken =
                new ScoreCard("hw1", "ada", "00", SampleMarks.hostile().fields().subList(1, 2), List.of());

        assertThat(read(bytes(broken))).isEqualTo("error");
    }

    @Test
    void tasksAreTheQuestions() {
        JsonNode tests = Json.read(bytes(card("ada", "8", "8", "4"))).get("tests");

        assertThat(Json.items(tests).stream().map(test -> test.get("task_id").intValue()))
                .containsExactly(1, 1, 2);
    }
}
