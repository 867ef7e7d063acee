package io.github.exactgrader.format;

/** What this package says of JSON that is none, for the person who wrote it. */
final class Messages {

    private Messages() {}

    static String emptyJson() {
        return "the file is empty, expected JSON";
    }

    static String twice(String key) {
        return "\"" + key + "\" stands here a second time; remove one of the two";
    }

    static String unknownEscape(String command) {
        return "found \"" + command + "\", but a backslash in JSON is written twice; write \"\\" + command + "\"";
    }

    static String quotes(String found) {
        return "found the quote " + found + "; JSON needs straight double quotes (\")";
    }

    static String notANumber(String found) {
        return "found " + found + ", which is no JSON number; write a number, or a text in quotes";
    }

    static String exponent() {
        return "a number has an exponent of more than nine digits; write a smaller one, or a text in quotes";
    }

    static String goesOn() {
        return "the file goes on behind its last brace; remove what stands there, or the brace that closes too early";
    }

    static String lastComma() {
        return "there is a comma too many in front of this bracket or brace; remove it, or write what comes behind it";
    }

    static String cutOff() {
        return "the file ends too early; close every bracket, brace and quote";
    }

    static String lineEnd() {
        return "a line ends inside a text; write the text on one line, with \\n for a new line";
    }

    static String noQuotes(String found) {
        return "found " + found
                + " outside of quotes; formulas, sets and texts go in double quotes, such as \"0 < x < 1\"";
    }

    static String notJson(String reason) {
        return "this is not JSON: " + reason;
    }

    static String noComma() {
        return "a comma is missing before this place, between one entry and the next";
    }
}
