package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final long SEED = 20261120;

    /**
     * A drawn sheet.
     *
     * @param name seed and number
     * @param text its text
     * @param charset its encoding
     * @param mark whether it has a byte order mark
     * @param delimiter between cells
     */
    record Drawn(String name, String text, Charset charset, boolean mark, char delimiter) {

        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((mark ? "\ufeff" + text : text).getBytes(charset));
            return bytes.toByteArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Drawn> sheets() {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, 240).mapToObj(i -> sheet(i, random.split())).toList();
    }

    private static Drawn sheet(int number, SplittableRandom random) {
        char delimiter = ",;\t".charAt(random.nextInt(3));
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.ISO_8859_1);
        Charset charset = charsets.get(random.nextInt(4));
        boolean mark = !charset.equals(StandardCharsets.ISO_8859_1) && random.nextBoolean();
        String lineEnd = random.nextBoolean() ? "\r\n" : "\n";
        int columns = 3 + random.nextInt(4);
        int rows = 2 + random.nextInt(5);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : delimiter).append(cell(row, column, charset, random));
            }
            text.append(row == rows - 1 && random.nextBoolean() ? "" : lineEnd);
        }
        return new Drawn("seed " + SEED + ", sheet " + number, text.toString(), charset, mark, delimiter);
    }

    private static String cell(int row, int column, Charset charset, SplittableRandom random) {
        if (row == 0) {
            // So that no change of a cell makes Latin-1 look like UTF-8.
            return "Co\u00f6lumn " + column;
        }
        String special = charset.equals(StandardCharsets.ISO_8859_1) ? "é" : "Zoë η 𝔸";
        return switch (random.nextInt(7)) {
            case 0 -> "";
            case 1 -> "\"\"";
            case 2 -> "\"a, b; \"\"c\"\"\td\"";
            case 3 -> "\"two\nlines\r\nor three\"";
            case 4 -> " " + special + " ";
            case 5 -> "12." + random.nextInt(100);
            default -> "x" + random.nextInt(100);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void readsTheCellsThatAnotherReaderReads(Drawn drawn) throws IOException, ExportException {
        Sheet sheet = Sheet.read(drawn.bytes(), "sheet.csv");

        List<List<String>> cells = sheet.rows().stream()
                .map(row -> row.cells().stream().map(Sheet.Cell::text).toList())
                .toList();
        assertThat(sheet.delimiter()).isEqualTo(drawn.delimiter());
        assertThat(cells).isEqualTo(OtherCsv.read(drawn.bytes(), drawn.charset(), drawn.delimiter()));
        assertThat(sheet.with(Map.of())).isEqualTo(drawn.bytes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void changesTheAskedCellsAndNothingElse(Drawn drawn) throws IOException, ExportException {
        Sheet sheet = Sheet.read(drawn.bytes(), "sheet.csv");
        SplittableRandom random = new SplittableRandom(drawn.text().hashCode());
        Map<Sheet.Place, String> texts = new TreeMap<>();
        Map<Sheet.Place, String> back = new TreeMap<>();
        List<String> places = new ArrayList<>();
        for (int row = 1; row < sheet.rows().size(); row++) {
            int column = random.nextInt(sheet.names().size());
            texts.put(new Sheet.Place(row, column), "987." + row);
            back.put(
                    new Sheet.Place(row, column),
                    sheet.rows().get(row).cells().get(column).text());
            places.add(row + "," + column);
        }

        byte[] changed = sheet.with(texts);

        assertThat(OtherCsv.differences(
                        OtherCsv.read(drawn.bytes(), drawn.charset(), drawn.delimiter()),
                        OtherCsv.read(changed, drawn.charset(), drawn.delimiter())))
                .isEqualTo(places);
        assertThat(Sheet.read(changed, "changed.csv").with(back))
                .as("the old texts put back give the old bytes")
                .isEqualTo(drawn.bytes());
    }

    @Test
    void quotesWhatNeedsQuotesAndKeepsThoseThatAreThere() throws ExportException {
        assertThat(changed("a,b\n\"1\",2\n", 1, 0, "17.25")).isEqualTo("a,b\n\"17.25\",2\n");
        assertThat(changed("a,b\n1,2\n", 1, 1, "17,25")).isEqualTo("a,b\n1,\"17,25\"\n");
        assertThat(changed("a;b\n1;2\n", 1, 1, "17,25")).isEqualTo("a;b\n1;17,25\n");
        assertThat(changed("a,b\n1,2\n", 1, 1, "say \"x\"\n")).isEqualTo("a,b\n1,\"say \"\"x\"\"\n\"\n");
    }

    @Test
    void continuesARowThatASpreadsheetCutShort() throws ExportException {
        assertThat(changed("a,b,c,d\r\n1\r\n2,3\r\n", 1, 2, "9")).isEqualTo("a,b,c,d\r\n1,,9\r\n2,3\r\n");
    }

    @Test
    void keepsBytesThatAreNoUtf8() throws ExportException {
        byte[] latin = "name,points\nZo\u00eb \u0080\u009f,1\n".getBytes(StandardCharsets.ISO_8859_1);

        byte[] changed = Sheet.read(latin, "sheet.csv").with(Map.of(new Sheet.Place(1, 1), "2"));

        assertThat(changed).isEqualTo("name,points\nZo\u00eb \u0080\u009f,2\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesTextThatTheEncodingCannotHold() throws ExportException {
        Sheet sheet = Sheet.read("n\u00e9,b\n1,2\n".getBytes(StandardCharsets.ISO_8859_1), "sheet.csv");

        assertThatThrownBy(() -> sheet.with(Map.of(new Sheet.Place(1, 1), "η")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotMisledByTitlesFullOfCommas() throws ExportException {
        Sheet sheet = read("Student;ID;Section;Gauss, Newton, Adam, and all that (1)\n    Points;;;20,5\nx;1;T;2,5\n");

        assertThat(sheet.delimiter()).isEqualTo(';');
    }

    @Test
    void tellsTheLineOfAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> read("a,b\n1,2\n3,\"4\n5,6\n"))
                .isInstanceOf(ExportException.class)
                .hasMessage("sheet.csv: line 3: a quote (\") opens here and is never closed; download the sheet again");
    }

    @Test
    void tellsTheLineOfTextBehindAQuote() {
        assertThatThrownBy(() -> read("a,b\n1,2\n3,2\n3,\"4\"5\n"))
                .hasMessage(
                        "sheet.csv: line 4: text stands behind the quote (\") that closes a cell; download the sheet"
                                + " again");
    }

    @Test
    void refusesARowThatIsTooLong() {
        assertThatThrownBy(() -> read("a,b\n1,2\n3,4,5\n"))
                .hasMessage(
                        "sheet.csv: line 3 has 3 cells, but the first line has 2: the columns do not fit; download the"
                                + " sheet again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "no columns at all\n"})
    void refusesWhatHasNoColumns(String text) {
        assertThatThrownBy(() -> read(text))
                .hasMessage("sheet.csv: found no columns, expected the sheet as the platform wrote it");
    }

    @Test
    void refusesAnExcelFile() {
        assertThatThrownBy(() -> read("PK\u0003\u0004..."))
                .hasMessage("sheet.csv: this is a zip or an Excel file; give the CSV file as it was downloaded");
    }

    private static Sheet read(String text) throws ExportException {
        return Sheet.read(text.getBytes(StandardCharsets.UTF_8), "sheet.csv");
    }

    private static String changed(String text, int row, int column, String value) throws ExportException {
        return new String(read(text).with(Map.of(new Sheet.Place(row, column), value)), StandardCharsets.UTF_8);
    }
}
