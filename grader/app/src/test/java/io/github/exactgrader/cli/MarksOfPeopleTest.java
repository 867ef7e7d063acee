package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.Documents;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.pipeline.AdjustedRun;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.report.RunFolder;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a marking sheet: out, filled by two people, in again; and marks that somebody changes. */
class MarksOfPeopleTest {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final String HEAD = "student,field,item_1,item_2,item_3,points,comment,marker\n";

    @TempDir
    private Path folder;

    private Path run;

    @BeforeEach
    void writeARunOfAnAssignmentThatIsInstalled() throws IOException {
        run = folder.resolve("run");
        Graded sheet = new Graded(
                "learning-rates",
                "Learning rates",
                "00",
                List.of(
                        new GradedField("1a.range", "1", "1a", "set", BigDecimal.ONE),
                        new GradedField("1g.why", "1", "1g", "text", THREE)));
        new RunFolder(run)
                .write(new Results(List.of(sheet), List.of(card("ada"), card("ben")), JailLevel.JAILED), Map.of());
    }

    private static ScoreCard card(String student) {
        return new ScoreCard(
                "learning-rates",
                student,
                "hash-" + student,
                List.of(
                        new FieldScore(
                                "1a.range",
                                "set",
                                Verdict.WRONG_ANSWER,
                                BigDecimal.ZERO,
                                BigDecimal.ONE,
                                "eta < 1",
                                null,
                                null,
                                "Not it.",
                                Map.of()),
                        new FieldScore(
                                "1g.why",
                                "text",
                                Verdict.NEEDS_REVIEW,
                                BigDecimal.ZERO,
                                THREE,
                                "=By the\nsingular values, \"" + student + "\".",
                                null,
                                null,
                                "A person marks this answer.",
                                Map.of())),
                List.of());
    }

    private CommandRun grader(String... words) {
        return CommandRun.of(new Home(Documents.ROOT), words);
    }

    private CommandRun take(String kind, String table, String... more) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, table);
        String[] words = new String[5 + more.length];
        System.arraycopy(new String[] {"import", kind, file.toString(), "-o", run.toString()}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return grader(words);
    }

    private String gradebook() throws IOException {
        return Files.readString(run.resolve("gradebook.csv")).replace("learning-rates,", "");
    }

    @Test
    void writesASheetThatComesBackUnfilledWithoutHarm() throws IOException {
        Path sheet = folder.resolve("sheet.csv");

        CommandRun written = grader("export", "reviews", run.toString(), "-o", sheet.toString());

        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.err()).contains("the key of learning-rates changed since this run was graded");
        assertThat(Files.readString(sheet))
                .startsWith(
                        "\uFEFFassignment,student,field,\"#max\",\"#answer\",\"#rubric\",\"#so far\",item_1,item_2,item_3,"
                                + "deduction_1,points,comment,marker,submission_hash\n")
                .contains(
                        "learning-rates,ada,1g.why,3,\"'=By the\nsingular values, \"\"ada\"\".\",\"item_1 (1): Inserts X = U")
                .contains(",hash-ben\n")
                .doesNotContain("1a.range");
        CommandRun back = grader("import", "reviews", sheet.toString(), "-o", run.toString());
        assertThat(back.out()).isEqualTo("0 marks entered, 2 rows not filled; 2 fields still open\n");
        assertThat(run.resolve("marks.jsonl")).doesNotExist();
    }

    @Test
    void marksWithARubricAndWritesTheRunAgain() throws IOException {
        CommandRun taken = take("reviews", HEAD + "ada,1g.why,1,0.5,1,,Well done,eve\n");

        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.out()).isEqualTo("1 mark entered; 1 field still open\n");
        assertThat(gradebook()).isEqualTo("""
                        assignment,student,earned,late,total,max,open,1a.range,1g.why
                        ada,2.5,0,2.5,4,0,0,2.5
                        ben,0,0,0,4,3,0,
                        """);
        assertThat(Files.readString(run.resolve("students/learning-rates/ada/feedback.md")))
                .contains("A person marked this answer. Well done 1 of 1: Inserts X = U");
        assertThat(Files.readString(run.resolve("marks.jsonl")))
                .contains("\"marker\":\"eve\",\"kind\":\"review\"", "\"submission_hash\":\"hash-ada\"")
                .contains("{\"item\":\"item_2\",\"text\":\"Sees that the z_i obey");
    }

    @Test
    void entersNothingTwice() throws IOException {
        String table = HEAD + "ada,1g.why,,,,2,,eve\n";
        take("reviews", table);
        byte[] log = Files.readAllBytes(run.resolve("marks.jsonl"));

        assertThat(take("reviews", table).out())
                .isEqualTo("0 marks entered, 1 in the log already; 1 field still open\n");
        assertThat(run.resolve("marks.jsonl")).hasBinaryContent(log);
    }

    @Test
    void listsConflictsUntilOneIsSettled() throws IOException {
        take("reviews", HEAD + "ada,1g.why,,,,2,,eve\nben,1g.why,,,,3,,eve\n");

        CommandRun second = take("reviews", HEAD + "ada,1g.why,,,,1,,zoe\nben,1g.why,,,,3,,zoe\n");
        assertThat(second.code()).isZero();
        assertThat(second.out()).isEqualTo("2 marks entered; 1 conflict, 1 field still open\n");
        assertThat(second.err()).contains("conflict at learning-rates, ada, 1g.why: eve gives 2, zoe gives 1 of 3\n");
        assertThat(gradebook()).contains("ada,0,0,0,4,3,0,\n", "ben,3,0,3,4,0,0,3\n");

        CommandRun settled = take("reviews", HEAD + "ada,1g.why,,,,1.5,,\n", "--marker", "ida", "--final");
        assertThat(settled.out()).isEqualTo("1 mark entered; nothing is open\n");
        assertThat(gradebook()).contains("ada,1.5,0,1.5,4,0,0,1.5\n");
    }

    @Test
    void changesMarksAndTakesTheChangeBack() throws IOException {
        byte[] before = Files.readAllBytes(run.resolve("results.json"));

        CommandRun changed = take(
                "overrides",
                "student,field,points,reason\nada,1a.range,1,said so in class\n",
                "--marker",
                "eve",
                "--json");

        assertThat(changed.out()).isEqualTo("""
                        {
                          "entered": 1,
                          "known": 0,
                          "not_filled": 0,
                          "conflicts": [],
                          "open": 2
                        }
                        """);
        assertThat(gradebook()).contains("ada,1,0,1,4,3,1,\n");
        assertThat(run.resolve("machine.json")).hasBinaryContent(before);
        take("overrides", "student,field,points,reason\nada,1a.range,withdraw,no\n", "--marker", "eve");
        assertThat(run.resolve("results.json")).hasBinaryContent(before);
    }

    @Test
    void keepsTheLogAsItWasWhereARowIsWrong() throws IOException {
        CommandRun refused = take("reviews", HEAD + "ada,1g.why,,,,2,,eve\nbenn,1g.why,,,,9,,eve\n");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err())
                .isEqualTo(folder.resolve("table.csv")
                        + " row 3: the run has no student \"benn\" (did you mean \"ben\"?)\n"
                        + "Nothing was taken from this table; mend it and import it again.\n");
        assertThat(run.resolve("marks.jsonl")).doesNotExist();
    }

    @Test
    void refusesADamagedLogAndChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(run.resolve("results.json"));
        Files.writeString(run.resolve("marks.jsonl"), "{}\n");

        CommandRun refused = take("reviews", HEAD + "ada,1g.why,,,,2,,eve\n");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).startsWith(run.resolve("marks.jsonl") + ":1: key \"");
        assertThat(run.resolve("results.json")).hasBinaryContent(before);
        assertThat(Files.readString(run.resolve("marks.jsonl"))).isEqualTo("{}\n");
    }

    @Test
    void survivesThatTheRunIsGradedAgain() throws Exception {
        take("overrides", "student,field,points,reason\nada,1a.range,1,said so in class\n", "--marker", "eve");
        Results machine = ResultsJson.read(Files.readAllBytes(run.resolve("machine.json")), "machine.json");
        RunFolder.clear(run);

        AdjustedRun again = new AdjustedRun(run);
        again.write(machine, again.decided(machine).results(), Map.of());

        assertThat(gradebook()).contains("ada,1,0,1,4,3,1,\n");
    }
}
