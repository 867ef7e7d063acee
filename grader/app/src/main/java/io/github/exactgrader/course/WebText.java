package io.github.exactgrader.course;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a student typed into the editor of a platform, without the HTML that the editor made of it. */
final class WebText {

    private static final Pattern NOT_SHOWN = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern LINE_END = Pattern.compile("(?i)<\\s*(?:br|/p|/div|/li|/tr|/h[1-6]|/pre)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[/!?]?[A-Za-z][^>]*>");
    private static final Pattern REFERENCE = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private WebText() {}

    /**
     * Returns the text.
     *
     * @param html any text; what holds no tag is taken as it is, but for its references
     * @return lines without blanks at their ends, a newline at the end; empty for nothing
     */
    static String text(String html) {
        String shown = NOT_SHOWN.matcher(html).replaceAll("");
        shown = LINE_END.matcher(shown).replaceAll("\n");
        shown = TAG.matcher(shown).replaceAll("");
        shown = REFERENCE
                .matcher(shown)
                .replaceAll(reference -> Matcher.quoteReplacement(character(reference.group(1))));
        shown = shown.replace('\u00A0', ' ')
                .replaceAll("[ \\t]+(?=\\R|$)", "")
                .replaceAll("\\R{3,}", "\n\n")
                .strip();
        return shown.isEmpty() ? "" : shown + "\n";
    }

    /** Tells whether a text is meant to be the content of an {@code answers.json}, well written or not. */
    static boolean isAnswers(String text) {
        return text.strip().startsWith("{") && text.contains("answers");
    }

    private static String character(String reference) {
        if (!reference.startsWith("#")) {
            return NAMED.getOrDefault(reference, "&" + reference + ";");
        }
        boolean isHex = reference.charAt(1) == 'x' || reference.charAt(1) == 'X';
        int code = isHex ? Integer.parseInt(reference.substring(2), 16) : Integer.parseInt(reference.substring(1));
        boolean isCharacter = Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF) && code != 0;
        return isCharacter ? Character.toString(code) : "\uFFFD";
    }
}
