import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Times two commands in turn and prints the ratio of each pair, so that a busy machine disturbs both alike. Processor time
 * is that of the whole machine, as a process in a jail is accounted to nobody the caller knows: run it on a quiet machine.
 */
final class Pairs {

    private static final double TICKS_PER_SECOND = 100;

    private Pairs() {}

    /** What one run took, in seconds. */
    private record Cost(double wall, double cpu) {}

    /**
     * Runs the pairs.
     *
     * @param args number of pairs, then the two commands, each as one word for a shell
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int pairs = Integer.parseInt(args[0]);
        run(args[1]);
        run(args[2]);
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            Cost first = run(args[1]);
            Cost second = run(args[2]);
            cpu.add(first.cpu() / second.cpu());
            wall.add(first.wall() / second.wall());
            System.out.printf(
                    Locale.ROOT,
                    "pair %d: cpu %.2f / %.2f s = %.3f, wall %.2f / %.2f s = %.3f%n",
                    i + 1,
                    first.cpu(),
                    second.cpu(),
                    cpu.get(i),
                    first.wall(),
                    second.wall(),
                    wall.get(i));
        }
        System.out.printf(Locale.ROOT, "median ratio: cpu %.3f, wall %.3f%n", median(cpu), median(wall));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static Cost run(String command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("pairs", ".log");
        double cpu = busy();
        long start = System.nanoTime();
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.HOURS)) {
            process.destroyForcibly();
            throw new IOException("not finished after two hours: " + command);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        double used = busy() - cpu;
        if (process.exitValue() != 0) {
            throw new IOException("exit " + process.exitValue() + ": " + command + "\n"
                    + Files.readString(output, StandardCharsets.UTF_8));
        }
        Files.delete(output);
        return new Cost(wall, used);
    }

    /** Seconds that all processors of the machine were busy since it started. */
    private static double busy() throws IOException {
        String[] words = Files.readString(Path.of("/proc/stat")).lines().findFirst().orElseThrow().trim().split("\\s+");
        double ticks = 0;
        for (int i = 1; i < words.length && i <= 8; i++) {
            boolean idle = i == 4 || i == 5;
            ticks += idle ? 0 : Double.parseDouble(words[i]);
        }
        return ticks / TICKS_PER_SECOND;
    }
}
