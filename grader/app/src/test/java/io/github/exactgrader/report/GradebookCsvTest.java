package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.score.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradebookCsvTest {

    private final Results results = SampleResults.small();

    @Test
    void writesTheGoldenFile() throws IOException {
        Golden.agrees("gradebook.csv", bytes());
    }

    @Test
    void leavesTheCellsOfOpenFieldsEmpty() {
        assertThat(text().lines().toList().get(1)).isEqualTo("convergence,student-001,6,0,6,7,1,2,2,,2");
    }

    @Test
    void givesThePenaltyAndWhatCountsOfALateSubmission() {
        assertThat(text().lines().toList().get(2)).isEqualTo("convergence,student-002,0.5,0.2,0.3,7,2,0.5,0,0,");
    }

    @Test
    void startsNoCellLikeAFormula() {
        assertThat(text()).contains("\"'=cmd|' /C calc'!A0</script>");
        assertThat(text().lines()).noneMatch(line -> line.matches(".*(^|,)\"?[=+@-].*"));
    }

    @Test
    void writesOnlyAHeaderWhereThereIsNoSubmission() {
        byte[] bytes = GradebookCsv.bytes(results.assignments().get(0), List.of());

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("assignment,student,earned,late,total,max,open,1a.eta,1b.c_star,2.proof,Descent.step\n");
    }

    private byte[] bytes() {
        return GradebookCsv.bytes(results.assignments().get(0), results.submissions());
    }

    private String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
