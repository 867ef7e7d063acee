package io.github.exactgrader.expr;

import java.util.List;
import java.util.Map;

/** Finds control characters, and names the LaTeX command whose backslash JSON has eaten. */
final class ControlCharacters {
    private static final Map<Character, Eaten> EATEN = Map.of(
            '\b', new Eaten("a backspace", "b", List.of("beta", "bar", "begin", "big", "bm", "boldsymbol", "bigl")),
            '\f', new Eaten("a form feed", "f", List.of("frac", "forall", "floor")),
            '\n', new Eaten("a line feed", "n", List.of("nu", "ne", "neq", "neg", "not", "notin", "nabla")),
            '\r', new Eaten("a carriage return", "r", List.of("rho", "right", "rvert", "rVert", "rangle")),
            '\t',
                    new Eaten(
                            "a tab",
                            "t",
                            List.of("tau", "theta", "times", "text", "tfrac", "tan", "tanh", "to", "top", "tilde")));

    private record Eaten(String character, String letter, List<String> commands) {}

    private ControlCharacters() {}

    /**
     * Refuses a text with control characters; line ends and tabs that only separate words pass.
     *
     * @throws SyntaxException at the first control character, naming the command it comes from
     */
    static void refuse(String text, Vocabulary vocabulary) throws SyntaxException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isISOControl(c)) {
                continue;
            }
            int column = text.codePointCount(0, i) + 1;
            Eaten eaten = EATEN.get(c);
            String letters = letters(text, i + 1);
            boolean space = c == '\n' || c == '\r' || c == '\t';
            if (eaten != null) {
                String word = eaten.letter() + letters;
                boolean declared = space && vocabulary.declares(letters);
                String command = eaten.commands().contains(word) && !declared ? word : space ? "" : prefix(eaten, word);
                if (!command.isEmpty()) {
                    throw new SyntaxException(
                            column, Messages.eatenBackslash(eaten.character(), eaten.letter(), "\\" + command));
                }
            }
            if (!space) {
                throw new SyntaxException(column, Messages.controlCharacter(c));
            }
        }
    }

    private static String letters(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 20 && isAsciiLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String prefix(Eaten eaten, String word) {
        return eaten.commands().stream().filter(word::startsWith).findFirst().orElse("");
    }
}
