package io.github.exactgrader.export;

import io.github.exactgrader.export.Target.Extra;
import io.github.exactgrader.export.Target.Seat;
import io.github.exactgrader.format.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * {@code scores.csv} of a downloaded Classroom 50 assignment: {@code username}, {@code score} and {@code max_score} are
 * filled, as whole numbers in the scale of {@link Scale#whole()}.
 */
final class ClassroomScores implements SheetKind {

    @Override
    public Target target(Sheet sheet, Marks marks, Optional<String> column) throws ExportException {
        OptionalInt name = SheetColumns.named(sheet, Set.of("username"));
        OptionalInt score = SheetColumns.named(sheet, Set.of("score"));
        OptionalInt max = SheetColumns.named(sheet, Set.of("max_score"));
        if (name.isEmpty() || score.isEmpty() || max.isEmpty()) {
            throw new ExportException(sheet.where() + ": this is no scores.csv of Classroom 50: expected the columns"
                    + " username, score and max_score, found " + Sheet.listed(sheet.names())
                    + "; \"gh teacher download ORG CLASSROOM ASSIGNMENT\" writes it");
        }
        List<Target.Key> keys = new ArrayList<>();
        keys.add(Target.Key.of(name.getAsInt(), "username"));
        SheetColumns.addKey(keys, sheet, Set.of("email"), Target.Key.EMAIL);
        List<Seat> seats = IntStream.range(1, sheet.rows().size())
                .filter(i -> !sheet.rows().get(i).text(name.getAsInt()).isEmpty())
                .mapToObj(i -> new Seat(i, Optional.empty(), Optional.empty()))
                .toList();
        return new Target(
                score.getAsInt(),
                '.',
                List.of(new Extra(max.getAsInt(), mark -> Points.text(mark.max()), old -> true)),
                keys,
                seats,
                true);
    }
}
