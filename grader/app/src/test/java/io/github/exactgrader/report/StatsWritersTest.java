package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.stats.ClassStatistics;
import io.github.exactgrader.stats.SheetStatistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table, JSON and CSV of {@code stats}. */
class StatsWritersTest {

    private static final Path SCHEMA = Path.of("../../docs/schema/stats-v1.schema.json");

    private final List<SheetStatistics> sheets = ClassStatistics.of(SampleClass.of(120, 1));

    @Test
    void writesTheGoldenFiles() throws IOException {
        Golden.agrees("stats.txt", utf8(new StatsTable(false).text(sheets)));
        Golden.agrees("stats.csv", StatsCsv.bytes(sheets));
    }

    @Test
    void showsThePlantedErrorOfTheKeyFirst() {
        List<String> lines = new StatsTable(false).text(sheets).lines().toList();

        int first = lines.indexOf("Look at these first");
        assertThat(lines.get(first + 1)).startsWith("  1b.eta_star: ").contains("gave the same wrong answer: 1/(a+b)");
        assertThat(String.join(" ", lines.subList(first + 1, first + 4))).contains("an error of the key");
    }

    @Test
    void staysWithinAHundredColumns() {
        assertThat(new StatsTable(false).text(sheets).lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
    }

    @Test
    void printsAFieldWithWhoGaveWhat() {
        SheetStatistics one = sheets.get(0).only("1a.c_star").orElseThrow();

        String text = new StatsTable(false).field(one, one.items().get(0));

        assertThat(text)
                .contains("\nWrong answers, grouped by meaning:\n", "  1/2\n", "told: There is a factor", "student-0");
        assertThat(text).doesNotContain("1b.eta_star");
    }

    @Test
    void tellsASmallClassThatThereIsNoDiscrimination() {
        String text = new StatsTable(false).text(ClassStatistics.of(SampleClass.of(19, 1)));

        assertThat(text.replace('\n', ' '))
                .contains("With fewer than 20 submissions to compare (here 19), no correlation");
    }

    @Test
    void isHarmlessWhereStudentsAreNot() {
        List<SheetStatistics> hostile = ClassStatistics.of(SampleResults.small());

        assertThat(new StatsTable(false).text(hostile)).doesNotContain("\u001b", "\u202e");
        assertThat(new String(StatsCsv.bytes(hostile), StandardCharsets.UTF_8)).doesNotContain("\n=", ",=");
    }

    @Test
    void writesJsonOfThePublishedSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        for (Results results : List.of(SampleClass.of(120, 1), SampleClass.of(0, 1), SampleResults.small())) {
            String json = new String(StatsJson.bytes(ClassStatistics.of(results)), StandardCharsets.UTF_8);

            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void writesTheSameNumbersEverywhere() throws IOException {
        JsonNode fields = JsonMapper.shared()
                .readTree(StatsJson.bytes(sheets))
                .get("assignments")
                .get(0)
                .get("fields");
        List<CSVRecord> rows = CSVParser.parse(
                        new String(StatsCsv.bytes(sheets), StandardCharsets.UTF_8),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();

        assertThat(rows).hasSize(fields.size()).hasSize(21);
        for (int i = 0; i < rows.size(); i++) {
            for (String name :
                    List.of("n", "full", "missing", "facility", "item_rest", "upper_lower", "alpha_without")) {
                JsonNode number = fields.get(i).get(name);
                assertThat(rows.get(i).get(name))
                        .as("%s, row %d", name, i)
                        .isEqualTo(number.isNull() ? "" : number.asString());
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
