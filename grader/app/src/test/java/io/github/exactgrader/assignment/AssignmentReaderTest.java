package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentReaderTest {

    @Test
    void readsEveryFieldInOrder(@TempDir Path parent) {
        Assignment sheet = Demo.sheet(parent);

        assertThat(sheet.fields())
                .extracting(field -> field.kind().id() + " " + field.id())
                .containsExactly(
                        "formula 1a.rate",
                        "set 1a.range",
                        "number 1a.best",
                        "integer 1a.count",
                        "choice 1b.method",
                        "fit 1b.fit",
                        "vector 1b.point",
                        "text 1b.why",
                        "sufficient-set 2.some",
                        "matrix-formula 2.inverse",
                        "graph 2.graph",
                        "trace 2.trace",
                        "formula 2.call",
                        "java Solver.step",
                        "java Solver.name",
                        "java Solver.apply");
    }

    @Test
    void keepsWhatAFieldSays(@TempDir Path parent) {
        Field rate = Demo.sheet(parent).field("1a.rate").orElseThrow();

        assertThat(rate.points()).isEqualTo(new BigDecimal("2"));
        assertThat(rate.ask()).isEqualTo("The rate.");
        assertThat(rate.hint()).isEqualTo("a formula");
        assertThat(rate.domain()).isEqualTo("a > 0 and x > 0");
        assertThat(rate.symbols()).extracting(SymbolDeclaration::name).containsExactly("a", "x");
        assertThat(rate.methodCall().orElseThrow().arguments()).containsExactly("a", "x");
        assertThat(rate.location()).hasToString("demo/assignment.yaml:24:13");
    }

    @Test
    void letsASymbolOfAQuestionWinOverThatOfTheSheet(@TempDir Path parent) {
        Assignment sheet = Demo.sheet(parent);

        assertThat(sheet.field("1a.rate").orElseThrow().symbols().get(0).kind()).isEqualTo(SymbolKind.SCALAR);
        assertThat(sheet.field("2.call").orElseThrow().symbols().get(0).kind()).isEqualTo(SymbolKind.FUNCTION);
    }

    @Test
    void readsAliasesOfTheVariableOfASet(@TempDir Path parent) throws SyntaxException {
        String sheet = Demo.changed(Demo.SHEET, "  x: a step size", "  x: {means: a step size, aliases: [lr]}");
        Field range = AssignmentReader.read(Demo.written(parent, sheet, Demo.KEY))
                .field("1a.range")
                .orElseThrow();

        ExprParser parser = new ExprParser(Vocabularies.of(range));

        assertThat(parser.parse("0 < lr < 1/alpha", Goal.SET)).isEqualTo(parser.parse("0 < x < 1/a", Goal.SET));
    }

    @Test
    void takesTheParametersOfAMethodAsItsArguments(@TempDir Path parent) {
        Field.MethodCall call = Demo.sheet(parent)
                .field("Solver.apply")
                .orElseThrow()
                .methodCall()
                .orElseThrow();

        assertThat(call.arguments()).containsExactly("f", "v");
        assertThat(call.signature().declaration()).isEqualTo("double apply(DoubleUnaryOperator f, double[] v)");
    }

    @Test
    void showsAConstructorWithoutReturnType(@TempDir Path parent) {
        Signature constructor =
                Demo.sheet(parent).classes().getOrDefault("Solver", List.of()).get(0);

        assertThat(constructor.isConstructor()).isTrue();
        assertThat(constructor.declaration()).isEqualTo("Solver(double a)");
    }

    @Test
    void takesBlanksInsideTypes(@TempDir Path parent) {
        String sheet = Demo.changed(
                Demo.SHEET,
                "    - double step(double x)",
                "    - \"double [] twist ( Function< double[], double[] [] >  f , int n )\"\n    - double step(double x)");

        Signature signature = AssignmentReader.read(Demo.written(parent, sheet, Demo.KEY))
                .classes()
                .getOrDefault("Solver", List.of())
                .get(1);

        assertThat(signature.declaration()).isEqualTo("double[] twist(Function<double[],double[][]> f, int n)");
    }

    @Test
    void findsTheFoldersWithAnAssignmentInOrder(@TempDir Path parent) throws IOException {
        Demo.written(parent, Demo.SHEET, Demo.KEY);
        Files.createDirectories(parent.resolve("empty"));
        Files.createDirectories(parent.resolve("another"));
        Files.writeString(parent.resolve("another/assignment.yaml"), "");

        assertThat(AssignmentFolder.assignments(parent)).containsExactly("another", "demo");
        assertThat(AssignmentFolder.assignments(parent.resolve("nowhere"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void tellsAMistakeWithItsPlace(String name, String from, String to, String message, @TempDir Path parent) {
        Path folder = Demo.written(parent, Demo.changed(Demo.SHEET, from, to), Demo.KEY);

        assertThatThrownBy(() -> AssignmentReader.read(folder))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("demo/assignment.yaml:" + message);
    }

    private static Arguments row(String name, String from, String to, String message) {
        return Arguments.of(name, from, to, message);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                row(
                        "unknown word",
                        "title: One",
                        "titel: One",
                        "2:1: \"titel\" is not a word that fits here; expected one of id, title, about, symbols, classes, examples, questions"),
                row(
                        "unknown word of a field",
                        "ask: How many?}",
                        "ask: How many?, size: 3}",
                        "33:70: \"size\" is not a word that fits here; expected one of id, kind, points, ask, hint, java"),
                row("missing word", "ask: How many?}", "hint: no}", "33:13: \"ask\" is missing here; add \"ask: ...\""),
                row(
                        "missing word of the sheet",
                        "title: One field of every kind\n",
                        "",
                        "1:1: \"title\" is missing here; add \"title: ...\""),
                row(
                        "word without a value",
                        "about: Everything is real.",
                        "about:",
                        "3:7: expected a text, found nothing"),
                row(
                        "duplicate key",
                        "about: Everything is real.",
                        "title: again",
                        "3:1: \"title\" stands here a second time; remove one of the two"),
                row(
                        "duplicate symbol",
                        "  x: a step size",
                        "  a: again",
                        "6:3: \"a\" stands here a second time; remove one of the two"),
                row(
                        "text for a list",
                        "options: [left, right]",
                        "options: left",
                        "36:76: expected a list, found the text \"left\""),
                row("list for a text", "ask: How many?}", "ask: [How many?]}", "33:59: expected a text, found a list"),
                row(
                        "text for a mapping",
                        "symbols: {a: {kind: function, means: a function}}",
                        "symbols: none",
                        "42:14: expected words with values (a mapping), found the text \"none\""),
                row("mapping for a text", "title: First", "title: {a: b}", "18:12: expected a text, found a mapping"),
                row(
                        "list instead of a file",
                        Demo.SHEET,
                        "- a\n- b\n",
                        "1:1: expected words with values (a mapping), found a list"),
                row(
                        "no questions",
                        Demo.SHEET.substring(Demo.SHEET.indexOf("questions:")),
                        "questions: []\n",
                        "16:12: \"questions\" must have at least one entry, found an empty list"),
                row(
                        "unknown kind of field",
                        "kind: integer",
                        "kind: whole",
                        "33:34: expected one of number, integer, formula, set, sufficient-set, vector, matrix-formula, fit, choice, graph, trace, text, java, found \"whole\""),
                row(
                        "unknown kind of symbol",
                        "kind: matrix,",
                        "kind: tensor,",
                        "7:13: expected one of scalar, list, vector, matrix, symmetric, identity, function, found \"tensor\""),
                row(
                        "unknown symbol",
                        "symbols: [a, x]\n",
                        "symbols: [a, b]\n",
                        "28:26: symbol \"b\" is not declared under \"symbols\"; declared are a, x, H"),
                row(
                        "unknown variable",
                        "variable: x, symbols: [a]",
                        "variable: z, symbols: [a]",
                        "31:75: symbol \"z\" is not declared under \"symbols\"; declared are a, x, H"),
                row(
                        "unknown symbol in domain",
                        "domain: a > 0 and x > 0",
                        "domain: b > 0",
                        "29:21: \"b > 0\": column 1: symbol \"b\" is not part of this question; it uses a, x"),
                row(
                        "unknown symbol in given",
                        "given: x > 0",
                        "given: y > 0",
                        "31:114: \"y > 0\": column 1: symbol \"y\" is not part of this question; it uses a, x"),
                row(
                        "empty domain",
                        "domain: a > 0 and x > 0",
                        "domain: \"\"",
                        "29:21: \"\": column 1: the text is empty; expected a condition such as x > 0"),
                row(
                        "domain that is no condition",
                        "domain: a > 0 and x > 0",
                        "domain: a + 1",
                        "29:21: \"a + 1\": column 1: expected a condition such as x > 0, found a number"),
                row(
                        "alias of two symbols",
                        "aliases: [alpha]",
                        "aliases: [x]",
                        "28:22: these symbols cannot be told apart: \"x\" cannot stand for both \"x\" and \"a\""),
                row("points of zero", "points: 0.5", "points: 0", "32:49: points must be greater than 0, found 0"),
                row("negative points", "points: 0.5", "points: -1", "32:49: points must be greater than 0, found -1"),
                row(
                        "points in words",
                        "points: 0.5",
                        "points: half",
                        "32:49: expected a decimal number such as 2 or 0.5, found \"half\""),
                row(
                        "points with exponent",
                        "points: 0.5",
                        "points: 1e999999999",
                        "32:49: expected a decimal number such as 2 or 0.5, found \"1e999999999\""),
                row(
                        "points in other digits",
                        "points: 0.5",
                        "points: \u0663",
                        "32:49: expected a decimal number such as 2 or 0.5, found \"\u0663\""),
                row(
                        "size of zero",
                        "size: 2",
                        "size: 0",
                        "38:48: expected a whole number from 1 to 10000, found \"0\""),
                row(
                        "huge size",
                        "size: 2",
                        "size: 99999999999",
                        "38:48: expected a whole number from 1 to 10000, found \"99999999999\""),
                row(
                        "one option",
                        "options: [left, right]",
                        "options: [left]",
                        "36:13: field \"1b.method\": a choice needs at least two options"),
                row(
                        "option twice",
                        "options: [left, right]",
                        "options: [left, left]",
                        "36:83: option \"left\" stands here twice; options must differ"),
                row(
                        "unknown mode",
                        "mode: reverse",
                        "mode: backward",
                        "49:88: expected one of forward, reverse, found \"backward\""),
                row(
                        "id with a blank",
                        "id: 1a.best",
                        "id: 1a best",
                        "32:18: an id is made of letters, digits and . _ - /, found \"1a best\""),
                row(
                        "field twice",
                        "id: 1a.best",
                        "id: 1a.range",
                        "32:18: there is already a field \"1a.range\"; ids must differ"),
                row("part twice", "- id: 1b\n", "- id: 1a\n", "34:13: there is already a part \"1a\"; ids must differ"),
                row(
                        "question twice",
                        "- id: \"2\"\n    title",
                        "- id: \"1\"\n    title",
                        "40:9: there is already a question \"1\"; ids must differ"),
                row(
                        "other id",
                        "id: demo",
                        "id: dema",
                        "1:5: the id must be the name of the folder, \"demo\", found \"dema\"; rename one of them"),
                row(
                        "signature without name",
                        "double step(double x)",
                        "double (double x)",
                        "11:7: a constructor of Solver must be called Solver, found \"double\"; a method needs a return type in front"),
                row(
                        "signature without parentheses",
                        "double step(double x)",
                        "double step",
                        "11:7: expected a Java signature such as \"static double rate(double a)\", found \"double step\""),
                row(
                        "signature with a modifier",
                        "double step(double x)",
                        "public double step(double x)",
                        "11:7: \"public double\" is no type that can be used here; expected one of void, double, int, long, boolean, String, double[], int[], double[][], String[] or a class under \"classes\""),
                row(
                        "unknown type",
                        "double step(double x)",
                        "doubel step(double x)",
                        "11:7: \"doubel\" is no type that can be used here; expected one of void, double, int, long, boolean, String, double[], int[], double[][], String[] or a class under \"classes\""),
                row(
                        "unknown type of a parameter",
                        "double step(double x)",
                        "double step(float x)",
                        "11:7: \"float\" is no type that can be used here; expected one of double, int, long, boolean, String, double[], int[], double[][], DoubleUnaryOperator, UnaryOperator<double[]>, ToDoubleFunction<double[]>, Function<double[],double[][]> or a class under \"classes\""),
                row(
                        "parameter without name",
                        "double step(double x)",
                        "double step(double)",
                        "11:7: expected a parameter such as \"double a\", found \"double\""),
                row(
                        "comma at the end",
                        "double step(double x)",
                        "\"double step(double x,)\"",
                        "11:7: expected a parameter such as \"double a\", found \"\""),
                row(
                        "two parameters of one name",
                        "step(double x)",
                        "step(double x, double x)",
                        "11:7: two parameters are called \"x\"; names must differ"),
                row(
                        "constructor of another class",
                        "Solver(double a)",
                        "Server(double a)",
                        "10:7: a constructor of Solver must be called Solver, found \"Server\"; a method needs a return type in front"),
                row(
                        "signature twice",
                        "double step(double x)",
                        "static double rate(double b, double y)",
                        "12:7: Solver already has a rate with 2 parameters; a script could not tell them apart"),
                row(
                        "class name with a dot",
                        "  Solver:\n",
                        "  a.Solver:\n",
                        "10:5: expected the name of a Java class, found \"a.Solver\""),
                row(
                        "java field without method",
                        "id: Solver.step,",
                        "id: Solver.stop,",
                        "53:13: field \"Solver.stop\" of kind java names 0 methods under \"classes\"; say which one with method: Class.method(parameters)"),
                row(
                        "java field without class",
                        "id: Solver.step,",
                        "id: step,",
                        "53:13: field \"step\" of kind java names 0 methods under \"classes\"; say which one with method: Class.method(parameters)"),
                row(
                        "method that is no call",
                        "method: Solver.name(n)",
                        "method: Solver.name",
                        "54:76: expected a call such as \"GradientDescent.rate(a, eta)\", found \"Solver.name\""),
                row(
                        "method with other parameters",
                        "method: Solver.name(n)",
                        "method: \"Solver.name(n, m)\"",
                        "54:76: class Solver has no method name with 2 parameters under \"classes\"; declare it there or correct the call"),
                row(
                        "call of an unknown class",
                        "java: Solver.rate(a, x)",
                        "java: Sober.rate(a, x)",
                        "30:19: class Sober has no method rate with 2 parameters under \"classes\"; declare it there or correct the call"));
    }
}
