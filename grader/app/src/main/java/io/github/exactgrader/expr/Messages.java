package io.github.exactgrader.expr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every message of a syntax error, without the column. */
final class Messages {
    private static final String OPERAND = "a number, a symbol or \"(\"";

    private Messages() {}

    /** Keeps a message to one readable line. */
    static String shortened(String found) {
        return found.length() <= 40 ? found : found.substring(0, 40) + "...";
    }

    static String tooLong(int length, int limit) {
        return "the text has " + length + " characters; at most " + limit + " are read";
    }

    static String tooDeep(int limit) {
        return "nested more than " + limit + " deep; write it with fewer parentheses";
    }

    static String tooManyNodes(int nodes, int limit) {
        return "the expression has " + nodes + " parts; at most " + limit + " are read";
    }

    static String tooManyInARow(int limit) {
        return "more than " + limit + " operations follow one another; shorten it";
    }

    static String tooManyDigits(int digits, int limit) {
        return "the number has " + digits + " digits; at most " + limit + " are read";
    }

    static String mixedNumber(String fraction) {
        return "found \"" + fraction + "\" behind a number; write 3/2 for one and a half, * for a product";
    }

    static String exponentTooLarge() {
        return "the power of ten of the number is beyond " + Limits.EXPONENT;
    }

    static String empty(Goal goal) {
        return "the text is empty; expected " + goal.words();
    }

    static String eatenBackslash(String character, String letter, String command) {
        return character + ": JSON turned \\" + letter + " of " + command + " into it; write \\" + command + " in JSON";
    }

    static String controlCharacter(int codePoint) {
        return String.format(Locale.ROOT, "control character U+%04X; remove it", codePoint);
    }

    static String strangeCharacter(int codePoint) {
        return String.format(
                Locale.ROOT,
                "the character \"%s\" (U+%04X) has no meaning here",
                new String(Character.toChars(codePoint)),
                codePoint);
    }

    static String unknownCommand(String command) {
        return "the LaTeX command \"" + shortened(command) + "\" is not understood";
    }

    static String expectedOperand(Token found) {
        return "found " + found.quoted() + ", expected " + OPERAND;
    }

    static String expected(Token found, String what) {
        return "found " + found.quoted() + ", expected " + what;
    }

    static String unclosed(Token found, String closer, Token opener) {
        return "found " + found.quoted() + ", expected \"" + closer + "\" for the " + opener.quoted() + " of column "
                + opener.column();
    }

    static String unmatched(Token found) {
        return "found " + found.quoted() + " without an opening partner";
    }

    static String missingOperator(Token found) {
        return "found " + found.quoted() + ", expected an operator; write * for a product";
    }

    static String unknownSymbol(String name, Vocabulary vocabulary, Optional<String> guess) {
        List<String> names = vocabulary.names();
        String start = "symbol \"" + shortened(name) + "\" is not part of this question; ";
        String uses = names.isEmpty() ? "it uses no symbols" : "it uses " + String.join(", ", names);
        return guess.map(g -> start + "did you mean \"" + g + "\"? It" + uses.substring(2))
                .orElse(start + uses);
    }

    static String functionWithoutArguments(String name) {
        return "\"" + name + "\" is a function; write " + name + "(...)";
    }

    static String sumWithoutLimits(String variable) {
        return "without limits " + variable + " has to be the index of one list, as in h_" + variable
                + "; write the limits as _{" + variable + "=1}^{N}";
    }

    static String argumentCount(String name, String expected, int found) {
        return "\"" + name + "\" takes " + expected + ", found " + found;
    }

    static String wrongShape(String operator, String expected, Shape found) {
        return "\"" + operator + "\" needs " + expected + ", found " + found.words();
    }

    static String leaveOut(String name) {
        return "; leave out \"" + name + " =\" and write only the right-hand side";
    }

    static String wrongGoal(Goal goal, Shape found, String advice) {
        return "expected " + goal.words() + ", found " + found.words() + advice;
    }
}
