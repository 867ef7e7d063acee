package io.github.exactgrader.cli;

import io.github.exactgrader.leak.Leak;
import io.github.exactgrader.leak.LeakScan;
import io.github.exactgrader.report.FactsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        description = "Tells whether this machine can jail student code, or whether a folder for students leaks.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader doctor                         before the first grading on a machine",
            "  grader doctor --json                  the same for a program",
            "  grader doctor && grader grade ...     grade only where student code is jailed",
            "  grader doctor --leak starter          whether a folder for students holds anything of staff",
            "",
            "Every way of jailing is tried with a real process that tries to get out.",
            "A leak is looked for with the keys of all assignments that are installed; give others with -a.",
            "Exit code 0: \"grade\" would be jailed, or there is no leak; 1: it would not, or there is one."
        })
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--leak",
            paramLabel = "DIR",
            description = "Look through a folder, jar or zip for students for anything of staff instead.")
    private @Nullable Path leak;

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ASSIGNMENT",
            description = "With --leak: id or folder of an assignment whose key is looked for (default: all).")
    private List<String> assignments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (leak != null) {
            return leaks(Objects.requireNonNull(root), leak);
        }
        Terminal terminal = Objects.requireNonNull(root).terminal();
        Machine machine = Machine.here();
        terminal.print(json ? machine.json() : machine.text());
        return machine.isJailed() && machine.hasCompiler() ? ExitCode.DONE : ExitCode.CONDITION_FALSE;
    }

    private int leaks(GraderCommand grader, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new StopException(
                    ExitCode.UNREADABLE, path + ": there is no such folder; give what you hand out to students");
        }
        List<String> names = assignments.isEmpty() ? grader.home().assignmentIds() : assignments;
        List<Path> sheets =
                names.stream().map(name -> grader.home().assignmentOrStop(name)).toList();
        LeakScan scan = StudentProgram.scan(grader.home(), sheets);
        List<Leak> leaks = scan.of(path);
        Terminal terminal = grader.terminal();
        terminal.print(json ? leaksJson(leaks, scan.keys()) : leaksText(leaks));
        terminal.say(
                scan.keys().isEmpty()
                        ? "No key was there: only marks, keys by their form, and classes were looked for."
                        : "Looked for what is in the keys of " + String.join(", ", scan.keys()) + ".");
        if (LeakScan.hasHistory(path)) {
            terminal.say("The history of the repository was not looked into. To do so:"
                    + " mkdir history && git log --all -p > history/log.txt && grader doctor --leak history");
        }
        return leaks.isEmpty() ? ExitCode.DONE : ExitCode.CONDITION_FALSE;
    }

    private static String leaksText(List<Leak> leaks) {
        if (leaks.isEmpty()) {
            return "no leak found\n";
        }
        StringBuilder text = new StringBuilder();
        leaks.forEach(found -> text.append(StudentProgram.line(found)).append('\n'));
        return text.append(leaks.size() == 1 ? "1 leak\n" : leaks.size() + " leaks\n")
                .toString();
    }

    private static String leaksJson(List<Leak> leaks, List<String> keys) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Leak found : leaks) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            one.put("file", found.file());
            one.put("line", found.line());
            one.put("what", found.what());
            one.put("advice", found.kind().advice());
            list.add(one);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("keys", keys);
        facts.put("leaks", list);
        return new String(FactsJson.bytes(facts), StandardCharsets.UTF_8);
    }
}
