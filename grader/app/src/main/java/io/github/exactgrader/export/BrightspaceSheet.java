package io.github.exactgrader.export;

import io.github.exactgrader.export.Target.Seat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The grades that Brightspace (D2L) exports and imports again: {@code OrgDefinedId} or {@code Username}, columns such as
 * {@code HW1 Points Grade <Numeric MaxPoints:20 Weight:10>}, and at last {@code End-of-Line Indicator}, which is # in every
 * row. Ids stand behind a # as well, so that spreadsheets keep their zeros.
 */
final class BrightspaceSheet implements SheetKind {

    private static final Pattern COLUMN = Pattern.compile("(?i).*\\bPoints Grade\\b(?:.*MaxPoints:([\\d.,]+))?.*");

    @Override
    public Target target(Sheet sheet, Marks marks, Optional<String> column) throws ExportException {
        List<Target.Key> keys = new ArrayList<>();
        SheetColumns.named(sheet, Set.of("orgdefinedid"))
                .ifPresent(each -> keys.add(
                        new Target.Key(each, BrightspaceSheet::id, List.of("org_defined_id", "sis_id", "student_id"))));
        SheetColumns.named(sheet, Set.of("username"))
                .ifPresent(each -> keys.add(new Target.Key(each, BrightspaceSheet::id, List.of("username", "login"))));
        boolean ends =
                SheetColumns.named(sheet, Set.of("end-of-line indicator")).isPresent();
        if (keys.isEmpty() || !ends) {
            throw new ExportException(sheet.where() + ": this is no grades file of Brightspace: expected the columns"
                    + " OrgDefinedId or Username, and End-of-Line Indicator, found " + Sheet.listed(sheet.names())
                    + "; export it in Brightspace with Grades, Enter Grades, Export, as CSV file with points grade");
        }
        SheetColumns.addKey(keys, sheet, Set.of("email"), Target.Key.EMAIL);
        List<Integer> candidates = IntStream.range(0, sheet.names().size())
                .filter(i -> COLUMN.matcher(sheet.names().get(i)).matches())
                .boxed()
                .toList();
        int points = SheetColumns.choice(sheet, candidates, column, SheetKind.names(marks));
        List<String> numbers = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            candidates.forEach(each -> numbers.add(row.text(each)));
        }
        Optional<BigDecimal> max = max(sheet.names().get(points));
        List<Seat> seats = IntStream.range(1, sheet.rows().size())
                .filter(i -> keys.stream()
                        .anyMatch(key ->
                                !key.in(sheet.rows().get(i).text(key.column())).isEmpty()))
                .mapToObj(i -> new Seat(i, max, Optional.empty()))
                .toList();
        return new Target(points, SheetNumber.decimalMark(numbers), List.of(), keys, seats, true);
    }

    private static String id(String cell) {
        return cell.startsWith("#") ? cell.substring(1) : cell;
    }

    private static Optional<BigDecimal> max(String name) {
        Matcher column = COLUMN.matcher(name);
        return column.matches() && column.group(1) != null ? SheetNumber.read(column.group(1), '.') : Optional.empty();
    }
}
