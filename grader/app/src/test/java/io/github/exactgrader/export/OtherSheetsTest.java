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
import org.junit.jupiter.api.Test;

/** Blackboard, Brightspace and Classroom 50. */
class OtherSheetsTest {

    private static final Marks MARKS = SampleMarks.known(
            List.of(handedIn(
                    "team",
                    Map.of(),
                    member("a", "Ada", Map.of("username", "ada", "org_defined_id", "0012")),
                    member("b", "Ben", Map.of("username", "ben_bo", "org_defined_id", "0013")))),
            card("team", "8", "5.25", "4"));

    @Test
    void fillsAnOfflineSheetOfBlackboardInUtf16WithTabs() throws ExportException, IOException {
        String sheet =
                "\ufeff\"Last Name\"\t\"First Name\"\t\"Username\"\t\"Student ID\"\t\"Last Access\"\t\"HW1 [Total Pts:"
                        + " 20 Score] |98765\"\t\"Weighted Total [Total Pts: up to 40] |98700\"\r\n"
                        + "\"Lovelace\"\t\"Ada\"\t\"ada\"\t\"1\"\t\"2026-11-20 09:58:00\"\t\"\"\t\"3\"\r\n"
                        + "\"Bo\"\t\"Ben\"\t\"ben_bo\"\t\"2\"\t\"\"\t\"Needs Grading\"\t\"\"\r\n";
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_16LE);

        FilledSheet filled = Platform.BLACKBOARD.fill(bytes, "gc.xls", MARKS, Optional.empty(), false);

        assertThat(new String(filled.bytes(), StandardCharsets.UTF_16LE))
                .isEqualTo(sheet.replace("09:58:00\"\t\"\"", "09:58:00\"\t\"17.25\"")
                        .replace("Needs Grading", "17.25"));
        assertThat(OtherCsv.read(filled.bytes(), StandardCharsets.UTF_16LE, '\t')
                        .get(1))
                .containsExactly("Lovelace", "Ada", "ada", "1", "2026-11-20 09:58:00", "17.25", "3");
        assertThat(filled.maximum()).contains(new BigDecimal("20"));
    }

    @Test
    void fillsAGradesFileOfBrightspace() throws ExportException, IOException {
        String sheet = "OrgDefinedId,Username,Last Name,First Name,HW1 Points Grade <Numeric MaxPoints:20 Weight:10>,"
                + "HW2 Points Grade <Numeric MaxPoints:10>,End-of-Line Indicator\r\n"
                + "#0012,#ada,Lovelace,Ada,,5,#\r\n#0013,#ben_bo,Bo,Ben,3,,#\r\n";

        FilledSheet filled = Platform.BRIGHTSPACE.fill(
                sheet.getBytes(StandardCharsets.UTF_8), "grades.csv", MARKS, Optional.empty(), false);

        assertThat(new String(filled.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(sheet.replace("Ada,,5", "Ada,17.25,5").replace("Ben,3,,", "Ben,17.25,,"));
        List<List<String>> rows = OtherCsv.read(filled.bytes(), StandardCharsets.UTF_8, ',');
        assertThat(rows.subList(1, 3)).allSatisfy(row -> {
            assertThat(row.get(6)).as("ends every row").isEqualTo("#");
            assertThat(row.get(4)).isEqualTo("17.25");
        });
        assertThat(filled.maximum()).contains(new BigDecimal("20"));
    }

    @Test
    void fillsScoresOfClassroom50WithWholeNumbers() throws ExportException {
        String sheet = """
                username,first_name,last_name,email,section,score,max_score,datetime,submission_tag,late
                ada,Ada,Lovelace,ada@example.org,T1,,,2026-11-20T21:58:01Z,submit/1,false
                ben_bo,Ben,Bo,ben@example.org,T1,100,2000,,,
                """;
        Marks marks = new Marks(
                MARKS.assignment(),
                Marks.of(
                                MARKS.assignment(),
                                List.of(MARKS.each().get(0).card()),
                                Optional.of(new io.github.exactgrader.course.CourseManifest(
                                        "",
                                        "",
                                        List.of(MARKS.each().get(0).handedIn().orElseThrow()),
                                        List.of())),
                                Scale.whole())
                        .each(),
                List.of());

        FilledSheet filled = Platform.CLASSROOM50.fill(
                sheet.getBytes(StandardCharsets.UTF_8), "scores.csv", marks, Optional.empty(), false);

        assertThat(new String(filled.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(sheet.replace("T1,,,", "T1,1725,2000,").replace("100,2000", "1725,2000"));
    }

    @Test
    void findsABlackboardUserWithAnUnderscoreByItsWholeName() throws ExportException {
        String sheet = "Last Name,Username,HW1 [Total Pts: 20] |1\nBo,ben_bo,\nBe,ben,\n";

        assertThat(Platform.BLACKBOARD
                        .fill(
                                sheet.getBytes(StandardCharsets.UTF_8),
                                "g",
                                SampleMarks.unknown(card("ben_bo", "8", "8", "4")),
                                Optional.empty(),
                                false)
                        .told(Outcome.FILLED))
                .containsExactly("line 2 (ben_bo): 20");
    }

    @Test
    void refusesSheetsOfOthers() {
        byte[] other = "name,points\nada,1\n".getBytes(StandardCharsets.UTF_8);

        for (Platform platform : List.of(Platform.BLACKBOARD, Platform.BRIGHTSPACE, Platform.CLASSROOM50)) {
            assertThatThrownBy(() -> platform.fill(other, "sheet.csv", MARKS, Optional.empty(), false))
                    .as(platform.title())
                    .isInstanceOf(ExportException.class)
                    .hasMessageStartingWith("sheet.csv: this is no ")
                    .hasMessageContaining(platform.title())
                    .hasMessageContaining("found \"name\", \"points\"");
        }
    }
}
