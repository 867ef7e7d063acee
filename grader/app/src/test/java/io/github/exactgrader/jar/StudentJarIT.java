package io.github.exactgrader.jar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of students as a new student meets it: one jar in an empty folder, and a JDK. */
class StudentJarIT {

    @TempDir
    private static Path desk;

    private static RealGrader student;
    private static RealGrader.Ended init;
    private static RealGrader.Ended firstCheck;

    @BeforeAll
    static void twoCommandsInAnEmptyFolder() throws IOException, InterruptedException {
        RealGrader.Ended made = RealGrader.jar()
                .run("student-jar", "-o", desk.resolve("grader-student.jar").toString());
        assertThat(made.code()).as(made.err()).isZero();
        student = RealGrader.of(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "grader-student.jar"),
                Map.of(),
                desk);
        init = student.run("init", "gd-momentum", "hw1");
        firstCheck = student.run("check", "hw1");
    }

    private static RealGrader.Ended checked(String answers) throws IOException, InterruptedException {
        Path mine = Files.createDirectories(desk.resolve("mine"));
        Files.writeString(
                mine.resolve("answers.json"),
                "{\"assignment\": \"gd-momentum\",\n \"answers\": {\n" + answers + "\n}}");
        return student.run("check", "mine", "1");
    }

    @Test
    void twoCommandsLeadToAFirstCheck() {
        assertThat(init.code()).as(init.err()).isZero();
        assertThat(init.err())
                .isEqualTo("Read " + Path.of("hw1", "SHEET.md") + ", write your answers, then run: java -jar"
                        + " grader-student.jar check hw1\n");
        assertThat(firstCheck.code()).as(firstCheck.err()).isZero();
        assertThat(firstCheck.out()).contains("0 of 24 fields ready, 24 blank. Next: answer 1a.rate, ");
    }

    @Test
    void nothingOfStaffIsInIt() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        StringBuilder texts = new StringBuilder();
        try (ZipFile zip = new ZipFile(desk.resolve("grader-student.jar").toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                names.add(entry.getName());
                try (InputStream in = zip.getInputStream(entry)) {
                    texts.append(new String(in.readAllBytes(), UTF_8));
                }
            }
        }

        assertThat(names)
                .noneMatch(name -> name.contains("/reference/") || name.contains("key.yaml") || !name.contains("/"))
                .noneMatch(name -> name.matches(".*/(Key|KeyReader|FieldKeyReader|Grader|GradingRun|LeakScan)\\.class"))
                .noneMatch(name -> name.matches(".*/cli/(Grade|Report|Try|Key|Lint|StudentJar|Grader)Command\\.class"))
                .contains("assignments/gd-momentum/assignment.yaml");
        assertThat(texts).doesNotContain("staff-only", "a marble rolls down");
        assertThat(RealGrader.jar()
                        .run(
                                "doctor",
                                "--leak",
                                desk.resolve("grader-student.jar").toString()))
                .isEqualTo(new RealGrader.Ended(
                        0,
                        "no leak found\n",
                        "Looked for what is in the keys of gd-momentum, learning-rates, preconditioning-autodiff,"
                                + " sgd-hypergradients.\n"));
    }

    @Test
    void aLeakThatIsPlantedInAStarterIsFound() throws IOException, InterruptedException {
        Path starter = desk.resolve("starter");
        assertThat(student.run("init", "gd-momentum", "starter").code()).isZero();
        try (ZipFile reference = new ZipFile(RealGrader.REFERENCE.toFile());
                InputStream in = reference.getInputStream(reference.getEntry("GradientDescent.class"))) {
            Files.write(starter.resolve("Helper.class"), in.readAllBytes());
        }
        Path keys = RealGrader.HOME.resolve("assignments/gd-momentum/key/key.yaml");
        List<String> key = Files.readAllLines(keys);
        String secret = key.stream()
                .filter(line -> line.startsWith("secret: "))
                .findFirst()
                .orElseThrow()
                .substring(8);
        Files.writeString(starter.resolve("seed.txt"), "\n" + secret + "\n");
        Files.writeString(starter.resolve("hints.md"), "Try max(abs(1 - 2*eta*a), abs(1 - 2*eta*b)).\n");

        RealGrader.Ended ended = RealGrader.jar().run("doctor", "--leak", starter.toString(), "-a", "gd-momentum");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(';') < 0 ? line.length() : line.indexOf(';'))))
                .containsExactly(
                        "Helper.class: the class GradientDescent.class of a reference solution",
                        "hints.md:1: the answer to 1a.rate as the key has it",
                        "hints.md:1: the answer to 1b.rate as the key has it",
                        "seed.txt:2: the secret of gd-momentum",
                        "4 leaks");
    }

    @Test
    void theCommandsOfStaffAreNotThere() throws IOException, InterruptedException {
        assertThat(student.run("grade", "x")).isEqualTo(new RealGrader.Ended(2, "", """
                        this is the student's program; it has the commands init, check, pack, doctor, and no "grade".
                        What marks homework, and needs a key, is in the program of staff.
                        """));
        assertThat(student.run("chek").err()).startsWith("Unmatched argument at index 0: 'chek'\nDid you mean: ");
    }

    @Test
    void unreadableJsonSaysWhereAndWhatToDo() throws IOException, InterruptedException {
        RealGrader.Ended ended = checked("\"1a.range\": 0 < eta < 1/a");

        assertThat(ended)
                .isEqualTo(new RealGrader.Ended(
                        3,
                        "",
                        "answers.json:3:15: cannot be read: found < outside of quotes; formulas, sets and texts go in double"
                                + " quotes, such as \"0 < x < 1\"\nNothing can be checked until this is mended.\n"));
    }

    @Test
    void eatenBackslashesAWrongNameAndAnUnclearFractionAreTold() throws IOException, InterruptedException {
        RealGrader.Ended ended =
                checked("\"1a.rate\": \"\\frac{1}{a}\",\n\"1a.eta_star\": \"1/2a\",\n\"1b.cstar\": \"a\"");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out().replaceAll("\\s+", " "))
                .contains(
                        "JSON turned \\f of \\frac into it; write \\\\frac in JSON.",
                        "note 1a.eta_star 1/2a read as 1/2*a Can be read as 1/2*a or as 1/(2*a); where that makes a"
                                + " difference neither counts. Write parentheses.",
                        "there is no field \"1b.cstar\" in gd-momentum; did you mean \"1b.c_star\"?");
    }

    @Test
    void aCompileErrorHasItsLineAndAFilledClassIsRun() throws IOException, InterruptedException {
        Path java = Files.createDirectories(desk.resolve("java"));
        Files.writeString(java.resolve("answers.json"), "{\"assignment\": \"gd-momentum\", \"answers\": {}}");
        String right = """
                public final class GradientDescent {
                    public static double rate(double a, double eta) {
                        return Math.abs(1 - 2 * a * eta);
                    }
                }
                """;

        Files.writeString(java.resolve("GradientDescent.java"), right.replace("eta);", "eta)"));
        RealGrader.Ended broken = student.run("check", "java", "GradientDescent");
        Files.writeString(java.resolve("GradientDescent.java"), right);
        RealGrader.Ended whole = student.run("check", "java", "GradientDescent");

        assertThat(broken.out()).contains("does not compile", "GradientDescent.java:3:41: ';' expected");
        assertThat(whole.out()).contains("1 of 8 methods written, 1 of 2 public examples pass");
    }

    @Test
    void thePackedZipIsWhatStaffGrades() throws IOException, InterruptedException {
        assertThat(student.run("pack", "hw1").code()).isZero();
        Path class1 = Files.createDirectories(desk.resolve("class1"));
        Files.copy(desk.resolve("hw1.zip"), class1.resolve("ada.zip"));

        RealGrader.Ended graded = RealGrader.jar()
                .run("grade", class1.toString(), "-o", desk.resolve("run").toString());

        assertThat(graded.code()).as(graded.err()).isZero();
        String receipt = Files.readString(desk.resolve("hw1.receipt.json"));
        String hash = receipt.replaceAll("(?s).*\"submission_hash\": \"([0-9a-f]{64})\".*", "$1");
        assertThat(Files.readString(desk.resolve("run/results.json"))).contains(hash);
    }
}
