package io.github.exactgrader.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StrictJsonTest {

    private final StrictJson json = StrictJson.forStudentFiles();

    @Test
    void keepsEveryDigitOfANumber() throws UnreadableJsonException {
        JsonNode node = read("{\"x\": 0.1000000000000000000000001}");

        assertThat(node.get("x").decimalValue()).isEqualTo(new BigDecimal("0.1000000000000000000000001"));
    }

    @Test
    void doesNotTurnAHugeNumberIntoInfinity() throws UnreadableJsonException {
        assertThat(read("1e999").decimalValue()).isEqualTo(new BigDecimal("1e999"));
    }

    @Test
    void refusesAnExponentThatNoDecimalCanHave() {
        assertThatThrownBy(() -> read("{\"x\": 1e9999999991}"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage("answers.json: a number has an exponent of more than nine digits; write a smaller one, or a"
                        + " text in quotes");
        assertThatThrownBy(() -> json.read("{\"x\": -1e-9999999991}", "answers.json"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("exponent");
    }

    @Test
    void refusesADoubledKeyWithItsPlace() {
        assertThatThrownBy(() -> read("{\n  \"a\": 1,\n  \"a\": 2\n}"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith("answers.json:3:")
                .hasMessageContaining("Duplicate")
                .hasMessageContaining("\"a\"");
    }

    @Test
    void refusesTextAfterTheEnd() {
        assertThatThrownBy(() -> read("{} {}")).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).hasMessage("answers.json: the file is empty, expected JSON");
    }

    @Test
    void refusesNotANumber() {
        assertThatThrownBy(() -> read("{\"x\": NaN}")).hasMessageStartingWith("answers.json:1:");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] latin = "{\"x\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> json.read(latin, "answers.json")).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void refusesWhatIsTooDeep() throws UnreadableJsonException {
        assertThat(read("[".repeat(16) + "]".repeat(16)).isArray()).isTrue();
        assertThatThrownBy(() -> read("[".repeat(17) + "]".repeat(17))).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void refusesANumeralThatIsTooLong() throws UnreadableJsonException {
        assertThat(read("1".repeat(64)).isNumber()).isTrue();
        assertThatThrownBy(() -> read("1".repeat(65))).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void refusesATextThatIsTooLong() throws UnreadableJsonException {
        assertThat(read("\"" + "x".repeat(65_536) + "\"").isString()).isTrue();
        assertThatThrownBy(() -> read("\"" + "x".repeat(65_537) + "\"")).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void refusesTooManyTokens() {
        assertThatThrownBy(() -> read("[" + "0,".repeat(20_000) + "0]")).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThatThrownBy(() -> read(" ".repeat(1_100_000) + "1")).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void saysItsReasonOnOneLine() {
        assertThatThrownBy(() -> read("{\"a\": }"))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).doesNotContain("\n").startsWith("answers.json:1:"));
    }

    @Test
    void hasRoomForOurOwnFiles() throws UnreadableJsonException {
        String large = "[" + "0,".repeat(30_000) + "0]";

        JsonNode node = StrictJson.forOwnFiles().read(large.getBytes(StandardCharsets.UTF_8), "results.json");

        assertThat(node.size()).isEqualTo(30_001);
    }

    private JsonNode read(String text) throws UnreadableJsonException {
        return json.read(text.getBytes(StandardCharsets.UTF_8), "answers.json");
    }
}
