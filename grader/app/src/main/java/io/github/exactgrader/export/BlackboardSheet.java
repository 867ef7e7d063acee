package io.github.exactgrader.export;

import io.github.exactgrader.export.Target.Seat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The grade sheet of Blackboard Learn for working offline: {@code Username} and columns such as
 * {@code HW1 [Total Pts: 20 Score] |98765}, whose names must stay as they are.
 */
final class BlackboardSheet implements SheetKind {

    private static final Pattern COLUMN = Pattern.compile(".*\\[[^]]*?([\\d.,]*\\d)?[^\\d]*] *\\|\\d+");

    @Override
    public Target target(Sheet sheet, Marks marks, Optional<String> column) throws ExportException {
        List<Target.Key> keys = new ArrayList<>();
        SheetColumns.addKey(keys, sheet, Set.of("username"), "username", "login");
        SheetColumns.addKey(keys, sheet, Set.of("student id"), "student_id", "sis_id");
        OptionalInt name = SheetColumns.named(sheet, Set.of("username"));
        List<Integer> candidates = IntStream.range(0, sheet.names().size())
                .filter(i -> COLUMN.matcher(sheet.names().get(i)).matches())
                .boxed()
                .toList();
        if (name.isEmpty()) {
            throw new ExportException(
                    sheet.where() + ": this is no grade sheet of Blackboard: expected a column Username,"
                            + " found " + Sheet.listed(sheet.names())
                            + "; download it in Blackboard with Gradebook, Download Grades");
        }
        int points = SheetColumns.choice(sheet, candidates, column, SheetKind.names(marks));
        List<String> numbers = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            candidates.forEach(each -> numbers.add(row.text(each)));
        }
        char decimalMark = SheetNumber.decimalMark(numbers);
        Optional<BigDecimal> max = max(sheet.names().get(points));
        List<Seat> seats = IntStream.range(1, sheet.rows().size())
                .filter(i -> !sheet.rows().get(i).text(name.getAsInt()).isEmpty())
                .mapToObj(i -> new Seat(i, max, Optional.empty()))
                .toList();
        return new Target(points, decimalMark, List.of(), keys, seats, true);
    }

    private static Optional<BigDecimal> max(String name) {
        Matcher column = COLUMN.matcher(name);
        return column.matches() && column.group(1) != null
                ? SheetNumber.read(column.group(1), SheetNumber.decimalMark(List.of(column.group(1))))
                : Optional.empty();
    }
}
