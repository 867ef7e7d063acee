package io.github.exactgrader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.Documents;
import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackRulesTest {

    private static final Graded SHEET = new Graded(
            "sheet",
            "Sheet",
            "00",
            List.of(
                    new GradedField("1a.x", "1", "1a", "number", BigDecimal.ONE),
                    new GradedField("1a.y", "1", "1a", "number", BigDecimal.ONE),
                    new GradedField("1b.x", "1", "1b", "number", BigDecimal.ONE),
                    new GradedField("2.x", "2", "2", "number", BigDecimal.ONE)));

    @TempDir
    private Path folder;

    private FeedbackRules read(String text) throws IOException {
        Path file = folder.resolve("feedback.yaml");
        Files.writeString(file, text);
        return FeedbackRulesReader.read(file);
    }

    @Test
    void letsTheNearestEntryHold() throws IOException {
        FeedbackRules rules =
                read("visibility: {default: none, \"1\": category, 1a: own-value, 1a.y: full}\ndeferred: false\n");

        Graded shown = rules.applyTo(List.of(SHEET)).get(0);

        assertThat(shown.fields())
                .extracting(GradedField::visibility)
                .containsExactly(Visibility.OWN_VALUE, Visibility.FULL, Visibility.CATEGORY, Visibility.NONE);
        assertThat(shown.isWithheld()).isFalse();
    }

    @Test
    void showsEverythingWithoutAWord() {
        assertThat(new FeedbackRules(Map.of(), false, false).applyTo(List.of(SHEET)))
                .containsExactly(SHEET);
    }

    @Test
    void withholdsUntilPublished() throws IOException {
        FeedbackRules rules = read("deferred: true\nvisibility: category\n");

        assertThat(rules.applyTo(List.of(SHEET)).get(0).isWithheld()).isTrue();
        assertThat(rules.published().applyTo(List.of(SHEET)).get(0).isWithheld())
                .isFalse();
        assertThat(rules.visibility()).isEqualTo(Map.of("default", Visibility.CATEGORY));
    }

    @Test
    void withholdsWhereAnEntryNamesNothing() throws IOException {
        FeedbackRules rules = read("visibility: {1a.z: none}\n").published();

        assertThat(rules.strangers(List.of(SHEET))).containsExactly("1a.z");
        assertThat(rules.applyTo(List.of(SHEET)).get(0).isWithheld()).isTrue();
    }

    @Test
    void readsBackWhatItWrote() throws IOException, UnreadableJsonException {
        FeedbackRules rules =
                read("deferred: true\nvisibility: {1a: own-value}\n").published();
        byte[] bytes = FeedbackRulesReader.bytes(rules);

        assertThat(FeedbackRulesReader.read(bytes, "feedback.json")).isEqualTo(rules);
        byte[] other = new String(bytes, StandardCharsets.UTF_8)
                .replace("own-value", "some")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FeedbackRulesReader.read(other, "feedback.json"))
                .hasMessage("feedback.json: no visibility is called \"some\"");
    }

    @Test
    void namesThePlaceOfAMistake() {
        assertThatThrownBy(() -> read("visibility: {1a: hidden}\n"))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining("feedback.yaml:1:18: ")
                .hasMessageContaining("hidden");
        assertThatThrownBy(() -> read("defered: true\n")).hasMessageContaining("feedback.yaml:1:1: ");
        assertThatThrownBy(() -> read("deferred: yes\n")).hasMessageContaining("feedback.yaml:1:11: ");
    }

    @Test
    void readsTheExampleOfTheGuide() throws IOException {
        String example = String.join(
                "\n",
                Documents.blocks("docs/ta-guide.md").stream()
                        .filter(block -> block.language().equals("yaml"))
                        .filter(block -> block.lines().get(0).startsWith("deferred:"))
                        .findFirst()
                        .orElseThrow()
                        .lines());

        assertThat(read(example).visibility()).hasSize(4).containsEntry("2A.x1", Visibility.NONE);
    }
}
