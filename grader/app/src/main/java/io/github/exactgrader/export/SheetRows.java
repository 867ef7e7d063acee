package io.github.exactgrader.export;

import io.github.exactgrader.course.Member;
import io.github.exactgrader.export.Target.Seat;
import io.github.exactgrader.expr.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a sheet by the ids that stand in them. */
final class SheetRows {

    private final Sheet sheet;
    private final Target target;
    private final Map<Target.Key, Map<String, Set<Seat>>> index = new LinkedHashMap<>();

    /**
     * Reads the ids of every row.
     *
     * @param sheet the sheet
     * @param target which of its columns hold ids
     */
    SheetRows(Sheet sheet, Target target) {
        this.sheet = sheet;
        this.target = target;
        for (Target.Key key : target.keys()) {
            Map<String, Set<Seat>> byId = new HashMap<>();
            for (Seat seat : target.seats()) {
                String id = key.in(cell(seat, key.column()));
                if (!id.isEmpty()) {
                    byId.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(seat);
                }
            }
            index.put(key, byId);
        }
    }

    /**
     * Returns the rows of a person: by the ids that are known for each column; by the id in the roster only where none of
     * them leads to a row. Never by name.
     *
     * @return one row, none, or several where ids are not unique or contradict each other
     */
    Set<Seat> of(Member member) {
        Set<Seat> found = new LinkedHashSet<>();
        index.forEach((key, byId) -> key.of(member).forEach(id -> found.addAll(byId.getOrDefault(id, Set.of()))));
        if (found.isEmpty()) {
            String id = Target.compared(member.id());
            index.values().forEach(byId -> found.addAll(byId.getOrDefault(id, Set.of())));
        }
        return found;
    }

    /** Returns the id that was probably meant, of the rows that are not taken, and its row. */
    Optional<String> suggestion(String id, Collection<Seat> taken) {
        Map<String, Seat> free = new HashMap<>();
        index.forEach((key, byId) -> byId.forEach((each, seats) ->
                seats.stream().filter(seat -> !taken.contains(seat)).forEach(seat -> free.putIfAbsent(each, seat))));
        return Spelling.guess(id, free.keySet().stream().sorted().toList())
                .flatMap(meant -> Optional.ofNullable(free.get(meant))
                        .map(seat -> "did you mean \"" + meant + "\", " + name(seat) + "?"));
    }

    String cell(Seat seat, int column) {
        return sheet.rows().get(seat.row()).text(column);
    }

    /** Returns the row for a message: its line, and the last id in it, which is the one that people know. */
    String name(Seat seat) {
        String who = target.keys().stream()
                .map(key -> cell(seat, key.column()))
                .filter(text -> !text.isEmpty())
                .reduce((first, last) -> last)
                .orElse("");
        return "line " + sheet.rows().get(seat.row()).line() + " (" + who + ")";
    }
}
