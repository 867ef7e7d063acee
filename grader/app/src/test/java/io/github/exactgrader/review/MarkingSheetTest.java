package io.github.exactgrader.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.format.UnreadableTableException;
import io.github.exactgrader.review.Mark.Kind;
import io.github.exactgrader.review.MarkingSheet.Entry;
import io.github.exactgrader.review.MarkingSheet.Filled;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingSheetTest {

    private static final String HEADER = "student,field,item_1,item_2,deduction_1,points,comment,marker\n";

    private static MarkingSheet sheet(String marker) {
        return new MarkingSheet(
                SampleMarks.machine(),
                (assignment, field) -> SampleMarks.RUBRIC,
                new Entry(Instant.parse("2026-11-26T10:00:00Z"), marker, false));
    }

    private static Filled reviews(String text) throws UnreadableTableException {
        return sheet("").reviews(text.getBytes(StandardCharsets.UTF_8), "s.csv");
    }

    private static Filled overrides(String text) throws UnreadableTableException {
        return sheet("eve").overrides(text.getBytes(StandardCharsets.UTF_8), "o.csv");
    }

    @Test
    void readsItemsPointsAndRowsThatNobodyFilled() throws UnreadableTableException {
        Filled filled = reviews(HEADER + """
                ada,1.proof,2.5,1,0.5,,"Nearly, but",eve
                '=ben,1.proof,,,,4,,zoe
                ada,1a.c,,,,,,eve
                """);

        assertThat(filled.empty()).isEqualTo(1);
        assertThat(filled.marks()).hasSize(2);
        Mark first = filled.marks().get(0);
        assertThat(first.points()).isEqualTo(new BigDecimal("3"));
        assertThat(first.items())
                .containsExactly(
                        new MarkedItem("item_1", "the idea", new BigDecimal("3"), new BigDecimal("2.5")),
                        new MarkedItem("item_2", "the end", BigDecimal.ONE, BigDecimal.ONE),
                        new MarkedItem("deduction_1", "a wrong sign", BigDecimal.ONE, new BigDecimal("-0.5")));
        assertThat(first.comment()).isEqualTo("Nearly, but");
        assertThat(first.submissionHash()).isEqualTo("hash-ada");
        assertThat(filled.marks().get(1).student()).isEqualTo("=ben");
        assertThat(filled.marks().get(1).marker()).isEqualTo("zoe");
    }

    @Test
    void keepsTheHashOfTheSubmissionThatWasMarked() throws UnreadableTableException {
        Filled filled = reviews("student,field,points,marker,submission_hash\nada,1.proof,2,eve,older\n");

        assertThat(filled.marks().get(0).submissionHash()).isEqualTo("older");
    }

    @Test
    void neverTakesLessThanNothing() throws UnreadableTableException {
        Filled filled = reviews(HEADER + "ada,1.proof,0,0,1,,,eve\n");

        assertThat(filled.marks().get(0).points()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void takesMarksBack() throws UnreadableTableException {
        Mark review = reviews(HEADER + "ada,1.proof,,,,withdraw,,eve\n").marks().get(0);
        Mark override = overrides("student,field,points,reason\nada,1a.c,withdraw,my mistake\n")
                .marks()
                .get(0);

        assertThat(review.kind()).isEqualTo(Kind.WITHDRAW);
        assertThat(override.kind()).isEqualTo(Kind.WITHDRAW);
        assertThat(override.marker()).isEqualTo("eve");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "adaa,1.proof,,,,2,,eve|s.csv row 2: the run has no student \"adaa\" (did you mean \"ada\"?)",
                "ada,1.prof,,,,2,,eve|s.csv row 2: there is no field \"1.prof\" in sheet (did you mean \"1.proof\"?)",
                "ada,1a.c,,,,2,,eve|s.csv row 2: the grader judged 1a.c of ada by itself (wrong-answer); to change that, use"
                        + " \"import overrides\"",
                "ada,1.proof,,,,5,,eve|s.csv row 2: points: expected 0 to 4, found 5",
                "ada,1.proof,,,,two,,eve|s.csv row 2: points: expected a number such as 2 or 0.5, found \"two\"",
                "ada,1.proof,,,,2,,|s.csv row 2: nobody says who marked it; fill the column marker, or add --marker NAME",
                "ada,1.proof,,,,,Good,eve|s.csv row 2: there is a comment and no points; write the points beside it",
                "ada,1.proof,2,,,,,eve|s.csv row 2: item_2 is empty and other items are not; write 0 where there is nothing to give"
                        + " for \"the end\"",
                "ada,1.proof,4,1,,,,eve|s.csv row 2: item_1: expected 0 to 3, found 4",
                "ada,1.proof,2,1,2,,,eve|s.csv row 2: deduction_1: expected 0 to 1, found 2",
                "ada,1.proof,2,1,,4,,eve|s.csv row 2: the items add up to 3, but points says 4; leave points empty, or correct one"
                        + " of them",
            })
    void saysWhatIsWrongWithARow(String row, String message) {
        assertThatThrownBy(() -> reviews(HEADER + row + "\n"))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage(message + "\nNothing was taken from this table; mend it and import it again.");
    }

    @Test
    void refusesAnItemThatTheRubricDoesNotHave() {
        assertThatThrownBy(() -> reviews("student,field,item_1,item_2,item_3,marker\nada,1.proof,1,1,1,eve\n"))
                .hasMessageStartingWith("s.csv row 2: item_3: the rubric of this field has 2 items and 1 deductions;"
                        + " clear the cell\n");
    }

    @Test
    void tellsAllRowsThatAreWrongUpToALimit() {
        String rows = "ada,1.proof,,,,9,,eve\n".repeat(30);

        assertThatThrownBy(() -> reviews(HEADER + rows))
                .hasMessageContaining("row 2: ")
                .hasMessageContaining("row 21: ")
                .hasMessageEndingWith(
                        "\nand 10 more rows\nNothing was taken from this table; mend it and import it" + " again.");
    }

    @Test
    void changesAnyMarkButAsksForAReason() throws UnreadableTableException {
        Filled filled = overrides("student,field,points,reason\nada,1a.c,2,the key was wrong\nada,1.proof,1,agreed\n");

        assertThat(filled.marks()).extracting(Mark::kind).containsExactly(Kind.OVERRIDE, Kind.OVERRIDE);
        assertThat(filled.marks().get(0).comment()).isEqualTo("the key was wrong");
        assertThatThrownBy(() -> overrides("student,field,points,reason\nada,1a.c,2,\n"))
                .hasMessageStartingWith("o.csv row 2: the reason is empty; ");
        assertThatThrownBy(() -> overrides("student,field,points,reason\nada,1a.c,,because\n"))
                .hasMessageStartingWith("o.csv row 2: the points are empty; write a number, or withdraw\n");
    }
}
