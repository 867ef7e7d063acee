package io.github.exactgrader.export;

import io.github.exactgrader.format.Escape;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page that GitHub shows for a job, in its Markdown. What does not fit is left out as whole pieces and counted: a page
 * above 1 MiB would not be shown at all.
 */
final class GithubSummary {

    /** Bytes of a page; some are left for what GitHub may add. */
    static final int MOST_BYTES = 1_000_000;

    /** Room for the ends of what is open, and for the note on what is missing. */
    private static final int RESERVED = 500;

    private final StringBuilder text = new StringBuilder();
    private int room;
    private int left;

    /**
     * Starts a page.
     *
     * @param used bytes that are there already, at least 0
     */
    GithubSummary(long used) {
        this.room = (int) Math.max(0, MOST_BYTES - RESERVED - used);
    }

    /** Adds a paragraph, heading or list: Markdown that is whole in itself. */
    void add(String markdown) {
        append(markdown + "\n\n");
    }

    /**
     * Adds pieces that a reader opens by a click; as many of them as there is room for.
     *
     * @param title any text
     * @param pieces list items or rows, each whole in itself
     */
    void fold(String title, List<String> pieces) {
        fold("<details>", title, pieces);
    }

    /** Adds pieces that a reader sees at once and may close. */
    void unfold(String title, List<String> pieces) {
        fold("<details open>", title, pieces);
    }

    private void fold(String tag, String title, List<String> pieces) {
        String start = tag + "<summary>" + Escape.xml(Escape.line(title)) + "</summary>\n\n";
        String end = "\n</details>\n\n";
        room -= end.length();
        if (append(start)) {
            pieces.forEach(piece -> append(piece + "\n"));
            text.append(end);
        } else {
            left += pieces.size() - 1;
            room += end.length();
        }
    }

    private boolean append(String piece) {
        int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > room) {
            left++;
            return false;
        }
        room -= bytes;
        text.append(piece);
        return true;
    }

    /** Returns the page, in UTF-8 at most as long as there was room. */
    String text() {
        return left == 0
                ? text.toString()
                : text + "**" + left + (left == 1 ? " piece is" : " pieces are")
                        + " not shown here**: this page may have 1 MiB and no more. The same command without `--github`"
                        + " shows all of it.\n\n";
    }
}
