import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same class marked with the usual tools: the JUnit console, and Maven. */
final class Baselines {

    private static final String CONSOLE = "org.junit.platform:junit-platform-console-standalone:";
    private static final String VERSION = "6.1.3";
    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy";

    private final Path home;
    private final Path folder;
    private final Classes classes;
    private final Path jar;
    private final Path tests;

    /**
     * Takes the tests of the checkout.
     *
     * @param home the checkout
     * @param work where compiled tests go
     */
    Baselines(Path home, Path work, Classes classes) {
        this.home = home;
        this.classes = classes;
        this.folder = home.resolve("bench").resolve("baseline");
        Path target = home.resolve("bench").resolve("target");
        this.jar = target.resolve("junit-platform-console-standalone-" + VERSION + ".jar");
        this.tests = work.resolve("tests");
    }

    /** Fetches what is missing, with the network if need be, and compiles the tests. */
    void prepare() throws IOException, InterruptedException {
        if (!Files.exists(jar)) {
            Command.of(
                            maven(),
                            "-B",
                            "-ntp",
                            "-q",
                            "-f",
                            folder.resolve("pom.xml").toString(),
                            COPY,
                            "-Dartifact=" + CONSOLE + VERSION,
                            "-DoutputDirectory=" + jar.getParent())
                    .run();
        }
        Path some = classes.write(1, MakeClass.Kind.JAVA);
        Command.of(
                        "javac",
                        "-d",
                        tests.toString(),
                        "-cp",
                        jar.toString(),
                        "-sourcepath",
                        Classes.some(some, 1).get(0).toString(),
                        "-implicit:none",
                        folder.resolve("GradientDescentTest.java").toString())
                .run();
        Path out = classes.folder("maven");
        maven(maven(), out, Classes.some(some, 1)).run();
        Classes.delete(some, out);
    }

    /** Returns the cost of one submission with javac and the JUnit console, the tests being compiled. */
    Cost junit(List<Path> submissions) throws IOException, InterruptedException {
        Path out = classes.folder("junit");
        List<String> words = words("junit-each", jar, tests, out);
        submissions.forEach(each -> words.add(each.toString()));
        Cost cost = new Command(words, Map.of(), Set.of(0)).run();
        Classes.delete(out);
        return cost.each(submissions.size());
    }

    /** Returns the cost of one submission with Maven, all it needs being there. */
    Cost maven(List<Path> submissions) throws IOException, InterruptedException {
        Path out = classes.folder("maven");
        Cost cost = maven(maven() + " -o", out, submissions).run();
        Classes.delete(out);
        return cost.each(submissions.size());
    }

    private Command maven(String maven, Path out, List<Path> submissions) {
        List<String> words = words("maven-each", folder, out);
        submissions.forEach(each -> words.add(each.toString()));
        return new Command(words, Map.of("MAVEN", maven), Set.of(0));
    }

    private List<String> words(String script, Path... first) {
        List<String> words = new ArrayList<>(List.of(folder.resolve(script).toString()));
        for (Path each : first) {
            words.add(each.toString());
        }
        return words;
    }

    private String maven() {
        return home.resolve("mvnw").toString();
    }
}
