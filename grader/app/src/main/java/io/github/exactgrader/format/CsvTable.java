package io.github.exactgrader.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that a person saved from a spreadsheet: CSV in UTF-8, with or without a byte order mark, its first row the names of
 * the columns. Cells are separated by commas, semicolons or tabs, whichever the first row has most of; where it is not the
 * comma, decimals may have one. Names of columns are read without regard to case, and {@code submission hash} is {@code
 * submission_hash}. Columns whose name starts with {@code #} or is empty, and rows without any text, are passed over.
 */
public final class CsvTable {

    private static final int MOST_BYTES = 50_000_000;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private final boolean hasDecimalCommas;
    private final List<String> columns;
    private final List<Row> rows;

    private CsvTable(boolean hasDecimalCommas, List<String> columns, List<Row> rows) {
        this.hasDecimalCommas = hasDecimalCommas;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param where the file and the number of the row as a spreadsheet counts, for messages
     * @param cells by column, without white space at the ends; no entry for a cell that is empty
     */
    public record Row(String where, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** Returns the text of a cell; empty where the cell is, or where there is no such column. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Returns the refusal of this row. */
        public UnreadableTableException refused(String why) {
            return new UnreadableTableException(where + ": " + why);
        }
    }

    /**
     * Reads a table.
     *
     * @param bytes the whole file
     * @param name of the file, for messages
     * @param required columns that must be there
     * @param optional columns that may be there, besides {@code required}
     * @throws UnreadableTableException if it is no such table, lacks a column, has one twice or one that nobody asked for
     */
    public static CsvTable read(byte[] bytes, String name, List<String> required, Pattern optional)
            throws UnreadableTableException {
        String text = decode(bytes, name);
        char delimiter = delimiter(text.lines().findFirst().orElse(""));
        List<CSVRecord> records = records(text, delimiter, name);
        if (records.isEmpty()) {
            throw new UnreadableTableException(
                    name + ": the file is empty; its first row must name the columns, " + String.join(", ", required));
        }
        List<String> columns = columns(records.get(0), name, required, optional);
        List<Row> rows = new ArrayList<>();
        for (CSVRecord record : records.subList(1, records.size())) {
            row(record, columns, name).ifPresent(rows::add);
        }
        return new CsvTable(delimiter != ',', columns, rows);
    }

    private static String decode(byte[] bytes, String name) throws UnreadableTableException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableTableException(name + ": the file is larger than " + MOST_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherCharset) {
            throw new UnreadableTableException(
                    name + ": the text is not UTF-8; save it from the spreadsheet as \"CSV UTF-8\"");
        }
    }

    private static char delimiter(String header) {
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(header, each) > count(header, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }

    private static List<CSVRecord> records(String text, char delimiter, String name) throws UnreadableTableException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new UnreadableTableException(
                    name + ": a quote opens and does not close, or text follows a closing quote; save the table again"
                            + " from a spreadsheet");
        }
    }

    private static List<String> columns(CSVRecord header, String name, List<String> required, Pattern optional)
            throws UnreadableTableException {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : header) {
            String column = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
            boolean isRead = !column.isEmpty() && !column.startsWith("#");
            if (isRead
                    && !required.contains(column)
                    && !optional.matcher(column).matches()) {
                throw new UnreadableTableException(name + ": nobody reads a column \"" + Escape.line(cell)
                        + "\"; check its name, or let it start with # to have it passed over");
            }
            if (isRead && !seen.add(column)) {
                throw new UnreadableTableException(name + ": the column \"" + column + "\" is there twice");
            }
            columns.add(isRead ? column : "");
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                throw new UnreadableTableException(name + ": the column \"" + column
                        + "\" is missing in the first row; expected " + String.join(", ", required));
            }
        }
        return columns;
    }

    private static Optional<Row> row(CSVRecord record, List<String> columns, String name)
            throws UnreadableTableException {
        String where = name + " row " + record.getRecordNumber();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String text = record.get(i).strip();
            if (i >= columns.size() && !text.isEmpty()) {
                throw new UnreadableTableException(where
                        + ": it has more cells than the first row has columns; put text with a comma into quotes");
            }
            if (i < columns.size() && !columns.get(i).isEmpty() && !text.isEmpty()) {
                cells.put(columns.get(i), text);
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Row(where, cells));
    }

    /** Returns the names of the columns in order; empty texts for those that are passed over. */
    public List<String> columns() {
        return columns;
    }

    /** Returns the rows that have any text. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Reads a number from a cell.
     *
     * @param row of this table
     * @param column its cell must not be empty
     * @return at least 0, exact
     * @throws UnreadableTableException if it is no such number
     */
    public BigDecimal number(Row row, String column) throws UnreadableTableException {
        String text = row.get(column);
        String digits = hasDecimalCommas ? text.replace(',', '.') : text;
        if (!DECIMAL.matcher(digits).matches()) {
            throw row.refused(column + ": expected a number such as 2 or 0.5, found \"" + Escape.line(text) + "\"");
        }
        return Points.canonical(new BigDecimal(digits));
    }
}
