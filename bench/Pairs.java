import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times two commands in turn and prints the ratio of each pair, so that a busy machine disturbs both alike: run it on a
 * quiet one all the same.
 */
final class Pairs {

    private static final String NUMBER = "{}";

    private Pairs() {}

    /**
     * Runs the pairs, after one that does not count.
     *
     * @param args number of pairs, then the two commands, each as one word for a shell; {} in it is the number of the run,
     *     from 0, another one for each run
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int pairs = Integer.parseInt(args[0]);
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        for (int i = 0; i <= pairs; i++) {
            Cost first = command(args[1], 2 * i).run();
            Cost second = command(args[2], 2 * i + 1).run();
            if (i == 0) {
                continue;
            }
            cpu.add(first.cpu() / second.cpu());
            wall.add(first.wall() / second.wall());
            System.out.printf(
                    Locale.ROOT,
                    "pair %d: cpu %.2f / %.2f s = %.3f, wall %.2f / %.2f s = %.3f%n",
                    i,
                    first.cpu(),
                    second.cpu(),
                    first.cpu() / second.cpu(),
                    first.wall(),
                    second.wall(),
                    first.wall() / second.wall());
        }
        System.out.printf(Locale.ROOT, "median ratio: cpu %.3f, wall %.3f%n", Median.of(cpu), Median.of(wall));
    }

    private static Command command(String text, int number) {
        return Command.of("sh", "-c", text.replace(NUMBER, Integer.toString(number)));
    }
}
