package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.CourseManifestJson;
import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.MadeCourse;
import io.github.exactgrader.course.MadeExport;
import io.github.exactgrader.course.MadeLayout;
import io.github.exactgrader.course.MadeUnit;
import io.github.exactgrader.course.Member;
import io.github.exactgrader.format.UnreadableJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The week of a TA by the real program: a made-up course comes out of a platform, is graded by a key with an error, the
 * numbers show it, the mended key grades again, the difference names the cause, the marks go back into the platform's
 * sheet. {@code -Dcourse.students=500} takes a large course through all platforms; otherwise a small one takes two of them.
 */
class CourseIT {

    private static final Optional<Integer> ASKED = Optional.ofNullable(Integer.getInteger("course.students"));
    private static final int STUDENTS = ASKED.orElse(24);
    private static final MadeCourse COURSE = MadeCourse.of(7, STUDENTS);
    private static final Path MENDED = RealGrader.HOME.resolve("assignments/gd-momentum/key");
    private static final String FIELD = "1a.c_star";
    private static final BigDecimal MAX = BigDecimal.valueOf(37);
    private static final BigDecimal SHEET_MAX = BigDecimal.valueOf(20);

    /** A row of the sheet is found by this id of a member; {@code canvas} and the like name its column in the sheet. */
    private static final Map<MadeLayout, Target> TARGETS = Map.of(
            MadeLayout.CANVAS,
                    new Target(
                            "canvas",
                            "ID",
                            "canvas_user",
                            Set.of("HW1 (98765)"),
                            List.of("--column", "HW1", "--scale-to", "20")),
            MadeLayout.MOODLE,
                    new Target(
                            "moodle",
                            "Email address",
                            "email",
                            Set.of("Grade", "Feedback comments"),
                            List.of("--scale-to", "20")),
            MadeLayout.BLACKBOARD,
                    new Target(
                            "blackboard",
                            "Username",
                            "username",
                            Set.of("HW_1 intro [Total Pts: 20 Score] |1002"),
                            List.of("--column", "HW_1", "--scale-to", "20")),
            MadeLayout.BRIGHTSPACE,
                    new Target(
                            "brightspace",
                            "Username",
                            "username",
                            Set.of("HW1 Points Grade <Numeric MaxPoints:20 Weight:10>"),
                            List.of("--scale-to", "20")),
            MadeLayout.CLASSROOM,
                    new Target("classroom50-scores", "username", "github", Set.of("score", "max_score"), List.of()));

    @TempDir
    private Path folder;

    /**
     * Where marks go back to.
     *
     * @param command its word
     * @param column of the sheet that tells rows apart
     * @param id what import.json calls this
     * @param changed the only columns that may change
     * @param options further words
     */
    private record Target(String command, String column, String id, Set<String> changed, List<String> options) {}

    static Stream<MadeLayout> layouts() {
        return ASKED.isPresent() ? Stream.of(MadeLayout.values()) : Stream.of(MadeLayout.MOODLE, MadeLayout.CLASSROOM);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void goesThroughTheWeek(MadeLayout layout) throws IOException, InterruptedException {
        MadeExport export = COURSE.write(layout, folder.resolve("export"));
        Path submissions = folder.resolve("submissions");
        Path run = folder.resolve("run");

        done(
                "import",
                export.source().toString(),
                "-o",
                submissions.toString(),
                "--roster",
                export.roster().toString(),
                "--sheet",
                export.sheet().toString(),
                "--zone",
                "UTC",
                "--deadline",
                "2026-11-20T23:00");
        done("grade", submissions.toString(), "-a", planted().toString(), "-o", run.toString(), "--late", late());
        String numbers = done("stats", run.toString());
        done("regrade", run.toString(), "--key", MENDED.toString());
        JsonNode diff = json(done("diff", run + "@1", run + "@2", "--json"));

        Set<String> touched = rightOnes(submissions);
        assertThat(touched).as("students whom the planted error touches").hasSizeGreaterThan(STUDENTS / 3);
        assertThat(numbers)
                .contains("Look at these first\n  " + FIELD + ": " + touched.size() + " of ")
                .contains("gave the same wrong answer: 0; 0 are right. This may be an error of the key");
        assertThat(changed(diff)).isEqualTo(touched);
        if (TARGETS.containsKey(layout)) {
            backIntoTheSheet(TARGETS.get(layout), export.sheet(), run);
        } else {
            backAsATable(run);
        }
    }

    private static String done(String... words) throws IOException, InterruptedException {
        RealGrader.Ended ended = RealGrader.launcher().run(words);
        assertThat(ended.code()).as("%s: %s", words[0], ended.err()).isZero();
        return ended.out();
    }

    /** The key says that 1a.c_star is 1/2, and so does everything in it that is computed from that. */
    private Path planted() throws IOException {
        Path planted = folder.resolve("planted/gd-momentum");
        copy(MENDED.getParent(), planted);
        copy(MENDED, planted.resolve("key"));
        Path key = planted.resolve("key/key.yaml");
        String text = Files.readString(key);
        int start = text.indexOf("  1a.c_star:");
        int end = text.indexOf("  1b.rate:");
        String entry = text.substring(start, end)
                .replace("answer: \"0\"", "answer: 1/2")
                .replaceFirst("accepted: .*", "accepted: []")
                .replaceFirst(" +- \\{answer: \"1/2\".*\\n", "")
                .replaceFirst(" +follow: .*\\n", "");
        Files.writeString(key, text.substring(0, start) + entry + text.substring(end));
        return planted;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> list = Files.list(from)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private String late() throws IOException {
        return Files.writeString(
                        folder.resolve("late.yaml"),
                        "zone: UTC\ndeadline: 2026-11-20 23:00\nper_day: 1 %\nfloor: 1 %\n")
                .toString();
    }

    /** Returns those whose counted submission has the right answer, 0, to the field: read from their files alone. */
    private static Set<String> rightOnes(Path submissions) throws IOException {
        Set<String> students = new TreeSet<>();
        try (Stream<Path> list = Files.list(submissions)) {
            for (Path student : list.filter(Files::isDirectory).toList()) {
                Path answers = student.resolve("answers.json");
                if (Files.exists(answers) && Files.readString(answers).contains("\"" + FIELD + "\": 0")) {
                    students.add(student.getFileName().toString());
                }
            }
        }
        return students;
    }

    private static Set<String> changed(JsonNode diff) {
        Set<String> students = new TreeSet<>();
        for (JsonNode change : diff.get("assignments").get(0).get("changes")) {
            students.add(change.get("student").stringValue());
            assertThat(change.get("fields").size()).as(change.toString()).isEqualTo(1);
            JsonNode field = change.get("fields").get(0);
            assertThat(List.of(
                            field.get("field").stringValue(), field.get("cause").stringValue()))
                    .as(change.toString())
                    .containsExactly(FIELD, "key");
        }
        return students;
    }

    private void backIntoTheSheet(Target target, Path sheet, Path run) throws IOException, InterruptedException {
        Path filled = folder.resolve("filled.csv");
        List<String> words = new ArrayList<>(List.of(
                "export",
                target.command(),
                run.toString(),
                "--sheet",
                sheet.toString(),
                "-o",
                filled.toString(),
                "--with-open"));
        words.addAll(target.options());
        byte[] before = Files.readAllBytes(sheet);

        done(words.toArray(String[]::new));

        assertThat(sheet).as("the platform's own file").hasBinaryContent(before);
        boolean isWhole = target.command().equals("classroom50-scores");
        Map<String, BigDecimal> marks = marks(run, target.id(), isWhole ? MAX : SHEET_MAX);
        List<List<String>> old = table(sheet);
        List<List<String>> now = table(filled);
        assertThat(now).hasSameSizeAs(old);
        int key = old.get(0).indexOf(target.column());
        Set<String> seen = new TreeSet<>();
        for (int i = 1; i < old.size(); i++) {
            String id = old.get(i).get(key).replaceFirst("^#", "");
            for (int j = 0; j < old.get(i).size(); j++) { // every other cell is as it was
                String name = old.get(0).get(j);
                if (!marks.containsKey(id) || !target.changed().contains(name)) {
                    assertThat(now.get(i).get(j))
                            .as("row %s, column %s", id, name)
                            .isEqualTo(old.get(i).get(j));
                }
            }
            if (marks.containsKey(id)) {
                seen.add(id);
                String cell = now.get(i).get(column(old.get(0), target));
                assertThat(points(target, cell)).as("mark of %s, %s", id, cell).isEqualByComparingTo(marks.get(id));
            }
        }
        assertThat(seen).as("students with a mark").isEqualTo(marks.keySet());
    }

    private static int column(List<String> header, Target target) {
        return target.command().equals("classroom50-scores")
                ? header.indexOf("score")
                : header.indexOf(target.changed().stream()
                        .filter(name -> !name.equals("Feedback comments"))
                        .findFirst()
                        .orElseThrow());
    }

    /** Classroom 50 has hundredths of points, as whole numbers. */
    private static BigDecimal points(Target target, String cell) {
        BigDecimal number = new BigDecimal(cell);
        return target.command().equals("classroom50-scores") ? number.movePointLeft(2) : number;
    }

    private void backAsATable(Path run) throws IOException, InterruptedException {
        Path table = folder.resolve("marks.csv");

        done("export", "csv", run.toString(), "-o", table.toString(), "--scale-to", SHEET_MAX.toString());

        String text = Files.readString(table);
        for (Map.Entry<String, BigDecimal> mark : marks(run, "id", SHEET_MAX).entrySet()) {
            assertThat(text.lines().filter(line -> line.contains(mark.getKey())))
                    .as(mark.getKey())
                    .isNotEmpty();
        }
    }

    /** Returns what each member has earned, by an id of theirs: every submission's total goes to all of its members. */
    private static Map<String, BigDecimal> marks(Path run, String id, BigDecimal worth) throws IOException {
        CourseManifest manifest;
        try {
            manifest = CourseManifestJson.read(Files.readAllBytes(run.resolve("import.json")), "import.json");
        } catch (UnreadableJsonException damaged) {
            throw new IOException(damaged);
        }
        Map<String, BigDecimal> marks = new HashMap<>();
        for (JsonNode card : json(Files.readString(run.resolve("results.json"))).get("submissions")) {
            HandedIn handedIn = manifest.of(card.get("student").stringValue()).orElseThrow();
            for (Member member : handedIn.members()) {
                BigDecimal total =
                        card.get("total").decimalValue().multiply(worth).divide(MAX, 2, RoundingMode.HALF_UP);
                marks.put(
                        id.equals("id")
                                ? member.id()
                                : id.equals("email")
                                        ? member.email()
                                        : member.ids().get(id),
                        total);
            }
        }
        long handedIn = COURSE.units().stream()
                .filter(unit -> !unit.attempts().isEmpty())
                .map(MadeUnit::members)
                .mapToLong(List::size)
                .sum();
        assertThat(marks).as("students who handed in").hasSize((int) handedIn);
        return marks;
    }

    private static List<List<String>> table(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        String text = new String(bytes, charset).replaceFirst("^\uFEFF", "");
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(wide ? '\t' : ',').get();
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord row : format.parse(new StringReader(text))) {
            rows.add(row.toList());
        }
        return rows;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
