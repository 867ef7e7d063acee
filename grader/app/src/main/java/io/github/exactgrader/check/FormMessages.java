package io.github.exactgrader.check;

/** The sentences of the self-check: none says whether an answer is right. */
final class FormMessages {

    private FormMessages() {}

    static String noValue(String reason) {
        return "Has no value: " + reason + ".";
    }

    static String noValueAnywhere(String domain, String where, String reason) {
        return "Has no value at any point tried" + inside(domain) + at(where) + ": " + reason + ".";
    }

    static String noValue(String domain, String where, String reason) {
        return "Has no value at some points" + inside(domain) + at(where) + ": " + reason + ".";
    }

    private static String inside(String domain) {
        return domain.isEmpty() ? "" : " where " + domain;
    }

    private static String at(String where) {
        return where.isEmpty() ? "" : ", for example at " + where;
    }

    static String otherReading(String other, String chosen) {
        return "Can be read as " + chosen + " or as " + other
                + "; where that makes a difference neither counts. Write parentheses.";
    }

    static String assumed(String note) {
        return "Read with an assumption: " + note + ".";
    }

    static String unreadable(String reason) {
        return Messages.notRead(reason);
    }

    static String wrongKind(String expected, String found) {
        return Messages.wrongKind(expected, found);
    }

    static String notAnOption(String found, String options, String nearest) {
        return Messages.notAnOption(found, options) + (nearest.isEmpty() ? "" : " Did you mean \"" + nearest + "\"?");
    }

    static String words(int words) {
        return words == 1 ? "1 word, for a person to read" : words + " words, for a person to read";
    }

    static String answeredBy(String method) {
        return "answered by " + method;
    }

    static String alsoAnsweredBy(String method) {
        return "Also answered by " + method + "; the better one counts.";
    }

    static String classBroken(String className) {
        return "The class " + className + " does not compile.";
    }

    static String methodMissing(String method) {
        return method + " is missing, or is declared otherwise.";
    }

    static String missingMethod(String expected, String near) {
        return "expected " + expected + ", found " + (near.isEmpty() ? "nothing of that name" : near);
    }

    static String missingClass(String className, String near) {
        return "expected a class " + className + ", found " + near + ": names are case-sensitive, rename it";
    }

    static String exampleWrong(String gave, String expected) {
        return "gave " + gave + ", expected " + expected;
    }

    static String graderFailed(String why) {
        return "the grader failed to run this; it is not your fault (" + why + ")";
    }
}
