package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.run.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets with a right key are clean; each way to spoil it is told with its place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LintTest {

    private final Grader grader;

    LintTest() throws IOException {
        grader = new Grader(Project.referenceJar(), Limits.defaults());
    }

    @AfterAll
    void close() {
        grader.close();
    }

    private LintReport lint(LintSheet sheet, Path folder) throws IOException {
        return new Lint(grader, (done, total, name) -> {}).check(sheet.write(folder));
    }

    @Test
    void findsNothingInARightKey(@TempDir Path folder) throws IOException {
        LintReport report = lint(LintSheet.TYPED, folder);

        assertThat(report).isEqualTo(new LintReport("typed", List.of(), List.of()));
    }

    @Test
    void findsNothingWhereFormulasAndMethodsAgree(@TempDir Path folder) throws IOException {
        assertThat(lint(LintSheet.CODED, folder)).isEqualTo(new LintReport("coded", List.of(), List.of()));
    }

    private static Arguments spoiled(String name, LintSheet sheet, String piece, String other, String... findings) {
        return Arguments.of(name, sheet.spoiled(piece, other), List.of(findings));
    }

    static Stream<Arguments> spoiledKeys() {
        return Stream.of(
                spoiled(
                        "a key that its own check refuses",
                        LintSheet.TYPED,
                        "answer: 1/2\n    with",
                        "answer: 2/3\n    with",
                        "typed/key/key.yaml:45:13: field \"1.fit\": its own check says wrong-answer of the key \"2/3\" (point 2*s, seen 1 +- 0.1, actual 1.33333333333333). Mend the key or its cases"),
                spoiled(
                        "a field without a key",
                        LintSheet.TYPED,
                        "  1.most:\n    answer: max(a, b)\n    cases:\n      - {label: the first, at: {a: 2, b: 1}}\n      - {label: the second, at: {a: 1, b: 3}}\n",
                        "",
                        "typed/key/key.yaml:4:3: no entry for field \"1.most\" (formula); add one"),
                spoiled(
                        "a key without a field",
                        LintSheet.TYPED,
                        "  1.graph:\n    answer: a^2\n",
                        "  1.graph:\n    answer: a^2\n  1.extra:\n    answer: a^2\n",
                        "typed/key/key.yaml:62:5: the assignment has no field \"1.extra\"; remove this entry"),
                spoiled(
                        "an accepted spelling that is wrong",
                        LintSheet.TYPED,
                        "accepted: [abs(2*a*eta - 1)]",
                        "accepted: [abs(2*a*eta + 1)]",
                        "typed/key/key.yaml:5:5: field \"1.rate\": the accepted spelling \"abs(2*a*eta + 1)\" is judged wrong-answer (at a=1.22252, eta=0.09681232208880018, expected 0.76329, actual 1.23671). Mend the spelling or the key"),
                spoiled(
                        "an accepted spelling that cannot be read",
                        LintSheet.TYPED,
                        "accepted: [eta < 1/a]",
                        "accepted: [eta < 1/c]",
                        "typed/key/key.yaml:22:16: \"eta < 1/c\": column 9: symbol \"c\" is not part of this question; it uses a, eta"),
                spoiled(
                        "an accepted number outside the tolerance",
                        LintSheet.TYPED,
                        "accepted: [\"0.25\"]",
                        "accepted: [\"0.26\"]",
                        "typed/key/key.yaml:27:5: field \"1.star\": the accepted spelling \"0.26\" is judged wrong-answer (expected 0.25, actual 0.26). Mend the spelling or the key"),
                spoiled(
                        "a misconception that equals the key",
                        LintSheet.TYPED,
                        "{answer: 1 - 2*eta*a, says",
                        "{answer: abs(2*eta*a - 1), says",
                        "typed/key/key.yaml:11:9: field \"1.rate\": the misconception \"abs(2*eta*a - 1)\" is judged correct. Mend it, narrow the tolerance, or add a case that tells it from the key"),
                spoiled(
                        "a misconception that means the same as another",
                        LintSheet.TYPED,
                        "{answer: 0 < eta < 2/a, says: Too wide.}",
                        "{answer: eta <= 1/a, says: Too wide.}",
                        "typed/key/key.yaml:25:9: field \"1.range\": the misconception \"eta <= 1/a\" collides with another one: a student who gives it is told \"Try the end.\". Remove one of them, or add a case that tells them apart"),
                spoiled(
                        "a tolerance that reaches a misconception",
                        LintSheet.TYPED,
                        "{atol: 0.001, rtol: 0}\n    accepted",
                        "{atol: 0.3, rtol: 0}\n    accepted",
                        "typed/key/key.yaml:33:9: field \"1.star\": the misconception \"1/2\" is judged correct. Mend it, narrow the tolerance, or add a case that tells it from the key"),
                spoiled(
                        "a misconception that is no option",
                        LintSheet.TYPED,
                        "{answer: down, says",
                        "{answer: sideways, says",
                        "typed/key/key.yaml:38:18: expected one of up, down, both, found \"sideways\""),
                spoiled(
                        "a misconception that is right as well",
                        LintSheet.TYPED,
                        "{answer: down, says",
                        "{answer: both, says",
                        "typed/key/key.yaml:38:9: field \"1.way\": the misconception \"both\" is judged correct. Mend it, narrow the tolerance, or add a case that tells it from the key"),
                spoiled(
                        "a right option that is not there",
                        LintSheet.TYPED,
                        "also: [both]",
                        "also: [neither]",
                        "typed/key/key.yaml:36:12: expected one of up, down, both, found \"neither\""),
                spoiled(
                        "a case outside the domain",
                        LintSheet.TYPED,
                        "domain: a > 0 and eta > 0",
                        "domain: a > 1.5 and eta > 0",
                        "typed/key/key.yaml:7:9: case 1 (both sides) with a=1.22252, eta=0.09681232208880018 lies outside the domain \"a > 1.5 and eta > 0\"; change the case or the domain"),
                spoiled(
                        "an empty domain",
                        LintSheet.TYPED,
                        "domain: a > 0, given",
                        "domain: a > 0 and a < 0, given",
                        "typed/key/key.yaml:21:9: case 1 (any) with a=1.05725 lies outside the domain \"a > 0 and a < 0\"; change the case or the domain"),
                spoiled(
                        "a domain that cannot be read",
                        LintSheet.TYPED,
                        "domain: a > 0, given",
                        "domain: a > c, given",
                        "typed/assignment.yaml:19:22: \"a > c\": column 5: symbol \"c\" is not part of this question; it uses a, eta"),
                spoiled(
                        "a symbol that a case does not draw",
                        LintSheet.TYPED,
                        "{a: 1, b: 3}",
                        "{a: 1}",
                        "typed/key/key.yaml:17:9: symbol \"b\" of field \"1.most\" is not drawn in the cases \"the second\"; add a line for it"),
                spoiled(
                        "an end without a value",
                        LintSheet.TYPED,
                        "answer: 0 < eta < 1/a",
                        "answer: 0 < eta < 1/(a - a)",
                        "typed/key/key.yaml:21:9: field \"1.range\": the key \"0 < eta < 1/(a - a)\" has no value in case 1 (any): a=1.05725 (division by zero). Mend the key or the case",
                        "typed/key/key.yaml:19:5: field \"1.range\": the accepted spelling \"eta < 1/a\" is judged wrong-answer (at a=1.05725, eta=0.4, expected not in the set, actual in the set). Mend the spelling or the key"),
                spoiled(
                        "more strata than cases",
                        LintSheet.TYPED,
                        "count: 4, draw",
                        "count: 1, draw",
                        "typed/key/key.yaml:7:69: field \"1.rate\": the cases \"both sides\" draw u from 2 strata, but there is 1 case: not every stratum is met. Raise count to 2 or more",
                        "typed/key/key.yaml:5:13: field \"1.rate\": in no case is \"1 - 2*eta*a\" negative, so an answer without the modulus around it passes. Add a case"),
                spoiled(
                        "a label that stands twice",
                        LintSheet.TYPED,
                        "label: the second",
                        "label: the first",
                        "typed/key/key.yaml:17:9: field \"1.most\": two groups of cases are labelled \"the first\". Say in each label which regime it is about"),
                spoiled(
                        "a modulus whose inside is never negative",
                        LintSheet.TYPED,
                        "strata(0.1, 0.4, 0.6, 2)",
                        "strata(0.1, 0.4)",
                        "typed/key/key.yaml:5:13: field \"1.rate\": in no case is \"1 - 2*eta*a\" negative, so an answer without the modulus around it passes. Add a case"),
                spoiled(
                        "a maximum that one argument never decides",
                        LintSheet.TYPED,
                        "at: {a: 1, b: 3}",
                        "at: {a: 4, b: 3}",
                        "typed/key/key.yaml:14:13: field \"1.most\": in no case does \"b\" decide \"max(a, b)\", so an answer without it passes. Add a case"),
                spoiled(
                        "cases that let a mutant of a set pass",
                        LintSheet.TYPED,
                        "count: 3, draw: {a: \"uniform(1, 2)\"}",
                        "count: 3, draw: {a: \"uniform(1, 1)\"}",
                        "typed/key/key.yaml:19:13: field \"1.range\": the mutant \"0 < eta < 1\" of the key is judged correct, but differs from it at a=0.087145 (its hint: \"A factor or a denominator is missing; was an inner derivative forgotten?\"). Add a case that tells them apart"),
                spoiled(
                        "cases that let a mutant of a method pass",
                        LintSheet.CODED,
                        "at: {a: 3, eta: 0.29}",
                        "at: {a: 1, eta: 0.8}",
                        "coded/key/key.yaml:6:13: field \"1.rate\": a method that returns the mutant \"abs(1 - 2*eta)\" of the key passes every case, like 1 other (its hint: \"A factor or a denominator is missing; was an inner derivative forgotten?\"): the tolerance (atol 1e-12, rtol 1e-12) is wider than the gap. Narrow it, or add a case that tells them apart"),
                spoiled(
                        "a tolerance that reaches half of a number",
                        LintSheet.TYPED,
                        "{atol: 0.001, rtol: 0}\n    accepted",
                        "{atol: 0.13, rtol: 0}\n    accepted",
                        "typed/key/key.yaml:27:5: field \"1.star\": the wrong answer 0.125 is judged correct (its hint: \"The answer is half of what it should be.\"): the tolerance is wider than the gap to it. Narrow it"),
                spoiled(
                        "a tolerance that reaches half of a list",
                        LintSheet.TYPED,
                        "{atol: 0.001, rtol: 0}\n    misconceptions",
                        "{atol: 0.6, rtol: 0}\n    misconceptions",
                        "typed/key/key.yaml:40:5: field \"1.point\": the wrong answer [0.25, -0.5] is judged correct (its hint: \"The answer is half of what it should be.\"): the tolerance is wider than the gap to it. Narrow it"),
                spoiled(
                        "a box that reaches another number",
                        LintSheet.TYPED,
                        "seen: 1, within: 0.1",
                        "seen: 1, within: 0.6",
                        "typed/key/key.yaml:45:5: field \"1.fit\": the wrong answer 0.25 is judged correct, like 2 others (its hint: \"The answer is half of what it should be.\"): the tolerance is wider than the gap to it. Narrow it"),
                spoiled(
                        "a key without a value on a part of its domain",
                        LintSheet.TYPED,
                        "answer: max(a, b)",
                        "answer: max(a, b)*sqrt(a - b + 5)",
                        "typed/key/key.yaml:14:13: field \"1.most\": the key \"max(a, b)*sqrt(a - b + 5)\" has no value at a=0.942387, b=6.67522, a point of the stated domain. Mend the key or narrow the domain"),
                spoiled(
                        "a set with an end that has no value on a part of its domain",
                        LintSheet.TYPED,
                        "answer: 0 < eta < 1/a\n    cases:\n      - {label: any, count: 3, draw: {a: \"uniform(1, 2)\"}}\n    accepted: [eta < 1/a]",
                        "answer: 0 < eta < 1/sqrt(3 - a)\n    cases:\n      - {label: any, count: 3, draw: {a: \"uniform(1, 2)\"}}\n    accepted: [eta < 1/sqrt(3 - a)]",
                        "typed/key/key.yaml:19:13: field \"1.range\": the key \"0 < eta < 1/sqrt(3 - a)\" has no value at a=17.535, a point of the stated domain. Mend the key or narrow the domain"),
                spoiled(
                        "a cell of a set that no case reaches",
                        LintSheet.TYPED,
                        "answer: 0 < eta < 1/a\n    cases:\n      - {label: any, count: 3, draw: {a: \"uniform(1, 2)\"}}",
                        "answer: 0 < eta < 1/max(a, 1/2)\n    cases:\n      - {label: any, count: 3, draw: {a: \"uniform(1, 2)\"}}",
                        "typed/key/key.yaml:19:13: field \"1.range\": in no case does \"1/2\" decide \"max(a, 1/2)\", so an answer without it passes. Add a case"),
                spoiled(
                        "a tolerance of a method that reaches a mutant",
                        LintSheet.CODED,
                        "{atol: 1e-12, rtol: 1e-12}",
                        "{atol: 0.6, rtol: 1e-12}",
                        "coded/key/key.yaml:6:13: field \"1.rate\": a method that returns the mutant \"abs(1 - 2*eta*a)/2\" of the key passes every case, like 7 others (its hint: \"The answer is half of what it should be.\"): the tolerance (atol 0.6, rtol 1e-12) is wider than the gap. Narrow it, or add a case that tells them apart"),
                spoiled(
                        "a rubric that does not add up",
                        LintSheet.TYPED,
                        "{points: 1, item: Ends.}",
                        "{points: 2, item: Ends.}",
                        "typed/key/key.yaml:57:7: the rubric gives 3 points, the field is worth 2; the two must be equal"),
                spoiled(
                        "a draw without a value",
                        LintSheet.TYPED,
                        "eta: u/a",
                        "eta: u/(a - a)",
                        "typed/key/key.yaml:7:102: \"eta: u/(a - a)\" has no value: division by zero"),
                spoiled(
                        "a fit that does not use its own field",
                        LintSheet.TYPED,
                        "with: {s: 1.fit}",
                        "with: {s: 1.star}",
                        "typed/key/key.yaml:46:15: expected the id of a field of kind fit, found \"1.star\""),
                spoiled(
                        "a formula that the method contradicts",
                        LintSheet.CODED,
                        "answer: abs(1 - 2*eta*a)",
                        "answer: abs(1 - 2*eta*a) + eta^2/1000",
                        "coded/key/key.yaml:6:13: field \"1.rate\": the key \"abs(1 - 2*eta*a) + eta^2/1000\" and the reference method Slope.rate do not agree in case 1 (below): a=1, eta=0.25; the method returned 0.5, the formula gives 0.5000625. One of them is wrong"),
                spoiled(
                        "a method that the formula contradicts",
                        LintSheet.CODED,
                        "return Math.abs(1 - 2 * eta * a)",
                        "return Math.abs(1 - 2 * eta * a) * 1.0000001",
                        "coded/key/key.yaml:6:13: field \"1.rate\": the key \"abs(1 - 2*eta*a)\" and the reference method Slope.rate do not agree in case 1 (below): a=1, eta=0.25; the method returned 0.50000005, the formula gives 0.5. One of them is wrong"),
                spoiled(
                        "a range that the method contradicts",
                        LintSheet.CODED,
                        "new double[] {0, 1 / a}",
                        "new double[] {0, 2 / a}",
                        "coded/key/key.yaml:14:13: field \"1.range\": the key \"0 < eta < 1/a\" and the reference method Slope.range do not agree in case 1 (two): a=2; the method returned [0, 1], the formula gives [0, 0.5]. One of them is wrong"),
                spoiled(
                        "a reference that throws",
                        LintSheet.CODED,
                        "return Math.abs(1 - 2 * eta * a);",
                        "if (a > 2) { throw new IllegalStateException(\"large\"); } return Math.abs(1 - 2 * eta * a);",
                        "coded/key/key.yaml:9:9: field \"1.rate\": the reference solution gave no value in case 2 (beyond): threw IllegalStateException: large at Slope.java:3"),
                spoiled(
                        "a tolerance of a method that reaches a misconception",
                        LintSheet.CODED,
                        "tolerance: {atol: 1e-12, rtol: 1e-12}",
                        "tolerance: {atol: 1.5, rtol: 1e-12}",
                        "coded/key/key.yaml:12:9: field \"1.rate\": a method that returns the misconception \"1 - 2*eta*a\" passes every case: the tolerance (atol 1.5, rtol 1e-12) is wider than the gap. Narrow it, or add a case that tells them apart"),
                spoiled(
                        "a misconception of a method that equals its result",
                        LintSheet.CODED,
                        "{answer: result/2, says",
                        "{answer: 2*x, says",
                        "coded/key/key.yaml:27:9: field \"Slope.twice\": a method that returns the misconception \"2*x\" passes every case: the tolerance (atol 1e-12, rtol 1e-9) is wider than the gap. Narrow it, or add a case that tells them apart"),
                spoiled(
                        "a misconception of a method that cannot be read",
                        LintSheet.CODED,
                        "{answer: result/2, says",
                        "{answer: 2*y, says",
                        "coded/key/key.yaml:27:18: \"2*y\": column 3: symbol \"y\" is not part of this question; it uses x, result"),
                spoiled(
                        "two misconceptions of a method that return the same",
                        LintSheet.CODED,
                        "{answer: x^2, says",
                        "{answer: x*1, says",
                        "coded/key/key.yaml:28:9: field \"Slope.twice\": the misconceptions \"x*1\" and \"result/2\" return the same in every case. Remove one of them, or add a case that tells them apart"),
                spoiled(
                        "a reference that does not compile",
                        LintSheet.CODED,
                        "public class Slope {",
                        "public class Slope { int",
                        "coded/key/key.yaml:1:1: the reference solution does not compile: Slope.java:1:25: <identifier> expected"),
                spoiled(
                        "a reference without the method",
                        LintSheet.CODED,
                        "public static double[] range",
                        "public static double[] ranges",
                        "coded/key/key.yaml:16:9: field \"1.range\": the reference solution gave no value in case 1 (two): class Slope has no method double[] range(double); there is none called range",
                        "coded/key/key.yaml:17:9: field \"1.range\": the reference solution gave no value in case 2 (three): class Slope has no method double[] range(double); there is none called range"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiledKeys")
    void tellsEachMistake(String name, LintSheet sheet, List<String> findings, @TempDir Path folder)
            throws IOException {
        LintReport report = lint(sheet, folder);

        assertThat(report.findings().stream().map(LintFinding::toString).toList())
                .as(name)
                .isEqualTo(findings);
    }

    @Test
    void tellsAReferenceThatDependsOnTime(@TempDir Path folder) throws IOException {
        LintSheet sheet = LintSheet.CODED.spoiled("y[i] *= 2", "y[i] *= 2 + 1e-15 * System.nanoTime()");

        LintReport report = lint(sheet, folder);

        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .matches(
                                "coded/key/key.yaml:23:9: field \"Slope.twice\": the reference solution gave two results in case"
                                        + " 1 \\(two entries\\): first \\[.+], then \\[.+]\\. It must not depend on time, chance or"
                                        + " earlier calls"));
    }

    @Test
    void tellsHowItGoesOn(@TempDir Path folder) throws IOException {
        List<String> told = new ArrayList<>();

        new Lint(grader, (done, total, name) -> told.add(done + "/" + total + " " + name))
                .check(LintSheet.CODED.write(folder));

        assertThat(told).containsExactly("1/3 coded 1.rate", "2/3 coded 1.range", "3/3 coded Slope.twice");
    }

    /** Promise 5: each formula agrees with the reference method, which is proven by tests of its own. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void provesTheKeysOfTheFourSheets(String id) throws IOException {
        LintReport report = new Lint(grader, (done, total, name) -> {})
                .check(Project.root().resolve("assignments").resolve(id));

        assertThat(report.findings()).isEmpty();
    }
}
