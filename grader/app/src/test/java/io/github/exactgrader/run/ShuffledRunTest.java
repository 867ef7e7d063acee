package io.github.exactgrader.run;

import static io.github.exactgrader.run.Scripts.observe;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.DrawSource;
import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Compiler;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.worker.Argument;
import io.github.exactgrader.worker.JavaValue;
import io.github.exactgrader.worker.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Code that answers by luck or by what was asked before, through the real worker process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway")
class ShuffledRunTest {

    private static final String SOURCE = """
            class Fickle {
                static int calls;
                static Integer first;
                static int pure(int i) { return 10 * i; }
                static int counts(int i) { return 10 * ++calls; }
                static int remembers(int i) { if (first == null) first = i; return first; }
                static int guesses(int i) { return new java.util.Random().nextInt(); }
                static int throwsItsAddress(int i) { throw new IllegalStateException("" + new Object()); }
                static int deep(int i) { return 1 + deep(i); }
            }
            """;

    private Map<String, byte[]> classes = Map.of();
    private Runner runner;

    @BeforeAll
    void compile() throws IOException {
        try (Compiler compiler = new Compiler(JavaHome.running(), Compiler.DEFAULT_TIME)) {
            Compilation compilation = compiler.compile(List.of(new SourceFile("Fickle.java", SOURCE)));
            assertThat(compilation.diagnostics()).isEmpty();
            classes = compilation.classes();
        }
        runner = new Runner(
                JavaHome.running(), new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), 64, 1000, 20_000));
    }

    @AfterAll
    void removeFolder() {
        runner.close();
    }

    private static FieldCases cases(String method, int count) {
        List<Case> cases = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Argument argument = new Argument.Literal(JavaValue.of(i));
            cases.add(new Case(
                    "case " + i,
                    List.of(
                            new Step.Invoke("r", null, "Fickle", method, List.of("int"), "int", List.of(argument)),
                            observe("r"))));
        }
        return new FieldCases(method, cases);
    }

    private List<FieldResult> run(String secret, boolean replay, FieldCases... fields) {
        return new ShuffledRun(runner)
                .run(classes, List.of(fields), new DrawSource(secret, "order"), replay)
                .fields();
    }

    private static List<Object> values(FieldResult result) {
        List<Object> values = new ArrayList<>();
        for (CaseResult each : result.cases()) {
            values.add(
                    each.outcome() instanceof CallOutcome.Returned returned
                            ? returned.values().get(0).toJava()
                            : each.outcome());
        }
        return values;
    }

    @Test
    void givesResultsInTheOrderThatWasAskedFor() {
        FieldResult pure = run("s", true, cases("pure", 5)).get(0);

        assertThat(values(pure)).containsExactly(10, 20, 30, 40, 50);
        assertThat(pure.cases().stream().map(CaseResult::id))
                .containsExactly("case 1", "case 2", "case 3", "case 4", "case 5");
    }

    @Test
    void runsThemInAnOrderThatTheSecretDecides() {
        List<Object> one = values(run("s", false, cases("counts", 8)).get(0));
        List<Object> again = values(run("s", false, cases("counts", 8)).get(0));
        List<Object> other = values(run("another", false, cases("counts", 8)).get(0));

        assertThat(one).containsExactlyInAnyOrder(10, 20, 30, 40, 50, 60, 70, 80);
        assertThat(one).as("not the order of the cases").isNotEqualTo(List.of(10, 20, 30, 40, 50, 60, 70, 80));
        assertThat(again).as("the same secret").isEqualTo(one);
        assertThat(other).as("another secret").isNotEqualTo(one);
    }

    @Test
    void findsOutCodeThatAnswersByLuckOrByEarlierCalls() {
        List<FieldResult> results =
                run("s", true, cases("counts", 4), cases("remembers", 4), cases("guesses", 2), cases("pure", 2));

        for (FieldResult result : results.subList(0, 3)) {
            assertThat(result.cases())
                    .as(result.field())
                    .allMatch(each -> each.outcome() instanceof CallOutcome.Unstable);
        }
        assertThat(values(results.get(3))).containsExactly(10, 20);
    }

    @Test
    void believesItWhereItIsNotAskedAgain() {
        assertThat(values(run("s", false, cases("guesses", 1)).get(0)).get(0)).isInstanceOf(Integer.class);
    }

    @Test
    void takesExceptionsForTheSameWhateverTheirTextAndHoweverDeepTheStack() {
        for (FieldResult result : run("s", true, cases("throwsItsAddress", 2), cases("deep", 2))) {
            assertThat(result.cases()).as(result.field()).allMatch(each -> each.outcome() instanceof CallOutcome.Threw);
        }
    }
}
