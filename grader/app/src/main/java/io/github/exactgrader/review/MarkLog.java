package io.github.exactgrader.review;

import io.github.exactgrader.format.UnreadableJsonException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code marks.jsonl} of a run: every mark that a person gave, one line each, in the order in which they came. Lines are only
 * ever added, under a lock between processes, and are on the disk before anybody is told that they are kept.
 *
 * <p>A last line without its end is what a crash left of a mark that nobody was told of: it is passed over, and the next mark
 * takes its place. Any other line that cannot be read is damage, and nothing is computed from a damaged log.
 */
public final class MarkLog {

    /** Name of the file. */
    public static final String FILE = "marks.jsonl";

    /** Name of the file that processes lock; it stays empty. */
    public static final String LOCK = "marks.lock";

    private final Path file;
    private final Path lock;

    /**
     * Names the log of a run; nothing is touched yet.
     *
     * @param run an existing folder
     */
    public MarkLog(Path run) {
        this.file = run.resolve(FILE);
        this.lock = run.resolve(LOCK);
    }

    /**
     * What a log holds.
     *
     * @param marks in the order of the lines
     * @param isTorn whether a last line was passed over
     */
    public record Content(List<Mark> marks, boolean isTorn) {

        public Content {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Reads the log.
     *
     * @return no marks where there is no log
     * @throws UnreadableJsonException if a line is damaged; says which
     * @throws IOException if the file cannot be read
     */
    public Content read() throws IOException, UnreadableJsonException {
        if (!Files.exists(file)) {
            return new Content(List.of(), false);
        }
        byte[] bytes = Files.readAllBytes(file);
        int whole = lengthOfWholeLines(bytes);
        List<Mark> marks = new ArrayList<>();
        List<String> lines =
                new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        for (String line : lines) {
            marks.add(MarkJson.read(line, file + ":" + (marks.size() + 1)));
        }
        return new Content(marks, whole < bytes.length);
    }

    private static int lengthOfWholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /**
     * Waits until no other process holds the log, and holds it.
     *
     * @throws IOException if the lock file cannot be opened
     */
    public Held hold() throws IOException {
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
        return new Held(channel);
    }

    /** The log while this process alone may add to it; closing it lets others. */
    public final class Held implements AutoCloseable {

        private final FileChannel locked;

        private Held(FileChannel locked) {
            this.locked = locked;
        }

        /**
         * Adds marks behind all others.
         *
         * @throws IOException if they cannot be written; some may be then, the first ones
         */
        public void append(List<Mark> marks) throws IOException {
            StringBuilder lines = new StringBuilder();
            marks.forEach(mark -> lines.append(MarkJson.line(mark)).append('\n'));
            byte[] old = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                out.truncate(lengthOfWholeLines(old));
                out.position(out.size());
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            locked.close();
        }
    }
}
