package io.github.exactgrader.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassStatisticsTest {

    private static final List<String> MAXIMA = List.of("2", "1", "2", "1");

    /** Returns points of 24 students on four fields, of 2, 1, 2 and 1 points. */
    private static List<ScoreCard> twentyFour() {
        List<ScoreCard> cards = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int a = Math.min(2, i / 8);
            int b = i * 7 % 10 >= 5 ? 1 : 0;
            double c = 0.5 * (i % 2 == 1 ? i * 5 % 5 : i / 6);
            int d = i >= 12 ? 0 : 1;
            cards.add(card("s" + i, points(a), points(b), points(c), points(d)));
        }
        return cards;
    }

    private static Mark points(double points) {
        return new Mark(null, BigDecimal.valueOf(points), "", "");
    }

    /** A mark; without a verdict it is that of its points. */
    private record Mark(@Nullable Verdict verdict, BigDecimal points, String meaning, String fuel) {}

    private static ScoreCard card(String student, Mark... marks) {
        List<FieldScore> fields = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            BigDecimal max = new BigDecimal(MAXIMA.get(i));
            BigDecimal points = marks[i].points();
            Verdict verdict = marks[i].verdict();
            if (verdict == null) {
                verdict = points.signum() == 0
                        ? Verdict.WRONG_ANSWER
                        : points.compareTo(max) == 0 ? Verdict.CORRECT : Verdict.PARTLY_CORRECT;
            }
            Map<String, String> evidence = new LinkedHashMap<>();
            if (!marks[i].meaning().isEmpty()) {
                evidence.put(CheckResult.MEANING, marks[i].meaning());
            }
            if (!marks[i].fuel().isEmpty()) {
                evidence.put(CheckResult.FUEL, marks[i].fuel());
            }
            fields.add(new FieldScore(
                    "f" + i, "number", verdict, points, max, "x = " + marks[i].meaning(), null, null, "", evidence));
        }
        return new ScoreCard("sheet", student, "00", fields, List.of());
    }

    private static SheetStatistics of(List<ScoreCard> cards) {
        int fields = cards.isEmpty() ? 4 : cards.get(0).fields().size();
        List<GradedField> graded = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            graded.add(new GradedField("f" + i, "1", "1a", "number", new BigDecimal(MAXIMA.get(i))));
        }
        return ClassStatistics.of(new Graded("sheet", "A sheet", "00", graded), cards);
    }

    private static List<String> column(SheetStatistics sheet, Function<ItemStatistics, @Nullable Object> what) {
        return sheet.items().stream()
                .map(item -> String.valueOf(what.apply(item)))
                .toList();
    }

    /** The expected numbers were computed in Python from the definitions in the Javadoc, in floating point. */
    @Test
    void computesEveryNumberByItsDefinition() {
        SheetStatistics sheet = of(twentyFour());

        // 0.2907..., 0.1608..., 0.0990..., 0.7263...
        assertThat(column(sheet, ItemStatistics::itemRest)).containsExactly("-0.29", "-0.16", "0.10", "-0.73");
        // 0.70185..., 0.50740..., 0.43240..., 0.52592...: six are tied for the last places of the lower group
        assertThat(column(sheet, ItemStatistics::upperLower)).containsExactly("0.70", "0.51", "0.43", "-0.53");
        // 0.9190..., 1.0510..., 2.3269..., 0.2476...
        assertThat(column(sheet, ItemStatistics::alphaWithout)).containsExactly("-0.92", "-1.05", "-2.33", "0.25");
        assertThat(column(sheet, ItemStatistics::facility)).containsExactly("0.500", "0.458", "0.188", "0.500");
        assertThat(column(sheet, ItemStatistics::mean)).containsExactly("1.00", "0.46", "0.38", "0.50");
        assertThat(sheet.alpha()).isEqualTo("-1.03");
        assertThat(sheet.totals().mean()).isEqualTo("2.33");
        assertThat(sheet.totals().deviation()).isEqualTo("0.93");
        assertThat(sheet.totals().median()).isEqualTo("2.00");
        assertThat(sheet.compared()).isEqualTo(new SheetStatistics.Compared(24, 4));
    }

    /** Two equal fields: the correlation is 1, and so is alpha; where one is the other upside down, it is -1. */
    @Test
    void knowsTheEndsOfTheScales() {
        List<ScoreCard> equal = new ArrayList<>();
        List<ScoreCard> opposite = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int point = i % 2;
            Mark none = points(0);
            equal.add(card("s" + i, points(2 * point), none, points(2 * point)));
            opposite.add(card("s" + i, points(2 * point), none, points(1 - point)));
        }

        assertThat(of(equal).items().get(0).itemRest()).isEqualTo("1.00");
        assertThat(of(equal).items().get(0).upperLower()).isEqualTo("1.00");
        assertThat(of(opposite).items().get(0).itemRest()).isEqualTo("-1.00");
        assertThat(of(opposite).items().get(2).isReversed()).isTrue();
    }

    @Test
    void givesNoneWhereAllHaveTheSamePoints() {
        List<ScoreCard> same = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            same.add(card("s" + i, points(2), points(1), points(0)));
        }

        SheetStatistics sheet = of(same);

        assertThat(column(sheet, ItemStatistics::itemRest)).containsOnly("null");
        assertThat(column(sheet, ItemStatistics::alphaWithout)).containsOnly("null");
        assertThat(column(sheet, ItemStatistics::upperLower)).containsOnly("0.00");
        assertThat(sheet.alpha()).isNull();
        assertThat(sheet.totals().deviation()).isEqualTo("0.00");
    }

    @Test
    void doesNotDependOnTheOrderOfTheCards() {
        List<ScoreCard> shuffled = new ArrayList<>(twentyFour());
        Collections.shuffle(shuffled, new Random(5));

        assertThat(of(shuffled)).isEqualTo(of(twentyFour()));
    }

    @Test
    void showsNoDiscriminationBelowTwenty() {
        SheetStatistics nineteen = of(twentyFour().subList(0, 19));
        SheetStatistics twenty = of(twentyFour().subList(0, 20));

        assertThat(nineteen.isSmall()).isTrue();
        assertThat(nineteen.alpha()).isNull();
        assertThat(column(nineteen, ItemStatistics::itemRest)).containsOnly("null");
        assertThat(column(nineteen, ItemStatistics::upperLower)).containsOnly("null");
        assertThat(column(nineteen, ItemStatistics::facility)).doesNotContain("null");
        assertThat(twenty.isSmall()).isFalse();
        assertThat(column(twenty, ItemStatistics::itemRest)).doesNotContain("null");
    }

    @Test
    void countsEverySubmissionOnce() {
        Mark open = new Mark(Verdict.NEEDS_REVIEW, BigDecimal.ZERO, "", "");
        Mark fault = new Mark(Verdict.GRADER_ERROR, BigDecimal.ZERO, "", "");
        Mark blank = new Mark(Verdict.NO_ANSWER, BigDecimal.ZERO, "", "");
        Mark partCode = new Mark(Verdict.PARTLY_CORRECT, BigDecimal.ONE, "", "");
        List<ScoreCard> cards = List.of(
                card("a", points(2)),
                card("b", partCode),
                card("c", points(0)),
                card("d", blank),
                card("e", open),
                card("f", fault));

        ItemStatistics item = of(cards).items().get(0);

        assertThat(item.counts().by().values()).containsExactly(1, 1, 1, 1, 1, 1);
        assertThat(item.counts().decided()).isEqualTo(4);
        // (2 + 1 + 0 + 0) / 4 of 2: what is missing earned nothing, what is open is not counted.
        assertThat(item.facility()).isEqualTo("0.375");
    }

    @Test
    void leavesFieldsThatAreMostlyOpenOutOfComparisons() {
        Mark open = new Mark(Verdict.NEEDS_REVIEW, BigDecimal.ZERO, "", "");
        List<ScoreCard> cards = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cards.add(card(
                    "s" + i, points(2 * (i % 2)), i < 4 ? open : points(1), i < 3 ? open : points(i % 3 == 0 ? 2 : 0)));
        }

        SheetStatistics sheet = of(cards);

        // f1 is open for 4 of 30, more than a tenth: out. f2 is open for 3: these submissions are out.
        assertThat(sheet.compared()).isEqualTo(new SheetStatistics.Compared(27, 2));
        assertThat(sheet.items().get(1).itemRest()).isNull();
        assertThat(sheet.items().get(1).upperLower()).isNull();
        assertThat(sheet.items().get(0).itemRest()).isNotNull();
    }

    @Test
    void takesTheLowerMiddleOfCosts() {
        List<ScoreCard> cards = new ArrayList<>();
        for (String cost : List.of("900 of 2000", "10 of 2000", "30 of 2000", "20 of 2000", "")) {
            cards.add(card("s" + cost, new Mark(null, BigDecimal.ZERO, "", cost)));
        }

        assertThat(of(cards).items().get(0).medianCost()).isEqualTo(20L);
    }

    @Test
    void knowsAnEmptyClass() {
        SheetStatistics sheet = of(List.of());

        assertThat(sheet.totals().submissions()).isZero();
        assertThat(sheet.totals().mean()).isNull();
        assertThat(column(sheet, ItemStatistics::facility)).containsOnly("null");
        assertThat(sheet.suspicions()).isEmpty();
    }

    @Test
    void countsTheTotalsInTenths() {
        // Of 2 points: 0 and 0.1 are in the first tenth, 0.2 in the second, 2 in the last.
        SheetStatistics sheet = of(Arrays.stream(new double[] {0, 0.1, 0.2, 2})
                .mapToObj(points -> card("s" + points, points(points)))
                .toList());

        assertThat(sheet.totals().tenths()).containsExactly(2, 1, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    /** Returns a class of which so many gave one wrong answer, so many are right, and the rest are wrong in other ways. */
    private static List<ScoreCard> sharing(int same, int right, int otherwise, double restOfSame, double restOfRight) {
        List<ScoreCard> cards = new ArrayList<>();
        for (int i = 0; i < same + right + otherwise; i++) {
            Mark mark = i < same
                    ? new Mark(null, BigDecimal.ZERO, "abc", "")
                    : i < same + right ? points(2) : new Mark(null, BigDecimal.ZERO, "other" + i, "");
            double rest = i < same ? restOfSame : i < same + right ? restOfRight : 0;
            cards.add(card("s" + i, mark, points(rest)));
        }
        return cards;
    }

    private static List<Suspicion> suspicions(List<ScoreCard> cards) {
        return of(cards).suspicions().stream()
                .filter(suspicion -> suspicion instanceof Suspicion.SharedAnswer)
                .toList();
    }

    @Test
    void suspectsTheKeyWhereOneWrongAnswerIsSharedByMany() {
        List<Suspicion> found = suspicions(sharing(143, 2, 335, 1, 1));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).field()).isEqualTo("f0");
        assertThat(found.get(0).says())
                .isEqualTo("143 of 480 gave the same wrong answer: x = abc; 2 are right. On the rest of the sheet they"
                        + " have 100 %, those who are right 100 %. This may be an error of the key: compute the answer by"
                        + " hand.");
    }

    @Test
    void thinksOfAMistakeWhereTheWeakShareIt() {
        List<Suspicion> found = suspicions(sharing(8, 20, 5, 0, 1));

        assertThat(found).hasSize(1);
        assertThat(((Suspicion.SharedAnswer) found.get(0)).isStrong()).isFalse();
        assertThat(found.get(0).says()).endsWith("Probably a mistake that many make; a comment to all may help.");
    }

    @Test
    void suspectsTheKeyWhereTheStrongShareIt() {
        assertThat(((Suspicion.SharedAnswer) suspicions(sharing(8, 20, 5, 1, 0)).get(0)).isStrong())
                .isTrue();
    }

    @Test
    void leavesFewAndScatteredAnswersAlone() {
        // Four are too few; five of 51 are fewer than a tenth; five of ten wrong ones are not most of them.
        assertThat(suspicions(sharing(4, 3, 0, 1, 1))).isEmpty();
        assertThat(suspicions(sharing(5, 46, 0, 1, 1))).isEmpty();
        assertThat(suspicions(sharing(5, 30, 5, 1, 1))).isEmpty();
        assertThat(suspicions(sharing(5, 45, 0, 1, 1))).hasSize(1);
        assertThat(suspicions(sharing(5, 30, 4, 1, 1))).hasSize(1);
    }

    @Test
    void tellsOfAFieldThatTheBestFail() {
        List<ScoreCard> cards = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cards.add(card("s" + i, points(i == 0 ? 2 : 0), points(i < 20 ? 1 : 0)));
        }

        assertThat(of(cards).suspicions()).extracting(Suspicion::kind).contains("hard-for-the-best");
        // 1 of 40; 11 are the best, of whom one has it.
        assertThat(of(cards).suspicions().get(0).says())
                .startsWith("The class has 2.5 % of the points and its best 27 % only 9.1 %:");
    }

    @Test
    void doesNotCallAFieldHardThatFewCameTo() {
        Mark blank = new Mark(Verdict.NO_ANSWER, BigDecimal.ZERO, "", "");
        List<ScoreCard> cards = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cards.add(card("s" + i, i < 20 ? blank : points(0), points(i < 20 ? 1 : 0)));
        }

        assertThat(of(cards).suspicions()).isEmpty();
    }

    @Test
    void tellsOfNegativeDiscrimination() {
        assertThat(of(twentyFour()).suspicions())
                .filteredOn(suspicion -> suspicion.field().equals("f3"))
                .extracting(Suspicion::says)
                .containsExactly(
                        "Who is good at the rest does worse here (item-rest correlation -0.73): look whether the key"
                                + " or the wording favours a wrong answer.");
    }

    @Test
    void keepsOneFieldWithWhatIsSaidOfIt() {
        SheetStatistics one = of(twentyFour()).only("f3").orElseThrow();

        assertThat(one.items()).hasSize(1);
        assertThat(one.suspicions()).hasSize(1);
        assertThat(one.totals().submissions()).isEqualTo(24);
        assertThat(of(twentyFour()).only("f9")).isEmpty();
    }

    @Test
    void standsForEveryVerdictSomewhere() {
        for (Verdict verdict : Verdict.values()) {
            BigDecimal points = verdict == Verdict.CORRECT ? BigDecimal.ONE : BigDecimal.ZERO;
            FieldScore score =
                    new FieldScore("f", "number", verdict, points, BigDecimal.ONE, null, null, null, "", Map.of());

            assertThat(Standing.of(score).isOpen()).as("%s is open", verdict).isEqualTo(verdict.isOpen());
        }
    }
}
