package io.github.exactgrader.cli;

import io.github.exactgrader.jail.Folders;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.jail.JailSearch;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.report.FactsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code doctor}: what this machine is fit for. */
@Command(
        name = "doctor",
        description = "Tells whether this machine can jail student code, why not, and what mends it.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader doctor                         before the first grading on a machine",
            "  grader doctor --json                  the same for a program",
            "  grader doctor && grader grade ...     grade only where student code is jailed",
            "",
            "Every way of jailing is tried with a real process that tries to get out.",
            "Exit code 0: \"grade\" would be jailed; 1: it would not."
        })
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        JavaHome java = JavaHome.running();
        Path work = Files.createTempDirectory("grader-doctor");
        JailSearch.Found found;
        try {
            found = JailSearch.ofSystem(java, work).tryAll();
            found.jail().close();
        } finally {
            Folders.deleteAll(work);
        }
        boolean isJailed = found.jail().level() == JailLevel.JAILED;
        boolean hasCompiler = ModuleLayer.boot().findModule("jdk.compiler").isPresent();
        Terminal terminal = Objects.requireNonNull(root).terminal();
        terminal.print(json ? jsonText(java, hasCompiler, found) : text(java, hasCompiler, found));
        return isJailed && hasCompiler ? ExitCode.DONE : ExitCode.CONDITION_FALSE;
    }

    private static String text(JavaHome java, boolean hasCompiler, JailSearch.Found found) {
        List<String> lines = new ArrayList<>();
        lines.add("Java         " + java.feature() + " in " + java.directory());
        lines.add("compiler     " + (hasCompiler ? "there" : "missing: install a JDK, not a JRE"));
        lines.add("processors   " + Runtime.getRuntime().availableProcessors());
        lines.add("student code " + found.jail().level().words() + ", by "
                + found.jail().name());
        lines.add("");
        for (JailSearch.Tried tried : found.tried()) {
            lines.add("  " + tried.name() + ": "
                    + tried.level().map(JailLevel::words).orElse("does not start")
                    + (tried.why().isEmpty() ? "" : ": " + tried.why()));
        }
        found.mend().ifPresent(command -> lines.addAll(List.of("", "To mend it:  " + command)));
        return String.join("\n", lines) + "\n";
    }

    private static String jsonText(JavaHome java, boolean hasCompiler, JailSearch.Found found) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("java", java.feature());
        facts.put("java_home", java.directory().toString());
        facts.put("compiler", hasCompiler);
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("isolation", found.jail().level().words());
        facts.put("jail", found.jail().name());
        List<Map<String, Object>> tried = new ArrayList<>();
        for (JailSearch.Tried each : found.tried()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", each.name());
            one.put("isolation", each.level().map(JailLevel::words).orElse(""));
            one.put("why", each.why());
            tried.add(one);
        }
        facts.put("tried", tried);
        facts.put("mend", found.mend().orElse(""));
        return new String(FactsJson.bytes(facts), StandardCharsets.UTF_8);
    }
}
