package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.WrongGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts one assignment for the class page. */
final class ClassSection {

    private static final int BINS = 10;
    private static final int BIN_WIDTH = 32;
    private static final int KEY_DIGITS = 12;

    private final Graded assignment;
    private final List<ScoreCard> cards;
    private final RunPaths paths;

    ClassSection(Graded assignment, List<ScoreCard> cards, RunPaths paths) {
        this.assignment = assignment;
        this.cards = List.copyOf(cards);
        this.paths = paths;
    }

    ClassView.Section view() {
        int[] counts = histogram();
        List<ClassView.Bar> bars = new ArrayList<>();
        List<WrongGroup> wrong = WrongGroup.of(cards);
        for (GradedField field : assignment.fields()) {
            bars.add(new FieldBar(field, cards, wrong).view());
        }
        return new ClassView.Section(
                Escape.line(assignment.id()),
                Escape.line(assignment.title()),
                Escape.line(assignment.keyHash())
                        .substring(
                                0,
                                Math.min(
                                        KEY_DIGITS,
                                        Escape.line(assignment.keyHash()).length())),
                Points.text(assignment.max()),
                facts(),
                bins(counts),
                spread(counts),
                bars,
                cards.stream().map(this::row).toList());
    }

    private List<ClassView.Fact> facts() {
        List<ClassView.Fact> facts = new ArrayList<>();
        facts.add(new ClassView.Fact("submissions", Integer.toString(cards.size())));
        if (cards.isEmpty()) {
            return facts;
        }
        List<BigDecimal> totals = cards.stream().map(ScoreCard::total).sorted().toList();
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        facts.add(
                new ClassView.Fact("mean", of(sum.divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP))));
        facts.add(new ClassView.Fact("median", of(median(totals))));
        facts.add(new ClassView.Fact(
                "lowest to highest", Points.text(totals.get(0)) + " to " + of(totals.get(totals.size() - 1))));
        long open = cards.stream().filter(card -> card.open().signum() > 0).count();
        facts.add(new ClassView.Fact("with open points", Long.toString(open)));
        long faults = cards.stream().filter(ScoreCard::hasGraderError).count();
        facts.add(new ClassView.Fact("with a fault of the grader", Long.toString(faults)));
        return facts;
    }

    private String of(BigDecimal points) {
        return Points.text(points) + " of " + Points.text(assignment.max());
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    private int[] histogram() {
        int[] counts = new int[BINS];
        for (ScoreCard card : cards) {
            if (card.max().signum() > 0) {
                BigDecimal tenths = card.total().multiply(BigDecimal.valueOf(BINS));
                counts[
                        Math.min(
                                BINS - 1,
                                tenths.divideToIntegralValue(card.max()).intValue())]++;
            }
        }
        return counts;
    }

    private static List<ClassView.Bin> bins(int[] counts) {
        int highest = 1;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        List<ClassView.Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new ClassView.Bin(i * 100 / BINS, counts[i], i * BIN_WIDTH, counts[i] * 100 / highest));
        }
        return bins;
    }

    private static String spread(int[] counts) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                words.add(i * 100 / BINS + " to " + (i + 1) * 100 / BINS + " %: " + counts[i]);
            }
        }
        return String.join(", ", words);
    }

    private ClassView.Row row(ScoreCard card) {
        List<ClassView.Cell> cells = card.fields().stream()
                .map(field -> new ClassView.Cell(
                        Look.group(field).css(), Look.of(field.verdict()).symbol()))
                .toList();
        return new ClassView.Row(
                Escape.line(card.student()),
                assignment.isWithheld() ? "" : paths.feedback(card) + ".html",
                Points.text(card.total()),
                Look.penalty(card),
                card.open().signum() == 0 ? "" : Points.text(card.open()),
                cells);
    }

    /** Counts one field over all submissions. */
    private static final class FieldBar {

        private final GradedField field;
        private final Map<Look.Group, Integer> groups = new EnumMap<>(Look.Group.class);
        private final Map<Verdict, List<String>> students = new EnumMap<>(Verdict.class);
        private final List<ClassView.Same> same;
        private BigDecimal earned = BigDecimal.ZERO;
        private BigDecimal decided = BigDecimal.ZERO;
        private int count;

        FieldBar(GradedField field, List<ScoreCard> cards, List<WrongGroup> wrong) {
            this.field = field;
            this.same = wrong.stream()
                    .filter(group -> group.field().equals(field.id()))
                    .filter(group -> group.students().size() > 1)
                    .map(FieldBar::same)
                    .toList();
            for (ScoreCard card : cards) {
                for (FieldScore score : card.fields()) {
                    if (score.field().equals(field.id())) {
                        add(Escape.line(card.student()), score);
                    }
                }
            }
        }

        private void add(String student, FieldScore score) {
            count++;
            groups.merge(Look.group(score), 1, Integer::sum);
            if (score.verdict() != Verdict.CORRECT) {
                students.computeIfAbsent(score.verdict(), verdict -> new ArrayList<>())
                        .add(student);
            }
            if (!score.verdict().isOpen()) {
                earned = earned.add(score.points());
                decided = decided.add(score.max());
            }
        }

        ClassView.Bar view() {
            List<ClassView.Share> shares = new ArrayList<>();
            BigDecimal x = BigDecimal.ZERO;
            for (Map.Entry<Look.Group, Integer> group : groups.entrySet()) {
                BigDecimal width = Points.percent(BigDecimal.valueOf(group.getValue()), BigDecimal.valueOf(count));
                String words = group.getValue() + " " + group.getKey().words();
                shares.add(new ClassView.Share(group.getKey().css(), words, Points.text(x), Points.text(width)));
                x = x.add(width);
            }
            return new ClassView.Bar(
                    Escape.line(field.id()),
                    Points.text(field.max()),
                    decided.signum() == 0 ? "–" : mean() + " %",
                    shares,
                    students.entrySet().stream().map(FieldBar::failure).toList(),
                    same);
        }

        private static ClassView.Same same(WrongGroup group) {
            return new ClassView.Same(
                    group.students().size(),
                    Escape.line(group.answer()),
                    Escape.line(group.says()),
                    group.students().stream().map(Escape::line).collect(Collectors.joining(", ")));
        }

        private String mean() {
            return Points.percent(earned, decided)
                    .setScale(0, RoundingMode.HALF_UP)
                    .toPlainString();
        }

        private static ClassView.Failure failure(Map.Entry<Verdict, List<String>> entry) {
            Look look = Look.of(entry.getKey());
            return new ClassView.Failure(
                    look.group().css(),
                    look.symbol(),
                    look.words(),
                    entry.getValue().size(),
                    entry.getValue().stream().collect(Collectors.joining(", ")));
        }
    }
}
