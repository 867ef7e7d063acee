package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RationalTest {
    @Test
    void takesADoubleForWhatItIs() {
        assertThat(Rational.of(0.1)).hasToString("3602879701896397/36028797018963968");
        assertThat(Rational.of(-0.75)).hasToString("-3/4");
        assertThat(Rational.of(0x1p200))
                .hasToString(BigInteger.ONE.shiftLeft(200).toString());
        assertThat(Rational.of(-0.0)).isEqualTo(Rational.ZERO);
    }

    @Test
    void calculatesInLowestTerms() {
        Rational half = Rational.of(1).over(Rational.of(2));
        Rational third = Rational.of(1).over(Rational.of(3));

        assertThat(half.plus(third)).hasToString("5/6");
        assertThat(half.minus(third)).hasToString("1/6");
        assertThat(half.times(third.negate())).hasToString("-1/6");
        assertThat(half.over(third.negate())).hasToString("-3/2");
        assertThat(third.pow(3)).hasToString("1/27");
        assertThat(third.negate().abs()).isEqualTo(third);
        assertThat(third.max(half)).isEqualTo(half);
        assertThat(half.max(third)).isEqualTo(half);
        assertThat(half.plus(half)).isEqualTo(Rational.ONE).hasSameHashCodeAs(Rational.ONE);
    }

    @Test
    void isUnequalToOtherNumbersAndThings() {
        assertThat(Rational.of(2)).isNotEqualTo(Rational.of(3)).isNotEqualTo(2);
        assertThat(Rational.of(0.5)).isNotEqualTo(Rational.of(1)).isLessThan(Rational.ONE);
    }

    @Test
    void returnsEveryDoubleOfSeed7001Unchanged() {
        Random random = new Random(7001);
        for (int k = 0; k < 500; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Rational.of(value).toDouble()).isEqualTo(value);
            }
        }
    }

    @Test
    void roundsQuotientsOfSeed7002ToTheNearestDouble() {
        Random random = new Random(7002);
        for (int k = 0; k < 500; k++) {
            Rational quotient =
                    Rational.of(random.nextGaussian() * 1e3).over(Rational.of(random.nextGaussian() * 1e-9));

            // 60 digits leave no tie in doubt for quotients of 53-bit numbers
            double expected = quotient.toDecimal(new MathContext(60)).doubleValue();
            assertThat(quotient.toDouble()).isEqualTo(expected);
        }
    }

    @Test
    void roundsTiesToEvenAndSeesWhatLiesBeyondThem() {
        Rational tie = Rational.of(1).plus(Rational.of(0x1p-53));

        assertThat(tie.toDouble()).isEqualTo(1);
        assertThat(tie.plus(Rational.of(0x1p-900)).toDouble()).isEqualTo(1 + 0x1p-52);
        assertThat(tie.plus(Rational.of(0x1p-52)).toDouble()).isEqualTo(1 + 0x1p-51);
        assertThat(tie.negate().minus(Rational.of(0x1p-900)).toDouble()).isEqualTo(-1 - 0x1p-52);
    }

    @Test
    void leavesTheRangeOfDoublesAtBothEnds() {
        Rational tiny = Rational.of(Double.MIN_VALUE);

        assertThat(Rational.of(Double.MAX_VALUE).times(Rational.of(2)).toDouble())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(tiny.times(tiny).toDouble()).isZero();
        assertThat(Rational.ZERO.toDouble()).isZero();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Rational.of(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value must be finite, found NaN");
        assertThatThrownBy(() -> Rational.of(2).over(Rational.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("division of 2 by zero");
    }
}
