package io.github.exactgrader.assignment;

import java.util.Locale;

/** Every message about a file that is no YAML, or too much of it, without its place. */
final class YamlMessages {

    private YamlMessages() {}

    static String unreadable(String reason) {
        return "cannot be read (" + reason + "); expected a YAML file in UTF-8";
    }

    static String tooLarge(int limit) {
        return "the file has more than " + limit + " bytes; split the sheet or shorten it";
    }

    static String notUtf8() {
        return "this byte is not UTF-8; save the file as UTF-8";
    }

    static String controlCharacter(char found) {
        return String.format(Locale.ROOT, "control character U+%04X; remove it", (int) found);
    }

    static String emptyFile() {
        return "the file is empty; expected words with values, see docs/assignment-format.md";
    }

    static String notYaml(String problem) {
        return "not YAML: " + problem;
    }

    static String recursive() {
        return "this refers to itself; write out what is meant";
    }

    static String tooMuch(int limit) {
        return "with all its references written out this has more than " + limit + " pieces; use fewer";
    }

    static String tooDeep(int limit) {
        return "nested more than " + limit + " deep; write it flatter";
    }
}
