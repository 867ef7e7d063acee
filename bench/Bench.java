import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the table of docs/performance.md and prints it. Started by bench/run. */
final class Bench {

    private static final String USAGE =
            "Usage: bench/run [--quick] [--pairs N] [--rows 1,2,...]\n  --quick  small numbers, for a look\n"
                    + "  --pairs  how often each comparison is made (5; with --quick 1)\n  --rows   only these";

    /** Processors that others may keep busy. */
    private static final double QUIET = 0.1;

    private Bench() {}

    /** What measures a row. */
    private interface Row {
        void measure() throws IOException, InterruptedException;
    }

    /**
     * Measures.
     *
     * @param args the checkout, a folder to work in, then the options
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[0]);
        Path work = Path.of(args[1]);
        boolean quick = false;
        int pairs = 0;
        List<String> chosen = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            if (args[i].equals("--quick")) {
                quick = true;
            } else if (args[i].equals("--pairs") && i + 1 < args.length) {
                pairs = Integer.parseInt(args[++i]);
            } else if (args[i].equals("--rows") && i + 1 < args.length) {
                chosen.addAll(List.of(args[++i].split(",", -1)));
            } else {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
        Sizes sizes = quick ? Sizes.quick(pairs > 0 ? pairs : 1) : Sizes.full(pairs > 0 ? pairs : 5);
        Table table = new Table(System.err);
        // Another seed each time, so that no store of an earlier day knows the class.
        Classes classes = new Classes(work, System.currentTimeMillis());
        Grader grader = new Grader(home, work.resolve("cache"));
        Rows rows = new Rows(home, sizes, classes, grader, new Baselines(home, work, classes), table);
        rows.warm();
        double others = 0;
        for (Map.Entry<String, Row> each : all(rows).entrySet()) {
            if (chosen.isEmpty() || chosen.contains(each.getKey())) {
                others = Math.max(others, Machine.others());
                each.getValue().measure();
            }
        }
        others = Math.max(others, Machine.others());
        table.finish(
                head(quick, sizes, others),
                System.out,
                home.resolve("bench").resolve("target").resolve("results.md"));
    }

    private static Map<String, Row> all(Rows rows) {
        Map<String, Row> all = new LinkedHashMap<>();
        all.put("1", rows::java);
        all.put("2", rows::floor);
        all.put("3", rows::json);
        all.put("4", rows::many);
        all.put("5", rows::hanging);
        all.put("6", rows::again);
        all.put("7", rows::check);
        all.put("8", rows::jailAndFuel);
        return all;
    }

    private static String head(boolean quick, Sizes sizes, double others) throws IOException {
        return String.format(
                Locale.ROOT,
                "%s, `bench/run%s`, pairs: %d, median (least to greatest). %s."
                        + " Between the rows others kept up to %.2f processors busy%s.",
                LocalDate.now(ZoneOffset.UTC),
                quick ? " --quick" : "",
                sizes.pairs(),
                Machine.described(),
                others,
                others > QUIET ? ", so that these figures are worth little" : "");
    }
}
