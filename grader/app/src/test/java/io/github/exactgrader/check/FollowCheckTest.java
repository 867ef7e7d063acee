package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.intake.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong answers that are right for the student's own earlier answers. */
class FollowCheckTest {

    private static final Path ROOT = Path.of("../../assignments");

    /** Judges the first answer; each text is "field: answer". */
    private static CheckResult judge(Path folder, String... texts) {
        Map<String, Answer> all = new LinkedHashMap<>();
        for (String text : texts) {
            String[] sides = text.split(": ", 2);
            all.put(sides[0], new Answer.Text(sides[1]));
        }
        String id = all.keySet().iterator().next();
        Assignment assignment = AssignmentReader.read(folder);
        Key key = KeyReader.read(folder, assignment);
        Field field = assignment.field(id).orElseThrow();
        Answer answer = Objects.requireNonNull(all.get(id));
        return new AnswerChecks(assignment, key).of(field).check(answer, all);
    }

    private static CheckResult momentum(String... texts) {
        return judge(ROOT.resolve("gd-momentum"), texts);
    }

    private static CheckResult noise(String... texts) {
        return judge(ROOT.resolve("sgd-hypergradients"), texts);
    }

    private static void assertFollows(CheckResult result, String from) {
        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PARTLY_CORRECT);
        assertThat(result.share()).isEqualByComparingTo("0.5");
        assertThat(result.evidence()).containsEntry("follows from", from).doesNotContainKey("misconception");
    }

    @Test
    void carriesAWrongFormulaIntoTheNextOneInAnySpelling() {
        // max(|1 - 4a/(a+b)|, |1 - 4b/(a+b)|) with a < b is (3b-a)/(a+b)
        CheckResult result = momentum("1b.c_star: (3*b - a)/(a + b)", "1b.eta_star: 2/(a + b)");

        assertFollows(result, "1b.eta_star = 2/(a + b)");
        assertThat(result.message())
                .isEqualTo(
                        "This follows from your own 1b.eta_star, so it earns a part of the points: with 1b.eta_star ="
                                + " 2/(a + b) this gives (3*b - a)/(a + b).");
        assertThat(result.readAs()).isEqualTo("(3*b - a)/(a + b)");
        assertThat(result.evidence())
                .containsEntry("rule", "max(abs(1 - 2*s*a), abs(1 - 2*s*b))")
                .containsEntry("gives", "max(abs(1 - 2*(2/(a + b))*a), abs(1 - 2*(2/(a + b))*b))")
                .containsKeys("at", "expected", "actual");
    }

    @Test
    void showsTheStudentNoMoreDigitsThanWereTyped() {
        // -1 + 2*u + m*u - u^2 with u = 2*eta and 8*eta; the exact values would tell the key's m
        CheckResult result = momentum("2A.x2: [-0.388, 0.7]", "2A.eta: 1/8");

        assertThat(result.message()).endsWith("with 2A.eta = 1/8 this gives [-0.388, 0.7].");
        assertThat(result.evidence()).containsEntry("gives", "[-0.3875, 0.7]");
    }

    @Test
    void carriesAFormulaIntoANumberWhereItGivesOne() {
        assertFollows(momentum("1a.c_star: 1", "1a.eta_star: 1/a"), "1a.eta_star = 1/a");
        assertFollows(momentum("1a.c_star: 1/2", "1a.eta_star: 1/(4a)"), "1a.eta_star = 1/(4a)");
    }

    @Test
    void carriesNoFormulaIntoANumberWhereItGivesMany() {
        // |1 - 2*a*a| is 1/2 for a = 1/2 only
        assertThat(momentum("1a.c_star: 1/2", "1a.eta_star: a").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void leavesAnAnswerWrongThatIsWrongForItsOwnReason() {
        CheckResult sign = momentum("1b.c_star: (a - b)/(a + b)", "1b.eta_star: 2/(a + b)");

        assertThat(sign.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(sign.evidence()).containsKey("misconception").doesNotContainKey("follows from");
        assertThat(momentum("1b.c_star: a*b", "1b.eta_star: 2/(a + b)").verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void leavesARightAnswerRightWhateverStandsBefore() {
        CheckResult result = momentum("1b.c_star: (b - a)/(a + b)", "1b.eta_star: 2/(a + b)");

        assertThat(result.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(result.share()).isEqualByComparingTo("1");
    }

    @Test
    void carriesNothingFromARightAMissingOrAnUnreadableAnswer() {
        String wrong = "1b.c_star: (3*b - a)/(a + b)";

        assertThat(momentum(wrong, "1b.eta_star: 1/(a + b)").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(momentum(wrong).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(momentum(wrong, "1b.eta_star:  ").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(momentum(wrong, "1b.eta_star: 2/(a + ").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(momentum(wrong, "1b.eta_star: 2/(q + b)").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void carriesNoValueThatIsImpossible() {
        // |1 - 2*(-1/a)*a| = 3, but no step size is negative
        assertThat(momentum("1a.c_star: 3", "1a.eta_star: -1/a").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(momentum("2A.x1: [-1.125, -0.5]", "2A.eta: -1/16").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // eta = 1/8: x1 = -1 + 2/8, the second coordinate as read or -1 + 8/8
                "2A.x1: [-0.75, -0.5]; 2A.eta: 1/8; 2A.eta = 1/8",
                "2A.x1: [-0.75, 0]; 2A.eta: 1/8; 2A.eta = 1/8",
                // one step of plain descent from (-1, 0.5) with eta = 1/4, and on from there
                "2B.x1: [-0.5, 0]; 2B.eta: 1/4; 2B.eta = 1/4",
                "2B.x1: [-0.5, -0.5]; 2B.eta: 1/4; 2B.eta = 1/4",
                "2B.x2: [-0.25, 0]; 2B.eta: 1/4; 2B.eta = 1/4",
                "2B.x2: [-0.25, 0.5]; 2B.eta: 1/4; 2B.eta = 1/4",
                "2B.x2: [-0.65625, 0]; 2B.x1: [-0.875, 0]; 2B.x1 = [-0.875, 0]",
                // 0.6*(1 - 0.8), -0.6*(1 - 3.2)
                "2C.x2: [0.12, 1.32]; 2C.eta: 2/5; 2C.eta = 2/5",
            })
    void carriesAStepSizeIntoTheNextPoint(String answer, String earlier, String from) {
        assertFollows(momentum(answer, earlier), from);
    }

    @Test
    void namesTheFewestOwnAnswersThatExplain() {
        // x3 = (1 + m - lambda*eta)*x2 - m*x1 in both coordinates
        String eta = "2A.eta: 1/8";
        String m = "2A.m: 1/5";

        // with the right x1 = (-7/8, -1/2) and x2 = (-217/320, 1/10): m = 1/5 alone
        assertFollows(momentum("2A.x3: [-0.5539844, 0.17]", m, "2A.x2: [-217/320, 1/10]"), "2A.m = 1/5");
        // all own: (0.95, 0.2) times (-0.5, 0.3) less m times (-0.75, -0.4)
        assertFollows(
                momentum("2A.x3: [-0.325, 0.14]", eta, m, "2A.x1: [-0.75, -0.4]", "2A.x2: [-0.5, 0.3]"),
                "2A.eta = 1/8, 2A.m = 1/5, 2A.x1 = [-0.75, -0.4], 2A.x2 = [-0.5, 0.3]");
    }

    @Test
    void carriesARoundedReadingAsAnInterval() {
        // eta = 0.0584 and m = 0.7328 lead to the same point as typed, or as 0.05835 and 0.73325
        assertFollows(momentum("2A.x1: [-0.8833, -0.5332]", "2A.eta: 0.058"), "2A.eta = 0.058");
        assertThat(momentum("2A.x1: [-0.8833, -0.5252]", "2A.eta: 0.058").verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void judgesAReadOffNumberWithTheRightOthersFirst() {
        // -0.5 + 0.5*m + 4*eta within 0.05 of 0.1
        assertThat(momentum("2A.m: 0.7", "2A.eta: 1/8").verdict()).isEqualTo(Verdict.CORRECT);
        assertFollows(momentum("2A.m: 0.2", "2A.eta: 1/8"), "2A.eta = 1/8");
        assertThat(momentum("2A.m: 0.2", "2A.eta: 1/8").message())
                .isEqualTo(
                        "This fits your own 2A.eta, so it earns a part of the points: with 2A.eta = 1/8 the points pass"
                                + " where they were read.");
        assertThat(momentum("2A.m: 0.2", "2A.eta: 1/16").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(momentum("2A.m: 1.3", "2A.eta: -1/80").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void carriesAFormulaIntoASet() {
        assertFollows(noise("2.3.range: (0, 1/h)", "2.1.factor: 1 - 2*eta*h"), "2.1.factor = 1 - 2*eta*h");
        assertFollows(noise("2.6.range: 0 < eta < 2/h", "2.5.eta: 1/h"), "2.5.eta = 1/h");
        assertFollows(noise("2.6.range: 0 < eta < 2/h", "2.4.factor: (1 - eta*h)^2"), "2.4.factor = (1 - eta*h)^2");
        assertFollows(noise("2.7.range: 0 < eta < 2/h", "2.5.eta: 1/h", "2.6.range: 0 < eta < 2/h"), "2.5.eta = 1/h");
        assertThat(noise("2.6.range: 0 < eta <= 2/h", "2.5.eta: 1/h").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void findsTheLowestPointOfAnOwnParabola() {
        // 1 - 2*eta*h + eta^2*h^2 + eta*rho is lowest at (2h - rho)/(2h^2)
        assertFollows(
                noise("2.5.eta: (2*h - rho)/(2*h^2)", "2.4.factor: (1 - eta*h)^2 + eta*rho"),
                "2.4.factor = (1 - eta*h)^2 + eta*rho");
        // no parabola: nothing is carried, though the three points would give 0
        assertThat(noise("2.5.eta: 0", "2.4.factor: 1 + eta^4").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void carriesIntoTheRateOfTwoSingularValues() {
        CheckResult result = judge(
                ROOT.resolve("learning-rates"),
                "1e.rate: (3*sl^2 - ss^2)/(sl^2 + ss^2)",
                "1e.eta_star: 2/(sl^2 + ss^2)");

        assertFollows(result, "1e.eta_star = 2/(sl^2 + ss^2)");
    }

    private static final String SHEET = """
            id: demo
            title: Short
            questions:
              - id: "1"
                title: One
                parts:
                  - id: 1a
                    fields:
                      - {id: 1a.n, kind: number, points: 1, ask: "N?"}
                      - {id: 1a.k, kind: number, points: 3, ask: "K?"}
            """;

    private static CheckResult demo(Path folder, String key, String k, String n) throws IOException {
        Path demo = Files.createDirectories(folder.resolve("demo"));
        Files.createDirectories(demo.resolve("key"));
        Files.writeString(demo.resolve("assignment.yaml"), SHEET);
        Files.writeString(
                demo.resolve("key/key.yaml"),
                "assignment: demo\nsecret: s\nfields:\n  1a.n: {answer: 2}\n  1a.k: {" + key + "}\n");
        return judge(demo, "1a.k: " + k, "1a.n: " + n);
    }

    private static String follows(String answer, String rule) {
        return "answer: " + answer + ", follow: {answer: \"" + rule
                + "\", with: {n: 1a.n}, share: 1/3}".replace("1/3", "0.4");
    }

    @Test
    void rewardsNoCopyOfAnEarlierAnswer(@TempDir Path folder) throws IOException {
        String rule = follows("4", "n^2");

        assertThat(demo(folder, rule, "9", "3").verdict()).isEqualTo(Verdict.PARTLY_CORRECT);
        assertThat(demo(folder, rule, "1", "1").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void rewardsNoResultThatDoesNotDependOnTheEarlierAnswer(@TempDir Path folder) throws IOException {
        String rule = follows("2", "max(n, 1)");

        assertThat(demo(folder, rule, "1", "-5").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(demo(folder, follows("3", "max(n, 1) + 1"), "4", "3").verdict())
                .isEqualTo(Verdict.PARTLY_CORRECT);
    }

    @Test
    void carriesNothingWhereTheResultHasNoValue(@TempDir Path folder) throws IOException {
        assertThat(demo(folder, follows("1/2", "1/n"), "7", "0").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(demo(folder, follows("2", "exp(log(n))"), "7", "9^9^9^9").verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void givesTheShareTheKeyDeclares(@TempDir Path folder) throws IOException {
        CheckResult result = demo(folder, follows("3", "n + 1"), "8", "7");

        assertThat(result.share()).isEqualTo(new BigDecimal("0.4"));
        assertThat(result.message())
                .isEqualTo(
                        "This follows from your own 1a.n, so it earns a part of the points: with 1a.n = 7 this gives 8.");
    }

    @Test
    void tellsAWrongWayOnFromTheOwnAnswer(@TempDir Path folder) throws IOException {
        String key = "answer: 3, follow: {answer: n + 1, with: {n: 1a.n}, share: 1/2, misconceptions: "
                + "[{answer: n - 1, says: Count upwards.}]}";

        CheckResult result = demo(folder, key, "6", "7");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo("Count upwards.");
        assertThat(result.evidence())
                .containsEntry("misconception", "Count upwards.")
                .containsEntry("follows from", "1a.n = 7");
        assertThat(demo(folder, key, "5", "7").message()).isEqualTo(Messages.WRONG_NUMBER);
    }

    @Test
    void tellsTheAuthorOfARuleThatMissesTheKey(@TempDir Path folder) {
        assertThatThrownBy(() -> demo(folder, follows("4", "n^2 + 0.0000000001"), "1", "1"))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(
                        "demo/key/key.yaml:5:38: \"n^2 + 0.0000000001\" with the key's own answers does not give the"
                                + " key's answer");
        assertThatThrownBy(() -> demo(
                        folder,
                        "answer: 4, follow: {answer: n^2, with: {n: 1a.n}, share: 1/2, valid: n > 2}",
                        "1",
                        "1"))
                .hasMessage("demo/key/key.yaml:5:79: the key's own answers do not meet \"n > 2\"");
    }
}
