package io.github.exactgrader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.format.UnreadableTableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateTablesTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsExtensionsOfEveryKind() throws UnreadableTableException {
        String text = """
                student,deadline,extra_hours,slip_days_left,excused
                ada,2026-11-22 23:59,,,
                ben,,36.5,,
                eve,,,2,
                Zoë,,,,"ill, with a note"
                """;

        assertThat(LateTables.extensions(utf8(text), "x.csv", UTC))
                .containsExactly(
                        new Extension("ada", Instant.parse("2026-11-22T23:59:00Z"), null, null, ""),
                        new Extension("ben", null, Duration.ofMinutes(36 * 60 + 30), null, ""),
                        new Extension("eve", null, null, 2, ""),
                        new Extension("Zoë", null, null, null, "ill, with a note"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '^',
            value = {
                "ada,,,,^x.csv row 2: it grants nothing to \"ada\"; fill one of deadline, extra_hours, slip_days_left, excused, or"
                        + " delete the row",
                "ada,2026-11-22 23:59,5,,^x.csv row 2: it gives a deadline and extra hours; which holds? Leave one of them empty",
                "ada,tomorrow,,,^x.csv row 2: deadline: expected a date and a time such as 2026-11-20 23:59, found \"tomorrow\"",
                "ada,,0,,^x.csv row 2: extra_hours: expected hours above 0, at most 100000, found 0",
                "ada,,-3,,^x.csv row 2: extra_hours: expected a number such as 2 or 0.5, found \"-3\"",
                "ada,,,1.5,^x.csv row 2: slip_days_left: expected a number of days from 0 to 999, found 1.5",
                "ada,,,,no^x.csv row 2: excused: expected the reason, or nothing for a student who is not excused, found \"no\"",
                ",,5,,^x.csv row 2: the cell \"student\" is empty",
            })
    void saysWhatIsWrongWithARow(String row, String message) {
        String text = "student,deadline,extra_hours,slip_days_left,excused\n" + row + "\n";

        assertThatThrownBy(() -> LateTables.extensions(utf8(text), "x.csv", UTC))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAStudentWhoComesTwice() {
        String text = "student,extra_hours\nada,5\nben,5\nada,7\n";

        assertThatThrownBy(() -> LateTables.extensions(utf8(text), "x.csv", UTC))
                .hasMessage("x.csv row 4: \"ada\" stands in x.csv row 2 already; keep one of the two");
    }

    @Test
    void readsWhenSubmissionsCame() throws UnreadableTableException {
        assertThat(LateTables.received(utf8("student,received\nada,2026-11-20 23:59:30\n"), "x.csv", UTC))
                .isEqualTo(Map.of("ada", Instant.parse("2026-11-20T23:59:30Z")));
    }
}
