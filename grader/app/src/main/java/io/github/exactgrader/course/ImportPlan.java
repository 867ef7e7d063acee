package io.github.exactgrader.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an import will do, before it does it. */
public final class ImportPlan {

    private final String layout;
    private final String why;
    private final String source;
    private final List<PlannedSubmission> submissions;
    private final List<Member> missing;
    private final List<Problem> problems;
    private final List<String> notes;
    private final boolean hasRoster;

    ImportPlan(
            Layouts.Recognised recognised,
            List<PlannedSubmission> submissions,
            List<Member> missing,
            List<Problem> problems,
            List<String> notes,
            boolean hasRoster) {
        this.layout = recognised.layout().name();
        this.why = recognised.why();
        this.source = recognised.files().name();
        this.submissions = List.copyOf(submissions);
        this.missing = List.copyOf(missing);
        this.problems = List.copyOf(problems);
        this.notes = List.copyOf(notes);
        this.hasRoster = hasRoster;
    }

    /** Returns the name of the layout. */
    public String layout() {
        return layout;
    }

    /** Returns why it was taken for that. */
    public String why() {
        return why;
    }

    /** Returns the name of the imported file or folder. */
    public String source() {
        return source;
    }

    List<PlannedSubmission> submissions() {
        return submissions;
    }

    /** Returns who handed nothing in, by the roster. */
    public List<Member> missing() {
        return missing;
    }

    /** Returns what is wrong with the export, in its order. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns what was understood, and what was odd without stopping anything. */
    public List<String> notes() {
        return notes;
    }

    boolean hasRoster() {
        return hasRoster;
    }

    /**
     * Returns what stops the import.
     *
     * @param allowed kinds of problems that are allowed
     */
    public List<Problem> stops(Set<Problem.Kind> allowed) {
        return problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNDECIDED || !allowed.contains(problem.kind()))
                .toList();
    }

    /** Returns what {@code import.json} will say. */
    public CourseManifest manifest() {
        return new CourseManifest(
                layout,
                source,
                submissions.stream().map(PlannedSubmission::handedIn).toList(),
                missing);
    }

    /** Returns how many there are of what, by a name for programs. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>(problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.kind().name().toLowerCase(java.util.Locale.ROOT), Collectors.counting())));
        for (Problem.Kind kind : Problem.Kind.values()) {
            counts.putIfAbsent(kind.name().toLowerCase(java.util.Locale.ROOT), 0L);
        }
        counts.put("submissions", (long) submissions.size());
        counts.put(
                "students",
                submissions.stream()
                        .mapToLong(each -> each.handedIn().members().size())
                        .sum());
        counts.put(
                "teams",
                submissions.stream()
                        .filter(each -> each.handedIn().team().isPresent())
                        .count());
        counts.put(
                "late", submissions.stream().filter(PlannedSubmission::isLate).count());
        counts.put(
                "resubmitted",
                submissions.stream().filter(each -> each.attempts() > 1).count());
        counts.put("missing", (long) missing.size());
        counts.put(
                "renamed",
                submissions.stream().mapToLong(PlannedSubmission::renamed).sum());
        return counts;
    }
}
