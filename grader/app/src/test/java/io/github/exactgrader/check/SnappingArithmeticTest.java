package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Elementary;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SnappingArithmeticTest {

    private static final int DIGITS = 80;

    private final DecimalArithmetic decimals = new DecimalArithmetic(DIGITS);
    private final SnappingArithmetic snapping = new SnappingArithmetic(decimals, DIGITS);
    private final BigDecimal three = BigDecimal.valueOf(3);
    private final BigDecimal almostOne = decimals.multiply(decimals.divide(BigDecimal.ONE, three), three);

    @Test
    void takesTermsForEqualThatCancelButForRounding() {
        assertThat(decimals.subtract(BigDecimal.ONE, almostOne))
                .as("1 - 3*(1/3)")
                .isNotZero();
        assertThat(snapping.subtract(BigDecimal.ONE, almostOne)).isZero();
        assertThat(snapping.add(almostOne, BigDecimal.ONE.negate())).isZero();
    }

    @Test
    void keepsDifferencesThatAreLargerThanRounding() {
        BigDecimal apart = BigDecimal.ONE.add(new BigDecimal("1e-34"));
        BigDecimal close = BigDecimal.ONE.add(new BigDecimal("1e-36"));

        assertThat(snapping.subtract(apart, BigDecimal.ONE)).isNotZero();
        assertThat(snapping.subtract(close, BigDecimal.ONE)).isZero();
        assertThat(snapping.subtract(new BigDecimal("2e-60"), new BigDecimal("1e-60")))
                .isNotZero();
    }

    @Test
    void takesTheWholeNumberThatIsMeant() {
        assertThat(snapping.apply(Elementary.FLOOR, almostOne)).isEqualByComparingTo("1");
        assertThat(snapping.apply(Elementary.CEIL, decimals.subtract(BigDecimal.valueOf(2), almostOne)))
                .isEqualByComparingTo("1");
        assertThat(snapping.apply(Elementary.FLOOR, new BigDecimal("0.99"))).isZero();
    }
}
