import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What Linux tells about the machine. */
final class Machine {

    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;

    /** Word 16 of proc/PID/stat, counted from behind the name. */
    private static final int CHILDREN_USER = 13;

    private static final int WAIT_MILLISECONDS = 2000;

    private Machine() {}

    /** Returns the seconds that all processors of the machine were busy since it started. */
    static double busy() throws IOException {
        String[] words = Files.readAllLines(PROC.resolve("stat")).get(0).trim().split("\\s+", -1);
        double ticks = 0;
        for (int i = 1; i < words.length && i <= 8; i++) {
            boolean idle = i == 4 || i == 5;
            ticks += idle ? 0 : Double.parseDouble(words[i]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Returns the seconds that ended children of this process, and theirs, kept processors busy. */
    static double children() throws IOException {
        String line = Files.readString(PROC.resolve("self").resolve("stat"));
        String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return (Double.parseDouble(words[CHILDREN_USER]) + Double.parseDouble(words[CHILDREN_USER + 1]))
                / TICKS_PER_SECOND;
    }

    /** Returns how many processors others keep busy: everything measured here is wrong by what they take. */
    static double others() throws IOException, InterruptedException {
        double busy = busy();
        Thread.sleep(WAIT_MILLISECONDS);
        return (busy() - busy) * 1000 / WAIT_MILLISECONDS;
    }

    /** Returns the greatest resident memory a process had so far, in MB; 0 if it has ended. */
    static double peak(long process) {
        try {
            return Files.readAllLines(PROC.resolve(Long.toString(process)).resolve("status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Returns processor, memory, kernel and Java in one line. */
    static String described() throws IOException {
        String model = Files.readAllLines(PROC.resolve("cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        String memory = Files.readAllLines(PROC.resolve("meminfo")).get(0).replaceAll("\\D", "");
        return String.format(
                Locale.ROOT,
                "%d x %s, %.0f GB, Linux %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                model,
                Double.parseDouble(memory) / (1 << 20),
                System.getProperty("os.version"),
                System.getProperty("java.version"));
    }
}
