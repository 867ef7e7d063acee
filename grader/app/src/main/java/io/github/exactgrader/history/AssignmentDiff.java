package io.github.exactgrader.history;

import io.github.exactgrader.history.CardChange.Crossing;
import java.math.BigDecimal;
import java.util.List;

/**
 * What changed in one assignment.
 *
 * @param id of the assignment
 * @param both how many submissions both versions have
 * @param before points that counted, summed over these
 * @param after points that count, summed over these
 * @param changes the submissions among them whose marks changed, by id
 * @param causes how many submissions each cause has changed
 * @param onlyBefore ids of submissions that only the first version has
 * @param onlyAfter ids of submissions that only the second version has
 */
public record AssignmentDiff(
        String id,
        int both,
        BigDecimal before,
        BigDecimal after,
        List<CardChange> changes,
        List<CauseCount> causes,
        List<String> onlyBefore,
        List<String> onlyAfter) {

    public AssignmentDiff {
        changes = List.copyOf(changes);
        causes = List.copyOf(causes);
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /** Tells whether both versions say the same. */
    public boolean isEmpty() {
        return changes.isEmpty() && onlyBefore.isEmpty() && onlyAfter.isEmpty();
    }

    /** Returns how many submissions won points. */
    public int up() {
        return (int) changes.stream().filter(each -> each.change().signum() > 0).count();
    }

    /** Returns how many submissions lost points. */
    public int down() {
        return (int) changes.stream().filter(each -> each.change().signum() < 0).count();
    }

    /** Returns the ids of the submissions that cross the pass line in this way. */
    public List<String> crossing(Crossing way) {
        return changes.stream()
                .filter(each -> each.crossing() == way)
                .map(CardChange::student)
                .toList();
    }
}
