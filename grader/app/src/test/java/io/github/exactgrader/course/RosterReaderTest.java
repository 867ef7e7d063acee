package io.github.exactgrader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    private static RosterFile read(String text) throws ImportException {
        return RosterReader.read(text.getBytes(StandardCharsets.UTF_8), "roster.csv", new LocalTimes(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name,email\nada,\"Example, Ada\",ada@example.org\n",
                "\uFEFFID;Name;E-Mail\r\nada;Example, Ada;ada@example.org\r\n",
                "sep=;\nid;name;email\nada;Example, Ada;ada@example.org\n",
                "Id\tFull Name\tEmail Address\nada\tExample, Ada\tada@example.org\n",
                "\n\nid , name , mail\n ada , \"Example, Ada\" , ada@example.org \n"
            })
    void readsWhateverASpreadsheetSaves(String text) throws ImportException {
        assertThat(read(text.replace(", \"", ",\"").replace("\" ,", "\",")).members())
                .containsExactly(new Member("ada", "Example, Ada", "ada@example.org", Map.of("id", "ada")));
    }

    @Test
    void tellsWhatItUnderstood() throws ImportException {
        RosterFile file = read("Matrikelnummer;Nachname;Vorname;Bemerkung;Gruppe\n4711;Example;Zoë;x;Team 1\n");

        assertThat(file.understood())
                .containsExactly(
                        "student_id = \"Matrikelnummer\"",
                        "first = \"Vorname\"",
                        "last = \"Nachname\"",
                        "team = \"Gruppe\"");
        assertThat(file.members())
                .containsExactly(new Member("4711", "Zoë Example", "", Map.of("student_id", "4711", "team", "Team 1")));
    }

    @Test
    void idsThatLookLikeMoodlesAreIdsWhereTheSheetIsNotMoodles() throws ImportException {
        assertThat(read("id,name\nada1,Ada\nada2,Ben\n").members())
                .extracting(Member::id)
                .containsExactly("ada1", "ada2");
    }

    @Test
    void refusesACsvThatTellsOfNobody() {
        assertThatThrownBy(() -> read("points,comment\n1,x\n"))
                .isInstanceOf(ImportException.class)
                .hasMessage(
                        "roster.csv: no column tells who a student is: expected a heading such as id, username, email or"
                                + " name, found \"points\", \"comment\"");
    }

    @Test
    void refusesAQuoteThatIsNotClosed() {
        assertThatThrownBy(() -> read("id,name\nada,\"Ada\nben,Ben\n"))
                .hasMessage(
                        "roster.csv: this is no CSV: a quote is not closed, or stands where none may; save it as CSV in"
                                + " UTF-8");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("\n"))
                .hasMessage("roster.csv: this is no CSV: it is empty; save it as CSV in UTF-8");
    }

    @ParameterizedTest
    @EnumSource(MadeLayout.class)
    void readsTheSheetOfEachPlatform(MadeLayout layout) throws ImportException {
        MadeCourse course = MadeCourse.of(7, 30);

        RosterFile sheet =
                RosterReader.read(MadeSheets.sheet(course, layout), "sheet.csv", new LocalTimes(ZoneOffset.UTC));

        assertThat(sheet.members()).hasSameSizeAs(course.students());
        List<String> keys = course.students().stream()
                .map(each -> PersonName.key(each.name()))
                .toList();
        assertThat(sheet.members())
                .extracting(each -> PersonName.key(each.name()))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20T21:58:03Z | 2026-11-20T21:58:03Z",
                "2026-11-20T21:58:03.365935-07:00 | 2026-11-21T04:58:03Z",
                "2026-11-20 21:58:03.000000000 Z | 2026-11-20T21:58:03Z",
                "2026-11-20 21:58:03 +0100 | 2026-11-20T20:58:03Z",
                "2026-11-20 21:58 | 2026-11-20T20:58:00Z",
                "2026-11-20 21-58-03 | 2026-11-20T20:58:03Z",
                "Friday, 20 November 2026, 9:58 PM | 2026-11-20T20:58:00Z",
                "Friday, 20 November 2026, 12:05 AM | 2026-11-19T23:05:00Z",
                "Freitag, 20. März 2026, 21:58 | 2026-03-20T20:58:00Z",
                "vendredi 20 août 2027, 21:58 | 2027-08-20T19:58:00Z",
                "viernes, 20 de noviembre de 2026, 21:58 | 2026-11-20T20:58:00Z",
                "Nov 20, 2026 958 PM | 2026-11-20T20:58:00Z",
                "Nov 2, 2026 1258 AM | 2026-11-01T23:58:00Z"
            })
    void readsTimesAsPlatformsWriteThem(String text, String expected) {
        assertThat(new LocalTimes(ZoneId.of("Europe/Berlin")).read(text)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "yesterday",
                "20 Foo 2026, 9:58 PM",
                "2026-13-40 21:58",
                "Nov 31, 2026 958 PM",
                "Nov 20, 2026 9999"
            })
    void readsNoTimeWhereThereIsNone(String text) {
        assertThat(new LocalTimes(ZoneOffset.UTC).read(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | Lovelace, Ada",
                "Zoë Müller | zoe MULLER",
                "Jean-Luc O'Neil | ONeil Jean Luc",
                "Łucja Øster | lucja oster",
                "Müller, Hans | mllerhans",
                "de la Cruz, José | delacruzjosé",
                "Straße, Eve | strasse eve"
            })
    void takesSpellingsOfOneNameForTheSame(String one, String other) {
        assertThat(PersonName.agree(one, other)).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {"Ada Lovelace | Ada", "Noor | 李 Noor", "Ada Example | Adam Example", "小明 李 | 小红 李"})
    void takesOtherNamesForOthers(String one, String other) {
        assertThat(PersonName.agree(one, other)).isFalse();
        assertThat(PersonName.agree(other, one)).isFalse();
    }
}
