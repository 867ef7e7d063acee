package io.github.exactgrader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.score.LatePolicy.Allowance;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {

    /** 23:59 in Berlin, one hour ahead of UTC in November. */
    private static final Instant DEADLINE = Instant.parse("2026-11-20T22:59:00Z");

    private static final BigDecimal MAX = new BigDecimal("40");

    private static LatePolicy policy(String perDay, boolean ofEarned, String cap, String floor, int slipDays) {
        return new LatePolicy(
                ZoneId.of("Europe/Berlin"),
                DEADLINE,
                Duration.ofMinutes(15),
                amount(perDay),
                ofEarned,
                cap.isEmpty() ? null : amount(cap),
                amount(floor),
                slipDays,
                Instant.parse("2026-11-30T22:59:00Z"));
    }

    private static LateAmount amount(String text) {
        return LateAmount.read(text).orElseThrow();
    }

    private static Optional<Lateness> late(LatePolicy policy, String after, String earned) {
        Instant received = DEADLINE.plus(Duration.parse(after));
        return policy.lateness(received, policy.usual(), new BigDecimal(earned), MAX);
    }

    private static Lateness charged(LatePolicy policy, String after) {
        return late(policy, after, "30").orElseThrow();
    }

    @Test
    void takesTheLastInstantOfTheDeadlineForInTime() {
        LatePolicy policy = policy("10 %", false, "", "0 points", 0);

        assertThat(late(policy, "PT0S", "30")).isEmpty();
        assertThat(late(policy, "PT-1H", "30")).isEmpty();
        assertThat(late(policy, "PT0.000000001S", "30")).isPresent();
    }

    // Grace ends 15 minutes after the deadline; days are counted from the deadline, so one second more starts no second
    // day.
    @ParameterizedTest(name = "{0} after the deadline: {1} days, {2} points")
    @CsvSource({
        "PT1S, 1, 0",
        "PT15M, 1, 0",
        "PT15M0.000000001S, 1, 4",
        "PT24H, 1, 4",
        "PT24H0.000000001S, 2, 8",
        "PT48H, 2, 8",
        "PT49H, 3, 12",
        "P8D, 8, 30"
    })
    void countsStartedDaysFromTheDeadlineOnceTheGraceIsOver(String after, int days, BigDecimal penalty) {
        Lateness lateness = charged(policy("10 %", false, "", "0 points", 0), after);

        assertThat(lateness.days()).isEqualTo(days);
        assertThat(lateness.penalty()).isEqualByComparingTo(penalty);
        assertThat(lateness.deadline()).isEqualTo(DEADLINE);
    }

    @ParameterizedTest(name = "{0}, of earned {1}, cap {2}, floor {3}: {4} of 30")
    @CsvSource({
        "10 %, false, '', 0 points, 12",
        "10 %, true, '', 0 points, 9",
        "2.5 points, false, '', 0 points, 7.5",
        "10 %, false, 20 %, 0 points, 8",
        "10 %, true, 20 %, 0 points, 6",
        "10 %, false, 5 points, 0 points, 5",
        "10 %, false, '', 50 %, 10",
        "10 %, false, '', 25 points, 5",
        "10 %, false, '', 30 points, 0",
        "10 %, false, '', 35 points, 0",
        "100 %, false, '', 0 points, 30",
        "0.1 %, true, '', 0 points, 0.09",
    })
    void chargesThreeDays(String perDay, boolean ofEarned, String cap, String floor, BigDecimal penalty) {
        Lateness lateness = charged(policy(perDay, ofEarned, cap, floor, 0), "PT49H");

        assertThat(lateness.penalty()).isEqualByComparingTo(penalty);
    }

    @ParameterizedTest(name = "{0} slip days: {1} used, {2} points")
    @CsvSource({"0, 0, 12", "1, 1, 8", "2, 2, 4", "3, 3, 0", "9, 3, 0"})
    void paysTheFirstDaysWithSlipDays(int slipDays, int used, BigDecimal penalty) {
        Lateness lateness = charged(policy("10 %", false, "", "0 points", slipDays), "PT49H");

        assertThat(lateness.slipDays()).isEqualTo(used);
        assertThat(lateness.penalty()).isEqualByComparingTo(penalty);
    }

    @Test
    void countsNothingAfterTheCutoffNotEvenTheFloor() {
        LatePolicy policy = policy("10 %", false, "20 %", "50 %", 30);

        assertThat(charged(policy, "P10D").penalty()).isEqualByComparingTo("0");
        assertThat(charged(policy, "P10DT0.001S").penalty()).isEqualByComparingTo("30");
        assertThat(charged(policy, "P10DT0.001S").slipDays()).isZero();
    }

    @Test
    void letsAnExtensionReachBeyondTheCutoff() {
        LatePolicy policy = policy("10 %", false, "", "0 points", 0);
        Instant own = Instant.parse("2026-12-05T22:59:00Z");
        Allowance extended = new Allowance(own, 0, false);

        assertThat(policy.lateness(own, extended, new BigDecimal("30"), MAX)).isEmpty();
        Lateness dayLate = policy.lateness(own.plus(Duration.ofHours(20)), extended, new BigDecimal("30"), MAX)
                .orElseThrow();
        assertThat(dayLate.penalty()).isEqualByComparingTo("4");
        assertThat(dayLate.deadline()).isEqualTo(own);
    }

    @Test
    void chargesNothingToTheExcusedHoweverLate() {
        LatePolicy policy = policy("10 %", false, "", "0 points", 2);
        Lateness lateness = policy.lateness(
                        DEADLINE.plus(Duration.ofDays(30)), new Allowance(DEADLINE, 2, true), new BigDecimal("30"), MAX)
                .orElseThrow();

        assertThat(lateness.penalty()).isEqualByComparingTo("0");
        assertThat(lateness.slipDays()).isZero();
        assertThat(lateness.rule())
                .isEqualTo("30 days started after the deadline 2026-11-20 23:59 (Europe/Berlin); excused: costs"
                        + " nothing.");
    }

    @Test
    void countsTwentyFourHoursOnADayOnWhichClocksChange() {
        // 25 October 2026 has 25 hours in Berlin: 23:00 on the next day is 24 h after 00:00 (UTC+2), 23:30 is more.
        LatePolicy policy = new LatePolicy(
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-10-24T22:00:00Z"),
                Duration.ZERO,
                amount("1 point"),
                false,
                null,
                LateAmount.none(),
                0,
                null);

        assertThat(days(policy, "2026-10-25T22:00:00Z")).isEqualTo(1);
        assertThat(days(policy, "2026-10-25T22:30:00Z")).isEqualTo(2);
    }

    private static int days(LatePolicy policy, String received) {
        return policy.lateness(Instant.parse(received), policy.usual(), BigDecimal.TEN, MAX)
                .orElseThrow()
                .days();
    }

    @Test
    void saysTheRuleAndNoSumOfPoints() {
        assertThat(charged(policy("10 %", true, "30 %", "20 %", 1), "PT49H").rule())
                .isEqualTo("3 days started after the deadline 2026-11-20 23:59 (Europe/Berlin), 1 of them a slip day:"
                        + " 10 % of the points earned for each other day, at most 30 % of the points earned, and not"
                        + " below 20 % of all points.");
        assertThat(charged(policy("1 point", false, "", "0 points", 0), "PT1H").rule())
                .isEqualTo("1 day started after the deadline 2026-11-20 23:59 (Europe/Berlin): 1 point for each day.");
        assertThat(charged(policy("1 point", false, "", "0 points", 5), "PT49H").rule())
                .isEqualTo("3 days started after the deadline 2026-11-20 23:59 (Europe/Berlin), all of them slip days:"
                        + " costs nothing.");
        assertThat(charged(policy("1 point", false, "", "0 points", 5), "PT1M").rule())
                .isEqualTo("Received after the deadline 2026-11-20 23:59 (Europe/Berlin), within the 15 minutes of"
                        + " grace: costs nothing.");
        assertThat(charged(policy("1 point", false, "", "0 points", 5), "P11D").rule())
                .isEqualTo("Received after 2026-11-30 23:59 (Europe/Berlin), when nothing was taken any more: counts"
                        + " no points.");
    }

    @Test
    void refusesACutoffBeforeTheDeadline() {
        assertThatThrownBy(() -> new LatePolicy(
                        ZoneId.of("UTC"),
                        DEADLINE,
                        Duration.ZERO,
                        amount("10 %"),
                        false,
                        null,
                        LateAmount.none(),
                        0,
                        DEADLINE.minusSeconds(1)))
                .hasMessage("the cutoff must not lie before the deadline");
    }
}
