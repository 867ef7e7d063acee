package io.github.exactgrader.review;

import static io.github.exactgrader.review.SampleMarks.mark;
import static io.github.exactgrader.review.SampleMarks.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.review.Mark.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Mark WITHDRAWN_BY_EVE = mark("eve", Kind.WITHDRAW, "1.proof", "", false);

    private static Decision of(Mark... marks) {
        return Decision.of(List.of(marks), true);
    }

    private static void gives(String points, Mark... marks) {
        assertThat(of(marks))
                .isInstanceOfSatisfying(
                        Decision.Agreed.class,
                        agreed -> assertThat(agreed.points()).isEqualTo(new BigDecimal(points)));
    }

    @Test
    void decidesNothingWithoutMarks() {
        assertThat(of()).isEqualTo(new Decision.None());
    }

    @Test
    void takesTheLatestMarkOfEachMarker() {
        gives("3", review("eve", "2"), review("eve", "3"));
        gives("2", review("eve", "3"), review("zoe", "2"), review("eve", "2"));
    }

    @Test
    void callsDifferentPointsAConflict() {
        assertThat(of(review("eve", "2"), review("zoe", "3")))
                .isEqualTo(new Decision.Conflict(List.of(review("eve", "2"), review("zoe", "3"))));
    }

    @Test
    void doesNotMindHowTheSamePointsAreWritten() {
        gives("2", review("eve", "2"), review("zoe", "2.0"));
    }

    @Test
    void takesAMarkBack() {
        assertThat(of(review("eve", "2"), WITHDRAWN_BY_EVE)).isEqualTo(new Decision.None());
        gives("3", review("eve", "2"), review("zoe", "3"), WITHDRAWN_BY_EVE);
        gives("1", review("eve", "2"), WITHDRAWN_BY_EVE, review("eve", "1"));
    }

    @Test
    void settlesWithAFinalMarkUntilSomebodyDisagreesAfterIt() {
        Mark settled = mark("ida", Kind.REVIEW, "1.proof", "3", true);

        gives("3", review("eve", "2"), review("zoe", "4"), settled);
        assertThat(of(review("eve", "2"), settled, review("zoe", "4"))).isInstanceOf(Decision.Conflict.class);
        gives("3", review("eve", "2"), settled, review("zoe", "3"));
    }

    @Test
    void voidsEverythingWithAFinalWithdrawal() {
        Mark voided = mark("ida", Kind.WITHDRAW, "1.proof", "", true);

        assertThat(of(review("eve", "2"), review("zoe", "4"), voided)).isEqualTo(new Decision.None());
    }

    @Test
    void letsOverridesWinOverReviews() {
        Mark override = mark("ida", Kind.OVERRIDE, "1.proof", "1", false);

        gives("1", override, review("eve", "2"), review("zoe", "3"));
        assertThat(of(override, mark("zoe", Kind.OVERRIDE, "1.proof", "2", false)))
                .isInstanceOf(Decision.Conflict.class);
    }

    @Test
    void passesReviewsOverWhereTheGraderJudges() {
        Mark override = mark("eve", Kind.OVERRIDE, "1.proof", "1", false);

        assertThat(Decision.of(List.of(review("eve", "2")), false)).isEqualTo(new Decision.None());
        assertThat(Decision.of(List.of(override, review("eve", "2")), false))
                .isEqualTo(new Decision.Agreed(List.of(override)));
    }
}
