package io.github.exactgrader.run;

import static io.github.exactgrader.run.Scripts.observe;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Compiler;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.worker.JavaValue;
import io.github.exactgrader.worker.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Forbidden and honest code through the real compiler and worker; and through the worker's class loader alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway")
class RunnerPolicyTest {

    private static final Pattern METHOD = Pattern.compile("^    (static|synchronized) double (\\w+)\\(\\).*\\{.*");
    private static final Pattern FORBIDDEN = Pattern.compile("// .*?forbidden: ([^|]+)");
    private static final Pattern ALONE = Pattern.compile("// .*?alone: (\\S+)");

    /** Where the forbidden line of these is in another class or method. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "threadInInitializer", "new Thread(() -> { }).start();",
            "writesBySubclass", "super(\"left-behind.txt\");",
            "byNative", "static native double machine();");

    private Runner runner;
    private String evasions;
    private String honest;
    private Compilation forbidden;
    private Compilation policed;

    @BeforeAll
    void compileStudents() throws IOException {
        evasions = source("Evasions.java");
        honest = source("Policed.java");
        runner = new Runner(
                JavaHome.running(), new Limits(Duration.ofSeconds(4), Duration.ofSeconds(20), 64, 1000, 20_000));
        try (Compiler compiler = new Compiler(JavaHome.running(), Compiler.DEFAULT_TIME)) {
            forbidden = compiler.compile(List.of(new SourceFile("Evasions.java", evasions)));
            policed = compiler.compile(List.of(new SourceFile("Policed.java", honest)));
        }
        assertThat(forbidden.diagnostics()).isEmpty();
        assertThat(policed.diagnostics()).isEmpty();
    }

    @AfterAll
    void removeFolder() {
        runner.close();
    }

    private static String source(String name) throws IOException {
        try (InputStream in = RunnerPolicyTest.class.getResourceAsStream("/students/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The methods of a source without parameters, each with its number of the line. */
    private static Map<String, Integer> methods(String source) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = METHOD.matcher(lines.get(i));
            if (matcher.matches()) {
                found.put(matcher.group(2), i);
            }
        }
        return found;
    }

    private Map<String, CallOutcome> run(Map<String, byte[]> classes, String className, Iterable<String> methods) {
        List<FieldCases> fields = new ArrayList<>();
        for (String method : methods) {
            List<Step> script = List.of(
                    new Step.Invoke(
                            "r",
                            null,
                            className.replaceFirst("_$", "_" + method),
                            method,
                            List.of(),
                            "double",
                            List.of()),
                    observe("r"));
            fields.add(new FieldCases(method, List.of(new Case("1", script))));
        }
        Map<String, CallOutcome> outcomes = new LinkedHashMap<>();
        for (FieldResult field : runner.run(classes, fields).fields()) {
            outcomes.put(field.field(), field.cases().get(0).outcome());
        }
        return outcomes;
    }

    @Test
    void stopsEveryEvasionWithItsNameAndLine() {
        Map<String, Integer> methods = methods(evasions);
        List<String> lines = evasions.lines().toList();
        Map<String, CallOutcome> expected = new LinkedHashMap<>();
        methods.forEach((method, start) -> {
            int at = start;
            String elsewhere = ELSEWHERE.getOrDefault(method, "// forbidden: ");
            at = ELSEWHERE.containsKey(method) ? 0 : at;
            while (!lines.get(at).contains(elsewhere)) {
                at++;
            }
            Matcher api = FORBIDDEN.matcher(lines.get(at));
            assertThat(api.find()).as(lines.get(at)).isTrue();
            String where = method.equals("byNative") ? "Evasions.java" : "Evasions.java:" + (at + 1);
            expected.put(method, new CallOutcome.Forbidden(api.group(1).strip(), where));
        });

        Map<String, CallOutcome> outcomes = run(forbidden.classes(), "Evasions", methods.keySet());

        assertThat(methods).hasSizeGreaterThan(50);
        assertThat(outcomes).isEqualTo(expected);
    }

    @Test
    void refusesClassesInTheLoaderWithoutAnyTrap(@TempDir Path folder) throws IOException {
        Map<String, byte[]> classes = RawClasses.compile("Apart", eachInItsOwnClass(), folder);
        List<String> lines = evasions.lines().toList();
        Map<String, String> expected = new LinkedHashMap<>();
        methods(evasions).forEach((method, at) -> {
            int line = at;
            while (!lines.get(line).contains("alone: ")) {
                line++;
            }
            Matcher alone = ALONE.matcher(lines.get(line));
            assertThat(alone.find()).as(lines.get(line)).isTrue();
            expected.put(method, alone.group(1));
        });

        Map<String, String> outcomes = new LinkedHashMap<>();
        run(classes, "Apart_", expected.keySet()).forEach((method, outcome) -> outcomes.put(method, word(outcome)));

        assertThat(outcomes).isEqualTo(expected);
    }

    /** Verification loads classes for all lines of a class, so that without traps one attack would hide the others. */
    private String eachInItsOwnClass() {
        List<String> lines = evasions.lines().toList();
        StringBuilder source = new StringBuilder();
        lines.stream().filter(line -> line.startsWith("import ")).forEach(source::append);
        methods(evasions).forEach((method, start) -> {
            int end = start;
            while (!lines.get(end).equals("    }")) {
                end++;
            }
            source.append(
                    "class Apart_" + method + " {\n" + String.join("\n", lines.subList(start, end + 1)) + "\n}\n");
        });
        return source + String.join("\n", lines.subList(lines.indexOf("class Taker {"), lines.size()));
    }

    private static String word(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Forbidden found
                ? found.api()
                : outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Test
    void letsHonestCodeRunWhateverItsUnreachedLinesName() {
        Iterable<String> methods = methods(honest).keySet();

        Map<String, CallOutcome> outcomes = run(policed.classes(), "Policed", methods);

        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(20);
        assertThat(outcomes.values())
                .as(outcomes.toString())
                .containsOnly(new CallOutcome.Returned(List.of(JavaValue.of(1.0))));
    }

    @Test
    void answersAHundredCasesAsItAnswersOne() {
        List<Step> script = List.of(
                new Step.Construct("o", "Policed", List.of(), List.of()),
                new Step.Invoke("r", null, "Policed", "recursion", List.of(), "double", List.of()),
                observe("r"));
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cases.add(new Case("case " + i, script));
        }

        RunResult result = runner.run(policed.classes(), List.of(new FieldCases("f", cases)));

        assertThat(result.fields().get(0).cases())
                .extracting(CaseResult::outcome)
                .containsOnly(new CallOutcome.Returned(List.of(JavaValue.of(1.0))));
    }

    @Test
    void notesEachUnreachedUseWithItsLine() {
        List<String> lines = honest.lines().toList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = FORBIDDEN.matcher(lines.get(i));
            if (matcher.find()) {
                expected.add("Policed.java:" + (i + 1) + " " + matcher.group(1).strip());
            }
        }

        List<String> notes = policed.notes().stream()
                .map(note -> note.where() + " " + note.api())
                .distinct()
                .toList();

        assertThat(notes).containsAll(expected);
        assertThat(policed.notes())
                .as("every note is on a line that says so")
                .allMatch(note -> lines.get(note.line() - 1).contains("// forbidden: ")
                        || lines.get(note.line() - 1).startsWith("            t."));
    }
}
