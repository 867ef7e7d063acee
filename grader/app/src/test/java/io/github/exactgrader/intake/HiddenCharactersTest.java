package io.github.exactgrader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

    @Test
    void tellsWhereTextIsReordered() {
        String trojan = "class A {\n  /* \u202E } \u2066if (isAdmin)\u2069 */\n}\n";

        assertThat(HiddenCharacters.inSource(trojan, "A.java"))
                .containsExactly(
                        new Finding(
                                "A.java:2:6",
                                "found U+202E (RIGHT-TO-LEFT OVERRIDE), which makes the text look different from what"
                                        + " is compiled; remove it"),
                        new Finding("A.java:2:10", Messages.reorders("U+2066 (LEFT-TO-RIGHT ISOLATE)")),
                        new Finding("A.java:2:23", Messages.reorders("U+2069 (POP DIRECTIONAL ISOLATE)")));
    }

    @Test
    void tellsWhatDoesNotShow() {
        assertThat(HiddenCharacters.inSource("int a\u200Bb;\r\nint c\u00ADd; // \uDB40\uDC41\u0001", "A.java"))
                .containsExactly(
                        new Finding("A.java:1:6", "found U+200B (ZERO WIDTH SPACE), which does not show; remove it"),
                        new Finding("A.java:2:6", "found U+00AD (SOFT HYPHEN), which does not show; remove it"),
                        new Finding("A.java:2:13", Messages.invisible("U+E0041 (TAG LATIN CAPITAL LETTER A)")),
                        new Finding("A.java:2:14", Messages.invisible("U+0001 (START OF HEADING)")));
    }

    @Test
    void tellsOfHalfCharacters() {
        assertThat(HiddenCharacters.inSource("char c = '\uD835';", "A.java"))
                .containsExactly(new Finding(
                        "A.java:1:11", "found U+D835 (HIGH SURROGATES D835), half of a character; remove it"));
    }

    @Test
    void tellsOfForeignLettersInLatinWords() {
        assertThat(HiddenCharacters.inSource("double r\u0430te = 1; int \uFF41b, \u039Cax, bet\u03BF;", "A.java"))
                .containsExactly(
                        new Finding(
                                "A.java:1:9",
                                "found U+0430 (CYRILLIC SMALL LETTER A), which looks like \"a\" but is another letter;"
                                        + " type \"a\" if you meant that"),
                        new Finding("A.java:1:22", Messages.foreign("U+FF41 (FULLWIDTH LATIN SMALL LETTER A)", "a")),
                        new Finding("A.java:1:26", Messages.foreign("U+039C (GREEK CAPITAL LETTER MU)", "M")),
                        new Finding("A.java:1:34", Messages.foreign("U+03BF (GREEK SMALL LETTER OMICRON)", "o")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "double \u03B7, d\u03B7, \u03C1x, \u0394x, \u03BD1;",
                "// \u0440\u043E\u0441\u0442 \u0438 \u0441\u043F\u0430\u0434",
                "// \u039F \u03BD\u03CC\u03BC\u03BF\u03C2",
                "// gr\u00FC\u00DFe, caf\u00E9, cafe\u0301",
                "String s = \"\uD83D\uDC69\u200D\uD83D\uDCBB \u2764\uFE0F\";",
                "int a;\tint b;\f\r\n",
                "// \u05E9\u05DC\u05D5\u05DD"
            })
    void saysNothingOfHonestText(String text) {
        assertThat(HiddenCharacters.inSource(text, "A.java")).isEmpty();
    }

    @Test
    void tellsTheFirstTenAndHowManyMore() {
        List<Finding> findings = HiddenCharacters.inSource("\u200B".repeat(1_000_000), "A.java");

        assertThat(findings).hasSize(11);
        assertThat(findings.get(10))
                .isEqualTo(new Finding("A.java", "999990 more characters that do not show or look like others"));
    }

    @Test
    void tellsOfFieldNamesThatAreNotWhatTheyLookLike() {
        AnswersFile file = AnswersFile.read(
                "{\"answers\": {\"1\u0430.rate\": 1, \"1b.\u200Bx\": 2, \"1c\": 3, \"1d\\u0000\": 4}}", "answers.json");

        assertThat(file.findings())
                .containsExactly(
                        new Finding(
                                "answers.json",
                                "the name \"1\u0430.rate\" holds U+0430 (CYRILLIC SMALL LETTER A), which looks like \"a\""
                                        + " but is another character; type the name again"),
                        new Finding(
                                "answers.json",
                                "the name \"1b.\\u200bx\" holds U+200B (ZERO WIDTH SPACE), which does not show; type the"
                                        + " name again"),
                        new Finding("answers.json", Messages.hiddenInKey("1d\\u0000", "U+0000 (NULL)")));
        assertThat(file.answers()).hasSize(4);
    }

    @Test
    void tellsOfAnswersWithHalfCharacters() {
        AnswersFile file =
                AnswersFile.read("{\"answers\": {\"1a\": \"x\\ud835\", \"1b\": \"\\ud835\\udc00\"}}", "answers.json");

        assertThat(file.findings())
                .containsExactly(new Finding(
                        "answers.json", "the answer \"1a\" holds half of a character or a zero; type it again"));
    }
}
