import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A command whose cost is measured. Processor time is that of the whole machine, as a process in a jail is accounted to
 * nobody the caller knows.
 *
 * @param words program and arguments
 * @param environment what is added to the environment
 * @param exits exit codes that are no mistake
 */
record Command(List<String> words, Map<String, String> environment, Set<Integer> exits) {

    private static final long POLL_MILLISECONDS = 20;
    private static final long MOST_HOURS = 6;

    /** A command that must end with 0. */
    static Command of(String... words) {
        return new Command(List.of(words), Map.of(), Set.of(0));
    }

    /** A command that may end with other codes as well. */
    Command orExit(Integer... others) {
        return new Command(words, environment, Set.of(others));
    }

    /**
     * Runs it.
     *
     * @throws IOException if it cannot be started or ends with another code; the message has its output
     */
    Cost run() throws IOException, InterruptedException {
        Path output = Files.createTempFile("bench", ".log");
        Cost cost = run(output);
        Files.delete(output);
        return cost;
    }

    /** Returns what it prints, standard error as well. */
    String printed() throws IOException, InterruptedException {
        Path output = Files.createTempFile("bench", ".log");
        run(output);
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return text;
    }

    private Cost run(Path output) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        double cpu = Machine.busy();
        double own = Machine.children();
        long start = System.nanoTime();
        Process process = builder.start();
        double peak = 0;
        while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, Machine.peak(process.pid()));
            if (System.nanoTime() - start > TimeUnit.HOURS.toNanos(MOST_HOURS)) {
                process.destroyForcibly();
                throw new IOException("not finished after " + MOST_HOURS + " hours: " + words);
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        double used = Machine.busy() - cpu;
        if (!exits.contains(process.exitValue())) {
            throw new IOException("exit " + process.exitValue() + ": " + String.join(" ", words) + "\n"
                    + Files.readString(output, StandardCharsets.UTF_8));
        }
        return new Cost(wall, used, Machine.children() - own, peak);
    }
}
