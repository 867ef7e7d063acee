import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The grader as it is built, started by its script. */
final class Grader {

    private final Path program;
    private final Map<String, String> environment;

    /**
     * Takes the grader of a checkout.
     *
     * @param home the checkout
     * @param cache where it keeps what outlives a run, so that a benchmark neither finds nor leaves anything of its user
     */
    Grader(Path home, Path cache) {
        this.program = home.resolve("bin").resolve("grader");
        this.environment = Map.of("GRADER_NO_BUILD", "1", "XDG_CACHE_HOME", cache.toString());
    }

    /**
     * Grades a class into a folder.
     *
     * @throws IOException if it fails, or if not every submission has a line in the gradebook
     */
    Cost grade(Path submissions, Path run, String... options) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("grade", submissions.toString(), "-a", "gd-momentum", "-o", run.toString()));
        words.addAll(List.of(options));
        Cost cost = command(words, Set.of(0)).run();
        try (Stream<String> lines = Files.lines(run.resolve("gradebook.csv"));
                Stream<Path> all = Files.list(submissions)) {
            long graded = lines.count() - 1;
            long there = all.count();
            if (graded != there) {
                throw new IOException(graded + " of " + there + " submissions are in the gradebook");
            }
        }
        return cost;
    }

    /** Checks the sheet of one student. */
    Cost check(Path submission) throws IOException, InterruptedException {
        // 1: something is to be mended, as the second class of the sheet is not there.
        return command(List.of("check", submission.toString()), Set.of(0, 1)).run();
    }

    /** Returns the longest time in a run, in seconds, in which no submission was finished; NaN if it keeps no journal. */
    static double longestPause(Path run) throws IOException {
        List<Long> times;
        if (!Files.isDirectory(run.resolve("journal"))) {
            return Double.NaN;
        }
        try (Stream<Path> records = Files.list(run.resolve("journal"))) {
            List<Path> all = records.toList();
            times = new ArrayList<>();
            for (Path each : all) {
                times.add(Files.getLastModifiedTime(each).toMillis());
            }
        }
        times.sort(null);
        long longest = 0;
        for (int i = 1; i < times.size(); i++) {
            longest = Math.max(longest, times.get(i) - times.get(i - 1));
        }
        return longest / 1000.0;
    }

    private Command command(List<String> arguments, Set<Integer> exits) {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(arguments);
        return new Command(words, environment, exits);
    }
}
