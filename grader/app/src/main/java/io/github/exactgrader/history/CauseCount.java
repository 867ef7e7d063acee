package io.github.exactgrader.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many submissions one cause has changed.
 *
 * @param cause why
 * @param of id of the field that it is about; empty where it is about none
 * @param up submissions that won points by it
 * @param down submissions that lost points by it
 * @param even submissions whose verdicts changed by it, and their points did not
 */
public record CauseCount(Cause cause, String of, int up, int down, int even) {

    /** A cause and what it is about. */
    private record Group(Cause cause, String of) {}

    /**
     * Counts.
     *
     * @param changes of one assignment
     * @param fields ids of its fields, in the order of the sheet
     * @return by cause, then by field
     */
    static List<CauseCount> of(List<CardChange> changes, List<String> fields) {
        Map<Group, CauseCount> counts = new LinkedHashMap<>();
        for (CardChange change : changes) {
            Map<Group, BigDecimal> won = new LinkedHashMap<>();
            for (FieldChange field : change.fields()) {
                won.merge(new Group(field.cause(), field.of()), field.change(), BigDecimal::add);
            }
            if (change.isLateACause()) {
                won.merge(new Group(Cause.LATE, ""), change.late(), BigDecimal::add);
            }
            won.forEach((group, points) -> counts.merge(group, one(group, points), CauseCount::plus));
        }
        List<CauseCount> all = new ArrayList<>(counts.values());
        all.sort(Comparator.comparing(CauseCount::cause).thenComparing(count -> fields.indexOf(count.of())));
        return all;
    }

    private static CauseCount one(Group group, BigDecimal points) {
        return new CauseCount(
                group.cause(),
                group.of(),
                points.signum() > 0 ? 1 : 0,
                points.signum() < 0 ? 1 : 0,
                points.signum() == 0 ? 1 : 0);
    }

    private CauseCount plus(CauseCount other) {
        return new CauseCount(cause, of, up + other.up, down + other.down, even + other.even);
    }
}
