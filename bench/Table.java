import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of the result, as Markdown. */
final class Table {

    private final List<String> lines = new ArrayList<>();
    private final PrintStream progress;

    /**
     * Starts a table.
     *
     * @param progress where a line is shown as soon as it is known
     */
    Table(PrintStream progress) {
        this.progress = progress;
        lines.add("| row | what | measured | goal |");
        lines.add("|---|---|---|---|");
    }

    /** Adds a line without a goal. */
    void add(int row, String what, String measured) {
        add(row, what, measured, "");
    }

    /** Adds a line. */
    void add(int row, String what, String measured, String goal) {
        String line = "| " + row + " | " + what + " | " + measured + " | " + goal + " |";
        lines.add(line);
        progress.println(line);
    }

    /** Tells what was measured once, for the eyes of who waits. */
    void tell(String format, Object... values) {
        progress.println(String.format(Locale.ROOT, format, values));
    }

    /**
     * Prints the table and writes it to a file.
     *
     * @param head sentences above the table
     */
    void finish(String head, PrintStream out, Path file) throws IOException {
        String text = head + "\n\n" + String.join("\n", lines) + "\n";
        out.print(text);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
