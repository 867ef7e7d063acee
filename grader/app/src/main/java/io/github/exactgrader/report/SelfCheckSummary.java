package io.github.exactgrader.report;

import io.github.exactgrader.check.Readiness;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.intake.Finding;
import java.util.ArrayList;
import java.util.List;

/** The last line of a self-check: how far the student has got, and what to do next. */
final class SelfCheckSummary {

    private static final int MOST_NAMED = 3;

    private final SelfCheckResult result;

    SelfCheckSummary(SelfCheckResult result) {
        this.result = result;
    }

    /**
     * Returns the line.
     *
     * @param paint gives it its colours
     */
    String text(SelfCheckLines paint) {
        List<String> mend = new ArrayList<>();
        result.problems().stream().map(Finding::where).distinct().forEach(mend::add);
        result.fields().stream()
                .filter(form -> form.readiness() == Readiness.PROBLEM && !SelfCheckText.isForItsClass(form))
                .forEach(form -> mend.add(form.field().id()));
        result.classes().stream()
                .filter(form -> form.readiness() == Readiness.PROBLEM)
                .forEach(form -> mend.add(form.name()));
        result.ownChecks().stream()
                .filter(outcome -> outcome.readiness() == Readiness.PROBLEM)
                .map(outcome -> outcome.check().about())
                .filter(about -> !mend.contains(about))
                .distinct()
                .forEach(mend::add);
        List<String> blank = result.fields().stream()
                .filter(form -> form.readiness() == Readiness.BLANK)
                .map(form -> form.field().id())
                .toList();
        int notes = result.count(Readiness.NOTE);
        String counts = result.count(Readiness.READY) + notes + " of "
                + result.fields().size() + " fields ready, " + blank.size() + " blank";
        if (!mend.isEmpty()) {
            return paint.paint("31", counts + ", " + mend.size() + " to mend.") + " Next: mend "
                    + Escape.terminal(named(mend)) + ".";
        }
        String look = notes == 0 ? "" : " Read the notes above.";
        if (!blank.isEmpty()) {
            return paint.paint("1", counts + ".") + look + " Next: answer " + named(blank) + ".";
        }
        boolean whole = result.fields().size() == result.assignment().fields().size();
        String next = whole ? "hand in this folder" : "look at the whole sheet, without a part";
        return paint.paint("32", counts + ".") + look + " Next: " + next + ".";
    }

    private static String named(List<String> names) {
        if (names.size() <= MOST_NAMED + 1) {
            return names.size() == 1
                    ? names.get(0)
                    : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
        }
        return String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
    }
}
