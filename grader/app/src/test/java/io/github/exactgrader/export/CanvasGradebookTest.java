package io.github.exactgrader.export;

import static io.github.exactgrader.export.SampleMarks.card;
import static io.github.exactgrader.export.SampleMarks.handedIn;
import static io.github.exactgrader.export.SampleMarks.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.export.FilledSheet.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanvasGradebookTest {

    private static final String GRADEBOOK = """
            Student,ID,SIS User ID,SIS Login ID,Section,HW1 (98765),HW2 (98766),Current Score
            ,,,,,Manual Posting,,(read only)
                Points Possible,,,,,20,10.50,(read only)
            "Łovelace, \"\"Ada\"\"",12345,s001,alovelace,T1,,3,93.1
            "Bo, Ben",12346,s002,bbo,"T1 and T2",15,,80
            "El, Eve",12347,s003,eel,T2,EX,1,-
            "Student, Test",12399,,tester,T1,,,
            """;

    private static final Marks MARKS = SampleMarks.known(
            List.of(
                    handedIn("sub-1", Map.of(), member("ada", "Ada", Map.of("canvas_user", "12345"))),
                    handedIn("sub-2", Map.of(), member("ben", "Ben", Map.of("sis_id", "S002"))),
                    handedIn("sub-3", Map.of(), member("eve", "Eve", Map.of("login", "eel")))),
            card("sub-1", "8", "5.25", "4"),
            card("sub-2", "8", "8", "4"),
            card("sub-3", "8", "0", "0"));

    private static FilledSheet fill(String sheet, Marks marks, @Nullable String column) throws ExportException {
        return Platform.CANVAS.fill(
                sheet.getBytes(StandardCharsets.UTF_8), "gradebook.csv", marks, Optional.ofNullable(column), false);
    }

    @Test
    void fillsItsColumnAndLeavesEveryOtherByte() throws ExportException {
        FilledSheet filled = fill(GRADEBOOK.replace("\n", "\r\n"), MARKS, null);

        assertThat(new String(filled.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(GRADEBOOK
                        .replace("T1,,3,93.1", "T1,17.25,3,93.1")
                        .replace("T2\",15,,80", "T2\",20,,80")
                        .replace("\n", "\r\n"));
        assertThat(filled.column()).isEqualTo("HW1 (98765)");
        assertThat(filled.told(Outcome.FILLED)).containsExactly("line 4 (alovelace): 17.25");
        assertThat(filled.told(Outcome.REPLACED)).containsExactly("line 5 (bbo): 15 becomes 20");
        assertThat(filled.told(Outcome.SKIPPED)).containsExactly("line 6 (eel): excused (EX) in Canvas");
        assertThat(filled.told(Outcome.WITHOUT_MARK)).containsExactly("line 7 (tester): nothing of theirs was graded");
        assertThat(filled.told(Outcome.UNMATCHED)).isEmpty();
        assertThat(filled.maximum()).contains(new BigDecimal("20"));
    }

    @Test
    void canvasReadsTheMarksAndNothingElseThatIsNew() throws ExportException, IOException {
        Map<String, Map<String, String>> before = CanvasImporter.scores(GRADEBOOK.getBytes(StandardCharsets.UTF_8));

        Map<String, Map<String, String>> after =
                CanvasImporter.scores(fill(GRADEBOOK, MARKS, null).bytes());

        before.getOrDefault("12345", Map.of()).put("98765", "17.25");
        before.getOrDefault("12346", Map.of()).put("98765", "20");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void writesThousandsWithoutASeparatorThatCanvasWouldTakeForAPoint() throws ExportException, IOException {
        assertThat(CanvasImporter.scores(
                        "Student,ID,Section,HW1 (1)\nAda,1,T,\"1,234\"\n".getBytes(StandardCharsets.UTF_8)))
                .as("the trap")
                .containsEntry("1", Map.of("1", "1.234"));
        Marks marks = Marks.of(
                SampleMarks.HOMEWORK,
                List.of(card("12345", "8", "8", "4")),
                Optional.empty(),
                Scale.to(new BigDecimal("1234")));

        FilledSheet filled = fill(GRADEBOOK, marks, "98765");

        assertThat(CanvasImporter.scores(filled.bytes()).get("12345")).containsEntry("98765", "1234");
    }

    @Test
    void followsASheetWithDecimalCommas() throws ExportException, IOException {
        String sheet = GRADEBOOK
                .replace("10.50", "10,50")
                .replace("93.1", "93,1")
                .replace(',', ';')
                .replace("10;50", "10,50")
                .replace("93;1", "93,1");

        FilledSheet filled = fill(sheet, MARKS, null);

        assertThat(new String(filled.bytes(), StandardCharsets.UTF_8)).contains(";T1;17,25;3;93,1\n");
        assertThat(CanvasImporter.scores(filled.bytes()).get("12345")).containsEntry("98765", "17.25");
    }

    @Test
    void leavesTheSameMarkAsItIsWritten() throws ExportException {
        String sheet = GRADEBOOK.replace("T1,,3", "T1,17.250,3");

        FilledSheet filled = fill(sheet, MARKS, null);

        assertThat(new String(filled.bytes(), StandardCharsets.UTF_8)).contains(",T1,17.250,3,");
        assertThat(filled.told(Outcome.UNCHANGED)).containsExactly("line 4 (alovelace): 17.250");
    }

    @Test
    void leavesACellWithOpenPointsUnlessItIsTold() throws ExportException {
        Marks open = SampleMarks.unknown(card("alovelace", "8", "5.25", null));

        FilledSheet without = fill(GRADEBOOK, open, null);
        FilledSheet with =
                Platform.CANVAS.fill(GRADEBOOK.getBytes(StandardCharsets.UTF_8), "g", open, Optional.empty(), true);

        assertThat(without.bytes()).isEqualTo(GRADEBOOK.getBytes(StandardCharsets.UTF_8));
        assertThat(without.told(Outcome.OPEN)).containsExactly("line 4 (alovelace): 4 of 20 points are still open");
        assertThat(new String(with.bytes(), StandardCharsets.UTF_8)).contains(",T1,13.25,3,");
    }

    @Test
    void neverMatchesByName() throws ExportException {
        Marks marks = SampleMarks.known(
                List.of(handedIn("sub-1", Map.of(), member("x", "Bo, Ben", Map.of()))), card("sub-1", "8", "8", "4"));

        FilledSheet filled = fill(GRADEBOOK, marks, null);

        assertThat(filled.bytes()).isEqualTo(GRADEBOOK.getBytes(StandardCharsets.UTF_8));
        assertThat(filled.told(Outcome.UNMATCHED)).containsExactly("\"x\" (submission \"sub-1\"): no row has this id");
    }

    @Test
    void suggestsTheRowThatIsClose() throws ExportException {
        FilledSheet filled = fill(GRADEBOOK, SampleMarks.unknown(card("alovelac", "8", "8", "4")), null);

        assertThat(filled.told(Outcome.UNMATCHED))
                .containsExactly("\"alovelac\": no row has this id; did you mean \"alovelace\", line 4 (alovelace)?");
    }

    @Test
    void writesNeitherOfTwoMarksForOneRow() throws ExportException {
        FilledSheet filled = fill(
                GRADEBOOK, SampleMarks.unknown(card("alovelace", "8", "8", "4"), card("s001", "0", "0", "4")), null);

        assertThat(filled.bytes()).isEqualTo(GRADEBOOK.getBytes(StandardCharsets.UTF_8));
        assertThat(filled.told(Outcome.UNMATCHED))
                .containsExactly("\"s001\": line 4 (alovelace) would get 20 from \"alovelace\", and 4 from this one");
    }

    @Test
    void refusesIdsThatContradictEachOther() throws ExportException {
        Marks marks = SampleMarks.known(
                List.of(handedIn("a", Map.of(), member("a", "", Map.of("canvas_user", "12345", "login", "bbo")))),
                card("a", "8", "8", "4"));

        assertThat(fill(GRADEBOOK, marks, null).told(Outcome.UNMATCHED))
                .containsExactly("\"a\": several rows fit, line 4 (alovelace) and line 5 (bbo)");
    }

    @Test
    void asksWhichColumnIsMeant() {
        String sheet = GRADEBOOK.replace("HW1 (98765)", "Week 1 (98765)");

        assertThatThrownBy(() -> fill(sheet, MARKS, null))
                .isInstanceOf(ColumnChoiceException.class)
                .hasMessage("gradebook.csv: it does not say which column is meant; choose with --column one of"
                        + " \"Week 1 (98765)\", \"HW2 (98766)\"");
        assertThatThrownBy(() -> fill(sheet, MARKS, "HW3"))
                .hasMessage("gradebook.csv: no single column fits --column \"HW3\"; choose with --column one of"
                        + " \"Week 1 (98765)\", \"HW2 (98766)\"");
    }

    @Test
    void takesTheOnlyColumnWhateverItIsCalled() throws ExportException {
        String sheet = "Student,ID,Section,Week 1 (5)\n\"Lovelace, Ada\",12345,T1,\n";

        assertThat(fill(sheet, MARKS, null).column()).isEqualTo("Week 1 (5)");
    }

    @Test
    void refusesAnotherSheet() {
        assertThatThrownBy(() -> fill("name,points\nada,1\n", MARKS, null))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith(
                        "gradebook.csv: this is no gradebook of Canvas: expected the columns Student, ID and"
                                + " Section, found \"name\", \"points\"; export it in Canvas");
    }
}
