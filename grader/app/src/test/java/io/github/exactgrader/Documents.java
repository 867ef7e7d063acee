package io.github.exactgrader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's Markdown pages, as tests read them. */
public final class Documents {

    /** The project's folder, seen from the folder that tests run in. */
    public static final Path ROOT = Path.of("..", "..");

    private static final String FENCE = "```";

    private Documents() {}

    /**
     * A piece of code shown on a page.
     *
     * @param language the word behind the fence
     * @param source the file named in a comment above the fence, empty where there is none
     * @param lines what stands inside
     */
    public record Block(String language, String source, List<String> lines) {

        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** Returns the paths of all pages from the project's folder, in alphabetical order. */
    public static List<String> pages() {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .forEach(pages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages.stream()
                .map(page -> ROOT.relativize(page).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    /** Returns the text of a file below the project's folder. */
    public static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the fenced pieces of a page. */
    public static List<Block> blocks(String page) {
        List<Block> blocks = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        String language = null;
        String source = "";
        for (String line : text(page).lines().toList()) {
            if (language == null && line.startsWith(FENCE)) {
                language = line.substring(FENCE.length());
            } else if (language != null && line.equals(FENCE)) {
                blocks.add(new Block(language, source, inside));
                inside.clear();
                language = null;
                source = "";
            } else if (language != null) {
                inside.add(line);
            } else if (!line.isBlank()) {
                source = line.startsWith("<!-- ") && line.endsWith(" -->") ? line.substring(5, line.length() - 4) : "";
            }
        }
        return blocks;
    }

    /**
     * Returns the rows of every table of a page whose first heading is {@code heading}: the code in its cells.
     *
     * @return rows of cells without back-ticks; a bar that Markdown needs escaped is a bar again
     */
    public static List<List<String>> rows(String page, String heading) {
        List<List<String>> rows = new ArrayList<>();
        boolean wanted = false;
        for (String line : text(page).lines().toList()) {
            List<String> cells = cells(line);
            if (cells.isEmpty()) {
                wanted = false;
            } else if (cells.get(0).equals(heading)) {
                wanted = true;
            } else if (wanted && !cells.get(0).startsWith("---")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("| ") && !line.startsWith("|---")) {
            return List.of();
        }
        return Stream.of(line.substring(1).split("(?<!\\\\)\\|", 0))
                .map(cell -> cell.strip().replaceAll("^`|`$", "").replace("\\|", "|"))
                .toList();
    }
}
