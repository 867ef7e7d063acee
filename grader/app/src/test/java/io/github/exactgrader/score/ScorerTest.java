package io.github.exactgrader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.assignment.Part;
import io.github.exactgrader.assignment.Question;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.Finding;
import io.github.exactgrader.intake.Submission;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    private static final Location HERE = new Location("assignment.yaml", 1, 1);

    private static Field field(String id, FieldKind kind, String points) {
        return new Field(
                id,
                kind,
                new BigDecimal(points),
                "ask",
                "hint",
                List.of(),
                null,
                null,
                null,
                List.of(),
                0,
                null,
                null,
                HERE);
    }

    private static final Assignment SHEET = new Assignment(
            "small",
            "Small",
            "about",
            Map.of(),
            List.of(new Question(
                    "1",
                    "One",
                    "prompt",
                    List.of(new Part(
                            "1a",
                            "prompt",
                            List.of(
                                    field("1a.rate", FieldKind.FORMULA, "0.1"),
                                    field("1a.eta_star", FieldKind.FORMULA, "0.2"),
                                    field("1a.why", FieldKind.TEXT, "3"),
                                    field("Small.step", FieldKind.JAVA, "1.5")))))));

    private static final CheckResult RIGHT = CheckResult.of(Verdict.CORRECT, "Right.");
    private static final CheckResult WRONG = CheckResult.of(Verdict.WRONG_ANSWER, "Wrong.");
    private static final CheckResult NOTHING = CheckResult.of(Verdict.NO_ANSWER, "Nothing.");
    private static final CheckResult OURS = CheckResult.of(Verdict.GRADER_ERROR, "Ours.");
    private static final CheckResult UNREADABLE = CheckResult.of(Verdict.INVALID_ANSWER, "Unreadable.");
    private static final CheckResult REVIEW = CheckResult.of(Verdict.NEEDS_REVIEW, "A person.");
    private static final CheckResult BROKEN = CheckResult.of(Verdict.COMPILE_ERROR, "Broken.");
    private static final CheckResult HALF =
            new CheckResult(Verdict.PARTLY_CORRECT, new BigDecimal("0.5"), null, null, "Half.", Map.of());

    private static Submission submission(Map<String, Answer> answers) {
        return new Submission(
                "student-1",
                Optional.of("small"),
                answers,
                Optional.of("answers.json"),
                Optional.empty(),
                List.of(),
                List.of(new Finding("notes.docx", "not read")),
                "abc");
    }

    private static Submission typed(String... ids) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String id : ids) {
            answers.put(id, new Answer.Text("x"));
        }
        return submission(answers);
    }

    private static FieldScore rate(Submission submission, CheckResult answer, CheckResult method) {
        return new Scorer(SHEET)
                .score(submission, Map.of("1a.rate", answer), Map.of("1a.rate", method), List.of())
                .fields()
                .get(0);
    }

    @Test
    void takesFieldsAndPointsFromTheAssignmentAlone() {
        ScoreCard card = new Scorer(SHEET)
                .score(
                        typed("1a.rate", "invented"),
                        Map.of("1a.rate", RIGHT, "1a.eta_star", RIGHT, "1a.why", REVIEW, "invented", RIGHT),
                        Map.of("Small.step", RIGHT, "Small.invented", RIGHT),
                        List.of(new Problem("answers.json", "no field")));

        assertThat(card.fields())
                .extracting(FieldScore::field)
                .containsExactly("1a.rate", "1a.eta_star", "1a.why", "Small.step");
        assertThat(card.max()).isEqualByComparingTo("4.8");
        // binary floating point would give 0.30000000000000004 for the first two
        assertThat(card.earned()).isEqualByComparingTo("1.8");
        assertThat(card.open()).isEqualByComparingTo("3");
        assertThat(card.hasGraderError()).isFalse();
        assertThat(card.problems())
                .containsExactly(new Problem("notes.docx", "not read"), new Problem("answers.json", "no field"));
        assertThat(card.assignment()).isEqualTo("small");
        assertThat(card.student()).isEqualTo("student-1");
        assertThat(card.submissionHash()).isEqualTo("abc");
    }

    @Test
    void keepsAFieldOpenThatNobodyJudged() {
        ScoreCard card = new Scorer(SHEET).score(typed(), Map.of("1a.rate", RIGHT), Map.of(), List.of());

        assertThat(card.fields().subList(1, 4)).allSatisfy(score -> {
            assertThat(score.verdict()).isEqualTo(Verdict.GRADER_ERROR);
            assertThat(score.points()).isEqualTo(BigDecimal.ZERO);
            assertThat(score.message()).isEqualTo("The grader did not judge this field; it is not your fault.");
        });
        assertThat(card.earned()).isEqualByComparingTo("0.1");
        assertThat(card.open()).isEqualByComparingTo("4.7");
        assertThat(card.hasGraderError()).isTrue();
    }

    @Test
    void earnsExactSharesOfThePoints() {
        FieldScore score = rate(typed("1a.rate"), HALF, NOTHING);

        assertThat(score.points()).isEqualTo("0.05");
        assertThat(score.verdict()).isEqualTo(Verdict.PARTLY_CORRECT);
    }

    @Test
    void countsTheBetterOfTwoAnswersAndSaysWhich() {
        FieldScore method = rate(typed("1a.rate"), WRONG, RIGHT);
        FieldScore answer = rate(typed("1a.rate"), RIGHT, WRONG);

        assertThat(method.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(method.answer()).isNull();
        assertThat(method.message())
                .isEqualTo("Right. Both a JSON answer and a Java method were handed in; the better one counts, here the"
                        + " method.");
        assertThat(answer.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(answer.answer()).isEqualTo("x");
        assertThat(answer.message())
                .isEqualTo("Right. Both a JSON answer and a Java method were handed in; the better one counts, here the"
                        + " JSON answer.");
    }

    private static CheckResult named(String name) {
        return switch (name) {
            case "right" -> RIGHT;
            case "wrong" -> WRONG;
            case "nothing" -> NOTHING;
            case "ours" -> OURS;
            case "unreadable" -> UNREADABLE;
            case "review" -> REVIEW;
            case "broken" -> BROKEN;
            default -> HALF;
        };
    }

    @ParameterizedTest
    @CsvSource({
        // JSON, Java, what counts
        "right, right, right",
        "right, ours, right",
        "ours, right, right",
        "wrong, ours, ours",
        "ours, wrong, ours",
        "review, wrong, review",
        "half, ours, ours",
        "half, wrong, half",
        "wrong, half, half",
        "wrong, broken, wrong",
        "nothing, wrong, wrong",
        "nothing, broken, broken",
        "nothing, nothing, nothing",
        "wrong, nothing, wrong",
        "unreadable, nothing, unreadable",
        "unreadable, wrong, wrong",
        "unreadable, right, right"
    })
    void letsOurFaultNeverCostPointsAndTheJudgedAnswerCount(String json, String java, String counts) {
        FieldScore score = rate(typed("1a.rate"), named(json), named(java));

        assertThat(score.verdict()).isEqualTo(named(counts).verdict());
        assertThat(score.message()).startsWith(named(counts).message());
    }

    @Test
    void saysNothingOfTwoAnswersWhereOneIsMissing() {
        assertThat(rate(typed("1a.rate"), RIGHT, NOTHING).message()).isEqualTo("Right.");
        assertThat(rate(typed(), NOTHING, WRONG).message()).isEqualTo("Wrong.");
        // the answers file was unreadable: no answer arrived
        assertThat(rate(typed(), UNREADABLE, RIGHT).message()).isEqualTo("Right.");
    }

    @Test
    void shortensLongAnswersWithoutCuttingACharacter() {
        Submission long_ = submission(Map.of("1a.rate", new Answer.Text("x".repeat(499) + "\uD83D\uDE00yz")));

        assertThat(rate(long_, WRONG, NOTHING).answer()).isEqualTo("x".repeat(499) + "\uD83D\uDE00...");
        assertThat(rate(submission(Map.of("1a.rate", new Answer.Text("x".repeat(500)))), WRONG, NOTHING)
                        .answer())
                .hasSize(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1a.etastar # there is no field \"1a.etastar\" in small; did you mean \"1a.eta_star\"?",
                "1A_ETA_STAR # there is no field \"1A_ETA_STAR\" in small; did you mean \"1a.eta_star\"?",
                "eta_star # there is no field \"eta_star\" in small; did you mean \"1a.eta_star\"?",
                "1a.rat # there is no field \"1a.rat\" in small; did you mean \"1a.rate\"?",
                "1a.rtae # there is no field \"1a.rtae\" in small; did you mean \"1a.rate\"?",
                "1b.ratee # there is no field \"1b.ratee\" in small; did you mean \"1a.rate\"?",
                "9z.unknown # there is no field \"9z.unknown\" in small; \"bin/grader init small\" writes a file with all names",
                "?! # there is no field \"?!\" in small; \"bin/grader init small\" writes a file with all names",
                "Small.step # the field \"Small.step\" is not read here: it is answered by a Java class in a .java file"
            })
    void tellsOfAnswersThatNobodyAskedFor(String id, String message) {
        List<Problem> problems = new Scorer(SHEET).unknownFields(typed("1a.rate", id));

        assertThat(problems).containsExactly(new Problem("answers.json", message));
    }

    @Test
    void saysNothingOfBlanksForJava() {
        Submission blank = submission(Map.of("Small.step", new Answer.Text(" ")));

        assertThat(new Scorer(SHEET).unknownFields(blank)).isEmpty();
    }

    @Test
    void tellsTwentyUnknownNamesAndCountsTheRest() {
        String[] names = IntStream.rangeClosed(1, 23).mapToObj(i -> "zz." + i).toArray(String[]::new);

        List<Problem> problems = new Scorer(SHEET).unknownFields(typed(names));

        assertThat(problems).hasSize(21);
        assertThat(problems.get(20))
                .isEqualTo(new Problem("answers.json", "3 more names under \"answers\" are not read"));
    }

    @Test
    void keepsUnknownNamesShort() {
        List<Problem> problems = new Scorer(SHEET).unknownFields(typed("z".repeat(3000)));

        assertThat(problems.get(0).message())
                .isEqualTo("there is no field \"" + "z".repeat(80)
                        + "...\" in small; \"bin/grader init small\" writes a file with all names");
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "2.1"})
    void refusesPointsOutsideTheFieldsRange(BigDecimal points) {
        assertThatThrownBy(() -> new FieldScore(
                        "1a.rate",
                        "formula",
                        Verdict.CORRECT,
                        points,
                        BigDecimal.valueOf(2),
                        null,
                        null,
                        null,
                        "",
                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points of field \"1a.rate\" must lie in [0, 2], found " + points);
    }
}
