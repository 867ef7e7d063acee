package io.github.exactgrader.intake;

/** Every message about the files of a submission, without its place. */
final class Messages {

    private Messages() {}

    // Files.

    static String unreadable() {
        return "cannot be read: check its permissions";
    }

    static String notPlain() {
        return "not read: only plain files are read, no links or devices; hand in the file itself";
    }

    static String tooDeep(int limit) {
        return "not read: folders more than " + limit + " deep; move its files up";
    }

    static String tooManyFiles(int limit) {
        return "more than " + limit + " files; this one and those after it are not read. Hand in your own files only";
    }

    static String tooManyEntries(int limit) {
        return "not read: more than " + limit + " files in one folder. Hand in your own files only";
    }

    static String tooManyFolders(int limit) {
        return "more than " + limit + " folders; this one and those after it are not read. Hand in your own files only";
    }

    static String tooLarge(long bytes, long limit) {
        return "not read: " + bytes + " bytes, at most " + limit + " are allowed in a file";
    }

    static String notRead() {
        return "not read: expected answers.json, Java source files, or text and pictures for a person to read";
    }

    static String otherJson() {
        return "not read: JSON answers go into one file called \"answers.json\"";
    }

    static String compiled() {
        return "not read: hand in Java source files (.java), not compiled ones";
    }

    static String upperCaseJava() {
        return "not read: the name of a Java source file ends in \".java\", in lower case; rename it";
    }

    static String otherCase() {
        return "read, but the file should be called \"answers.json\", in lower case; rename it";
    }

    static String furtherAnswers(String chosen) {
        return "there is more than one answers.json; only \"" + chosen + "\" is read";
    }

    static String utf16() {
        return "this is UTF-16 and was read as such; save the file as UTF-8";
    }

    static String latin1() {
        return "not UTF-8; it was read as Latin-1. Save the file as UTF-8";
    }

    // answers.json

    static String emptyJson() {
        return "the file is empty, expected JSON";
    }

    static String wrongShape(String found) {
        return "expected {\"assignment\": \"...\", \"answers\": {\"1a.rate\": \"...\", ...}}, found " + found;
    }

    static String unknownWord(String word) {
        return "\"" + word + "\" is not read: expected \"assignment\" and \"answers\"; answers go inside \"answers\"";
    }

    static String assignmentIsNoText() {
        return "\"assignment\" is not read: expected its name in quotes, such as \"gd-momentum\"";
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

    static String cutOff() {
        return "the file ends too early; close every bracket, brace and quote";
    }

    static String lineEnd() {
        return "a line ends inside a text; write the text on one line, with \\n for a new line";
    }

    static String notJson(String reason) {
        return "this is not JSON: " + reason;
    }
}
