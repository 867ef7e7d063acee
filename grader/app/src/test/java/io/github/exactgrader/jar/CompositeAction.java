package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.JobLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs the steps of {@code action.yml} as the runner of GitHub does: values go through its expressions, each step is a script
 * for bash with files for summary, outputs and environment, and what it prints is read for commands. The action of GitHub
 * that keeps a cache does nothing here, as on the first run.
 */
final class CompositeAction {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([^}]*?) *}}");
    private static final Pattern NOT_EMPTY = Pattern.compile("(steps\\.\\S+) != ''");
    private static final List<String> FILES =
            List.of("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE");

    private final Map<String, Object> action;
    private final Path folder;
    private final Path workspace;
    private final Map<String, Map<String, String>> outputs = new LinkedHashMap<>();

    /** Reads the file of this project. */
    CompositeAction(Path folder, Path workspace) throws IOException {
        this.action = map(new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(RealGrader.HOME.resolve("action.yml"))));
        this.folder = Files.createDirectories(folder);
        this.workspace = workspace;
    }

    /**
     * What came of an action.
     *
     * @param code exit code of the step that failed, else 0
     * @param log all that was printed
     * @param commands which of it the runner obeyed
     * @param summary page of the job
     * @param outputs of the action
     * @param leaks what steps wrote to files by which they could reach beyond the action
     */
    record Ended(
            int code,
            String log,
            List<JobLog.Command> commands,
            String summary,
            Map<String, String> outputs,
            String leaks) {}

    /** Runs all steps, up to one that fails. */
    Ended run(Map<String, String> inputs) throws IOException, InterruptedException {
        Map<String, String> values = new LinkedHashMap<>();
        map(action.get("inputs"))
                .forEach((name, input) ->
                        values.put(name, String.valueOf(map(input).getOrDefault("default", ""))));
        assertThat(values).containsKeys(inputs.keySet().toArray(String[]::new));
        values.putAll(inputs);
        StringBuilder log = new StringBuilder();
        int code = 0;
        for (Object each : (List<?>) map(action.get("runs")).get("steps")) {
            Map<String, Object> step = map(each);
            if (code == 0 && isWanted(step)) {
                code = run(step, values, log);
            }
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (Map.Entry<String, Object> output : map(action.get("outputs")).entrySet()) {
            given.put(output.getKey(), text(map(output.getValue()).get("value"), values));
        }
        return new Ended(
                code,
                log.toString(),
                JobLog.commands(log.toString()),
                contents("GITHUB_STEP_SUMMARY"),
                given,
                contents("GITHUB_ENV") + contents("GITHUB_PATH") + contents("GITHUB_STATE"));
    }

    private boolean isWanted(Map<String, Object> step) {
        Object condition = step.get("if");
        if (condition == null) {
            return true;
        }
        Matcher notEmpty = NOT_EMPTY.matcher(condition.toString());
        assertThat(notEmpty.matches())
                .as("a condition this test knows: %s", condition)
                .isTrue();
        return !value(notEmpty.group(1), Map.of()).isEmpty();
    }

    private int run(Map<String, Object> step, Map<String, String> inputs, StringBuilder log)
            throws IOException, InterruptedException {
        String id = String.valueOf(step.get("id"));
        if (step.containsKey("uses")) {
            assertThat(step.get("uses").toString()).matches("actions/cache@[0-9a-f]{40}");
            map(step.get("with"))
                    .values()
                    .forEach(value -> assertThat(text(value, inputs)).isNotEmpty());
            outputs.put(id, Map.of("cache-hit", ""));
            return 0;
        }
        String script = step.get("run").toString();
        assertThat(script).as("a script made of nobody's text").doesNotContain("${{");
        assertThat(step).containsEntry("shell", "bash");
        Path file = Files.writeString(folder.resolve(id + ".sh"), script);
        Path printed = folder.resolve(id + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", file.toString())
                .directory(workspace.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(folder.resolve(id + ".err").toFile());
        environment(builder.environment(), id);
        for (Map.Entry<String, Object> variable :
                map(step.getOrDefault("env", Map.of())).entrySet()) {
            builder.environment().put(variable.getKey(), text(variable.getValue(), inputs));
        }
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        log.append(Files.readString(printed));
        // Read last, and by a runner that starts anew: what is printed here may come at any time.
        String errors = Files.readString(folder.resolve(id + ".err"));
        assertThat(JobLog.commands(errors)).as(errors).isEmpty();
        log.append(errors);
        outputs.put(id, JobLog.values(Files.readString(folder.resolve(id + ".GITHUB_OUTPUT"))));
        return process.exitValue();
    }

    private void environment(Map<String, String> environment, String step) throws IOException {
        String path = environment.getOrDefault("PATH", "");
        String home = environment.getOrDefault("HOME", "");
        environment.clear();
        environment.put("PATH", path);
        environment.put("HOME", home);
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("CI", "true");
        environment.put("GITHUB_WORKSPACE", workspace.toString());
        environment.put("GITHUB_ACTION_PATH", RealGrader.HOME.toString());
        environment.put("RUNNER_TEMP", folder.toString());
        environment.put("RUNNER_OS", "Linux");
        environment.put("JAVA_HOME_17_X64", System.getProperty("java.home"));
        for (String name : FILES) {
            environment.put(
                    name, Files.createFile(folder.resolve(step + "." + name)).toString());
        }
    }

    private String contents(String name) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String step : outputs.keySet()) {
            Path file = folder.resolve(step + "." + name);
            all.append(Files.exists(file) ? Files.readString(file) : "");
        }
        return all.toString();
    }

    private String text(Object written, Map<String, String> inputs) {
        return EXPRESSION
                .matcher(written.toString())
                .replaceAll(hit -> Matcher.quoteReplacement(value(hit.group(1), inputs)));
    }

    private String value(String expression, Map<String, String> inputs) {
        List<String> parts = List.of(expression.split("\\."));
        if (parts.size() == 2 && parts.get(0).equals("inputs") && inputs.containsKey(parts.get(1))) {
            return inputs.get(parts.get(1));
        }
        assertThat(expression).as("an expression this test knows").matches("steps\\.[a-z]+\\.outputs\\.[a-z-]+");
        return outputs.getOrDefault(parts.get(1), Map.of()).getOrDefault(parts.get(3), "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }
}
