package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Plot;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassPlotsTest {

    private static final Plot.Curve RATE = new Plot.Curve(
            "Rate",
            Map.of("a", "1"),
            "eta",
            "0",
            "2",
            null,
            null,
            Map.of("rate", "abs(1 - 2*eta*a)"),
            "f",
            false,
            "1/(2*a)");
    private static final Plot.Curve RANGE = new Plot.Curve(
            "Range", Map.of("a", "1"), "eta", "0", "2", null, null, Map.of("r", "eta"), "f", true, "(0, 1/a)");
    private static final Plot.Iteration STEPS = new Plot.Iteration(
            "Steps",
            Map.of(),
            new TreeMap<>(Map.of("x", "1", "y", "1")),
            Map.of("x", "x - 2*eta*x", "y", "y - 8*eta*y"),
            5,
            "abs(x)",
            "x^2 + 4*y^2",
            Map.of("eta", "f"),
            Map.of("eta", "1/5"));

    private static List<ScoreCard> answered(@Nullable String... readings) {
        List<ScoreCard> cards = new ArrayList<>();
        for (String reading : readings) {
            FieldScore score = new FieldScore(
                    "f",
                    "formula",
                    Verdict.WRONG_ANSWER,
                    BigDecimal.ZERO,
                    BigDecimal.ONE,
                    reading,
                    reading,
                    null,
                    "",
                    Map.of());
            cards.add(new ScoreCard("a", "s" + cards.size(), "00", List.of(score), List.of()));
        }
        return cards;
    }

    private static PlotPicture drawn(Plot plot, @Nullable String... readings) {
        return ClassPlots.of(List.of(plot), answered(readings)).get(0);
    }

    @Test
    void countsAnswersByTheirValue() {
        PlotPicture picture = drawn(RATE, "1/(2*a)", "0.5", "1/a", "1/a", "1", "5", null, "b");

        assertThat(picture.entries())
                .containsExactly(new PlotPicture.Entry("", "1/(2*a)", 2, ""), new PlotPicture.Entry("A", "1/a", 3, ""));
        assertThat(picture.ofCard()).containsExactly(1, 1, 0, 0, 0, 2, -1, -1);
        assertThat(picture.note())
                .isEqualTo("Not drawn: 1 outside of the picture; 2 answered by a method, or with something that has no"
                        + " value here.");
    }

    /** The axis runs from 46 to 426: eta = 1 of 2 lies at 236; |1 - 2| = 1 of at most 3 lies at 208 - 190/3. */
    @Test
    void standsMarksOnTheCurve() {
        assertThat(drawn(RATE, "1/a").shapes()).containsExactly("M236 208V144.7m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0");
    }

    @Test
    void drawsSetsAsTheirIntervals() {
        PlotPicture picture = drawn(RANGE, "(0, 1/2) union (1, 2)", "eta < 1/a and eta > 0", "(0, 1/a]", "{3}");

        assertThat(picture.shapes()).containsExactly("M46 2V11H236V2z", "M46 2V11H141V2zM236 2V11H426V2z", "");
        assertThat(picture.entries().get(0).count()).isEqualTo(2);
        assertThat(picture.note()).contains("Sets that differ only in points or in brackets look the same.");
    }

    @Test
    void runsTheIterationOfEveryAnswer() {
        List<PlotPicture> pictures = ClassPlots.of(List.of(STEPS), answered("1/5", "1/8", "1000"));

        assertThat(pictures).hasSize(2);
        assertThat(pictures.get(0).entries().get(0).count()).isEqualTo(1);
        // |x| = 1 is 8 of 9 powers of ten above 1e-8: at 208 - 190 * 8/9, and five steps of 76 follow.
        assertThat(pictures.get(0).shapes().get(1)).startsWith("M46 39.1L122 ").matches("M[^L]*(L[^L]*){5}");
        // 1000 runs away beyond a million in the third step
        assertThat(pictures.get(0).shapes().get(0))
                .isNotEqualTo(pictures.get(0).shapes().get(1));
        assertThat(pictures.get(1).svg()).contains("class=\"contour\"").doesNotContain("NaN", "Infinity");
    }

    @Test
    void leavesOutWhatCannotBeDrawn() {
        Plot.Curve broken =
                new Plot.Curve("Broken", Map.of(), "eta", "0", "oops", null, null, Map.of("r", "eta"), "f", false, "1");

        assertThat(ClassPlots.of(List.of(broken, RATE), answered("1"))).hasSize(1);
    }

    @Test
    void keepsMarkupOutOfTheDrawing() {
        Plot.Curve hostile =
                new Plot.Curve("<b>\"", Map.of(), "eta", "0", "1", null, null, Map.of("<i>", "eta"), "f", false, "1/2");

        assertThat(drawn(hostile, "1/3").svg()).doesNotContain("<b>", "<i>");
    }
}
