package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.OwnCheck;
import io.github.exactgrader.assignment.Question;
import io.github.exactgrader.check.OwnOutcome;
import io.github.exactgrader.check.Readiness;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.run.Limits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of own answers of all sheets: they hold for right answers, and each finds a planted mistake. */
class OwnChecksTest {

    @TempDir
    private Path temp;

    /** Returns a sheet whose every check may run. */
    private static Assignment open(String id) {
        Assignment sheet =
                AssignmentReader.read(Project.root().resolve("assignments").resolve(id));
        List<Question> questions = sheet.questions().stream()
                .map(question -> new Question(
                        question.id(),
                        question.title(),
                        question.prompt(),
                        question.parts(),
                        question.ownChecks(),
                        true))
                .toList();
        return new Assignment(sheet.id(), sheet.title(), sheet.about(), sheet.classes(), questions, sheet.examples());
    }

    private Submission perfect(String id) throws IOException {
        Path mine = Files.createDirectories(temp.resolve("mine"));
        for (String sample : List.of("perfect-json", "perfect-java")) {
            Path folder =
                    Project.root().resolve("submissions-sample").resolve(id).resolve(sample);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> isRead(String.valueOf(each.getFileName())))
                        .toList()) {
                    Path target = mine.resolve(String.valueOf(file.getFileName()));
                    boolean isSecondAnswers = Files.exists(target);
                    if (!isSecondAnswers) {
                        Files.copy(file, target);
                    }
                }
            }
        }
        return SubmissionReader.read(mine, "mine");
    }

    private static boolean isRead(String name) {
        return name.endsWith(".java") || name.equals("answers.json");
    }

    private static List<OwnOutcome> outcomes(Assignment sheet, Submission submission) throws IOException {
        return new SelfCheck(sheet, Limits.defaults())
                .check(submission, field -> true)
                .ownChecks();
    }

    /** Returns a submission of typed answers alone, with one of them replaced. */
    private Submission with(String id, String field, Answer answer) throws IOException {
        Submission right = perfect(id);
        Map<String, Answer> answers = new LinkedHashMap<>(right.answers());
        answers.put(field, answer);
        return new Submission(
                right.student(),
                right.assignment(),
                answers,
                right.answersFile(),
                right.unreadable(),
                List.of(),
                right.findings(),
                right.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void allOfThemHoldForRightAnswers(String id) throws IOException {
        Assignment sheet = open(id);
        List<OwnCheck> all = new ArrayList<>();
        sheet.questions().forEach(question -> all.addAll(question.ownChecks()));

        List<OwnOutcome> outcomes = outcomes(sheet, perfect(id));

        assertThat(outcomes).extracting(OwnOutcome::check).containsExactlyElementsOf(all);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.readiness())
                        .as(
                                "%s: %s %s",
                                outcome.check().about(), outcome.check().says(), outcome.message())
                        .isEqualTo(Readiness.READY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gd-momentum; 1a.eta_star; 1/a; 1a.eta_star; has size 1 at your eta = ",
                "gd-momentum; 1b.eta_star; 1/(2*b); 1b.eta_star; At least one of your answers is off.",
                "gd-momentum; 1b.c_star; (b - a)/b; 1b.c_star; but your 1b.rate gives ",
                "gd-momentum; 1b.rate; abs(1 - 2*eta*b); 1b.eta_star; but only ",
                "gd-momentum; 1b.range; 0 < eta < 1/a; 1b.range; just inside your end at ",
                "gd-momentum; 1b.range; 0 < eta < 1/(2*b); 1b.range; just outside your end at ",
                "gd-momentum; 2A.m; 0.5; 2A.eta; After 2 steps your values give x2 = 0; it was read as 0.1, and may be off by 0.05.",
                "gd-momentum; 2B.eta; 0.25; 2B.x1; After 1 step your values give x1 = -0.5, but your 2B.x1 says -0.75.",
                "learning-rates; 1c.range; 0 < eta < 1/ss^2; 1c.range; the steps do not tend to 0.",
                "sgd-hypergradients; 2.5.eta; 1/h; 2.5.eta; At least one of your answers is off.",
                "sgd-hypergradients; 4.1.derivative; exp(x); 4.1.derivative; but the difference quotient there is about ",
            })
    void aMistakeIsFoundAndToldWithTheStudentsOwnValues(
            String id, String field, String wrong, String about, String message) throws IOException {
        Answer answer = wrong.matches("[0-9.]+") ? new Answer.Numeral(new BigDecimal(wrong)) : new Answer.Text(wrong);

        List<OwnOutcome> outcomes = outcomes(open(id), with(id, field, answer));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.readiness() == Readiness.PROBLEM)
                .anySatisfy(outcome -> {
                    assertThat(outcome.check().about()).isEqualTo(about);
                    assertThat(outcome.message()).contains(message);
                });
    }

    @Test
    void aRowOfATraceThatDoesNotFollowFromTheOwnGraphIsFound() throws IOException {
        Submission right = perfect("preconditioning-autodiff");
        Answer.Structure trace =
                (Answer.Structure) Objects.requireNonNull(right.answers().get("4.2.trace"));
        Answer wrong = new Answer.Structure(trace.json().replaceFirst("(\"tangent\":\\{\"\\w+\":)[^,}]+", "$112345"));

        List<OwnOutcome> outcomes =
                outcomes(open("preconditioning-autodiff"), with("preconditioning-autodiff", "4.2.trace", wrong));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.check().about().equals("4.2.trace"))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.readiness()).isEqualTo(Readiness.PROBLEM);
                    assertThat(outcome.message()).isNotEmpty();
                });
    }

    @Test
    void aBrokenLawIsToldWithWhatCameBack() throws IOException {
        Submission right = perfect("sgd-hypergradients");
        Path dual = temp.resolve("mine").resolve("Dual.java");
        String source = Files.readString(dual);
        assertThat(source).contains("Dual add(");
        Files.writeString(dual, source.replaceFirst("(Dual add\\(Dual (\\w+)\\) \\{)", "$1 if (true) return $2;"));

        List<OwnOutcome> outcomes =
                outcomes(open("sgd-hypergradients"), SubmissionReader.read(temp.resolve("mine"), right.student()));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.readiness() == Readiness.PROBLEM)
                .extracting(OwnOutcome::message)
                .contains("Not true: abs(value - 2) <= 1e-9, with value = 0, derivative = 0.");
    }

    @Test
    void checksThatRevealAnAnswerAreMadeOnlyWhereTheSheetAllowsThem() throws IOException {
        Assignment sheet = AssignmentReader.read(Project.root().resolve("assignments/gd-momentum"));

        List<OwnOutcome> outcomes = outcomes(sheet, with("gd-momentum", "1b.range", new Answer.Text("eta > 0")));

        assertThat(outcomes).extracting(outcome -> outcome.check().kind()).doesNotContain("range");
        assertThat(outcomes)
                .extracting(outcome -> outcome.check().about())
                .contains("1b.eta_star", "2A.eta")
                .doesNotContain("1b.range");
    }

    @Test
    void aMissingAnswerLeavesACheckOut() throws IOException {
        List<OwnOutcome> outcomes = outcomes(open("gd-momentum"), with("gd-momentum", "1b.rate", new Answer.Text("")));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.check().about().equals("1b.eta_star"))
                .extracting(OwnOutcome::readiness)
                .containsExactly(Readiness.BLANK);
    }
}
