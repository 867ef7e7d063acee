package io.github.exactgrader.export;

import java.util.ArrayList;
import java.util.List;

/** Finds where the cells of a sheet lie in its text, for one delimiter. */
final class SheetParser {

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    /**
     * Creates the parser.
     *
     * @param text the whole sheet
     * @param delimiter between cells
     */
    SheetParser(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /**
     * Finds the rows from the beginning.
     *
     * @param most so many rows at most
     * @return one row per line of the sheet, but where quotes hold several lines together
     * @throws ExportException if a quote is not closed, or text stands behind the quote that closes a cell
     */
    List<Sheet.Row> rows(int most) throws ExportException {
        List<Sheet.Row> rows = new ArrayList<>();
        while (at < text.length() && rows.size() < most) {
            rows.add(row());
        }
        return rows;
    }

    private Sheet.Row row() throws ExportException {
        int first = line;
        List<Sheet.Cell> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == delimiter) {
            at++;
            cells.add(cell());
        }
        int end = at;
        lineEnd();
        return new Sheet.Row(first, end, cells);
    }

    private Sheet.Cell cell() throws ExportException {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return new Sheet.Cell(start, at, text.substring(start, at), false);
    }

    private Sheet.Cell quoted() throws ExportException {
        int start = at;
        int opened = line;
        StringBuilder content = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new ExportException("line " + opened + ": a quote (\") opens here and is never closed");
            }
            if (text.charAt(at) != '"') {
                content.append(text.charAt(at));
                countLine();
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                content.append('"');
                at += 2;
            } else {
                break;
            }
        }
        at++;
        if (at < text.length() && !endsCell(text.charAt(at))) {
            throw new ExportException("line " + line + ": text stands behind the quote (\") that closes a cell");
        }
        return new Sheet.Cell(start, at, content.toString(), true);
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private void lineEnd() {
        if (at < text.length()) {
            boolean two = text.startsWith("\r\n", at);
            at += two ? 2 : 1;
            line++;
        }
    }

    /** Counts the lines inside quotes; the two characters of a line end count once. */
    private void countLine() {
        char c = text.charAt(at);
        if (c == '\n' || (c == '\r' && !text.startsWith("\r\n", at))) {
            line++;
        }
    }
}
