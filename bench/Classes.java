import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes a new class for every measurement, so that nothing can be taken over from an earlier one. */
final class Classes {

    private static final int WRONG_PERCENT = 20;

    private final Path work;
    private long seed;

    /**
     * Starts with a seed.
     *
     * @param work where the classes go
     * @param seed of the first class; each further one has the next
     */
    Classes(Path work, long seed) {
        this.work = work;
        this.seed = seed;
    }

    /** Returns a folder that is not there yet. */
    Path folder(String name) {
        return work.resolve(name + "-" + seed++);
    }

    /** Writes a class without hanging loops. */
    Path write(int count, MakeClass.Kind kind) throws IOException {
        return write(count, kind, 0);
    }

    /** Writes a class. */
    Path write(int count, MakeClass.Kind kind, int hangingPercent) throws IOException {
        long drawn = seed;
        Path folder = folder("class");
        MakeClass.make(count, drawn, folder, kind, WRONG_PERCENT, hangingPercent);
        return folder;
    }

    /** Returns the first submissions of a class. */
    static List<Path> some(Path folder, int count) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().limit(count).toList();
        }
    }

    /** Deletes folders that are not needed any more. */
    static void delete(Path... folders) throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
