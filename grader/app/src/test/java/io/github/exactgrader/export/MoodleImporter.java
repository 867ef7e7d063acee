package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules by which Moodle reads a grading worksheet, written down a second time, from
 * mod/assign/feedback/offline/importgradeslib.php and locallib.php.
 *
 * @param identifier name of the column in the language of the site
 * @param grade name of the column in the language of the site
 * @param modified name of the column in the language of the site
 * @param participant what stands before the number of an identifier
 * @param decimalMark of the site
 * @param maximum of the assignment
 * @param locked participants whose grade is locked
 */
record MoodleImporter(
        String identifier,
        String grade,
        String modified,
        String participant,
        char decimalMark,
        BigDecimal maximum,
        Set<String> locked) {

    /** Returns participant to new grade, for those whose grade Moodle would change. */
    Map<String, BigDecimal> changes(byte[] bytes, char delimiter, Map<String, BigDecimal> known) throws IOException {
        List<List<String>> rows = OtherCsv.read(bytes, StandardCharsets.UTF_8, delimiter);
        List<String> header = rows.get(0);
        assertThat(header).as("columns that Moodle requires").contains(identifier, grade, modified);
        Map<String, BigDecimal> changes = new LinkedHashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String id = row.get(header.indexOf(identifier)).substring(participant.length());
            Optional<BigDecimal> number = unformat(row.get(header.indexOf(grade)));
            boolean skipped = number.isEmpty()
                    || number.get().signum() < 0
                    || number.get().compareTo(maximum) > 0
                    || locked.contains(id)
                    || (known.containsKey(id) && known.get(id).compareTo(number.get()) == 0);
            if (!skipped) {
                changes.put(id, number.get());
            }
        }
        return changes;
    }

    /** As unformat_float: spaces out, the mark of the site becomes a point, and PHP reads as far as it is a number. */
    private Optional<BigDecimal> unformat(String cell) {
        String text = cell.strip().replace(" ", "").replace(decimalMark, '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String number = text.replaceAll("^(-?\\d*(\\.\\d+)?).*$", "$1");
        return Optional.of(new BigDecimal(number.isEmpty() ? "0" : number));
    }
}
