package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyReaderTest {

    @Test
    void readsAnEntryForEveryField(@TempDir Path parent) {
        Key key = Demo.read(parent, Demo.SHEET, Demo.KEY);

        assertThat(key.secret()).isEqualTo("nobody knows");
        assertThat(key.fields().keySet())
                .containsExactlyElementsOf(
                        Demo.sheet(parent).fields().stream().map(Field::id).toList());
    }

    @Test
    void readsWhetherStudentsHaveTheSameCases(@TempDir Path parent) {
        assertThat(Demo.read(parent, Demo.SHEET, Demo.KEY).draws()).isEqualTo(Draws.SAME);
        assertThat(Demo.read(parent, Demo.SHEET, withDraws("same")).draws()).isEqualTo(Draws.SAME);
        assertThat(Demo.read(parent, Demo.SHEET, withDraws("per-student")).draws())
                .isEqualTo(Draws.PER_STUDENT);
        assertThatThrownBy(() -> Demo.read(parent, Demo.SHEET, withDraws("each")))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining("per-student");
    }

    private static String withDraws(String word) {
        String key = Demo.KEY.replace("secret: nobody knows", "secret: nobody knows\ndraws: " + word);
        assertThat(key).isNotEqualTo(Demo.KEY);
        return key;
    }

    @Test
    void readsEveryKindOfEntry(@TempDir Path parent) {
        Key key = Demo.read(parent, Demo.SHEET, Demo.KEY);

        assertThat(key.of("1a.rate")).isInstanceOf(FieldKey.Symbolic.class);
        assertThat(key.of("1a.rate").accepted()).containsExactly("abs(2*a*x - 1)");
        assertThat(key.of("1a.rate").misconceptions())
                .extracting(Misconception::says)
                .containsExactly("Distances are not negative.");
        assertThat(key.of("1a.best"))
                .isInstanceOfSatisfying(
                        FieldKey.Constant.class,
                        best -> assertThat(best.also().get(0).when()).isEqualTo(Map.of("1b.method", "right")));
        assertThat(key.of("1b.method"))
                .isInstanceOfSatisfying(
                        FieldKey.Choice.class,
                        choice -> assertThat(choice.also()).containsExactly("right"));
        assertThat(key.of("1b.fit"))
                .isInstanceOfSatisfying(
                        FieldKey.Fit.class,
                        fit -> assertThat(fit.fits().get(0).within()).isEqualTo(new BigDecimal("0.05")));
        assertThat(key.of("1b.why")).isInstanceOfSatisfying(FieldKey.Rubric.class, rubric -> {
            assertThat(rubric.rubric()).extracting(RubricItem::item).containsExactly("Because.", "Therefore.");
            assertThat(rubric.deductions()).extracting(RubricItem::item).containsExactly("Oh.");
            assertThat(rubric.cases()).isEmpty();
            assertThat(rubric.accepted()).isEmpty();
            assertThat(rubric.misconceptions()).isEmpty();
        });
        assertThat(key.of("2.inverse"))
                .isInstanceOfSatisfying(
                        FieldKey.Matrix.class,
                        matrix -> assertThat(matrix.answer().text()).isEqualTo("H^-1"));
        assertThat(key.of("Solver.step")).isInstanceOfSatisfying(FieldKey.Java.class, java -> {
            assertThat(java.intervals()).isTrue();
            assertThat(java.tolerance().byNorm()).isTrue();
            assertThat(java.script()).hasSize(4);
        });
    }

    @Test
    void readsPartialPointsOfASetAsExactDecimals(@TempDir Path parent) {
        String key = Demo.changed(
                Demo.KEY,
                "{answer: 0 < x < 1/a,",
                "{partial: {end: 1/8, bracket: 0.25, component: 3/5}, answer: 0 < x < 1/a,");

        assertThat(Demo.read(parent, Demo.SHEET, key).of("1a.range"))
                .isInstanceOfSatisfying(
                        FieldKey.Symbolic.class,
                        set -> assertThat(set.partial())
                                .isEqualTo(new SetShares(
                                        new BigDecimal("0.125"), new BigDecimal("0.25"), new BigDecimal("0.6"))));
        assertThat(Demo.read(parent, Demo.SHEET, Demo.KEY).of("1a.range"))
                .isInstanceOfSatisfying(
                        FieldKey.Symbolic.class,
                        set -> assertThat(set.partial()).isEqualTo(SetShares.NONE));
    }

    @Test
    void usesTheUsualToleranceWhereNoneIsGiven(@TempDir Path parent) {
        FieldKey.Constant count =
                (FieldKey.Constant) Demo.read(parent, Demo.SHEET, Demo.KEY).of("1a.count");

        assertThat(count.tolerance().atol().text()).isEqualTo("1e-12");
        assertThat(count.tolerance().rtol().text()).isEqualTo("1e-9");
        assertThat(count.tolerance().byNorm()).isFalse();
    }

    @Test
    void turnsGeneratedHintsOffForOneField(@TempDir Path parent) {
        String without = Demo.changed(Demo.KEY, "1a.count: {answer: 6/2}", "1a.count: {answer: 6/2, hints: none}");

        Key key = Demo.read(parent, Demo.SHEET, without);

        assertThat(key.hints("1a.count")).isFalse();
        assertThat(key.hints("1a.rate")).isTrue();
        assertThat(key.of("1a.count")).isInstanceOf(FieldKey.Constant.class);
    }

    @Test
    void refusesAnIdItDoesNotHave(@TempDir Path parent) {
        Key key = Demo.read(parent, Demo.SHEET, Demo.KEY);

        assertThatThrownBy(() -> key.of("9z")).hasMessage("the key has no field \"9z\"");
    }

    @Test
    void takesSourcesOfTheKeyFolderAsReference(@TempDir Path parent) throws IOException {
        Path folder = Demo.written(
                parent, Demo.SHEET, Demo.changed(Demo.KEY, "{jar: reference}", "{sources: [Solver.java]}"));
        Path source = Files.writeString(folder.resolve("key/Solver.java"), "class Solver {}");

        Key key = KeyReader.read(folder, AssignmentReader.read(folder));

        assertThat(key.reference())
                .isInstanceOfSatisfying(
                        Key.ReferenceSources.class,
                        sources -> assertThat(sources.files()).containsExactly(source));
    }

    @Test
    void takesAJarOfTheKeyFolderAsReference(@TempDir Path parent) throws IOException {
        Path folder = Demo.written(parent, Demo.SHEET, Demo.changed(Demo.KEY, "jar: reference", "jar: own.jar"));
        Files.writeString(folder.resolve("key/own.jar"), "");

        Key key = KeyReader.read(folder, AssignmentReader.read(folder));

        assertThat(key.reference()).isEqualTo(new Key.ReferenceJar("own.jar", folder.resolve("key")));
    }

    @Test
    void needsNoReferenceWithoutMethods(@TempDir Path parent) {
        String sheet = """
                id: demo
                title: Short
                questions:
                  - {id: "1", title: One, parts: [{id: 1a, fields: [{id: 1a.n, kind: number, points: 1, ask: N?}]}]}
                """;

        Key key = Demo.read(parent, sheet, "assignment: demo\nsecret: s\nfields: {1a.n: {answer: 1}}\n");

        assertThat(key.reference()).isEqualTo(new Key.NoReference());
    }

    @Test
    void hashesBothFilesButNothingHidden(@TempDir Path parent) throws IOException {
        String before = Demo.read(parent, Demo.SHEET, Demo.KEY).hash();

        Files.writeString(parent.resolve("demo/.DS_Store"), "x");
        Files.createDirectories(parent.resolve("demo/.git"));
        Files.writeString(parent.resolve("demo/.git/config"), "x");
        String hidden = Demo.read(parent, Demo.SHEET, Demo.KEY).hash();
        String other =
                Demo.read(parent, Demo.SHEET, Demo.KEY + "# one more line\n").hash();
        String otherSheet =
                Demo.read(parent, Demo.SHEET + "# one more line\n", Demo.KEY).hash();

        assertThat(hidden).isEqualTo(before).matches("[0-9a-f]{64}");
        assertThat(other).isNotEqualTo(before);
        assertThat(otherSheet).isNotEqualTo(before).isNotEqualTo(other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void tellsAMistakeWithItsPlace(String name, String from, String to, String message, @TempDir Path parent) {
        String key = Demo.changed(Demo.KEY, from, to);

        assertThatThrownBy(() -> Demo.read(parent, Demo.SHEET, key))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("demo/key/key.yaml:" + message);
    }

    private static Arguments row(String name, String from, String to, String message) {
        return Arguments.of(name, from, to, message);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                row(
                        "key of another assignment",
                        "assignment: demo",
                        "assignment: other",
                        "1:13: expected \"demo\", found \"other\"; this key is for another assignment"),
                row(
                        "blank secret",
                        "secret: nobody knows",
                        "secret: \" \"",
                        "2:9: the secret is blank; write any long text, hidden cases are drawn from it"),
                row("secret without value", "secret: nobody knows", "secret:", "2:8: expected a text, found nothing"),
                row(
                        "field without entry",
                        "  1a.count: {answer: 6/2}\n",
                        "",
                        "5:3: no entry for field \"1a.count\" (integer); add one"),
                row(
                        "entry of no field",
                        "  1a.count:",
                        "  1A_count:",
                        "16:13: the assignment has no field \"1A_count\"; did you mean \"1a.count\"?"),
                row(
                        "entry of no field at all",
                        "  1a.count:",
                        "  zzz:",
                        "16:8: the assignment has no field \"zzz\"; remove this entry"),
                row(
                        "entry twice",
                        "  1a.count:",
                        "  1a.best:",
                        "16:3: \"1a.best\" stands here a second time; remove one of the two"),
                row(
                        "unknown word",
                        "  1a.count: {answer: 6/2}",
                        "  1a.count: {anwser: 6/2}",
                        "16:14: \"anwser\" is not a word that fits here; expected one of answer, tolerance, also, cases, accepted, misconceptions, follow"),
                row(
                        "hints of another kind",
                        "  1a.count: {answer: 6/2}",
                        "  1a.count: {answer: 6/2, hints: few}",
                        "16:34: expected one of none, found \"few\""),
                row(
                        "no answer",
                        "  1a.count: {answer: 6/2}",
                        "  1a.count: {accepted: [\"3\"]}",
                        "16:13: \"answer\" is missing here; add \"answer: ...\""),
                row(
                        "unknown symbol in answer",
                        "answer: abs(1 - 2*a*x)",
                        "answer: abs(1 - 2*b*x)",
                        "6:13: \"abs(1 - 2*b*x)\": column 11: symbol \"b\" is not part of this question; it uses a, x"),
                row(
                        "unknown symbol in a number",
                        "answer: 6/2",
                        "answer: 6/k",
                        "16:22: \"6/k\": column 3: symbol \"k\" is not part of this question; it uses no symbols"),
                row(
                        "unknown symbol in a set",
                        "answer: 0 < x < 1/a,",
                        "answer: 0 < x < 1/b,",
                        "14:22: \"0 < x < 1/b\": column 11: symbol \"b\" is not part of this question; it uses a, x"),
                row(
                        "unknown symbol in a matrix formula",
                        "answer: H^-1",
                        "answer: G^-1",
                        "22:23: \"G^-1\": column 1: symbol \"G\" is not part of this question; it uses H"),
                row(
                        "unknown symbol in a sufficient set",
                        "answer: 0 < x < 1,",
                        "answer: 0 < y < 1,",
                        "21:20: \"0 < y < 1\": column 5: symbol \"y\" is not part of this question; it uses x"),
                row(
                        "sufficient set without cases",
                        ", cases: [{at: {}}]",
                        "",
                        "21:11: field \"2.some\" needs \"cases\": the points at which answers are compared"),
                row(
                        "partial points of a sufficient set",
                        "cases: [{at: {}}]",
                        "partial: {end: 1/4}",
                        "21:31: \"partial\" is not a word that fits here; expected one of answer, cases, tolerance, accepted, misconceptions"),
                row(
                        "partial points without a word",
                        "{answer: 0 < x < 1/a,",
                        "{partial: {}, answer: 0 < x < 1/a,",
                        "14:23: partial: at least one of end, bracket, component is needed, e.g. partial: {bracket: 1/2}"),
                row(
                        "partial points for something unknown",
                        "{answer: 0 < x < 1/a,",
                        "{partial: {ends: 1/4}, answer: 0 < x < 1/a,",
                        "14:24: \"ends\" is not a word that fits here; expected one of end, bracket, component"),
                row(
                        "a share that is no decimal",
                        "{answer: 0 < x < 1/a,",
                        "{partial: {end: 1/3}, answer: 0 < x < 1/a,",
                        "14:29: partial: end must be an exact decimal, or a fraction that is one, above 0 and below 1, found \"1/3\". Use e.g. end: 1/4"),
                row(
                        "a share of everything",
                        "{answer: 0 < x < 1/a,",
                        "{partial: {bracket: 1}, answer: 0 < x < 1/a,",
                        "14:33: partial: bracket must be an exact decimal, or a fraction that is one, above 0 and below 1, found \"1\". Use e.g. bracket: 1/4"),
                row(
                        "a share of nothing",
                        "{answer: 0 < x < 1/a,",
                        "{partial: {component: 0/4}, answer: 0 < x < 1/a,",
                        "14:35: partial: component must be an exact decimal, or a fraction that is one, above 0 and below 1, found \"0/4\". Use e.g. component: 1/4"),
                row(
                        "unknown symbol in a domain",
                        "domain: x > 0",
                        "domain: y > 0",
                        "23:34: \"y > 0\": column 1: symbol \"y\" is not part of this question; it uses x"),
                row(
                        "unknown symbol in a spelling",
                        "abs(2*a*x - 1)",
                        "abs(2*c*x - 1)",
                        "11:16: \"abs(2*c*x - 1)\": column 7: symbol \"c\" is not part of this question; it uses a, x"),
                row(
                        "unknown symbol in a misconception",
                        "answer: 1 - 2*a*x,",
                        "answer: 1 - 2*c*x,",
                        "13:18: \"1 - 2*c*x\": column 7: symbol \"c\" is not part of this question; it uses a, x"),
                row(
                        "unknown symbol in a wrong result",
                        "answer: -result",
                        "answer: -resulted",
                        "40:31: \"-resulted\": column 2: symbol \"resulted\" is not part of this question; did you mean \"result\"? It uses a, x, v, m, result"),
                row(
                        "integer that is none",
                        "answer: 6/2",
                        "answer: 5/2",
                        "16:22: a field of kind integer needs a whole number, found 2.5"),
                row(
                        "number without value",
                        "answer: 1/3",
                        "answer: 1/0",
                        "15:21: \"1/0\" has no value: division by zero"),
                row(
                        "further number without value",
                        "answer: 2/3",
                        "answer: 1/0",
                        "15:76: \"1/0\" has no value: division by zero"),
                row(
                        "fit without value",
                        "answer: 1/2, with",
                        "answer: 1/0, with",
                        "18:20: \"1/0\" has no value: division by zero"),
                row(
                        "vector of another size",
                        "answer: [1/2, -1]",
                        "answer: [1/2, -1, 0]",
                        "19:22: expected a list of 2 numbers, found 3"),
                row(
                        "answer that is no option",
                        "answer: left,",
                        "answer: lefty,",
                        "17:23: expected one of left, right, found \"lefty\""),
                row(
                        "further answer that is no option",
                        "also: [right]",
                        "also: [both]",
                        "17:36: expected one of left, right, found \"both\""),
                row(
                        "misconception that is no option",
                        "{answer: right, says",
                        "{answer: wrong, says",
                        "17:70: expected one of left, right, found \"wrong\""),
                row(
                        "condition on no choice",
                        "when: {1b.method: right}",
                        "when: {1b.point: right}",
                        "15:98: expected the id of a field of kind choice, found \"1b.point\""),
                row(
                        "condition with no option",
                        "when: {1b.method: right}",
                        "when: {1b.method: up}",
                        "15:99: expected one of left, right, found \"up\""),
                row(
                        "symbol of no fit",
                        "with: {m: 1b.fit}",
                        "with: {m: 1a.best}",
                        "18:35: expected the id of a field of kind fit, found \"1a.best\""),
                row(
                        "fit without itself",
                        "with: {m: 1b.fit}",
                        "with: {}",
                        "18:31: one symbol must stand for the field \"1b.fit\" itself"),
                row(
                        "negative box",
                        "within: 0.05",
                        "within: -0.05",
                        "18:81: half the width of a box must be at least 0, found -0.05"),
                row(
                        "symbol not in with",
                        "point: 2*m",
                        "point: 2*n",
                        "18:59: \"2*n\": column 3: symbol \"n\" is not part of this question; it uses m"),
                row(
                        "rubric of another sum",
                        "{points: 2, item: Therefore.}",
                        "{points: 1, item: Therefore.}",
                        "20:20: the rubric gives 2 points, the field is worth 3; the two must be equal"),
                row(
                        "rubric item without points",
                        "{points: 1, item: Because.}",
                        "{item: Because.}",
                        "20:21: \"points\" is missing here; add \"points: ...\""),
                row(
                        "empty rubric",
                        "rubric: [{points: 1, item: Because.}, {points: 2, item: Therefore.}]",
                        "rubric: []",
                        "20:20: \"rubric\" must have at least one entry, found an empty list"),
                row(
                        "word of another kind",
                        "{answer: x^2, domain",
                        "{answer: x^2, accepted: [x*x], domain",
                        "23:26: \"accepted\" is not a word that fits here; expected one of answer, domain, internal, misconceptions"),
                row(
                        "trace with an answer",
                        "{graph: 2.graph, output: x}",
                        "{graph: 2.graph, answer: x}",
                        "24:29: \"answer\" is not a word that fits here; expected one of graph, at, output"),
                row(
                        "trace of a field that is no graph",
                        "{graph: 2.graph, output: x}",
                        "{graph: 2.inverse, output: x}",
                        "24:20: expected the id of a field of kind graph, found \"2.inverse\""),
                row(
                        "trace that ends nowhere",
                        "{graph: 2.graph, output: x}",
                        "{graph: 2.graph, output: w}",
                        "24:37: expected one of x, found \"w\""),
                row(
                        "trace without a value for each input",
                        "{graph: 2.graph, output: x}",
                        "{graph: 2.graph, output: x, at: {w: 1}}",
                        "24:12: \"at\" must give a value to each of x and to nothing else, found w"),
                row(
                        "trace at a point outside the domain",
                        "{graph: 2.graph, output: x}",
                        "{graph: 2.graph, output: x, at: {x: -5}}",
                        "24:12: the point x=-5 lies outside the domain of the graph, x > 0"),
                row(
                        "graph of a function without a value",
                        "{answer: x^2, domain",
                        "{answer: log(-x^2), domain",
                        "23:21: \"log(-x^2)\" at x=4.47924 has no value: log has no value at -20.0635909776"),
                row(
                        "graph on no domain",
                        "{answer: x^2, domain: ",
                        "{answer: x^2, domain: x < 0 and ",
                        "23:12: only 0 of 30 points drawn between the bounds of the symbols meet \"domain\"; give each symbol two constant bounds, or widen the condition"),
                row(
                        "no reference",
                        "reference: {jar: reference}\n",
                        "",
                        "1:1: \"reference\" is missing, but methods may be handed in; add {jar: reference} or {sources: [..]}"),
                row(
                        "two references",
                        "{jar: reference}",
                        "{jar: reference, sources: [A.java]}",
                        "3:12: a reference is either a jar or sources; remove one of the two"),
                row(
                        "reference that is not there",
                        "{jar: reference}",
                        "{jar: other.jar}",
                        "3:18: there is no file \"other.jar\" in the key folder; put it there or correct its name"),
                row(
                        "source that is not there",
                        "{jar: reference}",
                        "{sources: [A.java]}",
                        "3:23: there is no file \"A.java\" in the key folder; put it there or correct its name"),
                row(
                        "no cases of a formula",
                        "cases: [{at: {x: 1}}]",
                        "accepted: []",
                        "25:11: field \"2.call\" needs \"cases\": the points at which answers are compared"),
                row(
                        "no cases of a method",
                        "cases: [{at: {n: 3}, also: [three]}]",
                        "compare: intervals",
                        "41:16: field \"Solver.name\" needs \"cases\": the inputs of its calls"),
                row(
                        "unknown comparison",
                        "compare: intervals",
                        "compare: sets",
                        "39:14: expected one of intervals, found \"sets\""),
                row(
                        "draw and at",
                        "{at: {x: 1}}",
                        "{at: {x: 1}, draw: {x: 1}}",
                        "25:34: a group of cases has either \"draw\" (random) or \"at\" (one case)"),
                row(
                        "count with at",
                        "{at: {x: 1}}",
                        "{at: {x: 1}, count: 3}",
                        "25:54: a group with \"at\" is one case; \"count\" goes with \"draw\""),
                row(
                        "draw without count",
                        "{count: 3, draw: {a",
                        "{draw: {a",
                        "14:43: \"count\" is missing here; add \"count: ...\""),
                row(
                        "draw of a name below",
                        "x: u/a}}",
                        "x: w/a}}",
                        "8:101: \"w/a\": column 1: symbol \"w\" is not part of this question; it uses nan, uniform, loguniform, integer, pick, strata, vector, matrix, symmetric, spd, sort, round, a, u. A line may use the names above it and the functions of draws"),
                row(
                        "draw of itself",
                        "x: u/a}}",
                        "x: x/a}}",
                        "8:101: \"x/a\": column 1: symbol \"x\" is not part of this question; it uses nan, uniform, loguniform, integer, pick, strata, vector, matrix, symmetric, spd, sort, round, a, u. A line may use the names above it and the functions of draws"),
                row(
                        "drawn name that is no name",
                        "x: u/a}}",
                        "1x: u/a}}",
                        "8:102: a drawn name is a letter followed by letters, digits or _, found \"1x\""),
                row(
                        "drawn name that is taken",
                        "x: u/a}}",
                        "sort: u/a}}",
                        "8:104: \"sort\" is a function of draws; choose another name"),
                row(
                        "drawn names that clash",
                        "x: u/a}}",
                        "x: u/a, x_: u}}",
                        "8:38: these symbols cannot be told apart: \"x_\" cannot stand for both \"x\" and \"x_\""),
                row(
                        "draw without value",
                        "x: u/a}}",
                        "x: u/(a - a)}}",
                        "8:101: \"x: u/(a - a)\" has no value: division by zero"),
                row(
                        "bounds in the wrong order",
                        "loguniform(0.1, 10)",
                        "loguniform(10, 0.1)",
                        "8:42: \"a: loguniform(10, 0.1)\" has no value: expected positive bounds, the lower one first, found 10 and 0.1"),
                row(
                        "symbol that is not drawn",
                        "x: u/a}}",
                        "y: u/a}}",
                        "8:9: symbol \"x\" of field \"1a.rate\" is not drawn in the cases \"any\"; add a line for it"),
                row(
                        "case outside the domain",
                        "at: {a: 1, x: 1/2}",
                        "at: {a: 1, x: -1/2}",
                        "9:9: case 7 (edge of it) with a=1, x=-0.5 lies outside the domain \"a > 0 and x > 0\"; change the case or the domain"),
                row(
                        "rtol of one",
                        "rtol: 1e-12",
                        "rtol: 1",
                        "10:44: rtol must be at least 0 and less than 1, found 1 in case 1 (any)"),
                row(
                        "negative rtol",
                        "rtol: 1e-6",
                        "rtol: -1e-6",
                        "15:53: rtol must be at least 0 and less than 1, found -0.000001"),
                row(
                        "negative atol",
                        "atol: 1e-12*(1 + a)",
                        "atol: 1e-12*(0 - a)",
                        "10:23: atol must be at least 0 and finite, found -4.293E-13 in case 1 (any)"),
                row(
                        "infinite atol",
                        "atol: 0,",
                        "atol: inf,",
                        "15:44: atol must be at least 0 and finite, found Infinity"),
                row(
                        "tolerance without value",
                        "atol: 1e-12*(1 + a)",
                        "atol: 1/(a - a)",
                        "10:23: \"1/(a - a)\" has no value: division by zero"),
                row(
                        "tolerance that is a list",
                        "tolerance: {scale: norm}",
                        "tolerance: {atol: v}",
                        "38:23: \"v\": a number is needed here, found a list"),
                row(
                        "unknown symbol in a tolerance",
                        "rtol: 1e-6",
                        "rtol: q",
                        "15:53: \"q\": column 1: symbol \"q\" is not part of this question; it uses no symbols"),
                row(
                        "unknown word in a tolerance",
                        "tolerance: {scale: norm}",
                        "tolerance: {tol: 1}",
                        "38:17: \"tol\" is not a word that fits here; expected one of atol, rtol, scale"),
                row(
                        "unknown scale",
                        "tolerance: {scale: norm}",
                        "tolerance: {scale: max}",
                        "38:24: expected one of norm, entry, found \"max\""),
                row(
                        "statement that is none",
                        "- s = new Solver(a)",
                        "- s := new Solver(a)",
                        "28:9: expected \"x = new C(..)\", \"x = y.m(..)\", \"y.m(..)\" or \"return ..\", found \"s := new Solver(a)\""),
                row(
                        "script of an unknown method",
                        "- y = s.step(x)",
                        "- y = s.stop(x)",
                        "29:9: \"classes\" declares no Solver.stop with 1 parameters; declare it there or correct the script"),
                row(
                        "script of an unknown class",
                        "- s = new Solver(a)",
                        "- s = new Server(a)",
                        "28:9: \"classes\" declares no Server.Server with 1 parameters; declare it there or correct the script"),
                row(
                        "script with other parameters",
                        "- y = s.step(x)",
                        "- y = s.step(x, x)",
                        "29:9: \"classes\" declares no Solver.step with 2 parameters; declare it there or correct the script"),
                row(
                        "script without object",
                        "- y = s.step(x)",
                        "- y = Solver.step(x)",
                        "29:9: Solver.step is not static; make an object with \"x = new Solver(..)\" and call x.step"),
                row(
                        "script with an unknown name",
                        "- y = s.step(x)",
                        "- y = s.step(z)",
                        "29:9: \"z\" is neither drawn nor made by the script"),
                row(
                        "script with an odd argument",
                        "- y = s.step(x)",
                        "- y = s.step(x + 1)",
                        "29:9: expected a name, an element, a slice, a number or a text, found \"x + 1\""),
                row(
                        "script with a comma too many",
                        "- y = s.step(x)",
                        "- y = s.step(x,)",
                        "29:9: \"classes\" declares no Solver.step with 2 parameters; declare it there or correct the script"),
                row(
                        "script with a list for a number",
                        "- y = s.step(x)",
                        "- y = s.step(v)",
                        "29:9: \"v\": a number is needed here, found a list"),
                row(
                        "script that returns nothing",
                        "- return y, s.step(m[1]), v[1..2]",
                        "- s.step(x)",
                        "27:5: the script returns nothing; end it with \"return ..\", or nothing could be judged"),
                row(
                        "index of zero",
                        "m[1]",
                        "m[0]",
                        "34:9: expected a whole number from 1 or the name of one, found \"0\""),
                row(
                        "index beyond the end",
                        "m[1]",
                        "m[3]",
                        "34:9: \"m[3]\" reaches beyond the 2 entries that are drawn"),
                row(
                        "slice beyond the end",
                        "v[1..2]",
                        "v[1..4]",
                        "34:9: \"v[1..4]\" reaches beyond the 3 entries that are drawn"),
                row(
                        "slice in the wrong order",
                        "v[1..2]",
                        "v[3..1]",
                        "34:9: \"v[3..1]\" must run upwards, such as v[2..3]"),
                row(
                        "index that is no whole number",
                        "m[1]",
                        "m[x]",
                        "34:9: expected a whole number from 1 or the name of one, found \"x\""),
                row(
                        "repetitions without end",
                        "repeat: 3",
                        "repeat: 1000000",
                        "30:9: expected a number of repetitions from 0 to 10000, found \"1000000\""),
                row(
                        "repetitions that are no number",
                        "repeat: 3",
                        "repeat: often",
                        "30:9: expected a number of repetitions from 0 to 10000, found \"often\""),
                row(
                        "number of the pass after the loop",
                        "s.step(m[1])",
                        "s.step(m[k])",
                        "34:9: expected a whole number from 1 or the name of one, found \"k\""),
                row(
                        "unknown symbol in a further result",
                        "- at: {q: 2",
                        "- also: [resulted]\n        at: {q: 2",
                        "44:9: \"resulted\": column 1: symbol \"resulted\" is not part of this question; did you mean \"result\"? It uses q, v, result"),
                row(
                        "function with two forms",
                        "of: [s]",
                        "gradient: s, of: [s]",
                        "45:24: a function needs exactly one of value, gradient, hessian"),
                row(
                        "function without inputs",
                        "of: [s]",
                        "of: []",
                        "45:47: \"of\" must have at least one entry, found an empty list"),
                row(
                        "function without form",
                        "{value: q*s^2 + 1, of: [s]}",
                        "{of: [s]}",
                        "45:24: a function needs exactly one of value, gradient, hessian"),
                row(
                        "function that uses something else",
                        "value: q*s^2 + 1",
                        "value: \"sum([s, s])\"",
                        "45:32: a function argument may use numbers, its inputs, drawn names, + - * / ^ and elementary functions; \"sum([s, s])\" uses something else"),
                row(
                        "function without value",
                        "value: q*s^2 + 1",
                        "value: s + 1/(q - q)",
                        "45:32: \"s + 1/(q - q)\" has no value: division by zero"),
                row(
                        "function of another kind",
                        "{value: q*s^2",
                        "{gradient: q*s^2",
                        "43:5: function \"f\" is a UnaryOperator<double[]>, but the parameter takes a DoubleUnaryOperator"),
                row(
                        "parameter that is not drawn",
                        "at: {n: 3}",
                        "at: {k: 3}",
                        "41:16: \"n\" is neither drawn nor made by the script"),
                row(
                        "whole number that is none",
                        "at: {n: 3}",
                        "at: {n: 1/2}",
                        "41:16: \"n\": a whole number is needed here, found 0.5"),
                row(
                        "whole number beyond int",
                        "at: {n: 3}",
                        "at: {n: 3000000000}",
                        "41:16: \"n\": this is beyond the range of int: 3000000000"));
    }
}
