package io.github.exactgrader.export;

import io.github.exactgrader.export.FilledSheet.Outcome;
import io.github.exactgrader.export.Target.Extra;
import io.github.exactgrader.export.Target.Seat;
import io.github.exactgrader.format.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes marks into the rows of a sheet, each into the row of the person it belongs to. */
final class SheetFilling {

    private final Target target;
    private final SheetRows rows;
    private final boolean withOpen;

    private final Map<Sheet.Place, String> texts = new HashMap<>();
    private final Map<Seat, Mark> taken = new LinkedHashMap<>();
    private final Set<Seat> contested = new LinkedHashSet<>();
    private final Map<Outcome, List<String>> told = new EnumMap<>(Outcome.class);

    private SheetFilling(Target target, SheetRows rows, boolean withOpen) {
        this.target = target;
        this.rows = rows;
        this.withOpen = withOpen;
    }

    /**
     * Fills a sheet.
     *
     * @param sheet of the platform
     * @param target what is meant in it
     * @param marks in the scale of the sheet
     * @param withOpen whether the points decided so far are written where some are still open
     */
    static FilledSheet fill(Sheet sheet, Target target, Marks marks, boolean withOpen) {
        SheetFilling filling = new SheetFilling(target, new SheetRows(sheet, target), withOpen);
        marks.each().forEach(filling::seat);
        filling.taken.forEach(filling::write);
        filling.tellRowsWithoutMark(marks);
        return new FilledSheet(
                sheet.with(filling.texts),
                sheet.names().get(target.points()),
                target.seats().stream().flatMap(seat -> seat.max().stream()).findFirst(),
                filling.told);
    }

    private void seat(Mark mark) {
        Set<Seat> found = rows.of(mark.member());
        if (found.isEmpty()) {
            tell(
                    Outcome.UNMATCHED,
                    mark.who() + ": no row has this id"
                            + rows.suggestion(mark.member().id(), taken.keySet())
                                    .map(guess -> "; " + guess)
                                    .orElse(""));
            return;
        }
        if (found.size() > 1) {
            tell(
                    Outcome.UNMATCHED,
                    mark.who() + ": several rows fit, "
                            + String.join(
                                    " and ", found.stream().map(rows::name).toList()));
            return;
        }
        Seat seat = found.iterator().next();
        Mark other = taken.putIfAbsent(seat, mark);
        if (other != null && other.points().compareTo(mark.points()) != 0) {
            contested.add(seat);
            tell(
                    Outcome.UNMATCHED,
                    mark.who() + ": " + rows.name(seat) + " would get "
                            + Points.text(other.points()) + " from " + other.who() + ", and "
                            + Points.text(mark.points())
                            + " from this one");
        }
    }

    private void write(Seat seat, Mark mark) {
        if (contested.contains(seat)) {
            return;
        }
        Optional<String> refusal = seat.refusal().or(() -> aboveMaximum(seat, mark));
        if (refusal.isPresent()) {
            tell(Outcome.SKIPPED, rows.name(seat) + ": " + refusal.get());
        } else if (mark.isOpen() && !withOpen) {
            tell(
                    Outcome.OPEN,
                    rows.name(seat) + ": " + Points.text(mark.card().open()) + " of "
                            + Points.text(mark.card().max()) + " points are still open");
        } else {
            writePoints(seat, mark);
            target.extras().forEach(extra -> writeExtra(seat, mark, extra));
        }
    }

    private void writeExtra(Seat seat, Mark mark, Extra extra) {
        String before = rows.cell(seat, extra.column());
        String after = extra.text().apply(mark);
        if (before.equals(after)) {
            return;
        }
        if (before.isEmpty() || extra.mayReplace().test(before)) {
            texts.put(new Sheet.Place(seat.row(), extra.column()), after);
        } else {
            tell(Outcome.COMMENT_KEPT, rows.name(seat));
        }
    }

    private Optional<String> aboveMaximum(Seat seat, Mark mark) {
        return seat.max()
                .filter(max -> !target.aboveMaximum() && mark.points().compareTo(max) > 0)
                .map(max -> Points.text(mark.points()) + " points are above the maximum there, " + Points.text(max));
    }

    private void writePoints(Seat seat, Mark mark) {
        String before = rows.cell(seat, target.points());
        String after = SheetNumber.text(mark.points(), target.decimalMark());
        Optional<BigDecimal> number = SheetNumber.read(before, target.decimalMark());
        if (number.filter(old -> old.compareTo(mark.points()) == 0).isPresent()) {
            tell(Outcome.UNCHANGED, rows.name(seat) + ": " + before);
            return;
        }
        texts.put(new Sheet.Place(seat.row(), target.points()), after);
        if (number.isPresent()) {
            tell(Outcome.REPLACED, rows.name(seat) + ": " + before + " becomes " + after);
        } else {
            tell(Outcome.FILLED, rows.name(seat) + ": " + after);
        }
    }

    private void tellRowsWithoutMark(Marks marks) {
        Set<Seat> missing = new LinkedHashSet<>();
        marks.missing().forEach(member -> missing.addAll(rows.of(member)));
        for (Seat seat : target.seats()) {
            if (!taken.containsKey(seat)) {
                tell(
                        Outcome.WITHOUT_MARK,
                        rows.name(seat)
                                + (missing.contains(seat) ? ": handed nothing in" : ": nothing of theirs was graded"));
            }
        }
    }

    private void tell(Outcome outcome, String line) {
        told.computeIfAbsent(outcome, none -> new ArrayList<>()).add(line);
    }
}
