package io.github.exactgrader.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    private static CsvTable read(String text) throws UnreadableTableException {
        return CsvTable.read(
                text.getBytes(StandardCharsets.UTF_8), "t.csv", List.of("student"), Pattern.compile("points|note"));
    }

    @Test
    void readsWhatSpreadsheetsSave() throws UnreadableTableException {
        CsvTable german = read("\uFEFFStudent;Points;#mine\r\nZoë;1,5;x\r\n;;\r\n\r\nben;2;\r\n");
        CsvTable tabs = read("student\tpoints\nada\t0,25\n");

        assertThat(german.rows()).extracting(row -> row.get("student")).containsExactly("Zoë", "ben");
        assertThat(german.number(german.rows().get(0), "points")).isEqualTo(new BigDecimal("1.5"));
        assertThat(german.rows().get(0).cells()).hasSize(2);
        assertThat(german.rows().get(1).where()).isEqualTo("t.csv row 5");
        assertThat(tabs.number(tabs.rows().get(0), "points")).isEqualTo(new BigDecimal("0.25"));
    }

    @Test
    void countsRowsAsASpreadsheetDoes() throws UnreadableTableException {
        CsvTable table = read("student,note\nada,\"two\nlines\"\nben,x\n");

        assertThat(table.rows().get(0).get("note")).isEqualTo("two\nlines");
        assertThat(table.rows().get(1).where()).isEqualTo("t.csv row 3");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|t.csv: the file is empty; its first row must name the columns, student",
                "points|t.csv: the column \"student\" is missing in the first row; expected student",
                "student,pionts|t.csv: nobody reads a column \"pionts\"; check its name, or let it start with # to have it passed"
                        + " over",
                "student,Student|t.csv: the column \"student\" is there twice",
                "student\\nada,2|t.csv row 2: it has more cells than the first row has columns; put text with a comma into quotes",
                "student\\n\"ada|t.csv: a quote opens and does not close, or text follows a closing quote; save the table again"
                        + " from a spreadsheet",
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage(message);
    }

    @Test
    void refusesOtherEncodings() {
        byte[] latin = "student\nZo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> CsvTable.read(latin, "t.csv", List.of("student"), Pattern.compile("x")))
                .hasMessage("t.csv: the text is not UTF-8; save it from the spreadsheet as \"CSV UTF-8\"");
    }

    @ParameterizedTest(name = "{0} is no number here")
    @CsvSource({"'1,5'", "1e3", "-1", "NaN", ".5", "1.", "0x1"})
    void refusesWhatIsNoPlainNumber(String cell) throws UnreadableTableException {
        CsvTable table = read("student,points\nada,\"" + cell + "\"\n");

        assertThatThrownBy(() -> table.number(table.rows().get(0), "points"))
                .hasMessage("t.csv row 2: points: expected a number such as 2 or 0.5, found \"" + cell + "\"");
    }
}
