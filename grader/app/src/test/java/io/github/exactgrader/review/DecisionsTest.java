package io.github.exactgrader.review;

import static io.github.exactgrader.review.SampleMarks.FOUR;
import static io.github.exactgrader.review.SampleMarks.TWO;
import static io.github.exactgrader.review.SampleMarks.card;
import static io.github.exactgrader.review.SampleMarks.mark;
import static io.github.exactgrader.review.SampleMarks.override;
import static io.github.exactgrader.review.SampleMarks.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.review.Mark.Kind;
import io.github.exactgrader.score.FieldScore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    private static FieldScore field(int index, Mark... marks) {
        return Decisions.of(List.of(marks)).applyTo(card("ada")).fields().get(index);
    }

    @ParameterizedTest(name = "{0} of 4 is {1}")
    @CsvSource({"4, CORRECT", "0, WRONG_ANSWER", "2.5, PARTLY_CORRECT"})
    void givesTheVerdictOfThePoints(BigDecimal points, Verdict verdict) {
        FieldScore proof = field(1, review("eve", points.toPlainString()));

        assertThat(proof.points()).isEqualTo(points);
        assertThat(proof.verdict()).isEqualTo(verdict);
        assertThat(proof.answer()).isEqualTo("By induction.");
    }

    @Test
    void saysWhoReviewedWhenAndWhatItWasBefore() {
        FieldScore proof = field(1, review("eve", "2"), review("zoe", "2"));

        assertThat(proof.evidence())
                .containsEntry(
                        "review",
                        "2 by eve at 2026-11-26T10:00:00Z; 2 by zoe at 2026-11-26T10:00:00Z; before: needs-review,"
                                + " 0 of 4");
        assertThat(proof.message()).isEqualTo("A person marked this answer.");
    }

    @Test
    void tellsTheStudentCommentAndItems() {
        List<MarkedItem> items = List.of(
                new MarkedItem("item_1", "the idea", new BigDecimal("3"), new BigDecimal("2")),
                new MarkedItem("item_2", "the end", BigDecimal.ONE, BigDecimal.ZERO),
                new MarkedItem("deduction_1", "a wrong sign", BigDecimal.ONE, new BigDecimal("-0.5")),
                new MarkedItem("deduction_2", "late", BigDecimal.ONE, BigDecimal.ZERO));
        Mark mark = new Mark(
                Instant.EPOCH,
                "eve",
                Kind.REVIEW,
                "sheet",
                "ada",
                "1.proof",
                "hash-ada",
                items,
                new BigDecimal("1.5"),
                "Nearly.",
                false);

        assertThat(field(1, mark).message())
                .isEqualTo(
                        "A person marked this answer. Nearly.\n2 of 3: the idea\n0 of 1: the end\n-0.5: a wrong sign");
    }

    @Test
    void changesWhatTheGraderJudgedAndKeepsItsEvidence() {
        FieldScore number = field(0, override("eve", "2"));

        assertThat(number.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(number.message()).isEqualTo("A person changed this mark.");
        assertThat(number.evidence())
                .containsEntry("expected", "8")
                .containsEntry("override", "2 by eve at 2026-11-26T10:00:00Z; before: wrong-answer, 0 of 2")
                .doesNotContainKey(CheckResult.MEANING);
    }

    @Test
    void keepsAFieldOpenOnWhichMarkersDisagree() {
        Mark[] marks = {review("eve", "2"), review("zoe", "3"), override("eve", "2"), override("zoe", "1")};

        FieldScore proof = field(1, marks);
        FieldScore number = field(0, marks);

        assertThat(proof.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(number.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(number.evidence())
                .containsEntry(
                        "conflict", "eve gives 2, zoe gives 1 of 2; open until they agree or one enters a final mark");
        assertThat(Decisions.of(List.of(marks)).conflicts(SampleMarks.machine()))
                .containsExactly(
                        "conflict at sheet, ada, 1a.c: eve gives 2, zoe gives 1 of 2",
                        "conflict at sheet, ada, 1.proof: eve gives 2, zoe gives 3 of 4");
        assertThat(Decisions.of(List.of(marks)).idle(SampleMarks.machine())).isEmpty();
    }

    @Test
    void countsNoMarkOnAnotherSubmissionAndSaysSo() {
        Mark old = new Mark(
                Instant.EPOCH,
                "eve",
                Kind.REVIEW,
                "sheet",
                "ada",
                "1.proof",
                "hash of yesterday",
                List.of(),
                FOUR,
                "",
                false);

        assertThat(field(1, old)).isEqualTo(card("ada").fields().get(1));
        assertThat(idle(old))
                .containsExactly("the submission changed since eve marked it, so 4 does not count; mark it again:"
                        + " sheet, ada, 1.proof");
    }

    @Test
    void countsNoMarkThatDoesNotFitAndSaysSo() {
        Mark tooMany = override("eve", "3");
        Mark judged = mark("eve", Kind.REVIEW, "1a.c", "2", false);
        Mark stranger = mark("eve", Kind.REVIEW, "9.nothing", "2", false);

        assertThat(Decisions.of(List.of(tooMany, stranger)).applyTo(card("ada")))
                .isEqualTo(card("ada"));
        assertThat(Decisions.of(List.of(judged)).applyTo(card("ada"))).isEqualTo(card("ada"));
        assertThat(idle(tooMany))
                .containsExactly(
                        "the field is worth 2 now, so 3 by eve does not count; mark it again: sheet, ada," + " 1a.c");
        assertThat(idle(judged))
                .containsExactly("the grader judges this field by itself now (wrong-answer), so the review by eve does"
                        + " not count; import an override to insist: sheet, ada, 1a.c");
        assertThat(idle(stranger)).containsExactly("no such field in this run: sheet, ada, 9.nothing, marked by eve");
        assertThat(idle(tooMany, override("eve", "1"))).isEmpty();
    }

    private static List<String> idle(Mark... marks) {
        return Decisions.of(List.of(marks)).idle(SampleMarks.machine());
    }

    @Test
    void knowsTheLastMarkOfItsMarkerOnly() {
        Decisions decisions = Decisions.of(List.of(review("eve", "2"), review("eve", "3"), review("zoe", "2")));

        assertThat(decisions.knows(review("eve", "3"))).isTrue();
        assertThat(decisions.knows(review("eve", "2"))).isFalse();
        assertThat(decisions.knows(review("ida", "2"))).isFalse();
        assertThat(decisions.knows(mark("eve", Kind.REVIEW, "1.proof", "3", true)))
                .isFalse();
    }

    @Test
    void leavesTheCardsOfOthersAlone() {
        assertThat(Decisions.of(List.of(review("eve", "2"))).applyTo(card("=ben")))
                .isEqualTo(card("=ben"));
        assertThat(field(0, review("eve", "2")).points()).isEqualTo(TWO.subtract(TWO));
    }
}
