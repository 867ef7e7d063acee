import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of the table; docs/performance.md tells what each means. */
final class Rows {

    private final Path home;
    private final Sizes sizes;
    private final Classes classes;
    private final Grader grader;
    private final Baselines baselines;
    private final Table table;

    /** Takes what it measures with. */
    Rows(Path home, Sizes sizes, Classes classes, Grader grader, Baselines baselines, Table table) {
        this.home = home;
        this.sizes = sizes;
        this.classes = classes;
        this.grader = grader;
        this.baselines = baselines;
        this.table = table;
    }

    /** Runs the grader once, so that its files are read and what it makes once is made. */
    void warm() throws IOException, InterruptedException {
        graded(classes.write(4, MakeClass.Kind.SHEET));
    }

    /** Java against the usual tools. */
    void java() throws IOException, InterruptedException {
        baselines.prepare();
        Series cpu = new Series();
        Series rate = new Series();
        Series peak = new Series();
        Series junit = new Series();
        Series junitCpu = new Series();
        Series junitWall = new Series();
        Series maven = new Series();
        Series mavenCpu = new Series();
        Series mavenWall = new Series();
        for (int i = 0; i < sizes.pairs(); i++) {
            Path submissions = classes.write(sizes.java(), MakeClass.Kind.JAVA);
            List<Path> some = Classes.some(submissions, sizes.baseline());
            Cost console = baselines.junit(some);
            Cost ours = keep(submissions).each(sizes.java());
            Cost project = baselines.maven(some);
            Classes.delete(submissions);
            table.tell("1: a submission: grader %s, JUnit console %s, Maven %s", ours, console, project);
            cpu.add(ours.cpu());
            rate.add(1 / ours.wall());
            peak.add(ours.peak());
            junit.add(console.cpu());
            junitCpu.add(console.cpu() / ours.cpu());
            junitWall.add(console.wall() / ours.wall());
            maven.add(project.cpu());
            mavenCpu.add(project.cpu() / ours.cpu());
            mavenWall.add(project.wall() / ours.wall());
        }
        table.add(1, "grader, " + sizes.java() + " Java submissions: CPU of one", cpu.shown() + " s");
        table.add(1, "submissions a second", rate.shown());
        table.add(1, "peak memory of the grader's JVM", peak.shown() + " MB");
        table.add(1, "`javac` and JUnit console for each: CPU of one", junit.shown() + " s");
        table.add(1, "JUnit console / grader: CPU", junitCpu.shown(), "60");
        table.add(1, "JUnit console / grader: wall", junitWall.shown(), "60");
        table.add(1, "`mvn -o -q test` for each: CPU of one", maven.shown() + " s");
        table.add(1, "Maven / grader: CPU", mavenCpu.shown(), "110");
        table.add(1, "Maven / grader: wall", mavenWall.shown(), "110");
    }

    /** Java against the least it could cost. */
    void floor() throws IOException, InterruptedException {
        Series start = new Series();
        Series compile = new Series();
        Series thread = new Series();
        Series ratio = new Series();
        for (int i = 0; i < sizes.pairs(); i++) {
            Path submissions = classes.write(Math.max(sizes.java(), sizes.compiled()), MakeClass.Kind.JAVA);
            double hello = hello().cpu();
            double[] warm = warmCompile(submissions);
            Classes.delete(submissions);
            Path fresh = classes.write(sizes.java(), MakeClass.Kind.JAVA);
            double ours = graded(fresh).each(sizes.java()).cpu();
            table.tell(
                    "2: CPU grader %.3f s, start %.4f s, compile %.4f s (thread %.4f s)",
                    ours, hello, warm[0], warm[1]);
            start.add(1000 * hello);
            compile.add(1000 * warm[0]);
            thread.add(1000 * warm[1]);
            ratio.add(ours / (hello + warm[0]));
        }
        table.add(2, "start of the least JVM: CPU", start.shown() + " ms");
        table.add(2, "warm `javac` of one submission: CPU of its process", compile.shown() + " ms");
        table.add(2, "the same, of its thread alone", thread.shown() + " ms");
        table.add(2, "grader / floor: CPU of one submission", ratio.shown(), "1.4");
    }

    private Cost hello() throws IOException, InterruptedException {
        String loop = "i=0; while [ $i -lt \"$1\" ]; do java -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                + " -XX:-UsePerfData -cp \"$2\" Hello; i=$((i + 1)); done";
        String path = System.getProperty("java.class.path");
        return Command.of("sh", "-c", loop, "sh", Integer.toString(sizes.starts()), path)
                .run()
                .each(sizes.starts());
    }

    private double[] warmCompile(Path submissions) throws IOException, InterruptedException {
        Path out = classes.folder("compiled");
        Files.createDirectories(out);
        String counted = Integer.toString(sizes.compiled() / 3);
        String[] milliseconds = Command.of(
                        "java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "WarmCompile",
                        submissions.toString(),
                        out.toString(),
                        counted)
                .printed()
                .trim()
                .split(" ", -1);
        Classes.delete(out);
        return new double[] {Double.parseDouble(milliseconds[0]) / 1000, Double.parseDouble(milliseconds[1]) / 1000};
    }

    /** JSON. */
    void json() throws IOException, InterruptedException {
        Series rate = new Series();
        Series own = new Series();
        for (int i = 0; i < sizes.pairs(); i++) {
            Cost cost = graded(classes.write(sizes.json(), MakeClass.Kind.JSON));
            table.tell("3: %d: %s", sizes.json(), cost);
            rate.add(sizes.json() / cost.cpu());
            own.add(sizes.json() / cost.own());
        }
        Cost many = graded(classes.write(sizes.manyJson(), MakeClass.Kind.JSON));
        table.add(3, count(sizes.json()) + " JSON submissions: a second and core", rate.shown(), "2,000");
        table.add(3, "the same by the time of its processes alone", own.shown(), "2,000");
        String what = count(sizes.manyJson()) + " JSON submissions: ";
        table.add(3, what + "a second and core", Series.number(sizes.manyJson() / many.cpu()), "2,000");
        table.add(3, what + "the same by its processes alone", Series.number(sizes.manyJson() / many.own()), "2,000");
        table.add(3, what + "wall, CPU", Series.number(many.wall()) + " s, " + Series.number(many.cpu()) + " s");
        table.add(3, what + "peak memory", Series.number(many.peak()) + " MB", "512 MB");
    }

    /** Many Java submissions against few. */
    void many() throws IOException, InterruptedException {
        Cost before = graded(classes.write(sizes.few(), MakeClass.Kind.JAVA));
        Cost many = graded(classes.write(sizes.many(), MakeClass.Kind.JAVA));
        Cost after = graded(classes.write(sizes.few(), MakeClass.Kind.JAVA));
        double few = (before.cpu() + after.cpu()) / 2 / sizes.few();
        double fewWall = (before.wall() + after.wall()) / 2 / sizes.few();
        String what = count(sizes.many()) + " Java submissions / " + count(sizes.few()) + ": ";
        table.add(4, what + "CPU of one", Series.number(many.cpu() / sizes.many() / few), "1.05");
        table.add(4, what + "wall of one", Series.number(many.wall() / sizes.many() / fewWall), "1.05");
        String peaks =
                Series.number(many.peak()) + " MB, " + Series.number(Math.max(before.peak(), after.peak())) + " MB";
        table.add(4, "peak memory of both", peaks);
    }

    /** Loops without end. */
    void hanging() throws IOException, InterruptedException {
        Series extra = new Series();
        Series ratio = new Series();
        Series pause = new Series();
        Series honestPause = new Series();
        for (int i = 0; i < sizes.pairs(); i++) {
            Graded with = grade(classes.write(sizes.hanging(), MakeClass.Kind.JAVA, 2));
            Graded without = grade(classes.write(sizes.hanging(), MakeClass.Kind.JAVA));
            table.tell("5: with %s, without %s", with, without);
            extra.add(with.cost().wall() - without.cost().wall());
            ratio.add(with.cost().wall() / without.cost().wall());
            pause.add(with.pause());
            honestPause.add(without.pause());
        }
        table.add(5, "2 of 100 hang, " + sizes.hanging() + " in all: wall more than without", extra.shown() + " s");
        table.add(5, "with / without: wall", ratio.shown());
        table.add(5, "longest time in which nothing was finished: with", pause.shown() + " s");
        table.add(5, "the same without", honestPause.shown() + " s");
    }

    /** The same again. */
    void again() throws IOException, InterruptedException {
        Series cpu = new Series();
        Series wall = new Series();
        for (int i = 0; i < sizes.pairs(); i++) {
            Path submissions = classes.write(sizes.again(), MakeClass.Kind.JAVA);
            Cost first = keep(submissions);
            Cost second = keep(submissions);
            Classes.delete(submissions);
            table.tell("6: first %s, second %s", first, second);
            cpu.add(second.cpu() / first.cpu());
            wall.add(second.wall() / first.wall());
        }
        String again = count(sizes.again()) + " graded again, nothing changed: CPU, second run / first";
        table.add(6, again, cpu.shown(), "0.03");
        table.add(6, "the same: wall", wall.shown(), "0.03");
    }

    /** The check of one sheet. */
    void check() throws IOException, InterruptedException {
        Series cpu = new Series();
        Series wall = new Series();
        Series seconds = new Series();
        for (int i = 0; i < sizes.checks(); i++) {
            Path submissions = classes.write(1, MakeClass.Kind.SHEET);
            Path sheet = Classes.some(submissions, 1).get(0);
            Cost ours = grader.check(sheet);
            Path out = classes.folder("compiled");
            Cost theirs = Command.of(
                            "sh",
                            "-c",
                            "java -version && javac -d \"$1\" \"$2\"",
                            "sh",
                            out.toString(),
                            sheet.resolve("GradientDescent.java").toString())
                    .run();
            Classes.delete(submissions, out);
            table.tell("7: check %s, java and javac %s", ours, theirs);
            seconds.add(ours.wall());
            cpu.add(ours.cpu() / theirs.cpu());
            wall.add(ours.wall() / theirs.wall());
        }
        table.add(7, "`grader check` of a sheet with a class: wall", seconds.shown() + " s");
        table.add(7, "check / (`java -version` and `javac`): CPU", cpu.shown(), "1.5");
        table.add(7, "the same: wall", wall.shown(), "1.5");
    }

    /** What jail and fuel cost. */
    void jailAndFuel() throws IOException, InterruptedException {
        Path bench = home.resolve("bench");
        String jail = Command.of(
                        bench.resolve("jail").toString(),
                        Integer.toString(sizes.pairs()),
                        Integer.toString(sizes.jailed()))
                .printed();
        table.tell("8: %s", jail);
        List<String> medians = found("median ratio: cpu ([0-9.]+), wall ([0-9.]+)", jail);
        String jailed = "jailed / not, " + sizes.jailed() + " Java submissions: CPU, wall";
        table.add(8, jailed, String.join(", ", medians), "1.15");
        String fuel = Command.of(bench.resolve("fuel").toString()).printed();
        table.tell("8: %s", fuel);
        List<String> loops = found("(\\w+ +[0-9.]+ ms, counting [0-9.]+) times", fuel).stream()
                .map(each -> each.replaceFirst(" +[0-9.]+ ms, counting", ""))
                .toList();
        table.add(8, "loops that count fuel / as they are: CPU", String.join(", ", loops), "1.35");
    }

    private static List<String> found(String pattern, String text) {
        List<String> groups = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                groups.add(matcher.group(i));
            }
        }
        return groups;
    }

    /** A run and the longest time in which it finished nothing, in seconds. */
    private record Graded(Cost cost, double pause) {}

    private Graded grade(Path submissions) throws IOException, InterruptedException {
        Path run = classes.folder("run");
        Cost cost = grader.grade(submissions, run);
        Graded graded = new Graded(cost, Grader.longestPause(run));
        Classes.delete(submissions, run);
        return graded;
    }

    private Cost graded(Path submissions) throws IOException, InterruptedException {
        Cost cost = keep(submissions);
        Classes.delete(submissions);
        return cost;
    }

    private Cost keep(Path submissions) throws IOException, InterruptedException {
        Path run = classes.folder("run");
        Cost cost = grader.grade(submissions, run);
        Classes.delete(run);
        return cost;
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
