package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.run.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key of a matrix formula is proven like every other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixLintTest {

    private static final LintSheet SHEET = new LintSheet("vectors", """
            id: vectors
            title: Vectors
            symbols:
              g1: {kind: vector, means: a gradient}
              g2: {kind: vector, means: another}
              H: {kind: symmetric, means: a Hessian}
              I: {kind: identity, means: the identity}
            questions:
              - id: "1"
                title: One
                parts:
                  - id: "1"
                    fields:
                      - {id: 1.form, kind: matrix-formula, points: 2, ask: The form., symbols: [g1, g2, H, I]}
            """, """
            assignment: vectors
            secret: nobody knows
            fields:
              1.form:
                answer: g1^T (I - H) g2
                accepted: [g1^T g2 - g2^T H g1]
                misconceptions:
                  - {answer: g1^T H g2, says: The identity is missing.}
                  - {answer: (I - H) g2, says: A number is asked for.}
            """, "");

    private final Grader grader;

    MatrixLintTest() throws IOException {
        grader = new Grader(Project.referenceJar(), Limits.defaults());
    }

    @AfterAll
    void close() {
        grader.close();
    }

    private List<String> findings(LintSheet sheet, Path folder) throws IOException {
        LintReport report = new Lint(grader, (done, total, name) -> {}).check(sheet.write(folder));
        assertThat(report.notes()).isEmpty();
        return report.findings().stream().map(LintFinding::toString).toList();
    }

    @Test
    void findsNothingInARightKey(@TempDir Path folder) throws IOException {
        assertThat(findings(SHEET, folder)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '~',
            value = {
                "g1^T g2 - g2^T H g1 ~ g1^T g2 + g2^T H g1 ~ 5:5: field \"1.form\": the accepted spelling \"g1^T g2 + g2^T H g1\" is judged wrong-answer",
                "g1^T g2 - g2^T H g1 ~ H g1 ~ 5:5: field \"1.form\": the accepted spelling \"H g1\" is judged wrong-answer",
                "answer: g1^T H g2 ~ answer: g1^T g2 - g1^T H g2 ~ 8:9: field \"1.form\": the misconception \"g1^T g2 - g1^T H g2\" is judged correct",
                "answer: (I - H) g2 ~ answer: g2^T H g1 ~ 9:9: field \"1.form\": the misconception \"g2^T H g1\" collides with another one",
                "answer: (I - H) g2 ~ answer: g1 g2 ~ 9:9: \"g1 g2\" cannot be read: The shapes do not fit: cannot multiply a column vector by a column vector",
                "answer: g1^T (I - H) g2 ~ answer: g1^T (1 - H) g2 ~ 5:13: \"g1^T (1 - H) g2\" cannot be read: its shapes do not fit"
            })
    void tellsEachMistake(String piece, String other, String finding, @TempDir Path folder) throws IOException {
        assertThat(findings(SHEET.spoiled(piece, other), folder))
                .singleElement()
                .asString()
                .startsWith("vectors/key/key.yaml:" + finding);
    }
}
