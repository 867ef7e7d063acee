package io.github.exactgrader.report;

import io.github.exactgrader.check.Readiness;
import io.github.exactgrader.format.Escape;

/** The lines of a self-check in a terminal: headings, rows with a mark each, sentences below them. */
final class SelfCheckLines {

    static final int WIDTH = 100;

    private final boolean rich;
    private final int column;
    private final StringBuilder text = new StringBuilder();

    /**
     * Starts with no line.
     *
     * @param rich whether to use ANSI colours and symbols; plain words in ASCII otherwise
     * @param longest length of the longest name at the start of a row
     */
    SelfCheckLines(boolean rich, int longest) {
        this.rich = rich;
        this.column = 2 + mark(Readiness.READY).length() + 1 + longest + 2;
    }

    String text() {
        return text.toString();
    }

    /** Writes a line as it is. */
    void line(String words) {
        text.append(words).append('\n');
    }

    /** Writes a row of names behind a mark, over several lines where it is long. */
    void names(Readiness readiness, String words) {
        text.append("  ").append(paint(tint(readiness), mark(readiness)));
        wrap(words, 3 + mark(readiness).length());
    }

    void heading(String words) {
        text.append('\n').append(paint("1", Escape.terminal(words))).append('\n');
    }

    void row(Readiness readiness, String name, String rest) {
        String id = Escape.terminal(name);
        String start = "  " + mark(readiness) + " " + id;
        text.append("  ")
                .append(paint(tint(readiness), mark(readiness)))
                .append(' ')
                .append(id);
        if (!rest.isEmpty()) {
            text.append(" ".repeat(Math.max(2, column - start.length())));
            text.append(readiness == Readiness.BLANK ? paint("2", rest) : rest);
        }
        text.append('\n');
    }

    /** Writes a sentence below a row. */
    void more(String sentence) {
        text.append("  ").append(" ".repeat(mark(Readiness.READY).length()));
        wrap(sentence, 5 + mark(Readiness.READY).length());
    }

    /** Goes on in a line with a sentence, broken at blanks. */
    void wrap(String sentence, int indent) {
        int at = 2 + mark(Readiness.READY).length();
        StringBuilder line = new StringBuilder(" ".repeat(indent - at));
        for (String word : Escape.terminal(sentence).split(" ", -1)) {
            if (at + line.length() > indent && at + line.length() + word.length() > WIDTH) {
                end(line);
                line = new StringBuilder(" ".repeat(indent));
                at = 0;
            }
            line.append(word).append(' ');
        }
        end(line);
    }

    /** Breaking a sentence may have brought to the start of a line what stood harmlessly inside. */
    private void end(StringBuilder line) {
        text.append(Escape.withoutCommands(line.toString().stripTrailing())).append('\n');
    }

    String mark(Readiness readiness) {
        return switch (readiness) {
            case BLANK -> rich ? "·" : "blank";
            case READY -> rich ? "✓" : "ready";
            case NOTE -> rich ? "!" : "note ";
            case PROBLEM -> rich ? "✗" : "mend ";
        };
    }

    private static String tint(Readiness readiness) {
        return switch (readiness) {
            case BLANK -> "2";
            case READY -> "32";
            case NOTE -> "33";
            case PROBLEM -> "31";
        };
    }

    String paint(String code, String words) {
        return rich && !words.isEmpty() ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
    }
}
