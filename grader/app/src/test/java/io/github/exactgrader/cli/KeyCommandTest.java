package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.pipeline.Project;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyCommandTest {

    private static CommandRun key(String... words) {
        String[] all = Stream.concat(Stream.of("key"), Stream.of(words)).toArray(String[]::new);
        return CommandRun.of(new Home(Project.root()), all);
    }

    private static Arguments asked(String printed, String... words) {
        return Arguments.of(printed, List.of(words));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                asked("(b - a)/(b + a)", "gd-momentum", "1b.c_star"),
                asked("0 < eta < 1/a", "gd-momentum", "1a.range"),
                // (3 - 1)/(3 + 1)
                asked("0.5", "gd-momentum", "1b.c_star", "--at", "a=1", "--at", "b=3"),
                // |1 - 2/8|, by the symbol's alias
                asked("0.75", "gd-momentum", "1a.rate", "--at", "a=1", "--at", "lr=1/8"),
                // (0, 1/b) at b = 3
                asked("[[0, 0.3333333333333333]]", "gd-momentum", "1b.range", "--at", "a=1", "--at", "b=3"),
                asked("[[0, 0.3333333333]]", "gd-momentum", "1a.range", "--at", "a=3", "--digits", "10"),
                // (11 -+ sqrt 41)/20 and 1 + 1/10
                asked(
                        "[[0, 0.22984378812835757], [0.8701562118716424, 1.1]]",
                        "sgd-hypergradients",
                        "2.9.set",
                        "--at",
                        "h1=1",
                        "--at",
                        "h2=10"),
                // (log 0.7 + log 2)/2
                asked(
                        "0.16823611831060648",
                        "sgd-hypergradients",
                        "2.8.q",
                        "--at",
                        "H=[1, 10]",
                        "--at",
                        "N=2",
                        "--at",
                        "eta=0.3"),
                asked("[-0.875, -0.5]", "gd-momentum", "2A.x1"),
                asked("0.7", "gd-momentum", "2A.m"),
                asked("momentum", "gd-momentum", "2A.method"),
                asked("-g1^T*g2", "sgd-hypergradients", "3.1.d"),
                // e^2 to 40 digits, as in any table
                asked(
                        "7.3890560989306502272304274605750078131803",
                        "preconditioning-autodiff",
                        "4.4.value",
                        "--digits",
                        "41"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("answers")
    void printsTheValueAlone(String printed, List<String> words) {
        CommandRun run = key(words.toArray(String[]::new));

        assertThat(run).isEqualTo(new CommandRun(0, printed + "\n", ""));
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                asked(
                        "[[0, 0.22984378812835757], [0.8701562118716424, 1.1]]",
                        "sgd-hypergradients",
                        "SgdNoise.almostSureSet",
                        "[[1,10]]"),
                // both overloads: |1 - 2 a eta|, and the larger of two such factors; 1/4 as a text
                asked("0.5", "gd-momentum", "GradientDescent.rate", "[1, \"1/4\"]"),
                asked("1", "gd-momentum", "GradientDescent.rate", "[\"1/8\", 1, 1]"),
                asked("0.8", "gd-momentum", "1a.rate", "[1, 0.1]"),
                // trajectory A of the sheet: eta 1/16, m 7/10
                asked(
                        "[0.0625, 0.7]",
                        "gd-momentum",
                        "Trajectory.fitMomentum",
                        "[[2, 8], [-1, -1], [[null, -0.5], [\"NaN\", 0.1]]]"),
                asked("[[-0.875, -0.5]]", "gd-momentum", "Trajectory.follow", "[[2, 8], [-1, -1], 0.0625, 0.7, 1]"),
                // on |w|^2 the path is w0 = (1, 1), w1 = 0.8 w0, w2 = 0.6 w1, so -g(w2).g(w1) = -2*(2*0.48)*(2*0.8)
                asked(
                        "-3.072",
                        "sgd-hypergradients",
                        "Hypergradient.lastStep",
                        "[{\"gradient\": \"w1^2 + w2^2\", \"of\": [\"w1\", \"w2\"]}, [1, 1], [0.1, 0.2]]"),
                // (2 + e)(3): 6 + 3e
                asked(
                        "{\"value\": 6, \"derivative\": 3}",
                        "sgd-hypergradients",
                        "Dual.multiply",
                        "{\"new\": [2, 1], \"args\": [{\"new\": [3, 0]}]}"),
                // theta changes in place: 1 - 0.5*2
                asked("[0]", "learning-rates", "Sgd.step", "{\"new\": [0.5], \"args\": [[1], [2]]}"),
                asked("large", "learning-rates", "LearningRates.faster", "[2, 1, 0.1]"),
                asked("-Infinity", "sgd-hypergradients", "SgdNoise.growthRate", "[[1, 10], 1]"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("calls")
    void printsWhatTheReferenceReturns(String printed, List<String> words) {
        CommandRun run = key(words.get(0), words.get(1), "--args", words.get(2));

        assertThat(run).isEqualTo(new CommandRun(0, printed + "\n", ""));
    }

    private static Arguments refused(int code, String message, String... words) {
        return Arguments.of(code, message, List.of(words));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(
                        3,
                        "there is no field \"1a.star\" in gd-momentum; did you mean \"1a.c_star\"?",
                        "gd-momentum",
                        "1a.star"),
                refused(
                        3,
                        "there is no field \"SgdNoise.almostsureset\" in sgd-hypergradients; did you mean"
                                + " \"SgdNoise.almostSureSet\"?",
                        "sgd-hypergradients",
                        "SgdNoise.almostsureset",
                        "--args",
                        "[]"),
                refused(
                        3,
                        "2.5.eta has no value here: division by zero",
                        "sgd-hypergradients",
                        "2.5.eta",
                        "--at",
                        "h=0",
                        "--at",
                        "rho=0"),
                refused(
                        2,
                        "--at: no value for b, eta; field \"1b.rate\" needs all of a, b, eta",
                        "gd-momentum",
                        "1b.rate",
                        "--at",
                        "a=1"),
                refused(
                        2,
                        "--at: field \"1a.range\" has no symbol \"eta\"; expected a (\"eta\" is what the set is a set"
                                + " of)",
                        "gd-momentum",
                        "1a.range",
                        "--at",
                        "eta=1"),
                refused(2, "--at: \"eta\" is given twice", "gd-momentum", "1a.rate", "--at", "eta=1", "--at", "lr=1"),
                refused(
                        2,
                        "--at: the value of a must be a number or a list such as 1/3 or [1, 10], found \"1/0\":"
                                + " division by zero",
                        "gd-momentum",
                        "1a.range",
                        "--at",
                        "a=1/0"),
                refused(
                        2,
                        "--at: the key of field \"2A.m\" (fit) is no formula in symbols; ask without --at",
                        "gd-momentum",
                        "2A.m",
                        "--at",
                        "a=1"),
                refused(
                        2,
                        "--at: field \"5.dual\" has function symbols (f, g, h, fp, gp, hp), which have no values; ask"
                                + " without --at",
                        "sgd-hypergradients",
                        "5.dual",
                        "--at",
                        "x=1"),
                refused(
                        2,
                        "--digits: expected a number from 1 to 1000, found 0",
                        "gd-momentum",
                        "1a.rate",
                        "--digits",
                        "0"),
                refused(
                        2,
                        "--digits: the ends of a set are computed to 40 digits at most, found 41",
                        "gd-momentum",
                        "1a.range",
                        "--at",
                        "a=1",
                        "--digits",
                        "41"),
                refused(
                        2,
                        "field \"Trajectory.fitStep\" is a Java method: give the arguments of \"double"
                                + " fitStep(double[] curvature, double[] x0, double[] x1)\" with --args as a JSON list,"
                                + " e.g. --args '[[1, 10], 0.5]'",
                        "gd-momentum",
                        "Trajectory.fitStep"),
                refused(
                        2,
                        "\"GradientDescent.optimalStep\" is a Java method: give its arguments with --args as a JSON"
                                + " list, e.g. --args '[[1, 10], 0.5]'; declared are double optimalStep(double a);"
                                + " double optimalStep(double a, double b)",
                        "gd-momentum",
                        "GradientDescent.optimalStep"),
                refused(
                        2,
                        "the key of field \"4.3.trace\" (trace) is a rule on the student's own answer; there is no"
                                + " value to print",
                        "sgd-hypergradients",
                        "4.3.trace"),
                refused(
                        2,
                        "--args: no method answers field \"2A.m\"; use --at",
                        "gd-momentum",
                        "2A.m",
                        "--args",
                        "[1]"),
                refused(
                        2,
                        "--at is for formulas, --args for methods: give one of them",
                        "gd-momentum",
                        "1a.rate",
                        "--args",
                        "[1, 2]",
                        "--at",
                        "a=1"),
                refused(
                        2,
                        "--args: expected a JSON list such as [[1, 10], 0.5], found what is no JSON: [1",
                        "gd-momentum",
                        "1a.rate",
                        "--args",
                        "[1"),
                refused(
                        2,
                        "--args: these arguments fit no method: \"double fitStep(double[] curvature, double[] x0,"
                                + " double[] x1)\" takes no such x0: expected a list, found 2",
                        "gd-momentum",
                        "Trajectory.fitStep",
                        "--args",
                        "[[1], 2, [3]]"),
                refused(
                        2,
                        "--args: these arguments fit no method: \"double optimalStep(double a)\" takes 1 arguments,"
                                + " found 3; \"double optimalStep(double a, double b)\" takes 2 arguments, found 3",
                        "gd-momentum",
                        "GradientDescent.optimalStep",
                        "--args",
                        "[1, 2, 3]"),
                refused(
                        2,
                        "--args: these arguments fit no method: \"void step(double[] theta, double[] gradient)\" is a"
                                + " method of an object: say how it is made, with {\"new\": [arguments of the"
                                + " constructor], \"args\": [arguments of the method]}",
                        "learning-rates",
                        "Adam.step",
                        "--args",
                        "[[1], [2]]"),
                refused(
                        2,
                        "--args: these arguments fit no method: \"double lastStep(UnaryOperator<double[]> gradient,"
                                + " double[] w0, double[] etas)\" takes no such gradient: \"hessian\" of 1 inputs makes"
                                + " a Function<double[],double[][]>, expected UnaryOperator<double[]>",
                        "sgd-hypergradients",
                        "Hypergradient.lastStep",
                        "--args",
                        "[{\"hessian\": \"w^2\", \"of\": [\"w\"]}, [1], [1]]"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refusals")
    void saysWhatToAskInstead(int code, String message, List<String> words) {
        CommandRun run = key(words.toArray(String[]::new));

        assertThat(run).isEqualTo(new CommandRun(code, "", message + "\n"));
    }

    @Test
    void warnsOfAPointOutsideTheDomain() {
        CommandRun run = key("gd-momentum", "1b.c_star", "--at", "a=3", "--at", "b=1");

        assertThat(run)
                .isEqualTo(
                        new CommandRun(0, "-0.5\n", "note: this point is outside the stated domain \"0 < a < b\"\n"));
    }

    @Test
    void addsLatexToTheJsonOfAFormula() {
        assertThat(key("gd-momentum", "1b.c_star", "--json").out()).isEqualTo("""
                        {
                          "field": "1b.c_star",
                          "value": "(b - a)/(b + a)",
                          "latex": "\\\\frac{b - a}{b + a}"
                        }
                        """);
    }

    @Test
    void printsSetsAsListsInJson() {
        assertThat(key("gd-momentum", "1a.range", "--at", "a=2", "--json").out().replaceAll("\\s", ""))
                .isEqualTo("{\"field\":\"1a.range\",\"value\":[[0,0.5]]}");
    }

    @Test
    void showsThreeExamplesInItsHelp() {
        assertThat(key("--help").out().lines().filter(line -> line.startsWith("  grader key ")))
                .hasSize(3);
    }
}
