package io.github.exactgrader.export;

import io.github.exactgrader.export.Target.Extra;
import io.github.exactgrader.export.Target.Seat;
import io.github.exactgrader.report.FeedbackComment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The grading worksheet that Moodle exports and imports again.
 *
 * <p>Columns are named in the language of the site; where a name is not known, identifiers are recognised by their form, a
 * word and a number, and grades stand before the column that has the same number in every row. Moodle passes over a grade
 * that is empty, negative, above the maximum, locked, or changed there since the sheet was made. Source:
 * mod/assign/feedback/offline of moodle/moodle.
 */
final class MoodleWorksheet implements SheetKind {

    private static final Pattern LAST_NUMBER = Pattern.compile("(?s).*?(\\d+)");
    private static final Pattern IDENTIFIER = Pattern.compile("\\D*[^\\d\\s]\\D*?\\d+");

    @Override
    public Target target(Sheet sheet, Marks marks, Optional<String> column) throws ExportException {
        int identifier = or(SheetColumns.named(sheet, MoodleWords.IDENTIFIER), () -> byContent(sheet))
                .orElseThrow(() -> notAWorksheet(sheet, "of identifiers such as \"Participant 123\""));
        OptionalInt max = or(SheetColumns.named(sheet, MoodleWords.MAXIMUM), () -> sameNumber(sheet));
        int points = points(sheet, column, max);
        List<Target.Key> keys = new ArrayList<>();
        keys.add(new Target.Key(identifier, MoodleWorksheet::number, List.of("moodle_participant")));
        SheetColumns.addKey(keys, sheet, MoodleWords.ID_NUMBER, "sis_id", "student_id");
        SheetColumns.addKey(keys, sheet, MoodleWords.EMAIL, Target.Key.EMAIL);
        List<String> numbers = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            numbers.add(row.text(points));
            max.ifPresent(each -> numbers.add(row.text(each)));
        }
        char decimalMark = SheetNumber.decimalMark(numbers);
        return new Target(
                points, decimalMark, comments(sheet, marks), keys, seats(sheet, identifier, max, decimalMark), false);
    }

    private static int points(Sheet sheet, Optional<String> column, OptionalInt max) throws ExportException {
        if (column.isPresent()) {
            List<Integer> all = IntStream.range(0, sheet.names().size()).boxed().toList();
            return SheetColumns.choice(sheet, all, column, List.of());
        }
        OptionalInt beforeMax = max.isPresent() ? OptionalInt.of(max.getAsInt() - 1) : max;
        return or(SheetColumns.named(sheet, MoodleWords.GRADE), () -> beforeMax)
                .orElseThrow(() -> notAWorksheet(sheet, "of grades; name it with --column"));
    }

    /**
     * A comment that is there gives way only if it came from here: what a person wrote is kept. While feedback is
     * withheld, there are none.
     */
    private static List<Extra> comments(Sheet sheet, Marks marks) {
        OptionalInt comments = SheetColumns.named(sheet, MoodleWords.COMMENTS);
        return comments.isEmpty() || marks.assignment().isWithheld()
                ? List.of()
                : List.of(new Extra(
                        comments.getAsInt(),
                        mark -> FeedbackComment.html(marks.assignment(), mark.card()),
                        old -> old.startsWith(FeedbackComment.start(marks.assignment()))));
    }

    private static List<Seat> seats(Sheet sheet, int identifier, OptionalInt max, char decimalMark) {
        OptionalInt changeable = SheetColumns.named(sheet, MoodleWords.CAN_BE_CHANGED);
        List<Seat> seats = new ArrayList<>();
        for (int i = 1; i < sheet.rows().size(); i++) {
            Sheet.Row row = sheet.rows().get(i);
            if (row.text(identifier).isEmpty()) {
                continue;
            }
            Optional<BigDecimal> most =
                    max.isPresent() ? SheetNumber.read(row.text(max.getAsInt()), decimalMark) : Optional.empty();
            boolean locked = changeable.isPresent()
                    && MoodleWords.NO.contains(row.text(changeable.getAsInt()).toLowerCase(Locale.ROOT));
            seats.add(new Seat(i, most, locked ? Optional.of("the grade is locked in Moodle") : Optional.empty()));
        }
        return seats;
    }

    /** Returns the number that ends an identifier; all of the cell where it has none. */
    private static String number(String cell) {
        Matcher identifier = LAST_NUMBER.matcher(cell);
        return identifier.matches() ? identifier.group(1) : cell;
    }

    private static OptionalInt byContent(Sheet sheet) {
        return first(
                sheet,
                cells ->
                        cells.stream().allMatch(cell -> IDENTIFIER.matcher(cell).matches()));
    }

    private static OptionalInt sameNumber(Sheet sheet) {
        return first(
                sheet,
                cells -> cells.get(0).matches("\\d+[.,]\\d+")
                        && cells.stream().distinct().count() == 1);
    }

    private static OptionalInt first(Sheet sheet, Predicate<List<String>> fits) {
        for (int i = 0; i < sheet.names().size(); i++) {
            int column = i;
            List<String> cells = sheet.rows().stream()
                    .skip(1)
                    .filter(row -> !row.isBlank())
                    .map(row -> row.text(column))
                    .toList();
            if (!cells.isEmpty() && fits.test(cells)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt or(OptionalInt first, Supplier<OptionalInt> second) {
        return first.isPresent() ? first : second.get();
    }

    private static ExportException notAWorksheet(Sheet sheet, String missing) {
        return new ExportException(
                sheet.where() + ": this is no grading worksheet of Moodle: it has no column " + missing
                        + ", but " + Sheet.listed(sheet.names())
                        + "; download it in Moodle with View all submissions, Download grading worksheet");
    }
}
