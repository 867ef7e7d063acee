package io.github.exactgrader.export;

import io.github.exactgrader.format.Escape;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A sheet of cells that somebody else's program wrote: cells can be read and replaced, and every other byte stays as it
 * was: encoding, byte order mark, delimiter, quotes, line ends, what stands behind the last line.
 *
 * <p>Read by the rules that spreadsheets and learning platforms share (RFC 4180): a cell in double quotes may hold anything,
 * a double quote in it is written twice. The delimiter is found in the first rows: comma, semicolon, tab or colon.
 */
final class Sheet {

    private static final char[] DELIMITERS = {',', ';', '\t', ':'};
    private static final int ROWS_THAT_TELL = 4;

    private final byte[] bytes;
    private final String where;
    private final SheetEncoding encoding;
    private final String text;
    private final char delimiter;
    private final List<Row> rows;

    private Sheet(byte[] bytes, String where, SheetEncoding encoding, String text, char delimiter, List<Row> rows) {
        this.bytes = bytes;
        this.where = where;
        this.encoding = encoding;
        this.text = text;
        this.delimiter = delimiter;
        this.rows = List.copyOf(rows);
    }

    /**
     * A cell.
     *
     * @param start where its text starts in the sheet, quotes included
     * @param end where it ends, exclusive
     * @param text what it says
     * @param quoted whether it stands in quotes
     */
    record Cell(int start, int end, String text, boolean quoted) {}

    /**
     * A row.
     *
     * @param line number of its first line, from 1
     * @param end where its last cell ends
     * @param cells at least one; a blank line has one empty cell
     */
    record Row(int line, int end, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        /** Returns what a cell says, without white space around it; a cell that is not there says nothing. */
        String text(int column) {
            return column < cells.size() ? cells.get(column).text().strip() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isBlank());
        }
    }

    /**
     * A cell by its place.
     *
     * @param row index of its row, from 0
     * @param column index in the row, from 0; may lie behind the last cell
     */
    record Place(int row, int column) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byRow = Integer.compare(row, other.row);
            return byRow != 0 ? byRow : Integer.compare(column, other.column);
        }
    }

    /**
     * Reads a sheet.
     *
     * @param bytes the whole file
     * @param where its name, for messages
     * @throws ExportException if it is no sheet of several columns, a quote is wrong, or a row has text behind the last
     *     column of the first row
     */
    static Sheet read(byte[] bytes, String where) throws ExportException {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            throw new ExportException(
                    where + ": this is a zip or an Excel file; give the CSV file as it was downloaded");
        }
        SheetEncoding encoding = SheetEncoding.of(bytes);
        String text = encoding.decode(bytes);
        char delimiter = delimiter(text);
        List<Row> rows;
        try {
            rows = new SheetParser(text, delimiter).rows(Integer.MAX_VALUE);
        } catch (ExportException wrong) {
            throw new ExportException(where + ": " + wrong.getMessage() + "; download the sheet again");
        }
        Sheet sheet = new Sheet(bytes.clone(), where, encoding, text, delimiter, rows);
        sheet.checkWidth();
        return sheet;
    }

    /** Takes the delimiter that gives most columns in the poorest of the first rows. */
    private static char delimiter(String text) {
        char best = DELIMITERS[0];
        int most = 0;
        for (char each : DELIMITERS) {
            int columns = columns(text, each, ROWS_THAT_TELL);
            if (columns > most) {
                most = columns;
                best = each;
            }
        }
        return best;
    }

    /** A wrong quote is told when the delimiter is known; until then, the rows before it have to do. */
    private static int columns(String text, char delimiter, int rows) {
        try {
            return new SheetParser(text, delimiter)
                    .rows(rows).stream()
                            .filter(row -> !row.isBlank())
                            .mapToInt(row -> row.cells().size())
                            .min()
                            .orElse(0);
        } catch (ExportException wrongQuote) {
            return rows == 0 ? 0 : columns(text, delimiter, rows - 1);
        }
    }

    private void checkWidth() throws ExportException {
        if (rows.isEmpty() || header().cells().size() < 2) {
            throw new ExportException(where + ": found no columns, expected the sheet as the platform wrote it");
        }
        int width = header().cells().size();
        for (Row row : rows) {
            for (Cell extra : row.cells()
                    .subList(Math.min(width, row.cells().size()), row.cells().size())) {
                if (!extra.text().isBlank()) {
                    throw new ExportException(where + ": line " + row.line() + " has "
                            + row.cells().size() + " cells, but the first line has " + width
                            + ": the columns do not fit; download the sheet again");
                }
            }
        }
    }

    String where() {
        return where;
    }

    char delimiter() {
        return delimiter;
    }

    List<Row> rows() {
        return rows;
    }

    /** Returns the first row, which names the columns. */
    Row header() {
        return rows.get(0);
    }

    /** Returns the names of the columns. */
    List<String> names() {
        return header().cells().stream().map(cell -> cell.text().strip()).toList();
    }

    /** Returns the names of columns for a message. */
    static String listed(List<String> names) {
        return names.stream().map(name -> "\"" + Escape.line(name) + "\"").collect(Collectors.joining(", "));
    }

    /**
     * Returns the file with other text in some cells. A cell keeps its quotes, and gets some where its text needs them.
     *
     * @param texts by place; where a row is too short for it, the row is continued up to it
     * @return the same bytes but for these cells
     */
    byte[] with(Map<Place, String> texts) {
        StringBuilder changed = new StringBuilder(text.length() + 16 * texts.size());
        int copied = 0;
        SortedMap<Integer, SortedMap<Integer, String>> byRow = new TreeMap<>();
        texts.forEach((place, each) ->
                byRow.computeIfAbsent(place.row(), row -> new TreeMap<>()).put(place.column(), each));
        for (Map.Entry<Integer, SortedMap<Integer, String>> edit : byRow.entrySet()) {
            Row row = rows.get(edit.getKey());
            int columns = row.cells().size();
            for (Map.Entry<Integer, String> cell : edit.getValue().entrySet()) {
                boolean isThere = cell.getKey() < row.cells().size();
                int start = isThere ? row.cells().get(cell.getKey()).start() : row.end();
                int end = isThere ? row.cells().get(cell.getKey()).end() : row.end();
                changed.append(text, copied, start);
                copied = end;
                for (; columns <= cell.getKey(); columns++) {
                    changed.append(delimiter);
                }
                changed.append(written(
                        cell.getValue(),
                        isThere && row.cells().get(cell.getKey()).quoted()));
            }
        }
        changed.append(text, copied, text.length());
        return encoding.encode(changed.toString(), bytes);
    }

    private String written(String value, boolean quoted) {
        if (!encoding.charset().newEncoder().canEncode(value)) {
            throw new IllegalArgumentException("the encoding of the sheet has no bytes for \"" + value + "\"");
        }
        boolean quotes = quoted
                || value.indexOf(delimiter) >= 0
                || value.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r');
        return quotes ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
