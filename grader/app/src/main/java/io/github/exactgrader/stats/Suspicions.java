package io.github.exactgrader.stats;

import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import io.github.exactgrader.score.WrongGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the fields of an assignment that a person should look at. */
final class Suspicions {

    /** So many must have given one wrong answer, and so large a part of those who answered: one in ten. */
    private static final int FEWEST = 5;

    private static final int ONE_IN = 10;

    /** Below this share of the points a field is hard. */
    private static final BigDecimal HARD = new BigDecimal("0.2");

    /** The best of a class should have more than this share of the points. */
    private static final BigDecimal HARD_FOR_BEST = new BigDecimal("0.3");

    private final List<ScoreCard> cards;

    /**
     * Prepares to look.
     *
     * @param cards of one assignment
     */
    Suspicions(List<ScoreCard> cards) {
        this.cards = List.copyOf(cards);
    }

    /**
     * Returns what is suspicious: first wrong answers that may be right, the most frequent first; then fields that fail the
     * best; then fields with negative discrimination; last wrong answers that many share. What an answer that may be right
     * explains is not told again.
     *
     * @param items one per field
     * @param best mean share of the points among the best, by field; no entry where the class is small
     */
    List<Suspicion> find(List<ItemStatistics> items, Map<String, BigDecimal> best) {
        List<Suspicion.SharedAnswer> strong = new ArrayList<>();
        List<Suspicion.SharedAnswer> weak = new ArrayList<>();
        List<Suspicion> hard = new ArrayList<>();
        List<Suspicion> reversed = new ArrayList<>();
        for (ItemStatistics item : items) {
            List<Suspicion.SharedAnswer> shared = shared(item);
            boolean explained = shared.stream().anyMatch(Suspicion.SharedAnswer::isStrong);
            shared.forEach(each -> (each.isStrong() ? strong : weak).add(each));
            if (!explained) {
                hard(item, best.get(item.field())).ifPresent(hard::add);
                reversed(item).ifPresent(reversed::add);
            }
        }
        strong.sort(Comparator.comparing(each -> -each.count()));
        weak.sort(Comparator.comparing(each -> -each.count()));
        List<Suspicion> all = new ArrayList<>(strong);
        all.addAll(hard);
        all.addAll(reversed);
        all.addAll(weak);
        return all;
    }

    /** The most frequent wrong answer is looked at, and any other that is given by students as good as those who are right. */
    private List<Suspicion.SharedAnswer> shared(ItemStatistics item) {
        List<Suspicion.SharedAnswer> all = new ArrayList<>();
        for (WrongGroup group : item.wrong()) {
            if (isShared(group, item.counts())) {
                Suspicion.SharedAnswer shared = shared(group, item.counts());
                if (all.isEmpty() || shared.isOfTheGood()) {
                    all.add(shared);
                }
            }
        }
        return all;
    }

    /** At least 5 gave it, at least a tenth of those who answered, and it is most of what is wrong or more than what is right. */
    private static boolean isShared(WrongGroup group, Counts counts) {
        int count = group.students().size();
        int wrong = counts.of(Standing.ZERO) + counts.of(Standing.PART);
        return count >= FEWEST
                && count * ONE_IN >= counts.answered()
                && (2 * count > wrong || count > counts.of(Standing.FULL));
    }

    private Suspicion.SharedAnswer shared(WrongGroup group, Counts counts) {
        Set<String> students = Set.copyOf(group.students());
        return new Suspicion.SharedAnswer(
                group.field(),
                group.meaning(),
                group.answer(),
                students.size(),
                counts.answered(),
                counts.of(Standing.FULL),
                rest(group.field(), card -> students.contains(card.student())),
                rest(group.field(), card -> isRight(card, group.field())),
                group.says());
    }

    private static boolean isRight(ScoreCard card, String field) {
        return card.fields().stream()
                .anyMatch(score -> score.field().equals(field) && Standing.of(score) == Standing.FULL);
    }

    /** Returns the share of the decided points that some students have on all other fields; null if there are none. */
    private @Nullable BigDecimal rest(String field, Predicate<ScoreCard> who) {
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        for (ScoreCard card : cards) {
            if (who.test(card)) {
                for (FieldScore score : card.fields()) {
                    if (!score.field().equals(field) && !Standing.of(score).isOpen()) {
                        earned = earned.add(score.points());
                        max = max.add(score.max());
                    }
                }
            }
        }
        return max.signum() == 0 ? null : Rounding.share(earned, max);
    }

    private static Optional<Suspicion> reversed(ItemStatistics item) {
        BigDecimal itemRest = item.itemRest();
        return itemRest != null && item.isReversed()
                ? Optional.of(new Suspicion.Reversed(item.field(), itemRest))
                : Optional.empty();
    }

    /** A field that most did not come to is hard for another reason. */
    private static Optional<Suspicion> hard(ItemStatistics item, @Nullable BigDecimal ofBest) {
        BigDecimal facility = item.facility();
        if (facility == null
                || ofBest == null
                || 2 * item.counts().answered() <= item.counts().decided()
                || facility.compareTo(HARD) >= 0
                || ofBest.compareTo(HARD_FOR_BEST) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Suspicion.HardForTheBest(item.field(), facility, ofBest));
    }
}
