package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import io.github.exactgrader.stats.Counts;
import io.github.exactgrader.stats.ItemStatistics;
import io.github.exactgrader.stats.SheetStatistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of the table of fields. */
final class ClassItems {

    /** So many students are named; the table of students can show the others. */
    static final int NAMED = 8;

    private final SheetStatistics statistics;
    private final Map<String, Map<Verdict, List<String>>> students = new HashMap<>();

    ClassItems(List<ScoreCard> cards, SheetStatistics statistics) {
        this.statistics = statistics;
        for (ScoreCard card : cards) {
            for (FieldScore score : card.fields()) {
                if (score.verdict() != Verdict.CORRECT) {
                    students.computeIfAbsent(score.field(), field -> new EnumMap<>(Verdict.class))
                            .computeIfAbsent(score.verdict(), verdict -> new ArrayList<>())
                            .add(card.student());
                }
            }
        }
    }

    List<ClassView.Item> views() {
        return statistics.items().stream().map(this::view).toList();
    }

    private ClassView.Item view(ItemStatistics item) {
        Counts counts = item.counts();
        return new ClassView.Item(
                Escape.line(item.field()),
                Points.text(item.max()),
                Integer.toString(counts.decided()),
                item.facility() == null ? "" : Points.text(item.facility().movePointRight(2)),
                share(counts, Standing.FULL),
                share(counts, Standing.PART),
                share(counts, Standing.ZERO),
                share(counts, Standing.MISSING),
                counts.open() == 0 ? "" : Integer.toString(counts.open()),
                fixed(item.itemRest()),
                item.isReversed(),
                fixed(item.upperLower()),
                fixed(item.alphaWithout()),
                item.medianCost() == null ? "" : Long.toString(item.medianCost()),
                shares(counts),
                failures(item.field()));
    }

    private static String share(Counts counts, Standing standing) {
        return counts.decided() == 0
                ? ""
                : Points.text(
                        Points.percent(BigDecimal.valueOf(counts.of(standing)), BigDecimal.valueOf(counts.decided())));
    }

    private static String fixed(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static List<ClassView.Share> shares(Counts counts) {
        BigDecimal all = BigDecimal.valueOf((long) counts.decided() + counts.open());
        List<ClassView.Share> shares = new ArrayList<>();
        BigDecimal x = BigDecimal.ZERO;
        for (Map.Entry<Standing, Integer> group : counts.by().entrySet()) {
            if (group.getValue() > 0) {
                BigDecimal width = Points.percent(BigDecimal.valueOf(group.getValue()), all);
                shares.add(new ClassView.Share(
                        Look.css(group.getKey()),
                        group.getValue() + " " + group.getKey().words(),
                        Points.text(x),
                        Points.text(width)));
                x = x.add(width);
            }
        }
        return shares;
    }

    private List<ClassView.Failure> failures(String field) {
        List<ClassView.Failure> failures = new ArrayList<>();
        students.getOrDefault(field, Map.of()).forEach((verdict, names) -> {
            Look look = Look.of(verdict);
            failures.add(new ClassView.Failure(
                    Look.css(look.group()), look.symbol(), look.words(), names.size(), named(names)));
        });
        return failures;
    }

    /** Returns the first names of a list, and how many more there are. */
    static String named(List<String> names) {
        String first = String.join(
                ", ",
                names.subList(0, Math.min(NAMED, names.size())).stream()
                        .map(Escape::line)
                        .toList());
        return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
    }
}
