package io.github.exactgrader.history;

import io.github.exactgrader.format.Points;
import io.github.exactgrader.history.CardChange.Crossing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words in which a diff is told; whoever prints them escapes them. */
final class DiffWords {

    private static final int MOST_FIELDS = 4;
    private static final int MOST_NAMES = 20;

    private DiffWords() {}

    /** Returns points with their sign; 0 has none. */
    static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + Points.text(points);
    }

    /** Returns what a cause is called, e.g. {@code key of 2.6}. */
    static String cause(Cause cause, String of) {
        String name = switch (cause) {
            case SUBMISSION -> "other files handed in";
            case GRADER_ERROR -> "fault of the grader";
            case LATE -> "lateness";
            case GRADER -> "another build of the grader";
            case JAVA -> "another version of Java";
            case SETTINGS -> "another time limit or level of isolation";
            case UNEXPLAINED -> "unexplained, look into it";
            default -> cause.words();
        };
        return of.isEmpty() ? name : name + " of " + of;
    }

    /** Returns why the marks of a submission changed, field by field. */
    static String why(CardChange change) {
        List<String> all = new ArrayList<>();
        change.fields().stream().limit(MOST_FIELDS).forEach(field -> all.add(why(field)));
        if (change.fields().size() > MOST_FIELDS) {
            all.add(change.fields().size() - MOST_FIELDS + " more fields");
        }
        if (change.late().signum() != 0) {
            all.add("lateness " + signed(change.late()));
        }
        return String.join(", ", all);
    }

    private static String why(FieldChange field) {
        boolean even = field.change().signum() == 0;
        String what =
                even ? "now " + verdict(field.after()) + ", was " + verdict(field.before()) : signed(field.change());
        boolean itself = field.of().equals(field.field());
        return field.field() + " " + what + " (" + cause(field.cause(), itself ? "" : field.of()) + ")";
    }

    private static String verdict(FieldChange.Mark mark) {
        return mark.verdict().isEmpty() ? "no such field" : mark.verdict();
    }

    /** Returns how a submission crosses the pass line. */
    static String crossing(Crossing way) {
        return way == Crossing.NOW_PASSES ? "now passes" : "no longer passes";
    }

    /** Returns what changed in an assignment, one line for each thing. */
    static List<String> summary(AssignmentDiff diff, Optional<PassLine> pass) {
        List<String> lines = new ArrayList<>();
        lines.add(count(diff));
        for (CauseCount count : diff.causes()) {
            lines.add(cause(count.cause(), count.of()) + ": " + moved(count.up(), count.down(), count.even()));
        }
        if (diff.both() > 0) {
            lines.add("mean: from " + mean(diff.before(), diff.both()) + " to " + mean(diff.after(), diff.both())
                    + " points");
        }
        pass.ifPresent(line -> lines.addAll(crossings(diff, line)));
        if (!diff.onlyBefore().isEmpty()) {
            lines.add("only in the first: " + names(diff.onlyBefore()));
        }
        if (!diff.onlyAfter().isEmpty()) {
            lines.add("only in the second: " + names(diff.onlyAfter()));
        }
        return lines;
    }

    private static String count(AssignmentDiff diff) {
        int even = diff.changes().size() - diff.up() - diff.down();
        int same = diff.both() - diff.changes().size();
        if (diff.changes().isEmpty()) {
            return diff.both() == 0 ? "no student is in both" : "no mark changed (" + students(same) + ")";
        }
        return moved(diff.up(), diff.down(), even) + "; " + same + " unchanged";
    }

    private static String moved(int up, int down, int even) {
        List<String> parts = new ArrayList<>();
        if (up > 0 || down > 0) {
            parts.add(
                    up > 0 ? students(up) + " up" + (down > 0 ? ", " + down + " down" : "") : students(down) + " down");
        }
        if (even > 0) {
            parts.add((parts.isEmpty() ? students(even) : String.valueOf(even))
                    + " with the same points and another verdict");
        }
        return String.join(", ", parts);
    }

    private static List<String> crossings(AssignmentDiff diff, PassLine line) {
        List<String> lines = new ArrayList<>();
        for (Crossing way : List.of(Crossing.NOW_PASSES, Crossing.NO_LONGER_PASSES)) {
            List<String> names = diff.crossing(way);
            if (!names.isEmpty()) {
                lines.add(crossing(way) + " (" + line + "): " + names(names));
            }
        }
        if (lines.isEmpty()) {
            lines.add("nobody crosses the pass line (" + line + ")");
        }
        return lines;
    }

    private static String students(int count) {
        return count + (count == 1 ? " student" : " students");
    }

    private static String mean(BigDecimal sum, int count) {
        return Points.text(sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }

    private static String names(List<String> all) {
        String some = String.join(", ", all.subList(0, Math.min(MOST_NAMES, all.size())));
        return all.size() > MOST_NAMES ? some + " and " + (all.size() - MOST_NAMES) + " more" : some;
    }
}
