package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules by which Canvas reads a gradebook, written down a second time, from lib/gradebook_importer.rb: cells of digits,
 * points and commas are rewritten so that the last separator is the decimal point.
 */
final class CanvasImporter {

    private static final Pattern NUMERIC = Pattern.compile("[\\d.,]+");
    private static final Pattern SEPARATORS = Pattern.compile("[.,](?=.*[.,])");
    private static final Pattern ID = Pattern.compile("\\((\\d+)\\)$");

    private CanvasImporter() {}

    /** Returns user to assignment to score; a score of null is no score. */
    static Map<String, Map<String, String>> scores(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<List<String>> rows =
                OtherCsv.read(text, text.lines().findFirst().orElse("").contains(";") ? ';' : ',');
        List<String> header = rows.get(0);
        assertThat(header.get(0)).contains("Student");
        assertThat(header.get(1)).contains("ID");
        int section = header.indexOf("Section");
        assertThat(section).isGreaterThan(1);
        Map<String, Map<String, String>> scores = new LinkedHashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() < 2 || row.get(1).isBlank()) {
                continue;
            }
            Map<String, String> byAssignment = new LinkedHashMap<>();
            for (int i = section + 1; i < row.size(); i++) {
                Matcher id = ID.matcher(header.get(i));
                if (id.find()) {
                    byAssignment.put(id.group(1), score(row.get(i)));
                }
            }
            scores.put(row.get(1), byAssignment);
        }
        return scores;
    }

    private static String score(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return "none";
        }
        if (NUMERIC.matcher(text).matches()) {
            String number = SEPARATORS.matcher(text).replaceAll("").replace(',', '.');
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        }
        return text;
    }
}
