package io.github.exactgrader.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {

    private static final Path ASSIGNMENTS = Path.of("../../assignments");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void theCommittedStarterIsUpToDate(String id) throws IOException {
        Map<String, byte[]> files = starter(id);
        Path folder = ASSIGNMENTS.resolve(id).resolve("starter");

        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(folder);
            for (Path old : list(folder)) {
                Files.delete(old);
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.resolveSibling("."));
                Files.write(target, file.getValue());
            }
        }

        assertThat(list(folder).stream()
                        .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                .containsExactlyInAnyOrderElementsOf(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(folder.resolve(file.getKey()))
                    .as("if the change is meant, run with -Dgolden.update=true and read the diff")
                    .hasContent(new String(file.getValue(), UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void theStubsCompileWithoutAWarning(String id) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : starter(id).entrySet()) {
            if (file.getKey().endsWith(".java")) {
                sources.add(Files.write(temp.resolve(file.getKey()), file.getValue()));
            }
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();

        boolean compiled;
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, UTF_8)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(sources);
            compiled = javac.getTask(
                            said, manager, null, List.of("-Xlint:all", "-Werror", "-d", temp.toString()), null, units)
                    .call();
        }

        assertThat(said.toString()).isEmpty();
        assertThat(compiled).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void theStarterHoldsNoAnswerBeyondThoseThatThePromptsGive(String id) throws IOException {
        Assignment assignment = AssignmentReader.read(ASSIGNMENTS.resolve(id));
        Key key = KeyReader.read(ASSIGNMENTS.resolve(id), assignment);
        String prompts = Files.readString(ASSIGNMENTS.resolve(id).resolve("assignment.yaml"));
        StringBuilder all = new StringBuilder();
        Starter.files(assignment, StarterWorkflow.byJar())
                .values()
                .forEach(bytes -> all.append(new String(bytes, UTF_8)));

        List<String> answers = assignment.fields().stream()
                .map(field -> key.of(field.id()))
                .filter(FieldKey.Symbolic.class::isInstance)
                .map(entry -> ((FieldKey.Symbolic) entry).answer().text())
                .filter(text -> text.length() > 3 && !prompts.contains(text))
                .toList();

        assertThat(answers).isNotEmpty();
        assertThat(all).doesNotContain(key.secret());
        answers.forEach(answer -> assertThat(all).doesNotContain(answer));
    }

    @Test
    void theWorkflowReadsOnlyAndRunsOneShortJob() {
        String workflow =
                new String(Objects.requireNonNull(starter("gd-momentum").get(".github/workflows/check.yml")), UTF_8);

        assertThat(workflow)
                .contains("permissions:\n  contents: read\n", "    timeout-minutes: 5\n", "paths: [")
                .contains("java -jar .grader/grader-student.jar check . ")
                .contains("::stop-commands::$word")
                .doesNotContain("secrets", "write", "pull_request_target");
        assertThat(workflow.lines().filter(line -> line.contains("runs-on:"))).hasSize(1);
    }

    @Test
    void theWorkflowMayUseAnActionInstead() {
        Assignment assignment = AssignmentReader.read(ASSIGNMENTS.resolve("gd-momentum"));
        StarterWorkflow workflow = new StarterWorkflow(Optional.of("example/grader@v1"));

        assertThat(new String(
                        Objects.requireNonNull(
                                Starter.files(assignment, workflow).get(".github/workflows/check.yml")),
                        UTF_8))
                .contains("      - uses: example/grader@v1\n")
                .doesNotContain("java -jar");
        assertThatThrownBy(() -> new StarterWorkflow(Optional.of("x; rm -rf /")))
                .hasMessage("expected an action such as OWNER/REPO@v1, found \"x; rm -rf /\"");
    }

    private static Map<String, byte[]> starter(String id) {
        return Starter.files(AssignmentReader.read(ASSIGNMENTS.resolve(id)), StarterWorkflow.byJar());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
