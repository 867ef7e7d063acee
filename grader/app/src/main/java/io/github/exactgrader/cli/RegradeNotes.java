package io.github.exactgrader.cli;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.history.FieldState;
import io.github.exactgrader.history.Judged;
import io.github.exactgrader.history.Judging;
import io.github.exactgrader.history.RunManifest;
import io.github.exactgrader.history.RunVersion;
import io.github.exactgrader.pipeline.Earlier;
import io.github.exactgrader.pipeline.GradingRun;
import io.github.exactgrader.pipeline.Prepared;
import io.github.exactgrader.score.ScoreCard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a person should know about what was graded again, and what was not. */
final class RegradeNotes {

    private static final int MOST_NAMES = 20;

    private final RunVersion old;
    private final GradingRun.Outcome graded;
    private final Earlier earlier;
    private final Set<String> only;
    private final boolean everybody;
    private final Map<String, Path> keys;

    /**
     * Prepares the notes.
     *
     * @param old the version before
     * @param graded what was graded again
     * @param earlier what was kept of the version before
     * @param only ids of the fields that were asked for; empty for all
     * @param everybody whether all students were asked for
     * @param keys folders that stand in for those of keys, by id of the assignment
     */
    RegradeNotes(
            RunVersion old,
            GradingRun.Outcome graded,
            Earlier earlier,
            Set<String> only,
            boolean everybody,
            Map<String, Path> keys) {
        this.old = old;
        this.graded = graded;
        this.earlier = earlier;
        this.only = Set.copyOf(only);
        this.everybody = everybody;
        this.keys = Map.copyOf(keys);
    }

    /** Returns the notes, one line each; text of students cannot give a CI runner commands. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Prepared prepared : graded.prepared()) {
            lines.addAll(ofFields(prepared));
        }
        RunManifest.Index index = old.manifest().index();
        List<String> fresh = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (ScoreCard card : graded.results().submissions()) {
            Optional<Judged> before = index.find(card.assignment(), card.student());
            if (before.isEmpty()) {
                fresh.add(card.student());
            } else if (!before.get().hash().equals(card.submissionHash())) {
                changed.add(card.student());
            }
        }
        note(lines, "new since version " + number() + ", graded in full: ", fresh);
        note(lines, "other files than in version " + number() + ", graded in full: ", changed);
        if (everybody) {
            List<String> gone =
                    earlier.untouched(graded).stream().map(ScoreCard::student).toList();
            note(lines, "not graded again, the marks of version " + number() + " stay: ", gone);
        }
        for (Judging judging : old.manifest().judgings()) {
            Optional<String> folder = judging.keyFolder();
            Optional<String> now =
                    Optional.ofNullable(keys.get(judging.assignment())).map(Path::toString);
            if (folder.isPresent() && !folder.equals(now)) {
                lines.add("marks of version " + number() + " come from the key in " + folder.get()
                        + ", which is not used now; --key " + folder.get() + " uses it again");
            }
        }
        return lines;
    }

    private List<String> ofFields(Prepared prepared) {
        List<String> lines = new ArrayList<>();
        Set<String> wanted = earlier.wanted(prepared);
        if (only.isEmpty() || wanted.isEmpty()) {
            return lines;
        }
        List<String> more =
                wanted.stream().filter(field -> !only.contains(field)).toList();
        note(lines, "judged with it, as they follow from it or look at it: ", more);
        List<String> others = changedKeys(prepared).stream()
                .filter(field -> !wanted.contains(field))
                .toList();
        note(lines, "the key of these changed too, and their scores stay as --only asks: ", others);
        return lines;
    }

    /** Returns the fields whose key or tolerance is not that which most marks of the version before come from. */
    private Set<String> changedKeys(Prepared prepared) {
        Map<String, FieldState> now = prepared.states();
        Set<String> changed = new TreeSet<>();
        for (Judged card : old.manifest().submissions()) {
            if (!card.assignment().equals(prepared.assignment().id())) {
                continue;
            }
            now.forEach((field, state) -> {
                Judging judging = old.manifest().judgings().get(card.of(field));
                FieldState was = judging.fields().get(field);
                if (was != null && !was.equals(state)) {
                    changed.add(field);
                }
            });
        }
        return changed;
    }

    private int number() {
        return old.manifest().version();
    }

    private static void note(List<String> lines, String what, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(what + names(names));
        }
    }

    /** Returns names for a line on a terminal, some of them where there are many. */
    static String names(List<String> all) {
        String some = Escape.terminal(String.join(", ", all.subList(0, Math.min(MOST_NAMES, all.size()))));
        return all.size() > MOST_NAMES ? some + " and " + (all.size() - MOST_NAMES) + " more" : some;
    }
}
