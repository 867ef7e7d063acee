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
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodleWorksheetTest {

    private static final String WORKSHEET = """
            Identifier,"Full name","ID number","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"
            "Participant 101","Ada Lovelace",s001,ada@example.org,"Submitted for grading",,20.00,Yes,"Friday, 20 November 2026, 9:58 PM",-,
            "Participant 102","Ben Bo",s002,ben@example.org,"Submitted for grading",15.00,20.00,Yes,-,"Saturday, 21 November 2026, 8:00 AM",<p>Old.</p>
            "Participant 103","Eve El",s003,eve@example.org,"Submitted for grading",,20.00,No,-,-,
            """;

    private static final Marks MARKS = SampleMarks.known(
            List.of(handedIn(
                    "team",
                    Map.of(),
                    member("ada", "Ada Lovelace", Map.of("moodle_participant", "101")),
                    member("ben", "Ben Bo", Map.of("moodle_participant", "102")),
                    member("eve", "Eve El", Map.of("moodle_participant", "103")))),
            card("team", "8", "5.25", "4"));

    private static FilledSheet fill(String sheet, Marks marks) throws ExportException {
        return Platform.MOODLE.fill(
                sheet.getBytes(StandardCharsets.UTF_8), "worksheet.csv", marks, Optional.empty(), false);
    }

    private static MoodleImporter english(String maximum) {
        return new MoodleImporter(
                "Identifier",
                "Grade",
                "Last modified (grade)",
                "Participant ",
                '.',
                new BigDecimal(maximum),
                Set.of("103"));
    }

    @Test
    void fillsGradesAndCommentsOfEveryMemberAndNothingElse() throws ExportException, IOException {
        FilledSheet filled = fill(WORKSHEET, MARKS);

        List<List<String>> before =
                OtherCsv.read(WORKSHEET.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',');
        List<List<String>> after = OtherCsv.read(filled.bytes(), StandardCharsets.UTF_8, ',');
        assertThat(OtherCsv.differences(before, after)).containsExactly("1,5", "1,10", "2,5");
        assertThat(after.get(1).get(5)).isEqualTo("17.25");
        assertThat(filled.told(Outcome.REPLACED)).containsExactly("line 3 (ben@example.org): 15.00 becomes 17.25");
        assertThat(filled.told(Outcome.SKIPPED))
                .containsExactly("line 4 (eve@example.org): the grade is locked in Moodle");
        assertThat(english("20").changes(filled.bytes(), ',', Map.of("102", new BigDecimal("15"))))
                .isEqualTo(Map.of("101", new BigDecimal("17.25"), "102", new BigDecimal("17.25")));
    }

    @Test
    void keepsACommentThatAPersonWroteAndRenewsItsOwn() throws ExportException, IOException {
        FilledSheet filled = fill(WORKSHEET, MARKS);
        Marks better =
                SampleMarks.known(List.of(MARKS.each().get(0).handedIn().orElseThrow()), card("team", "8", "8", "4"));

        FilledSheet again = fill(new String(filled.bytes(), StandardCharsets.UTF_8), better);

        assertThat(filled.told(Outcome.COMMENT_KEPT)).containsExactly("line 3 (ben@example.org)");
        List<List<String>> rows = OtherCsv.read(again.bytes(), StandardCharsets.UTF_8, ',');
        assertThat(rows.get(1).get(10)).isEqualTo("<p>Homework 1: <b>20 of 20</b></p>");
        assertThat(rows.get(2).get(10)).isEqualTo("<p>Old.</p>");
    }

    @Test
    void writesCommentsAsHarmlessHtmlOnOneLine() throws ExportException, IOException {
        Marks marks = SampleMarks.known(
                List.of(handedIn(
                        SampleMarks.HOSTILE, Map.of(), member("ada", "", Map.of("moodle_participant", "101")))),
                SampleMarks.hostile());

        FilledSheet filled =
                Platform.MOODLE.fill(WORKSHEET.getBytes(StandardCharsets.UTF_8), "w", marks, Optional.empty(), true);

        String comment = OtherCsv.read(filled.bytes(), StandardCharsets.UTF_8, ',')
                .get(1)
                .get(10);
        assertThat(comment)
                .matches("[ -~]*")
                .startsWith("<p>Homework 1: <b>4 of 20</b>, 8 still open</p><ul><li>1a.eta: ");
        assertThat(Jsoup.isValid(comment, Safelist.none().addTags("p", "b", "ul", "li")))
                .isTrue();
        assertThat(Jsoup.parse(comment).text()).contains("<script>alert(1)</script>", "\u03b7");
    }

    @Test
    void tellsWhatMoodleWouldPassOverAsAboveItsMaximum() throws ExportException, IOException {
        String sheet = WORKSHEET.replace("20.00", "10.00");

        FilledSheet filled = fill(sheet, MARKS);

        assertThat(filled.bytes()).isEqualTo(sheet.getBytes(StandardCharsets.UTF_8));
        assertThat(filled.told(Outcome.SKIPPED))
                .contains("line 2 (ada@example.org): 17.25 points are above the maximum there, 10");
        assertThat(english("10")
                        .changes(
                                WORKSHEET.replace(",,20.00", ",17.25,10.00").getBytes(StandardCharsets.UTF_8),
                                ',',
                                Map.of()))
                .as("Moodle itself passes over it")
                .doesNotContainKey("101");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "English|Identifier|Grade|Maximum Grade|Grade can be changed|No|Last modified (grade)|Participant |.",
                "German|ID|Bewertung|Bestwertung|Bewertung kann geändert werden|Nein|Zuletzt geändert (Bewertung)|Teilnehmer/in|,",
                "French|Identifiant|Note|Note maximale|La note peut être modifiée|Non|Dernière modification (note)|Participant |,",
                "Spanish|Identificador|Calificación|Calificación máxima|La calificación puede ser cambiada|No"
                        + "|Última modificación (calificación)|Participante|,",
                "Italian|Identificativo|Valutazione|Valutazione massima|La valutazione può essere modificata|No"
                        + "|Ultima modifica (valutazione)|Partecipante|,",
                "Dutch|Identificatie|Cijfer|Maximumcijfer|Cijfer kan gewijzigd worden|Nee|Laatst gewijzigd (beoordeling)"
                        + "|Deelnemer |,",
                "Portuguese|Identificador|Nota|Nota máxima|Nota pode ser alterada|Não|Última modificação (nota)"
                        + "|Participante |,",
                "a language not known|Ident|Ocena|Maksymalna ocena|Ocena moze byc zmieniona|Nie|Ostatnia zmiana (ocena)"
                        + "|Uczestnik |,"
            })
    void findsItsColumnsInTheLanguageOfTheSite(
            String language,
            String identifier,
            String grade,
            String maximum,
            String changeable,
            String no,
            String modified,
            String participant,
            char decimalMark)
            throws ExportException, IOException {
        String max = "20" + decimalMark + "00";
        String sheet = String.join(";", identifier, "Name", "Status", grade, maximum, changeable, modified) + "\n"
                + String.join(";", participant + "101", "Ada", "x", "", max, "x", "-") + "\n"
                + String.join(";", participant + "103", "Eve", "x", "", max, no, "-") + "\n";

        FilledSheet filled = Platform.MOODLE.fill(
                sheet.getBytes(StandardCharsets.UTF_8), "worksheet.csv", MARKS, Optional.empty(), false);

        MoodleImporter moodle = new MoodleImporter(
                identifier, grade, modified, participant, decimalMark, new BigDecimal("20"), Set.of());
        boolean isKnown = !language.startsWith("a language");
        assertThat(moodle.changes(filled.bytes(), ';', Map.of()))
                .containsEntry("101", new BigDecimal("17.25"))
                .hasSize(isKnown ? 1 : 2);
        assertThat(filled.told(Outcome.SKIPPED)).hasSize(isKnown ? 1 : 0);
    }

    @Test
    void writesADecimalPointWhereTheSheetDoesNotShowAComma() throws ExportException, IOException {
        MoodleImporter english = english("20");

        FilledSheet filled = fill(WORKSHEET, MARKS);

        assertThat(english.changes(filled.bytes(), ',', Map.of())).containsEntry("101", new BigDecimal("17.25"));
        assertThat(english.changes(
                        WORKSHEET.replace(",,20.00,Yes", ",\"17,25\",20.00,Yes").getBytes(StandardCharsets.UTF_8),
                        ',',
                        Map.of()))
                .as("the trap: an English site reads a comma as the end of the number")
                .containsEntry("101", new BigDecimal("17"));
    }

    @Test
    void findsRowsByIdNumberAndAddressWhereNoParticipantIsKnown() throws ExportException {
        assertThat(fill(WORKSHEET, SampleMarks.unknown(card("S001", "8", "8", "4")))
                        .told(Outcome.FILLED))
                .containsExactly("line 2 (ada@example.org): 20");
        assertThat(fill(WORKSHEET, SampleMarks.unknown(card("ada@example.org", "8", "8", "4")))
                        .told(Outcome.FILLED))
                .hasSize(1);
    }

    @Test
    void refusesAnotherSheet() {
        assertThatThrownBy(() -> fill("name,points\nada,1\n", MARKS))
                .hasMessage(
                        "worksheet.csv: this is no grading worksheet of Moodle: it has no column of identifiers such as"
                                + " \"Participant 123\", but \"name\", \"points\"; download it in Moodle with View all"
                                + " submissions, Download grading worksheet");
    }
}
