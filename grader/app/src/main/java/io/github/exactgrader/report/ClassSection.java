package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.stats.ItemStatistics;
import io.github.exactgrader.stats.SheetStatistics;
import io.github.exactgrader.stats.Suspicion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the statistics of one assignment into words for the class page. */
final class ClassSection {

    private static final int BIN_WIDTH = 32;
    private static final int KEY_DIGITS = 12;

    private final Graded assignment;
    private final List<ScoreCard> cards;
    private final SheetStatistics statistics;

    ClassSection(Graded assignment, List<ScoreCard> cards, SheetStatistics statistics) {
        this.assignment = assignment;
        this.cards = List.copyOf(cards);
        this.statistics = statistics;
    }

    /**
     * Returns the section.
     *
     * @param pictures of this assignment
     * @param groups numbers the groups of equal wrong answers
     * @param details whether the page holds the details of each submission
     */
    ClassView.Section view(List<PlotPicture> pictures, ClassGroups groups, boolean details) {
        String key = Escape.line(assignment.keyHash());
        return new ClassView.Section(
                Escape.line(assignment.id()),
                Escape.line(assignment.title()),
                key.substring(0, Math.min(KEY_DIGITS, key.length())),
                Points.text(assignment.max()),
                facts(),
                warning(),
                suspects(true),
                suspects(false),
                bins(statistics.totals().tenths()),
                spread(statistics.totals().tenths()),
                new ClassItems(cards, statistics).views(),
                wrong(groups),
                pictures.stream().map(ClassSection::picture).toList(),
                cards.size(),
                details);
    }

    private List<ClassView.Fact> facts() {
        SheetStatistics.Totals totals = statistics.totals();
        List<ClassView.Fact> facts = new ArrayList<>();
        facts.add(new ClassView.Fact("submissions", Integer.toString(totals.submissions())));
        if (cards.isEmpty()) {
            return facts;
        }
        facts.add(new ClassView.Fact("mean", of(totals.mean())));
        facts.add(new ClassView.Fact("median", of(totals.median())));
        facts.add(new ClassView.Fact("lowest to highest", text(totals.lowest()) + " to " + of(totals.highest())));
        if (totals.deviation() != null) {
            facts.add(new ClassView.Fact("standard deviation", text(totals.deviation())));
        }
        if (statistics.alpha() != null) {
            facts.add(new ClassView.Fact("Cronbach's alpha", statistics.alpha().toPlainString()));
        }
        long open = cards.stream().filter(card -> card.open().signum() > 0).count();
        facts.add(new ClassView.Fact("with open points", Long.toString(open)));
        long faults = cards.stream().filter(ScoreCard::hasGraderError).count();
        facts.add(new ClassView.Fact("with a fault of the grader", Long.toString(faults)));
        return facts;
    }

    private String of(@Nullable BigDecimal points) {
        return text(points) + " of " + Points.text(assignment.max());
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : Points.text(number);
    }

    private String warning() {
        return statistics.isSmall() && !cards.isEmpty()
                ? "Fewer than " + SheetStatistics.SMALL + " submissions can be compared ("
                        + statistics.compared().submissions()
                        + "): no correlation, index or alpha is shown, as it would be chance."
                : "";
    }

    private List<ClassView.Suspect> suspects(boolean urgent) {
        return statistics.suspicions().stream()
                .filter(suspicion ->
                        urgent == !(suspicion instanceof Suspicion.SharedAnswer shared && !shared.isStrong()))
                .map(suspicion -> new ClassView.Suspect(
                        Escape.line(suspicion.field()),
                        Escape.line(suspicion.says()),
                        suspicion instanceof Suspicion.SharedAnswer shared ? Escape.line(shared.foreseen()) : ""))
                .toList();
    }

    private static List<ClassView.Bin> bins(List<Integer> counts) {
        int highest = counts.stream().reduce(1, Math::max);
        List<ClassView.Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            bins.add(new ClassView.Bin(
                    i * 100 / counts.size(), counts.get(i), i * BIN_WIDTH, counts.get(i) * 100 / highest));
        }
        return bins;
    }

    private static String spread(List<Integer> counts) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                words.add(i * 100 / counts.size() + " to " + (i + 1) * 100 / counts.size() + " %: " + counts.get(i));
            }
        }
        return String.join(", ", words);
    }

    private List<ClassView.Wrong> wrong(ClassGroups groups) {
        List<ClassView.Wrong> all = new ArrayList<>();
        for (ItemStatistics item : statistics.items()) {
            groups.view(item).ifPresent(all::add);
        }
        return all;
    }

    private static ClassView.Picture picture(PlotPicture picture) {
        return new ClassView.Picture(
                Escape.line(picture.title()),
                picture.svg(),
                picture.entries().stream()
                        .map(entry -> new ClassView.Drawn(
                                entry.letter(), Escape.line(entry.answer()), entry.count(), entry.css()))
                        .toList(),
                picture.note());
    }
}
