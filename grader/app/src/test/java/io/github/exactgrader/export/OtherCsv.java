package io.github.exactgrader.export;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** An independent reader of sheets: that of commons-csv. */
final class OtherCsv {

    private OtherCsv() {}

    static List<List<String>> read(byte[] bytes, Charset charset, char delimiter) throws IOException {
        String text = new String(bytes, charset);
        return read(text.startsWith("\ufeff") ? text.substring(1) : text, delimiter);
    }

    static List<List<String>> read(String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                rows.add(List.copyOf(row.toList()));
            }
        }
        return rows;
    }

    /** Returns the places where two sheets differ, as {@code row,column}; sheets of different shape differ at the end. */
    static List<String> differences(List<List<String>> before, List<List<String>> after) {
        List<String> places = new ArrayList<>();
        if (before.size() != after.size()) {
            places.add("rows: " + before.size() + " and " + after.size());
        }
        for (int row = 0; row < Math.min(before.size(), after.size()); row++) {
            if (before.get(row).size() != after.get(row).size()) {
                places.add("cells of row " + row);
                continue;
            }
            for (int column = 0; column < before.get(row).size(); column++) {
                if (!before.get(row).get(column).equals(after.get(row).get(column))) {
                    places.add(row + "," + column);
                }
            }
        }
        return places;
    }
}
