package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.intake.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The set answers of the four sheets in many spellings, and near misses of each; see sets.txt. */
class SetSpellingsTest {

    private static final Path ROOT = Path.of("../../assignments");

    /** One field with what is typed into it. */
    record Section(String assignment, String field, List<String> right, List<String> wrong) {

        @Override
        public String toString() {
            return assignment + " " + field;
        }

        AnswerCheck check() {
            Assignment sheet = AssignmentReader.read(ROOT.resolve(assignment));
            Key key = KeyReader.read(ROOT.resolve(assignment), sheet);
            Field asked = sheet.field(field).orElseThrow();
            return new AnswerChecks(sheet, key).of(asked);
        }
    }

    static List<Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        Section now = new Section("", "", List.of(), List.of());
        for (String line : lines()) {
            if (line.startsWith("[")) {
                String[] names = line.substring(1, line.length() - 1).split(" ", 2);
                now = new Section(names[0], names[1], new ArrayList<>(), new ArrayList<>());
                sections.put(line, now);
            } else if (line.startsWith("= ")) {
                now.right().add(line.substring(2));
            } else if (line.startsWith("! ")) {
                now.wrong().add(line.substring(2));
            }
        }
        return List.copyOf(sections.values());
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(SetSpellingsTest.class.getResourceAsStream("sets.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> refused(AnswerCheck check, List<String> typed, Verdict wanted) {
        List<String> refused = new ArrayList<>();
        for (String answer : typed) {
            CheckResult result = check.check(new Answer.Text(answer), Map.of());
            if (result.verdict() != wanted) {
                refused.add(answer + ": " + result.verdict() + ": " + result.message() + " " + result.evidence());
            }
        }
        return refused;
    }

    @ParameterizedTest
    @MethodSource("sections")
    void acceptsEverySpelling(Section section) {
        assertThat(section.right()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(refused(section.check(), section.right(), Verdict.CORRECT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void rejectsEveryNearMiss(Section section) {
        assertThat(section.wrong()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(refused(section.check(), section.wrong(), Verdict.WRONG_ANSWER))
                .isEmpty();
    }
}
