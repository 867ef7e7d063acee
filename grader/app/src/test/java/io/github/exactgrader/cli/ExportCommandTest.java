package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.CourseManifestJson;
import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.Member;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.report.RunFolder;
import io.github.exactgrader.score.FeedbackRules;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Visibility;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String GRADEBOOK = """
            Student,ID,SIS User ID,SIS Login ID,Section,HW1 (98765)
                Points Possible,,,,,20
            "Lovelace, Ada",12,,ada,T1,
            "Bo, Ben",13,,ben,T1,5
            """;

    @TempDir
    private Path folder;

    private Path run;
    private Path sheet;
    private Path out;

    @BeforeEach
    void writeARun() throws IOException {
        run = folder.resolve("run");
        sheet = Files.writeString(folder.resolve("gradebook.csv"), GRADEBOOK);
        out = folder.resolve("out.csv");
        write(List.of(assignment("hw1")), List.of(card("hw1", "ada", "7"), card("hw1", "ben", "10")));
    }

    private void write(List<Graded> assignments, List<ScoreCard> cards) throws IOException {
        new RunFolder(run).write(new Results(assignments, cards, JailLevel.JAILED), Map.of());
    }

    private static Graded assignment(String id) {
        return new Graded(id, id, "00", List.of(new GradedField("1a", "1", "1a", "number", BigDecimal.TEN)));
    }

    private static ScoreCard card(String assignment, String student, String points) {
        BigDecimal earned = new BigDecimal(points);
        FieldScore score = new FieldScore(
                "1a",
                "number",
                earned.signum() < 0 ? Verdict.NEEDS_REVIEW : Verdict.PARTLY_CORRECT,
                earned.max(BigDecimal.ZERO),
                BigDecimal.TEN,
                "7",
                null,
                null,
                "Not it.",
                Map.of());
        return new ScoreCard(assignment, student, "00", List.of(score), List.of());
    }

    private CommandRun export(String... words) {
        List<String> all = new ArrayList<>(List.of("export"));
        all.addAll(List.of(words));
        return CommandRun.of(new Home(folder), all.toArray(String[]::new));
    }

    private CommandRun canvas(String... more) {
        List<String> words =
                new ArrayList<>(List.of("canvas", run.toString(), "--sheet", sheet.toString(), "-o", out.toString()));
        words.addAll(List.of(more));
        return export(words.toArray(String[]::new));
    }

    @Test
    void fillsTheSheetAndTellsWhatItDid() throws IOException {
        CommandRun ended = canvas();

        assertThat(ended).isEqualTo(new CommandRun(0, "", """
                column "HW1 (98765)": 1 filled, 1 replaced, 0 unchanged
                note: Canvas gives 20 points for this column, the marks are of 10; --scale-to 20 converts them
                replaced: 1
                  line 4 (ben): 5 becomes 10
                Written to %s
                """.formatted(out)));
        assertThat(out).hasContent(GRADEBOOK.replace("ada,T1,", "ada,T1,7").replace("T1,5", "T1,10"));
        assertThat(sheet).hasContent(GRADEBOOK);
    }

    @Test
    void convertsPoints() {
        CommandRun ended = canvas("--scale-to", "20");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).doesNotContain("note:");
        assertThat(out).hasContent(GRADEBOOK.replace("ada,T1,", "ada,T1,14").replace("T1,5", "T1,20"));
    }

    @Test
    void writesNothingWhereAMarkWouldBeLost() throws IOException {
        write(List.of(assignment("hw1")), List.of(card("hw1", "adaa", "7"), card("hw1", "ben", "10")));

        CommandRun ended = canvas();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).endsWith("""
                marks without a row: 1
                  "adaa": no row has this id; did you mean "ada", line 3 (ada)?
                Nothing was written, as marks would be lost. Mend the roster or the sheet, or write the other rows with --allow-unmatched
                """);
        assertThat(out).doesNotExist();
        assertThat(canvas("--allow-unmatched").code()).isZero();
        assertThat(out).hasContent(GRADEBOOK.replace("T1,5", "T1,10"));
    }

    @Test
    void leavesOpenPointsOutUnlessItIsTold() throws IOException {
        write(List.of(assignment("hw1")), List.of(card("hw1", "ada", "-1"), card("hw1", "ben", "10")));

        CommandRun ended = canvas();

        assertThat(ended.err()).contains("""
                left as they are, as points are open (--with-open writes those decided so far): 1
                  line 3 (ada): 10 of 10 points are still open
                """);
        assertThat(out).hasContent(GRADEBOOK.replace("T1,5", "T1,10"));
        assertThat(canvas("--with-open").code()).isZero();
        assertThat(out).hasContent(GRADEBOOK.replace("ada,T1,", "ada,T1,0").replace("T1,5", "T1,10"));
    }

    @Test
    void printsWhatCameOfEachRowAsJson() {
        assertThat(canvas("--json").out())
                .contains("\"written\": true", "\"filled\": [\n    \"line 3 (ada): 7\"\n  ]", "\"unmatched\": []");
    }

    @Test
    void neverOverwritesTheSheetItself() {
        CommandRun ended = export("canvas", run.toString(), "--sheet", sheet.toString(), "-o", sheet.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).isEqualTo(sheet + ": the sheet itself is not overwritten; give -o another name\n");
        assertThat(sheet).hasContent(GRADEBOOK);
    }

    @Test
    void asksForTheColumnWhereSeveralFit() throws IOException {
        Files.writeString(sheet, GRADEBOOK.replace("HW1 (98765)", "Week 1 (1),Week 2 (2)"));

        CommandRun ended = canvas();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo(
                        sheet + ": it does not say which column is meant; choose with --column one of \"Week 1 (1)\","
                                + " \"Week 2 (2)\"\n");
    }

    @Test
    void asksForTheAssignmentWhereThereAreSeveral() throws IOException {
        write(List.of(assignment("hw1"), assignment("hw2")), List.of(card("hw1", "ada", "7"), card("hw2", "ada", "3")));

        assertThat(canvas().err())
                .isEqualTo("an export is of one assignment, and the run has 2: choose with -a one of hw1, hw2\n");
        assertThat(canvas("-a", "hw2").code()).isZero();
        assertThat(out).hasContent(GRADEBOOK.replace("ada,T1,", "ada,T1,3"));
    }

    @Test
    void takesWhoseASubmissionIsFromTheImport() throws IOException {
        manifest(Map.of("canvas_user", "12"), Map.of("canvas_user", "13"));
        write(List.of(assignment("hw1")), List.of(card("hw1", "team-1", "7")));

        assertThat(canvas().code()).isZero();

        assertThat(out).hasContent(GRADEBOOK.replace("ada,T1,", "ada,T1,7").replace("T1,5", "T1,7"));
    }

    private void manifest(Map<String, String> first, Map<String, String> second) throws IOException {
        HandedIn team = new HandedIn(
                "team-1",
                List.of(new Member("a", "Ada", "", first), new Member("b", "Ben", "", second)),
                Optional.of("Team 1"),
                Optional.empty(),
                false,
                Map.of("attachment", "678"),
                List.of());
        Files.write(
                run.resolve(CourseManifest.FILE),
                CourseManifestJson.bytes(new CourseManifest("canvas", "hw1.zip", List.of(team), List.of())));
    }

    @Test
    void packsFeedback() throws IOException {
        manifest(Map.of("canvas_user", "12", "moodle_participant", "101"), Map.of("moodle_participant", "102"));
        write(List.of(assignment("hw1")), List.of(card("hw1", "team-1", "7")));
        Path zip = folder.resolve("feedback.zip");

        CommandRun moodle = export("feedback", run.toString(), "--for", "moodle", "-o", zip.toString());

        assertThat(moodle).isEqualTo(new CommandRun(0, "", "Written to " + zip + ": 2 pages\n"));
        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(entry -> entry.getName()))
                    .containsExactly(
                            "Ada_101_assignfeedback_file_/feedback.html", "Ben_102_assignfeedback_file_/feedback.html");
        }
        assertThat(export("feedback", run.toString(), "--for", "canvas", "-o", zip.toString())
                        .err())
                .isEqualTo("Written to " + zip + ": 1 page\n");
    }

    @Test
    void refusesAZipThatLeavesSomebodyOut() {
        Path zip = folder.resolve("feedback.zip");

        CommandRun ended = export("feedback", run.toString(), "--for", "moodle", "-o", zip.toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).isEqualTo("""
                        feedback that cannot be handed out: 2
                          "ada": its number of a participant in Moodle is not known
                          "ben": its number of a participant in Moodle is not known
                        Nothing was written. Import the submissions from the platform before you grade, or give its grading worksheet with --sheet; --allow-unmatched writes the others
                        """);
        assertThat(zip).doesNotExist();
    }

    @Test
    void writesOneSubmissionForAutograders() throws IOException {
        Path json = folder.resolve("results.json");

        assertThat(export("gradescope", run.toString(), "-o", json.toString()).err())
                .isEqualTo("this target takes one submission, and the run has 2: choose with --student ID\n");
        assertThat(export("gradescope", run.toString(), "--student", "ada", "-o", json.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(json)).contains("\"score\": 7,");
        assertThat(export("exercism", run.toString(), "--student", "ada", "-o", json.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(json)).contains("\"version\": 3,");
    }

    @Test
    void givesStudentsNothingThatIsWithheld() throws IOException {
        write(
                new FeedbackRules(Map.of(), true, false).applyTo(List.of(assignment("hw1"))),
                List.of(card("hw1", "ada", "7")));

        for (List<String> words : forStudents()) {
            CommandRun ended = export(words.toArray(String[]::new));

            assertThat(ended.code()).as(words.toString()).isEqualTo(2);
            assertThat(ended.err())
                    .isEqualTo("feedback on hw1 is withheld, and this target shows it to students;"
                            + " \"grader report RUN --publish\" publishes it\n");
            assertThat(out).doesNotExist();
        }
        assertThat(export("csv", run.toString()).code()).as("marks for staff").isZero();
    }

    @Test
    void leavesMoodlesCommentsAsTheyAreWhileFeedbackIsWithheld() throws IOException {
        Files.writeString(sheet, """
                Identifier,Full name,Email address,Grade,Maximum Grade,Grade can be changed,Feedback comments
                Participant 101,Ada,,,10.00,Yes,
                """);
        manifest(Map.of("moodle_participant", "101"), Map.of("moodle_participant", "102"));
        write(
                new FeedbackRules(Map.of(), true, false).applyTo(List.of(assignment("hw1"))),
                List.of(card("hw1", "team-1", "7")));

        CommandRun ended = export(
                "moodle", run.toString(), "--sheet", sheet.toString(), "-o", out.toString(), "--allow-unmatched");

        assertThat(ended.err()).contains("note: feedback is withheld, so comments stay as they are");
        assertThat(Files.readString(out)).contains("Participant 101,Ada,,7,10.00,Yes,\n");
    }

    private List<List<String>> forStudents() {
        return List.of(
                List.of("gradescope", run.toString(), "-o", out.toString()),
                List.of("exercism", run.toString(), "-o", out.toString()),
                List.of("classroom50", run.toString(), "-o", out.toString()),
                List.of("reporter", run.toString()),
                List.of("feedback", run.toString(), "--for", "canvas", "--allow-unmatched", "-o", out.toString()));
    }

    @Test
    void showsNoFieldInFullThatStudentsSeeAPartOf() throws IOException {
        write(
                new FeedbackRules(Map.of("1a", Visibility.CATEGORY), false, false).applyTo(List.of(assignment("hw1"))),
                List.of(card("hw1", "ada", "7")));

        assertThat(export("exercism", run.toString(), "-o", out.toString()).err())
                .isEqualTo("this target shows a field in full or not at all, and staff keep something from students of"
                        + " 1a; \"grader export feedback\" and the run's own folders of students show what they may"
                        + " see\n");
        assertThat(export("gradescope", run.toString(), "-o", out.toString()).err())
                .endsWith("of 1a; keep them back with --hide FIELD\n");
        assertThat(export("gradescope", run.toString(), "--hide", "1a", "-o", out.toString())
                        .code())
                .isZero();
    }

    @Test
    void neverWritesOverASheetThatMarkersFill() throws IOException {
        Files.writeString(out, "filled");

        CommandRun ended = export("reviews", run.toString(), "-o", out.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("nothing was written: " + out + " is there already; give another name or move it\n");
        assertThat(out).hasContent("filled");
    }

    @Test
    void refusesToHideAFieldThatIsNotThere() {
        CommandRun ended =
                export("gradescope", run.toString(), "--student", "ada", "--hide", "1b", "-o", out.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).isEqualTo("--hide 1b: there is no such field in hw1; there are 1a\n");
    }

    @Test
    void printsOutputsForTheReporter() {
        CommandRun whole = export("reporter", run.toString(), "--student", "ada");
        CommandRun questions = export("reporter", run.toString(), "--student", "ada", "--by-question");

        assertThat(whole.out()).matches("result=[A-Za-z0-9+/=]+\n");
        assertThat(questions.out()).matches("result_1=[A-Za-z0-9+/=]+\n");
        assertThat(export("reporter", run.toString(), "--student", "ada", "--json")
                        .out())
                .contains("\"max_score\": 10");
    }

    @Test
    void writesTestReportsAndATable() throws IOException {
        Path reports = folder.resolve("reports");

        assertThat(export("junit", run.toString(), "-o", reports.toString()).err())
                .isEqualTo("Written to " + reports + ": 2 files\n");
        assertThat(reports.resolve("ada.xml")).hasSameBinaryContentAs(run.resolve("junit/hw1/ada.xml"));
        assertThat(export("csv", run.toString()).out()).isEqualTo("""
                        student,name,email,team,submission,points,max,open,note
                        ada,,,,ada,7,10,,
                        ben,,,,ben,10,10,,
                        """);
    }

    @Test
    void tellsWhatClassroom50LacksOutsideOfItsRunner() {
        CommandRun ended = export("classroom50", run.toString(), "--student", "ada", "-o", out.toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).startsWith("result.json of Classroom 50 needs what its runner sets in the environment");
        assertThat(out).doesNotExist();
    }

    @Test
    void saysThatATargetIsMissing() {
        CommandRun ended = export();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("a target is missing; see grader export --help\n");
    }

    @Test
    void refusesADamagedImport() throws IOException {
        Files.writeString(run.resolve(CourseManifest.FILE), "{}", StandardCharsets.UTF_8);

        assertThat(canvas().code()).isEqualTo(3);
        assertThat(canvas().err())
                .startsWith(run.resolve(CourseManifest.FILE) + ": ")
                .endsWith("The file is damaged or was changed; import the submissions again\n");
    }
}
