package io.github.exactgrader.export;

import io.github.exactgrader.export.Target.Seat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The gradebook that Canvas exports and imports again.
 *
 * <p>Columns: {@code Student} (or {@code LastName} and {@code FirstName}), {@code ID}, up to {@code Section} who it is; then
 * assignments as {@code Title (id)}. Rows without an ID, such as "Points Possible", are no students. Canvas takes the last
 * point or comma of a number for its decimal mark, so numbers never have another. Source: lib/gradebook_importer.rb of
 * instructure/canvas-lms.
 */
final class CanvasGradebook implements SheetKind {

    private static final Pattern ASSIGNMENT = Pattern.compile(".*\\(\\d+\\)");

    @Override
    public Target target(Sheet sheet, Marks marks, Optional<String> column) throws ExportException {
        OptionalInt id = SheetColumns.named(sheet, Set.of("id"));
        OptionalInt section = SheetColumns.named(sheet, Set.of("section"));
        if (id.isEmpty() || section.isEmpty()) {
            throw new ExportException(
                    sheet.where() + ": this is no gradebook of Canvas: expected the columns Student, ID and"
                            + " Section, found " + Sheet.listed(sheet.names())
                            + "; export it in Canvas with Grades, Export, Export Entire Gradebook");
        }
        List<Integer> candidates = IntStream.range(
                        section.getAsInt() + 1, sheet.names().size())
                .filter(i -> ASSIGNMENT.matcher(sheet.names().get(i)).matches())
                .boxed()
                .toList();
        int points = SheetColumns.choice(sheet, candidates, column, SheetKind.names(marks));
        List<Target.Key> keys = new ArrayList<>();
        keys.add(Target.Key.of(id.getAsInt(), "canvas_user"));
        SheetColumns.addKey(keys, sheet, Set.of("sis user id"), "sis_id", "student_id");
        SheetColumns.addKey(keys, sheet, Set.of("sis login id"), "login", "username", Target.Key.EMAIL);
        char decimalMark = decimalMark(sheet, section.getAsInt() + 1);
        return new Target(points, decimalMark, List.of(), keys, seats(sheet, id.getAsInt(), points, decimalMark), true);
    }

    private static List<Seat> seats(Sheet sheet, int id, int points, char decimalMark) {
        List<Seat> seats = new ArrayList<>();
        Optional<BigDecimal> possible = Optional.empty();
        for (int i = 1; i < sheet.rows().size(); i++) {
            Sheet.Row row = sheet.rows().get(i);
            String cell = row.text(points);
            if (!row.text(id).isEmpty()) {
                boolean excused = cell.toUpperCase(Locale.ROOT).equals("EX");
                seats.add(new Seat(i, possible, excused ? Optional.of("excused (EX) in Canvas") : Optional.empty()));
            } else if (seats.isEmpty() && possible.isEmpty()) {
                possible = SheetNumber.read(cell, decimalMark);
            }
        }
        return seats;
    }

    private static char decimalMark(Sheet sheet, int from) {
        List<String> numbers = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            IntStream.range(from, row.cells().size()).mapToObj(row::text).forEach(numbers::add);
        }
        return SheetNumber.decimalMark(numbers);
    }
}
