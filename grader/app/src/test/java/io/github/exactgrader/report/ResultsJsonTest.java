package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsJsonTest {

    private static final Path SCHEMA = Path.of("../../docs/schema/results-v1.schema.json");

    @Test
    void writesTheGoldenFile() throws IOException {
        Golden.agrees("results.json", ResultsJson.bytes(SampleResults.small()));
    }

    @Test
    void readsBackWhatItWrote() throws UnreadableJsonException {
        Results results = SampleResults.small();

        assertThat(ResultsJson.read(ResultsJson.bytes(results), "results.json")).isEqualTo(results);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackWholeClasses(long seed) throws UnreadableJsonException {
        Results results = SampleResults.ofClass(40, 12, seed);

        assertThat(ResultsJson.read(ResultsJson.bytes(results), "results.json")).isEqualTo(results);
    }

    @Test
    void readsBackPictures() throws UnreadableJsonException, IOException {
        Results results = SampleClass.of(3, 1);
        byte[] bytes = ResultsJson.bytes(results);

        assertThat(results.assignments().get(0).plots()).hasSizeGreaterThan(3);
        assertThat(ResultsJson.read(bytes, "results.json")).isEqualTo(results);
        assertThat(violations(text(bytes))).isEmpty();
    }

    @Test
    void readsBackACardOfTheJournal() throws UnreadableJsonException {
        for (ScoreCard card : SampleResults.small().submissions()) {
            assertThat(ResultsJson.readCard(ResultsJson.cardBytes(card), "card.json"))
                    .isEqualTo(card);
        }
    }

    @Test
    void writesTheSameBytesInEveryLocale() {
        byte[] here = ResultsJson.bytes(SampleResults.small());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(ResultsJson.bytes(SampleResults.small())).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "1E+1, 10", "0.00, 0", "100, 100", "0.0000000001, 0.0000000001"})
    void writesPointsWithoutExponentAndTrailingZeros(String points, String written) throws UnreadableJsonException {
        byte[] bytes = ResultsJson.cardBytes(worth(new BigDecimal(points)));

        assertThat(text(bytes)).contains("\"max\": " + written + ",\n      \"answer\"");
        assertThat(ResultsJson.cardBytes(ResultsJson.readCard(bytes, "card.json")))
                .isEqualTo(bytes);
    }

    @Test
    void writesHalfASurrogatePairAsTheReplacementCharacter() throws UnreadableJsonException {
        ScoreCard card = new ScoreCard("a", "\ud800", "h", List.of(), List.of());

        assertThat(ResultsJson.readCard(ResultsJson.cardBytes(card), "card.json")
                        .student())
                .isEqualTo("\ufffd");
    }

    @Test
    void followsThePublishedSchema() throws IOException {
        assertThat(violations(text(ResultsJson.bytes(SampleResults.small())))).isEmpty();
        assertThat(violations(text(ResultsJson.bytes(SampleResults.ofClass(5, 10, 1)))))
                .isEmpty();
    }

    @Test
    void hasASchemaThatKnowsEveryVerdict() throws IOException {
        for (Verdict verdict : Verdict.values()) {
            String json =
                    text(ResultsJson.bytes(SampleResults.small())).replace("\"wrong-answer\"", "\"" + verdict + "\"");

            assertThat(violations(json)).as(verdict.id()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"verdict\": \"correct\"', '\"verdict\": \"right\"'",
        "'\"points\": 2', '\"points\": -2'",
        "'\"points\": 2', '\"points\": \"2\"'",
        "'\"answer\": \"0.25\"', '\"answer\": 0.25'",
        "'\"key_hash\"', '\"keyhash\"'",
        "'\"message\"', '\"msg\"'",
    })
    void hasASchemaThatRefusesOtherShapes(String written, String instead) throws IOException {
        String json = text(ResultsJson.bytes(SampleResults.small()));

        assertThat(json).contains(written);
        assertThat(violations(json.replace(written, instead))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = """
            "schema": "exactgrader/results/v1"; "schema": "exactgrader/results/v9"; results.json: expected schema "exactgrader/results/v1", found "exactgrader/results/v9"
            "key_hash"; "keyhash"; results.json.assignments[0]: unknown key "keyhash", expected one of [fields, id, key_hash, max, title, withheld]
            "answer": "0.25"; "answer": 0.25; results.json.submissions[0].fields[1].answer: expected a text
            "verdict": "wrong-answer"; "verdict": "wrong"; results.json.submissions[1].fields[1]: no verdict is called "wrong"
            "points": 0.5; "points": 3; results.json.submissions[1].fields[0]: points of field "1a.eta" must lie in [0, 2], found 3
            "points": 0.5; "points": "0.5"; results.json.submissions[1].fields[0].points: expected a decimal number
            "points": 0.5; "points": 1e-101; results.json.submissions[1].fields[0].points: expected a number of at most 100 digits
            "points": 0.5; "points": 1.5; results.json.submissions[1].earned: expected 1.5, the sum over the fields, found 0.5
            "student": "student-001"; "student": null; results.json.submissions[0].student: expected a text, found null
            """)
    void refusesWhatItDidNotWrite(String written, String instead, String message) {
        String json = text(ResultsJson.bytes(SampleResults.small()));

        assertThat(json).contains(written);
        assertThatThrownBy(() -> read(json.replace(written, instead)))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = """
            [];                                                                              r: expected an object
            {"schema": "exactgrader/results/v1", "isolation": "jailed", "assignments": []};  r: key "submissions" is missing
            {"schema": "exactgrader/results/v1", "isolation": "jailed", "assignments": {}, "submissions": []}; r.assignments: expected an array
            {"schema": "exactgrader/results/v1", "isolation": "loose", "assignments": [], "submissions": []}; r.isolation: no level of isolation is called "loose"
            {"schema": 1, "assignments": [], "submissions": []};                             r: expected schema "exactgrader/results/v1", found "1"
            """)
    void refusesAnotherTopLevel(String json, String message) {
        assertThatThrownBy(() -> ResultsJson.read(json.getBytes(StandardCharsets.UTF_8), "r"))
                .hasMessage(message);
    }

    @Test
    void refusesADoubledKey() {
        String json = text(ResultsJson.bytes(SampleResults.small()));

        assertThatThrownBy(() -> read(json.replaceFirst("\"points\"", "\"points\": 1, \"points\"")))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("Duplicate");
    }

    @Test
    void refusesTextAfterItsEnd() {
        String json = text(ResultsJson.bytes(SampleResults.small()));

        assertThatThrownBy(() -> read(json + "{}")).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void refusesEvidenceThatIsNotText() {
        String json = text(ResultsJson.bytes(SampleResults.small()));

        assertThatThrownBy(() -> read(json.replaceFirst("\"SECRET-KEY-VALUE\"", "7")))
                .hasMessage("results.json.submissions[0].fields[0].evidence.expected: expected a text");
        assertThatThrownBy(() -> read(json.replaceFirst("(?s)\"evidence\": \\{.*?\\}", "\"evidence\": []")))
                .hasMessage("results.json.submissions[0].fields[0].evidence: expected an object");
    }

    private static Results read(String json) throws UnreadableJsonException {
        return ResultsJson.read(json.getBytes(StandardCharsets.UTF_8), "results.json");
    }

    private static List<String> violations(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static ScoreCard worth(BigDecimal max) {
        FieldScore field =
                new FieldScore("f", "number", Verdict.NO_ANSWER, BigDecimal.ZERO, max, null, null, null, "", Map.of());
        return new ScoreCard("a", "s", "h", List.of(field), List.of());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
