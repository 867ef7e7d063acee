package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file as spreadsheets and platforms write it: comma, semicolon or tab, UTF-8 or UTF-16, with or without
 * a byte order mark.
 *
 * @param header first row that is not empty
 * @param rows those behind it, with the line each begins on
 */
record SheetText(List<String> header, List<Row> rows) {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /**
     * A row.
     *
     * @param line it begins on, from 1
     * @param cells as they stand there, without blanks around them
     */
    record Row(long line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * Reads a file.
     *
     * @param bytes all of it
     * @param where its name, for messages
     * @throws ImportException if it is no CSV, or has no row
     */
    static SheetText read(byte[] bytes, String where) throws ImportException {
        String text = CourseFile.text(bytes);
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (text.indexOf('\0') >= 0) {
            throw new ImportException(ImportMessages.noCsv(where, "it holds zero bytes"));
        }
        char separator = separator(first);
        if (first.matches("(?i)sep=.")) {
            separator = first.charAt(4);
            text = text.substring(text.indexOf(first) + first.length());
        }
        List<Row> rows = rows(text, separator, where);
        if (rows.isEmpty()) {
            throw new ImportException(ImportMessages.noCsv(where, "it is empty"));
        }
        return new SheetText(rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    private static List<Row> rows(String text, char separator, String where) throws ImportException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                long line = parser.getCurrentLineNumber();
                Row row = new Row(line, record.stream().map(String::strip).toList());
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new ImportException(ImportMessages.noCsv(where, "a quote is not closed, or stands where none may"));
        }
        return rows;
    }

    /** Returns the separator that stands most often in the first line, outside of quotes. */
    private static char separator(String first) {
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            int count = 0;
            boolean isQuoted = false;
            for (int i = 0; i < first.length(); i++) {
                isQuoted ^= first.charAt(i) == '"';
                count += !isQuoted && first.charAt(i) == separator ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
