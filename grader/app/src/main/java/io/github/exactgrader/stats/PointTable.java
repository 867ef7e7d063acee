package io.github.exactgrader.stats;

import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points that can be compared: fields that are open for at most a tenth of the submissions, and submissions on which
 * none of these is open.
 */
final class PointTable {

    private static final int MOST_OPEN = 10;

    private final List<ScoreCard> cards;
    private final Map<String, List<BigDecimal>> points = new LinkedHashMap<>();
    private final List<BigDecimal> totals = new ArrayList<>();

    /**
     * Chooses what is compared.
     *
     * @param all cards of one assignment
     * @param fields counts of every field, in the order of the sheet
     */
    PointTable(List<ScoreCard> all, Map<String, Counts> fields) {
        fields.forEach((field, counts) -> {
            if (!all.isEmpty() && counts.open() * MOST_OPEN <= all.size()) {
                points.put(field, new ArrayList<>());
            }
        });
        this.cards = all.stream().filter(this::isDecided).toList();
        for (ScoreCard card : cards) {
            BigDecimal total = BigDecimal.ZERO;
            for (FieldScore field : card.fields()) {
                List<BigDecimal> column = points.get(field.field());
                if (column != null) {
                    column.add(field.points());
                    total = total.add(field.points());
                }
            }
            totals.add(total);
        }
    }

    private boolean isDecided(ScoreCard card) {
        return card.fields().stream()
                .noneMatch(field ->
                        points.containsKey(field.field()) && Standing.of(field).isOpen());
    }

    /** Returns the submissions that are compared. */
    List<ScoreCard> cards() {
        return cards;
    }

    /** Returns the ids of the fields that are compared. */
    List<String> fields() {
        return List.copyOf(points.keySet());
    }

    /** Returns the points of a field, one per card; empty if it is not compared. */
    Optional<List<BigDecimal>> points(String field) {
        return Optional.ofNullable(points.get(field));
    }

    /** Returns the sum over the compared fields, one per card. */
    List<BigDecimal> totals() {
        return List.copyOf(totals);
    }
}
