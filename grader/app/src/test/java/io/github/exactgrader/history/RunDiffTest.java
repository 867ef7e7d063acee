package io.github.exactgrader.history;

import static io.github.exactgrader.history.SampleVersions.JUDGING;
import static io.github.exactgrader.history.SampleVersions.STATE_A;
import static io.github.exactgrader.history.SampleVersions.STATE_B;
import static io.github.exactgrader.history.SampleVersions.card;
import static io.github.exactgrader.history.SampleVersions.score;
import static io.github.exactgrader.history.SampleVersions.version;
import static io.github.exactgrader.history.SampleVersions.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.history.CardChange.Crossing;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunDiffTest {

    private static AssignmentDiff diff(RunVersion before, RunVersion after) {
        return RunDiff.of(before, after, "run@1", "run@2", Optional.empty())
                .assignments()
                .get(0);
    }

    private static FieldChange only(RunVersion before, RunVersion after) {
        AssignmentDiff diff = diff(before, after);
        assertThat(diff.changes()).hasSize(1);
        assertThat(diff.changes().get(0).fields()).hasSize(1);
        return diff.changes().get(0).fields().get(0);
    }

    static Stream<Arguments> judgings() {
        FieldState otherKey = new FieldState("other", "ta", Optional.of("ra"), Set.of());
        FieldState otherReference = new FieldState("ka", "ta", Optional.of("other"), Set.of());
        FieldState otherTolerance = new FieldState("ka", "other", Optional.of("ra"), Set.of());
        FieldState otherBoth = new FieldState("other", "other", Optional.of("ra"), Set.of());
        return Stream.of(
                Arguments.of("1a", with("1a", otherKey), Cause.KEY, "1a"),
                Arguments.of("1a", with("1a", otherReference), Cause.KEY, "1a"),
                Arguments.of("1a", with("1a", otherTolerance), Cause.TOLERANCE, "1a"),
                Arguments.of("1a", with("1a", otherBoth), Cause.KEY, "1a"),
                Arguments.of("1b", with("1a", otherKey), Cause.KEY, "1a"),
                Arguments.of("1b", with("1a", otherTolerance), Cause.TOLERANCE, "1a"),
                Arguments.of(
                        "1a",
                        with("1b", new FieldState("x", "tb", Optional.empty(), Set.of("1a"))),
                        Cause.UNEXPLAINED,
                        ""),
                Arguments.of("1a", with("1a", STATE_A), Cause.UNEXPLAINED, ""),
                Arguments.of("1a", judging("other", "0.1.0 build", "17", "10 s"), Cause.ASSIGNMENT, ""),
                Arguments.of("1a", judging("public", "0.1.1 build", "25", "20 s"), Cause.GRADER, ""),
                Arguments.of("1a", judging("public", "0.1.0 build", "25", "20 s"), Cause.JAVA, ""),
                Arguments.of("1a", judging("public", "0.1.0 build", "17", "20 s"), Cause.SETTINGS, ""));
    }

    private static Judging judging(String assignment, String grader, String java, String settings) {
        return new Judging(2, "sheet", assignment, "whole", Optional.empty(), grader, java, settings, JUDGING.fields());
    }

    @ParameterizedTest
    @MethodSource("judgings")
    void namesWhatAFieldWasJudgedWith(String field, Judging now, Cause cause, String of) {
        ScoreCard old = card("ada", "0", "0");

        FieldChange change = only(version(1, JUDGING, old), version(2, now, with(old, score(field, "2", Map.of()))));

        assertThat(change.cause()).isEqualTo(cause);
        assertThat(change.of()).isEqualTo(of);
    }

    @Test
    void namesOtherFilesBeforeAnotherKey() {
        ScoreCard old = card("ada", "0", "0");
        ScoreCard now =
                new ScoreCard("sheet", "ada", "other", card("ada", "2", "0").fields(), List.of());
        FieldState otherKey = new FieldState("other", "ta", Optional.of("ra"), Set.of());

        FieldChange change = only(version(1, JUDGING, old), version(2, with("1a", otherKey), now));

        assertThat(change.cause()).isEqualTo(Cause.SUBMISSION);
    }

    @ParameterizedTest
    @MethodSource("persons")
    void namesThePersonBeforeAnythingElse(String evidence, Cause cause) {
        ScoreCard old = card("ada", "0", "0");
        ScoreCard now = new ScoreCard(
                "sheet",
                "ada",
                "other",
                List.of(score("1a", "1", Map.of(evidence, "eve, with a reason")), score("1b", "0", Map.of())),
                List.of());

        assertThat(only(version(1, JUDGING, old), version(2, JUDGING, now)).cause())
                .isEqualTo(cause);
        assertThat(only(version(1, JUDGING, now), version(2, JUDGING, old)).cause())
                .as("taken back")
                .isEqualTo(cause);
    }

    static Stream<Arguments> persons() {
        return Stream.of(
                Arguments.of("override", Cause.OVERRIDE),
                Arguments.of("review", Cause.REVIEW),
                Arguments.of("conflict", Cause.REVIEW));
    }

    @Test
    void doesNotCallAKeyWhatOurFaultHasDone() {
        ScoreCard old = card("ada", "2", "0");
        ScoreCard now = with(old, score("1a", Verdict.GRADER_ERROR, "0", "2", Map.of()));
        FieldState otherKey = new FieldState("other", "ta", Optional.of("ra"), Set.of());

        assertThat(only(version(1, JUDGING, old), version(2, with("1a", otherKey), now))
                        .cause())
                .isEqualTo(Cause.GRADER_ERROR);
    }

    @Test
    void takesPointsThatAreWorthMoreForAnotherAssignment() {
        ScoreCard old = card("ada", "2", "0");
        ScoreCard now = with(old, score("1a", Verdict.CORRECT, "3", "3", Map.of()));

        assertThat(only(version(1, JUDGING, old), version(2, JUDGING, now)).cause())
                .isEqualTo(Cause.ASSIGNMENT);
    }

    @Test
    void looksAtTheJudgingThatAFieldItselfComesFrom() {
        ScoreCard old = card("ada", "0", "0");
        ScoreCard now = card("ada", "2", "0");
        Judging other = with("1a", new FieldState("other", "ta", Optional.of("ra"), Set.of()));
        RunVersion base = version(2, other, now);
        RunVersion mixed = new RunVersion(
                base.results(),
                base.results(),
                SampleVersions.manifest(
                        2,
                        List.of(JUDGING, other),
                        List.of(new Judged("sheet", "ada", "hash of ada", 0, Map.of("1a", 1)))));

        assertThat(only(version(1, JUDGING, old), mixed).cause()).isEqualTo(Cause.KEY);
    }

    @Test
    void tellsAnotherVerdictWithTheSamePoints() {
        ScoreCard old = with(card("ada", "0", "0"), score("1a", Verdict.NEEDS_REVIEW, "0", "2", Map.of()));

        AssignmentDiff diff = diff(version(1, JUDGING, old), version(2, JUDGING, card("ada", "0", "0")));

        assertThat(diff.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.change()).isZero());
        assertThat(diff.causes()).containsExactly(new CauseCount(Cause.UNEXPLAINED, "", 0, 0, 1));
        assertThat(diff.up() + diff.down()).isZero();
    }

    @Test
    void saysNothingWhereOnlyWordsDiffer() {
        ScoreCard old = card("ada", "2", "0");
        ScoreCard now = with(old, score("1a", "2", Map.of("expected", "7")));

        RunDiff diff =
                RunDiff.of(version(1, JUDGING, old), version(2, JUDGING, now), "run@1", "run@2", Optional.empty());

        assertThat(diff.isEmpty()).isTrue();
    }

    @Test
    void countsByCauseInTheOrderOfTheSheet() {
        FieldState otherA = new FieldState("other", "ta", Optional.of("ra"), Set.of());
        RunVersion before = version(
                1, JUDGING, card("ada", "0", "0"), card("ben", "2", "0"), card("eve", "0", "2"), card("zoe", "1", "1"));
        RunVersion after = version(
                2,
                with("1a", otherA),
                card("ada", "2", "0"),
                card("ben", "0", "0"),
                card("eve", "2", "0"),
                card("zoe", "1", "1"));

        AssignmentDiff diff = diff(before, after);

        // ada wins by 1a, ben loses by it; eve wins by 1a as much as she loses by 1b, which follows from it.
        assertThat(diff.causes())
                .extracting(CauseCount::cause, CauseCount::of, CauseCount::up, CauseCount::down, CauseCount::even)
                .containsExactly(tuple(Cause.KEY, "1a", 1, 1, 1));
        assertThat(diff.changes()).extracting(CardChange::student).containsExactly("ada", "ben", "eve");
        assertThat(diff.both()).isEqualTo(4);
        assertThat(diff.before()).isEqualByComparingTo("6");
        assertThat(diff.after()).isEqualByComparingTo("6");
    }

    @Test
    void tellsWhoIsOnlyInOneOfBoth() {
        RunDiff diff = RunDiff.of(
                version(1, JUDGING, card("ada", "2", "0"), card("ben", "2", "0")),
                version(2, JUDGING, card("ada", "2", "0"), card("eve", "2", "0")),
                "run@1",
                "run@2",
                Optional.empty());

        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.assignments().get(0).onlyBefore()).containsExactly("ben");
        assertThat(diff.assignments().get(0).onlyAfter()).containsExactly("eve");
        assertThat(diff.assignments().get(0).changes()).isEmpty();
    }

    @Test
    void tellsWhoCrossesThePassLine() {
        RunVersion before = version(
                1, JUDGING, card("ada", "1", "0"), card("ben", "2", "0"), card("eve", "2", "0"), card("zoe", "0", "0"));
        RunVersion after = version(
                2, JUDGING, card("ada", "2", "0"), card("ben", "1", "0"), card("eve", "2", "1"), card("zoe", "1", "0"));

        AssignmentDiff diff = RunDiff.of(before, after, "a", "b", PassLine.of("50%"))
                .assignments()
                .get(0);

        assertThat(diff.crossing(Crossing.NOW_PASSES)).containsExactly("ada");
        assertThat(diff.crossing(Crossing.NO_LONGER_PASSES)).containsExactly("ben");
    }

    @Test
    void tellsAFieldThatIsOnlyInOneOfBoth() {
        ScoreCard old = card("ada", "2", "1");
        ScoreCard now =
                new ScoreCard("sheet", "ada", "hash of ada", old.fields().subList(0, 1), List.of());

        FieldChange gone = only(version(1, JUDGING, old), version(2, JUDGING, now));
        FieldChange come = only(version(1, JUDGING, now), version(2, JUDGING, old));

        assertThat(gone.change()).isEqualByComparingTo(new BigDecimal("-1"));
        assertThat(gone.after().verdict()).isEmpty();
        assertThat(come.change()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(List.of(gone.cause(), come.cause())).containsOnly(Cause.ASSIGNMENT);
    }

    @Test
    void knowsThatAStateIsEqualToItself() {
        assertThat(STATE_B.hasKeyOf(STATE_B)).isTrue();
        assertThat(STATE_B.hasKeyOf(STATE_A)).isFalse();
    }
}
