package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.check.EnclosureArithmetic.TooWideException;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Elementary;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnclosureArithmeticTest {

    private static final long SEED = 20261125;
    private static final BigDecimal WIDTH = new BigDecimal("1e-30");

    private final EnclosureArithmetic arithmetic = new EnclosureArithmetic(40, Work.unlimited());
    private final DecimalArithmetic fine = new DecimalArithmetic(200);

    private static Enclosure between(String low, String high) {
        return new Enclosure(new BigDecimal(low), new BigDecimal(high));
    }

    private static BigDecimal number(Random random) {
        int scale = 30 + random.nextInt(4);
        return new BigDecimal(new BigInteger(100, random), scale).subtract(new BigDecimal("0.6"));
    }

    private static void assertHolds(Enclosure enclosure, BigDecimal value, String what) {
        assertThat(enclosure.low()).as("lower end of " + what).isLessThanOrEqualTo(value);
        assertThat(enclosure.high()).as("upper end of " + what).isGreaterThanOrEqualTo(value);
    }

    @ParameterizedTest(name = "{0}, 300 intervals from seed " + SEED)
    @EnumSource
    void holdsTheValueOfAFunctionAtEveryNumberOfAnInterval(Elementary function) {
        Random random = new Random(SEED);
        int met = 0;
        for (int i = 0; i < 300; i++) {
            BigDecimal low = number(random);
            BigDecimal inside =
                    low.add(WIDTH.multiply(new BigDecimal(random.nextInt(1000))).movePointLeft(3));
            try {
                BigDecimal value = fine.apply(function, inside);
                assertHolds(
                        arithmetic.apply(function, new Enclosure(low, low.add(WIDTH))),
                        value,
                        function + " at " + inside);
                met++;
            } catch (UndefinedValueException | TooWideException e) {
                // no value there, or a branch inside the interval
            }
        }
        assertThat(met).as("intervals where %s has a value", function).isGreaterThan(20);
    }

    @Test
    void holdsSumsProductsQuotientsAndPowers() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            BigDecimal a = number(random);
            BigDecimal b = number(random);
            Enclosure one = new Enclosure(a.subtract(WIDTH), a.add(WIDTH));
            Enclosure other = new Enclosure(b.subtract(WIDTH), b.add(WIDTH));
            BigDecimal three = new BigDecimal(random.nextInt(7) - 3);
            assertHolds(arithmetic.add(one, other), fine.add(a, b), a + " + " + b);
            assertHolds(arithmetic.subtract(one, other), fine.subtract(a, b), a + " - " + b);
            assertHolds(arithmetic.multiply(one, other), fine.multiply(a, b), a + " * " + b);
            assertHolds(arithmetic.divide(one, other), fine.divide(a, b), a + " / " + b);
            assertHolds(arithmetic.power(one, Enclosure.exactly(three)), fine.power(a, three), a + " ^ " + three);
            assertHolds(
                    arithmetic.power(new Enclosure(a.abs(), a.abs().add(WIDTH)), other),
                    fine.power(a.abs(), b),
                    a.abs() + " ^ " + b);
        }
    }

    @Test
    void doesNotDecideAnOrderThatTheIntervalsLeaveOpen() {
        assertThat(arithmetic.compare(between("1", "2"), between("3", "4"))).isNegative();
        assertThat(arithmetic.compare(between("1", "1"), between("1.0", "1"))).isZero();
        assertThatThrownBy(() -> arithmetic.compare(between("1", "2"), between("2", "3")))
                .isInstanceOf(TooWideException.class);
        assertThatThrownBy(() -> arithmetic.apply(Elementary.FLOOR, between("0.9", "1.1")))
                .isInstanceOf(TooWideException.class);
        assertThatThrownBy(() -> arithmetic.divide(between("1", "1"), between("-1", "1")))
                .isInstanceOf(TooWideException.class);
    }

    @Test
    void tellsSurelyNoValueFromPerhapsNone() {
        assertThatThrownBy(() -> arithmetic.apply(Elementary.SQRT, between("-2e-30", "-1e-30")))
                .isInstanceOf(UndefinedValueException.class);
        assertThatThrownBy(() -> arithmetic.apply(Elementary.SQRT, between("-1e-30", "1e-30")))
                .isInstanceOf(TooWideException.class);
        assertThatThrownBy(() -> arithmetic.divide(between("1", "1"), between("0", "0")))
                .isInstanceOf(UndefinedValueException.class);
    }

    @Test
    void keepsAnExactQuotientOfExactNumbers() {
        Enclosure two = arithmetic.divide(between("6", "6"), between("3", "3"));

        assertThat(two.isExact()).as("6/3 is %s", two).isTrue();
        assertThat(arithmetic.apply(Elementary.FLOOR, two)).isEqualTo(between("2", "2"));
        assertThat(arithmetic.divide(between("1", "1"), between("3", "3")).isExact())
                .isFalse();
    }

    @Test
    void doesNotDecideWhetherANegativeNumberHasAPowerThatMayBeWhole() {
        Enclosure one = arithmetic.multiply(arithmetic.divide(between("1", "1"), between("3", "3")), between("3", "3"));

        assertThatThrownBy(() -> arithmetic.power(between("-2", "-2"), one)).isInstanceOf(TooWideException.class);
        assertThatThrownBy(() -> arithmetic.power(between("-2", "-2"), between("0.5", "0.5")))
                .isInstanceOf(UndefinedValueException.class);
    }

    @Test
    void spendsWork() {
        Work little = Work.of(1000);
        EnclosureArithmetic counted = new EnclosureArithmetic(320, little);

        assertThatThrownBy(() -> counted.apply(Elementary.EXP, between("1", "1")))
                .isInstanceOf(Work.TooMuchWorkException.class);
    }
}
