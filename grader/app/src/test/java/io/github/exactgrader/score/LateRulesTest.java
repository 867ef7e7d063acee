package io.github.exactgrader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.Member;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.score.LatePolicy.Allowance;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LateRulesTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-20T22:59:00Z");
    private static final LatePolicy POLICY = new LatePolicy(
            ZoneId.of("Europe/Berlin"),
            DEADLINE,
            Duration.ofMinutes(1),
            LateAmount.read("10 %").orElseThrow(),
            false,
            LateAmount.read("50 %").orElseThrow(),
            LateAmount.none(),
            3,
            DEADLINE.plus(Duration.ofDays(9)));
    private static final Extension ADA = new Extension("ada", DEADLINE.plus(Duration.ofDays(2)), null, 1, "");
    private static final Extension BEN = new Extension("b@example.org", null, Duration.ofDays(3), null, "");
    private static final Extension TEAM = new Extension("Team 7", null, Duration.ofHours(5), null, "");
    private static final Extension EVE = new Extension("eve", null, null, null, "ill");

    private static LateRules rules(Extension... extensions) {
        return new LateRules(POLICY, List.of(extensions), Map.of());
    }

    private static Optional<HandedIn> team() {
        return Optional.of(new HandedIn(
                "team-7",
                List.of(
                        new Member("ada", "Ada", "a@example.org", Map.of()),
                        new Member("4711", "Ben", "b@example.org", Map.of("login", "ben"))),
                Optional.of("Team 7"),
                Optional.of(DEADLINE.plus(Duration.ofHours(30))),
                false,
                Map.of(),
                List.of()));
    }

    @Test
    void givesWhatHoldsForAllWithoutARow() {
        assertThat(rules(ADA).allowance("zoe", Optional.empty())).isEqualTo(new Allowance(DEADLINE, 3, false));
        assertThat(rules(ADA).allowance("ada", Optional.empty()))
                .isEqualTo(new Allowance(DEADLINE.plus(Duration.ofDays(2)), 1, false));
        assertThat(rules(EVE).allowance("eve", Optional.empty())).isEqualTo(new Allowance(DEADLINE, 3, true));
    }

    @Test
    void letsMembersShareTheLatestDeadlineAndTheFewestSlipDays() {
        assertThat(rules(ADA, BEN).allowance("team-7", team()))
                .isEqualTo(new Allowance(DEADLINE.plus(Duration.ofDays(3)), 1, false));
        assertThat(rules(ADA).allowance("team-7", team()))
                .isEqualTo(new Allowance(DEADLINE.plus(Duration.ofDays(2)), 1, false));
    }

    @Test
    void prefersARowForTheTeam() {
        assertThat(rules(ADA, TEAM, BEN).allowance("team-7", team()))
                .isEqualTo(new Allowance(DEADLINE.plus(Duration.ofHours(5)), 3, false));
    }

    @Test
    void chargesTheCardAndKeepsBothNumbers() {
        ScoreCard card = rules(TEAM).applyTo(card("team-7"), team());

        assertThat(card.earned()).isEqualByComparingTo("30");
        Lateness lateness = Objects.requireNonNull(card.lateness());
        assertThat(lateness.days()).isEqualTo(2);
        assertThat(lateness.slipDays()).isEqualTo(2);
        assertThat(card.total()).isEqualByComparingTo("30");
        LateRules spent = rules(new Extension("team-7", null, null, 1, ""));
        assertThat(spent.applyTo(card("team-7"), team()).total()).isEqualByComparingTo("26");
    }

    @Test
    void believesStaffMoreThanThePlatform() {
        LateRules rules = new LateRules(POLICY, List.of(), Map.of("team-7", DEADLINE));

        assertThat(rules.applyTo(card("team-7"), team()).lateness()).isNull();
        assertThat(rules(BEN).applyTo(card("ada"), Optional.empty()).lateness()).isNull();
    }

    @Test
    void readsBackWhatItWrote() throws UnreadableJsonException {
        LateRules rules = new LateRules(POLICY, List.of(ADA, BEN, TEAM, EVE), Map.of("Zoë", DEADLINE));

        byte[] bytes = LateRulesJson.bytes(rules);

        assertThat(LateRulesJson.read(bytes, "late.json")).isEqualTo(rules);
        assertThatThrownBy(() -> LateRulesJson.read(
                        new String(bytes, StandardCharsets.UTF_8)
                                .replace("\"grace_seconds\": 60", "\"grace_seconds\": -60")
                                .getBytes(StandardCharsets.UTF_8),
                        "late.json"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage("late.json: grace and slip_days must be at least 0");
    }

    private static ScoreCard card(String student) {
        FieldScore field = new FieldScore(
                "1a",
                "number",
                Verdict.PARTLY_CORRECT,
                new BigDecimal("30"),
                new BigDecimal("40"),
                null,
                null,
                null,
                "",
                Map.of());
        return new ScoreCard("sheet", student, "00", List.of(field), List.of());
    }
}
