package io.github.exactgrader.format;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text that a student may have chosen safe to show; one method per target. HTML is the exception: its templates
 * escape by themselves, after {@link #visible} or {@link #line}.
 */
public final class Escape {

    private static final Pattern LINE_END = Pattern.compile("[\\r\\x{2028}\\x{2029}]");
    private static final Pattern HIDDEN =
            Pattern.compile("[\\x{0}-\\x{8}\\x{B}\\x{C}\\x{E}-\\x{1F}\\x{7F}-\\x{9F}\\x{AD}\\x{61C}"
                    + "\\x{180E}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{206F}\\x{FEFF}\\x{FFF9}-\\x{FFFB}"
                    + "\\x{FFFE}\\x{FFFF}\\x{E0000}-\\x{E007F}]");
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");
    private static final Pattern MARKDOWN =
            Pattern.compile("[\\\\`*_\\[\\]#|~$@]|^[-+=]|(?<=^\\d{1,9})[.)]|:(?=//)|(?i)(?<=www)\\.");
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Escape() {}

    /**
     * Returns the text with everything in sight that does not show or reorders what shows: control characters other than
     * newline and tab, bidirectional and invisible format characters stand as in Java source, for example {@code \\u202e}.
     * Halves of surrogate pairs become U+FFFD.
     *
     * @param text any text
     * @return well-formed text; legal in XML 1.0
     */
    public static String visible(String text) {
        if (isPlain(text)) {
            return text;
        }
        String shown = LINE_END.matcher(text.replace("\r\n", "\n")).replaceAll("\n");
        shown = HIDDEN.matcher(shown).replaceAll(hidden -> Matcher.quoteReplacement(escaped(hidden.group())));
        return HALF_PAIR.matcher(shown).replaceAll("\uFFFD");
    }

    /** Most text is: for it nothing else need be looked at. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String hidden) {
        return hidden.chars()
                .mapToObj(unit -> "\\u" + HexFormat.of().toHexDigits((char) unit))
                .collect(Collectors.joining());
    }

    /**
     * Returns the visible text on one line: every run of white space becomes one space, none at the ends.
     *
     * @param text any text
     * @return text without line breaks or tabs
     */
    public static String line(String text) {
        return WHITE.matcher(visible(text)).replaceAll(" ").strip();
    }

    /**
     * Returns the text for a line on a terminal or in the log of a CI job: one line that no runner takes for a command.
     *
     * @param text any text
     * @return text that does not start with {@code ::}, not even behind blanks, and does not contain {@code ##[}
     */
    public static String terminal(String text) {
        return withoutCommands(line(text));
    }

    /**
     * Returns the text with a blank in every place that the runner of a CI job would take for a command: {@code ::} at the
     * start of a line, behind blanks of any kind or not, and {@code ##[} anywhere. Nothing else changes.
     *
     * @param text any text, of any number of lines
     */
    public static String withoutCommands(String text) {
        if (!text.contains("::") && !text.contains("##[")) {
            return text;
        }
        return text.lines().map(Escape::withoutCommand).collect(Collectors.joining("\n"))
                + (text.endsWith("\n") ? "\n" : "");
    }

    private static String withoutCommand(String line) {
        String shown = line.replace("##[", "# #[");
        int start = 0;
        while (start < shown.length() && isBlank(shown.charAt(start))) {
            start++;
        }
        return shown.startsWith("::", start) ? shown.substring(0, start) + ": :" + shown.substring(start + 2) : shown;
    }

    /** Tells what .NET calls white space, which is what the runner passes over: Java leaves out some of it. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /**
     * Returns the text for one cell of a spreadsheet: an apostrophe in front where it would be taken for a formula.
     *
     * @param text any text
     * @return one line; quoting of commas and quotes is left to the CSV writer
     */
    public static String cell(String text) {
        String shown = line(text);
        return startsFormula(text) || startsFormula(shown) ? "'" + shown : shown;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * Returns the text for running Markdown: nothing in it is markup, a link, a mention or HTML.
     *
     * @param text any text
     * @return one line
     */
    public static String markdown(String text) {
        return MARKDOWN.matcher(line(text))
                .replaceAll("\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /**
     * Returns the text as a Markdown code span, fenced by more backticks than it holds in a row. Not for table cells.
     *
     * @param text any text
     * @return one line with its backticks
     */
    public static String codeSpan(String text) {
        String shown = line(text);
        int longest = 0;
        int run = 0;
        for (int i = 0; i < shown.length(); i++) {
            run = shown.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        boolean padded = shown.isEmpty() || longest > 0;
        return fence + (padded ? " " : "") + shown + (padded ? " " : "") + fence;
    }

    /**
     * Returns the text for the content or a quoted attribute of XML 1.0.
     *
     * @param text any text
     * @return legal characters only; line breaks and tabs as character references, so that attributes keep them
     */
    public static String xml(String text) {
        StringBuilder shown = new StringBuilder();
        String whole = visible(text);
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            switch (c) {
                case '&' -> shown.append("&amp;");
                case '<' -> shown.append("&lt;");
                case '>' -> shown.append("&gt;");
                case '"' -> shown.append("&quot;");
                case '\'' -> shown.append("&apos;");
                case '\n' -> shown.append("&#10;");
                case '\t' -> shown.append("&#9;");
                default -> shown.append(c);
            }
        }
        return shown.toString();
    }

    /**
     * Returns JSON text for a {@code <script type="application/json">} element: still the same JSON, and nothing in it
     * can end the element or open a comment.
     *
     * @param json JSON text
     * @return JSON text of the same value
     */
    public static String jsonInScript(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
