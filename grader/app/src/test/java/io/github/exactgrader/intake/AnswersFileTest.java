package io.github.exactgrader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersFileTest {

    @Test
    void readsEveryKindOfAnswer() {
        AnswersFile file =
                read("{\"assignment\": \"demo\", \"hints\": {}, \"answers\": {\"text\": \"a\", \"number\": 0.10,"
                        + " \"whole\": 12, \"list\": [1, \"b\", [null]], \"object\": {\"b\": 1, \"a\": [2]}, \"yes\": true,"
                        + " \"nothing\": null}}");

        assertThat(file.assignment()).contains("demo");
        assertThat(file.findings()).isEmpty();
        assertThat(file.unreadable()).isEmpty();
        assertThat(file.answers())
                .containsExactly(
                        Map.entry("text", new Answer.Text("a")),
                        Map.entry("number", new Answer.Numeral(new BigDecimal("0.10"))),
                        Map.entry("whole", new Answer.Numeral(new BigDecimal("12"))),
                        Map.entry(
                                "list",
                                new Answer.Items(List.of(
                                        new Answer.Numeral(BigDecimal.ONE),
                                        new Answer.Text("b"),
                                        new Answer.Items(List.of(new Answer.Text("")))))),
                        Map.entry("object", new Answer.Structure("{\"b\":1,\"a\":[2]}")),
                        Map.entry("yes", new Answer.Structure("true")));
    }

    @Test
    void showsAnswersAsTyped() {
        assertThat(new Answer.Items(List.of(new Answer.Numeral(new BigDecimal("0.5")), new Answer.Text("1/3"))).shown())
                .isEqualTo("[0.5, 1/3]");
        assertThat(new Answer.Structure("{\"a\":1}").shown()).isEqualTo("{\"a\":1}");
    }

    @Test
    void knowsABlank() {
        assertThat(new Answer.Text(" \n").isBlank()).isTrue();
        assertThat(new Answer.Items(List.of(new Answer.Text(""), new Answer.Text(" "))).isBlank())
                .isTrue();
        assertThat(new Answer.Structure("{}").isBlank()).isTrue();
        assertThat(new Answer.Numeral(BigDecimal.ZERO).isBlank()).isFalse();
        assertThat(new Answer.Items(List.of(new Answer.Text(""), new Answer.Text("1"))).isBlank())
                .isFalse();
        assertThat(new Answer.Structure("{\"a\":1}").isBlank()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1e999, 1E+999", "-1e-999, -1E-999", "1e9999, 1E+9999"})
    void keepsNumbersBeyondDouble(String typed, String value) {
        assertThat(answer(typed)).isEqualTo(new Answer.Numeral(new BigDecimal(value)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1e10001", "1e999999999", "1e-999999999"})
    void takesNumbersOfAbsurdSizeForText(String typed) {
        assertThat(answer(typed)).isInstanceOf(Answer.Text.class);
    }

    @Test
    void takesNotANumberInQuotesForText() {
        assertThat(answer("\"NaN\"")).isEqualTo(new Answer.Text("NaN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void tellsWhyAFileCannotBeRead(String name, String text, String where, String message) {
        AnswersFile file = read(text);

        assertThat(file.unreadable()).contains(new Finding(where, message));
        assertThat(file.findings()).containsExactly(new Finding(where, message));
        assertThat(file.answers()).isEmpty();
        assertThat(file.assignment()).isEmpty();
    }

    static Stream<Arguments> unreadable() {
        String shape = "expected {\"assignment\": \"...\", \"answers\": {\"1a.rate\": \"...\", ...}}, found ";
        return Stream.of(
                Arguments.of("empty file", "", "answers.json", "the file is empty, expected JSON"),
                Arguments.of("only blanks", " \n", "answers.json", "the file is empty, expected JSON"),
                Arguments.of("list", "[]", "answers.json", shape + "something else"),
                Arguments.of("no answers", "{\"1a\": 1}", "answers.json", shape + "no object called \"answers\""),
                Arguments.of(
                        "answers as list", "{\"answers\": []}", "answers.json", shape + "no object called \"answers\""),
                Arguments.of(
                        "duplicate key",
                        "{\"answers\": {\n  \"1a\": 1,\n  \"1a\": 2}}",
                        "answers.json:3:7",
                        "\"1a\" stands here a second time; remove one of the two"),
                Arguments.of(
                        "NaN",
                        "{\"answers\": {\"1a\": NaN}}",
                        "answers.json:1:23",
                        "found NaN, which is no JSON number; write a number, or a text in quotes"),
                Arguments.of(
                        "infinity",
                        "{\"answers\": {\"1a\": -Infinity}}",
                        "answers.json:1:29",
                        "found -Infinity, which is no JSON number; write a number, or a text in quotes"),
                Arguments.of(
                        "a comma behind the last answer",
                        "{\"answers\": {\"1a\": 1,}}",
                        "answers.json:1:22",
                        "there is a comma too many in front of this bracket or brace; remove it, or write what comes behind"
                                + " it"),
                Arguments.of(
                        "a comma behind the last entry",
                        "{\"answers\": {\"1a\": [1, ]}}",
                        "answers.json:1:24",
                        "there is a comma too many in front of this bracket or brace; remove it, or write what comes behind"
                                + " it"),
                Arguments.of(
                        "no comma between two answers",
                        "{\"answers\": {\"1a\": 1\n\"1b\": 2}}",
                        "answers.json:2:1",
                        "a comma is missing before this place, between one entry and the next"),
                Arguments.of(
                        "no comma between two entries",
                        "{\"answers\": {\"1a\": [1 2]}}",
                        "answers.json:1:23",
                        "a comma is missing before this place, between one entry and the next"),
                Arguments.of(
                        "single quotes",
                        "{'answers': {}}",
                        "answers.json:1:2",
                        "found the quote '; JSON needs straight double quotes (\")"),
                Arguments.of(
                        "curly quotes",
                        "{\u201Canswers\u201D: {}}",
                        "answers.json:1:2",
                        "found the quote \u201C; JSON needs straight double quotes (\")"),
                Arguments.of(
                        "no comma",
                        "{\"answers\": {\"a\": 1 \"b\": 2}}",
                        "answers.json:1:21",
                        "a comma is missing before this place, between one entry and the next"),
                Arguments.of(
                        "a formula without quotes",
                        "{\"answers\": {\"a\": eta}}",
                        "answers.json:1:19",
                        "found eta outside of quotes; formulas, sets and texts go in double quotes, such as \"0 < x < 1\""),
                Arguments.of(
                        "a condition without quotes",
                        "{\"answers\": {\"a\": 0 < eta}}",
                        "answers.json:1:21",
                        "found < outside of quotes; formulas, sets and texts go in double quotes, such as \"0 < x < 1\""),
                Arguments.of(
                        "a size without quotes",
                        "{\"answers\": {\"a\": |x|}}",
                        "answers.json:1:19",
                        "found | outside of quotes; formulas, sets and texts go in double quotes, such as \"0 < x < 1\""),
                Arguments.of(
                        "cut off",
                        "{\"answers\": {\"a\": 1",
                        "answers.json:1:20",
                        "the file ends too early; close every bracket, brace and quote"),
                Arguments.of(
                        "text after the end",
                        "{\"answers\": {}} x",
                        "answers.json:1:17",
                        "the file goes on behind its last brace; remove what stands there, or the brace that closes too"
                                + " early"),
                Arguments.of(
                        "line end in a text",
                        "{\"answers\": {\"a\": \"x\ny\"}}",
                        "answers.json:1:21",
                        "a line ends inside a text; write the text on one line, with \\n for a new line"),
                Arguments.of(
                        "nesting bomb",
                        "{\"answers\": " + "[".repeat(10_000),
                        "answers.json",
                        "this is not JSON: Document nesting depth (17) exceeds the maximum allowed (16)"),
                Arguments.of(
                        "LaTeX with one backslash",
                        "{\"answers\": {\n \"a\": \"2\\eta\"}}",
                        "answers.json:2:9",
                        "found \"\\eta\", but a backslash in JSON is written twice; write \"\\\\eta\""),
                Arguments.of(
                        "LaTeX that starts like a code point",
                        "{\"answers\": {\"a\": \"\\upsilon\"}}",
                        "answers.json:1:20",
                        "found \"\\upsilon\", but a backslash in JSON is written twice; write \"\\\\upsilon\""),
                Arguments.of(
                        "LaTeX comma",
                        "{\"answers\": {\"a\": \"\\\\eta\\, b\"}}",
                        "answers.json:1:25",
                        "found \"\\,\", but a backslash in JSON is written twice; write \"\\\\,\""),
                Arguments.of(
                        "backslash at the end",
                        "{\"answers\": {\"a\": \"\\",
                        "answers.json:1:21",
                        "the file ends too early; close every bracket, brace and quote"),
                Arguments.of(
                        "key over two lines",
                        "{\"answers\": {\"a\\nb\": 1, \"a\\nb\": 2}}",
                        "answers.json:1:31",
                        "\"a?b\" stands here a second time; remove one of the two"));
    }

    @Test
    void tellsWordsItDoesNotRead() {
        AnswersFile file = read("{\"assignment\": 5, \"1a\": 1, \"answers\": {\"1b\": 2}}");

        assertThat(file.answers()).containsOnlyKeys("1b");
        assertThat(file.assignment()).isEmpty();
        assertThat(file.findings())
                .containsExactly(
                        new Finding(
                                "answers.json",
                                "\"1a\" is not read: expected \"assignment\" and \"answers\"; answers go inside \"answers\""),
                        new Finding(
                                "answers.json",
                                "\"assignment\" is not read: expected its name in quotes, such as \"gd-momentum\""));
    }

    @Test
    void keepsManyUnknownWordsShort() {
        StringBuilder text = new StringBuilder("{\"answers\": {}");
        for (int i = 0; i < 1000; i++) {
            text.append(", \"w" + i + "\": 1");
        }

        assertThat(read(text + "}").findings()).hasSize(10);
    }

    /** JSON reads the backslash and the letter after it as a control character; the formula reader names the command. */
    @ParameterizedTest(name = "\\{0}")
    @CsvSource({
        "frac{1}{2}, 'column 1: a form feed: JSON turned \\f of \\frac into it; write \\\\frac in JSON'",
        "theta, 'column 1: a tab: JSON turned \\t of \\theta into it; write \\\\theta in JSON'",
        "beta, 'column 1: a backspace: JSON turned \\b of \\beta into it; write \\\\beta in JSON'",
        "rho, 'column 1: a carriage return: JSON turned \\r of \\rho into it; write \\\\rho in JSON'",
        "nu, 'column 1: a line feed: JSON turned \\n of \\nu into it; write \\\\nu in JSON'"
    })
    void handsOnLatexWhoseBackslashIsGone(String command, String message) {
        Answer.Text answer = (Answer.Text) answer("\"\\" + command + "\"");
        ExprParser parser = new ExprParser(Vocabulary.of(Map.of("x", SymbolKind.SCALAR)));

        assertThatThrownBy(() -> parser.parse(answer.value(), Goal.FORMULA))
                .isInstanceOf(SyntaxException.class)
                .hasMessage(message);
    }

    private static Answer answer(String json) {
        return read("{\"answers\": {\"x\": " + json + "}}").answers().getOrDefault("x", new Answer.Text("missing"));
    }

    private static AnswersFile read(String text) {
        return AnswersFile.read(text, "answers.json");
    }
}
