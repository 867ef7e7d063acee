package io.github.exactgrader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {

    @Test
    void showsTerminalSequencesInsteadOfObeyingThem() {
        assertThat(Escape.visible("a\u001b[31;1mred\u001b[0m \u001b]0;title\u0007b \u009b2Jc\u001bMd"))
                .isEqualTo("a\\u001b[31;1mred\\u001b[0m \\u001b]0;title\\u0007b \\u009b2Jc\\u001bMd");
    }

    @Test
    void showsControlCharactersButKeepsLinesAndTabs() {
        assertThat(Escape.visible("a\u0000b\bc\td\r\ne\rf\u007f\u0085\u2028g"))
                .isEqualTo("a\\u0000b\\u0008c\td\ne\nf\\u007f\\u0085\ng");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x61C, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xAD, 0xE0041, 0xFFFE})
    void showsWhatReordersOrHides(int codePoint) {
        assertThat(Escape.visible("a" + Character.toString(codePoint) + "b")).isEqualTo("a" + escaped(codePoint) + "b");
    }

    @Test
    void replacesHalvesOfSurrogatePairsAndKeepsWholeOnes() {
        assertThat(Escape.visible("\ud800x\ud83d\ude00\udc00")).isEqualTo("\ufffdx\ud83d\ude00\ufffd");
    }

    @Test
    void joinsLines() {
        assertThat(Escape.line(" a\n\tb\u0000  c ")).isEqualTo("a b\\u0000 c");
    }

    @ParameterizedTest
    @CsvSource({"::error::x, ': :error::x'", "##[error]x, '# #[error]x'", "a::b, a::b", "x##[y, 'x# #[y'"})
    void keepsRunnersFromTakingTextForACommand(String text, String shown) {
        assertThat(Escape.terminal(text)).isEqualTo(shown);
    }

    @Test
    void keepsRunnersFromTakingTextForACommandBehindHiddenCharacters() {
        assertThat(Escape.terminal("\n \u200b::set-output")).isEqualTo("\\u200b::set-output");
    }

    /** White space to .NET, which trims it, and mostly none to Java. */
    @ParameterizedTest
    @ValueSource(ints = {0xA0, 0x1680, 0x2007, 0x202F, 0x3000})
    void keepsRunnersFromTakingTextForACommandBehindUnusualBlanks(int blank) {
        assertThat(Escape.terminal(Character.toString(blank) + "::error::x"))
                .endsWith(": :error::x")
                .doesNotContain("::error");
    }

    @Test
    void breaksUpCommandsInEveryLineAndChangesNothingElse() {
        assertThat(Escape.withoutCommands("a: b::c\n  ::error::x\n\u00a0::notice::y\n##[group]\n"))
                .isEqualTo("a: b::c\n  : :error::x\n\u00a0: :notice::y\n# #[group]\n");
        assertThat(Escape.withoutCommands("a\r::error::x\r\n::b::")).isEqualTo("a\n: :error::x\n: :b::");
        assertThat(Escape.withoutCommands("a\n\nb")).isEqualTo("a\n\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\uff1d1"})
    void guardsCellsThatWouldBeFormulas(String text) {
        assertThat(Escape.cell(text)).startsWith("'").isEqualTo("'" + Escape.line(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\u200b=1", "a=b", "1b.c_star", "student-001", "2"})
    void leavesHarmlessCellsAlone(String text) {
        assertThat(Escape.cell(text)).isEqualTo(text);
    }

    @Test
    void escapesMarkdown() {
        assertThat(Escape.markdown("# [x](y) <b>&amp; *z* `c` | @name\n- item"))
                .isEqualTo("\\# \\[x\\](y) &lt;b&gt;&amp;amp; \\*z\\* \\`c\\` \\| \\@name - item");
    }

    @Test
    void breaksLinksThatMarkdownFindsByItself() {
        assertThat(Escape.markdown("https://a.b www.c.d")).isEqualTo("https\\://a.b www\\.c.d");
    }

    @ParameterizedTest
    @CsvSource({"- a, \\- a", "+ a, \\+ a", "===, \\===", "12. a, 12\\. a", "1) a, 1\\) a", "a - 1.5, a - 1.5"})
    void startsNoListAndNoHeading(String text, String shown) {
        assertThat(Escape.markdown(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"a, `a`", "a`b, `` a`b ``", "```, ```` ``` ````", "'', `  `"})
    void fencesCodeByMoreBackticksThanItHolds(String text, String span) {
        assertThat(Escape.codeSpan(text)).isEqualTo(span);
    }

    @Test
    void escapesXml() {
        assertThat(Escape.xml("<a b='c' d=\"e\">&]]>\n\t\u0001\ufffe"))
                .isEqualTo("&lt;a b=&apos;c&apos; d=&quot;e&quot;&gt;&amp;]]&gt;&#10;&#9;\\u0001\\ufffe");
    }

    @Test
    void keepsJsonInsideItsScriptElement() {
        assertThat(Escape.jsonInScript("\"</script><!--&\"")).isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u0026\"");
    }

    private static String escaped(int codePoint) {
        return Character.toString(codePoint)
                .chars()
                .mapToObj(unit -> "\\u" + HexFormat.of().toHexDigits((char) unit))
                .collect(Collectors.joining());
    }
}
