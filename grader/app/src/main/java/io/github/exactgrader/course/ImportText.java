package io.github.exactgrader.course;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows a plan to a person, or to a program. */
public final class ImportText {

    private static final int MOST_PROBLEMS = 40;

    private ImportText() {}

    /**
     * Returns the plan as a short text.
     *
     * @return lines, a newline at the end; nothing in a name is hidden or taken for a command
     */
    public static String text(ImportPlan plan) {
        Map<String, Long> counts = plan.counts();
        List<String> lines = new ArrayList<>();
        lines.add(Escape.terminal(plan.source()) + ": " + plan.layout() + ", as " + Escape.line(plan.why()));
        plan.notes().forEach(note -> lines.add(Escape.terminal(note)));
        lines.add("");
        String teams = counts.getOrDefault("teams", 0L) == 0 ? "" : ", " + counts.get("teams") + " of them teams";
        lines.add(row("submissions", counts) + "  from " + counts.get("students") + " students" + teams);
        lines.add(row("late", counts) + who(plan, PlannedSubmission::isLate));
        lines.add(row("resubmitted", counts) + who(plan, each -> each.attempts() > 1));
        lines.add(row("renamed", counts)
                + (counts.getOrDefault("renamed", 0L) == 0 ? "" : "  files" + who(plan, each -> each.renamed() > 0)));
        lines.add(
                plan.hasRoster()
                        ? row("missing", counts)
                                + listed(plan.missing().stream().map(Member::id).toList())
                        : "missing        not known: no roster was given (--roster)");
        lines.add(row("unmatched", counts));
        lines.add(row("refused", counts));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Returns what is wrong, a line for each.
     *
     * @param problems some of a plan's
     * @return lines, a newline at the end; empty for none
     */
    public static String problems(List<Problem> problems) {
        String lines = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> "  " + Escape.terminal("\"" + problem.where() + "\": " + problem.why()) + "\n")
                .collect(Collectors.joining());
        return problems.size() > MOST_PROBLEMS
                ? lines + "  and " + (problems.size() - MOST_PROBLEMS) + " more\n"
                : lines;
    }

    /** Returns the plan as JSON: what was recognised, counts, problems, and what {@code import.json} will hold. */
    public static String json(ImportPlan plan, boolean isWritten) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("layout", plan.layout());
        all.put("why", plan.why());
        all.put("source", plan.source());
        all.put("written", isWritten);
        all.put("counts", plan.counts());
        all.put("notes", plan.notes());
        all.put(
                "problems",
                plan.problems().stream()
                        .map(problem -> Map.of(
                                "kind", problem.kind().name().toLowerCase(java.util.Locale.ROOT),
                                "where", problem.where(),
                                "why", problem.why()))
                        .map(java.util.TreeMap::new)
                        .toList());
        all.put(
                "submissions",
                plan.submissions().stream().map(ImportText::submission).toList());
        all.put("missing", plan.missing().stream().map(Member::id).toList());
        return new String(CanonicalJson.bytes(CanonicalJson.tree(all)), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> submission(PlannedSubmission planned) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("submission", planned.handedIn().submission());
        one.put("members", planned.handedIn().members().stream().map(Member::id).toList());
        one.put("late", planned.isLate());
        one.put("attempts", planned.attempts());
        one.put("files", planned.files().stream().map(PlannedFile::target).toList());
        one.put("notes", planned.handedIn().notes());
        return one;
    }

    private static String row(String name, Map<String, Long> counts) {
        String count = String.valueOf(counts.get(name));
        return name + " ".repeat(Math.max(1, 19 - name.length() - count.length())) + count;
    }

    private static String who(ImportPlan plan, Predicate<PlannedSubmission> which) {
        return listed(plan.submissions().stream()
                .filter(which)
                .map(each -> each.handedIn().submission())
                .toList());
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "" : "  " + ImportMessages.few(names);
    }
}
