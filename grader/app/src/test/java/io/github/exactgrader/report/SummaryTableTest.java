package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTableTest {

    private final String plain = new SummaryTable(false).text(SampleResults.small());

    @Test
    void writesTheGoldenFile() throws IOException {
        Golden.agrees("summary.txt", plain.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesTheGoldenFileInColour() throws IOException {
        Golden.agrees(
                "summary-colour.txt",
                new SummaryTable(true).text(SampleResults.small()).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void addsNothingButColour() {
        String coloured = new SummaryTable(true).text(SampleResults.small());

        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "").replaceAll(" +\n", "\n"))
                .isEqualTo(plain);
    }

    @Test
    void staysWithinAHundredColumns() {
        assertThat(new SummaryTable(false)
                        .text(SampleResults.ofClass(40, 30, 1))
                        .lines())
                .hasSize(43)
                .allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    }

    @Test
    void namesTheWorstFirst() {
        assertThat(plain.lines().toList().get(3))
                .isEqualTo("student-002                   0.3 / 7  -0.2     2  grader-error Descent.step, wrong-answer"
                        + " 1b.c_st…");
    }

    @Test
    void letsNoStudentMoveTheCursor() {
        assertThat(plain).doesNotContain("\u001b", "\u202e", "\u0007", "\u0000");
    }

    @Test
    void sumsUp() {
        assertThat(plain.lines().toList().get(5))
                .isEqualTo("3 submissions, mean 2.1 points (30 %), 3 with open points, 1 with a fault of the grader");
    }

    @Test
    void saysSoWhereThereIsNothing() {
        Graded empty = new Graded("momentum", "momentum", "00", List.of());

        assertThat(new SummaryTable(false).text(new Results(List.of(empty, empty), List.of(), JailLevel.JAILED)))
                .isEqualTo("""
                        momentum
                        student  points  open  findings
                        no submissions

                        momentum
                        student  points  open  findings
                        no submissions
                        """);
    }
}
