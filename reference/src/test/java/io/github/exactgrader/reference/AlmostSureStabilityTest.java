package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlmostSureStabilityTest {
    private static List<OpenInterval> components(double... h) {
        return new AlmostSureStability(h).components();
    }

    private static int sign(BigDecimal eta, double... h) {
        BigDecimal product = BigDecimal.ONE;
        for (double x : h) {
            product = product.multiply(BigDecimal.ONE.subtract(eta.multiply(new BigDecimal(x))));
        }
        return product.abs().compareTo(BigDecimal.ONE);
    }

    /** Returns whether |product| - 1 changes its sign within half an ulp around an end. */
    private static boolean isNearestDouble(double end, double... h) {
        BigDecimal exact = new BigDecimal(end);
        BigDecimal half = new BigDecimal(Math.ulp(end) / 2);
        return sign(exact.subtract(half), h) * sign(exact.add(half), h) <= 0;
    }

    @Test
    void everyEndOfSeed7201IsTheNearestDouble() {
        Random random = new Random(7201);
        for (int k = 0; k < 200; k++) {
            double[] h = random.doubles(1 + random.nextInt(6))
                    .map(u -> 0.1 * StrictMath.pow(200, u) * (random.nextInt(5) == 0 ? -1 : 1))
                    .toArray();
            for (OpenInterval component : components(h)) {
                assertThat(isNearestDouble(component.hi(), h)).isTrue();
                assertThat(component.lo() == 0 || isNearestDouble(component.lo(), h))
                        .isTrue();
                double middle = component.lo() + (component.hi() - component.lo()) / 2;
                assertThat(sign(new BigDecimal(middle), h)).isNegative();
            }
        }
    }

    @Test
    void scalingTheCurvaturesByAPowerOfTwoScalesTheEnds() {
        List<OpenInterval> scaled = components(0x1p100, 10 * 0x1p100);

        assertThat(scaled)
                .isEqualTo(components(1, 10).stream()
                        .map(c -> new OpenInterval(c.lo() * 0x1p-100, c.hi() * 0x1p-100))
                        .toList());
    }

    @Test
    void polesOfNeighbouringDoublesHoldNoHole() {
        assertThat(components(1, Math.nextUp(1.0))).hasSize(1);
        assertThat(components(3, Math.nextUp(3.0), Math.nextDown(3.0))).hasSize(1);
    }

    @Test
    void aPoleIsLeftOutWhereItsComponentIsASliver() {
        // 1 and 30 times 100: near eta = 1 the product is |1 - eta| 99^30, so the component is 1e-60 wide
        double[] h = IntStream.range(0, 31).mapToDouble(n -> n == 0 ? 1 : 100).toArray();

        assertThat(components(h)).hasSize(1);
        assertThat(components(h).get(0).hi()).isLessThan(0.03);
    }

    @Test
    void aComponentJustAboveTheSliverWidthStays() {
        // around eta = 1 the half width is about 99^-k: 2e-8 relative for k = 4, 2e-10 for k = 5
        assertThat(components(1, 100, 100, 100, 100)).hasSize(2);
        assertThat(components(1, 100, 100, 100, 100, 100)).hasSize(1);
    }

    @Test
    void aListOfNegativeMeanStartsAfterAHole() {
        List<OpenInterval> found = components(1, -3);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).lo()).isCloseTo(2 / 3.0, within(1e-16));
    }

    @Test
    void endsBeyondTheDoublesAreInfinite() {
        assertThat(components(1e-308)).containsExactly(new OpenInterval(0, Double.POSITIVE_INFINITY));
        assertThat(components(Double.MIN_VALUE)).containsExactly(new OpenInterval(0, Double.POSITIVE_INFINITY));
        assertThat(components(2 * Double.MIN_VALUE, Double.MIN_VALUE))
                .containsExactly(new OpenInterval(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void aHoleOpensBetweenTwoNeighbouringCurvatures() {
        // (1 - x) (1 - y) = -1 twice: h = {1, 1, c} has q(top) = 0 for no double c, so the hole opens between
        // neighbours
        double lo = 5;
        double hi = 20;
        while (Math.nextUp(lo) < hi) {
            double middle = lo + (hi - lo) / 2;
            if (components(1, 1, middle).size() == 1) {
                lo = middle;
            } else {
                hi = middle;
            }
        }

        assertThat(components(1, 1, lo)).hasSize(1);
        assertThat(components(1, 1, hi)).hasSize(2);
    }

    @Test
    void aHoleOfOnePointIsTakenOutWhereItIsADouble() {
        // (1 - x) (1 - 4x)^2 touches 1 at x = 3/4, a double; (1 + 6x) (1 - x) (1 - 2x) (1 - 3x) at x = 5/6, which is
        // none
        List<OpenInterval> touching = components(1, 4, 4);
        List<OpenInterval> unseen = components(-6, 1, 2, 3);

        assertThat(touching).hasSize(2);
        assertThat(touching.get(0)).isEqualTo(new OpenInterval(0, 0.75));
        assertThat(touching.get(1).lo()).isEqualTo(0.75);
        assertThat(unseen).noneMatch(component -> Math.abs(component.hi() - 5 / 6.0) < 1e-9);
    }

    @Test
    void refusesIntervalsWhoseEndsAreSwapped() {
        assertThatThrownBy(() -> new OpenInterval(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lo must be at most hi, found lo = 2.0, hi = 1.0");
    }

    @Test
    void signsThatBoundsCannotDecideAreDecidedExactly() {
        FactorProduct product = new FactorProduct(new double[] {2, 0x1p-900, -0x1p-900});

        assertThat(product.growthSign(BigDecimal.ONE)).isEqualTo(-1);
        assertThat(new FactorProduct(new double[] {2}).growthSign(BigDecimal.ONE))
                .isZero();
        assertThat(new FactorProduct(new double[] {1, -1}).slopeSign(BigDecimal.ZERO))
                .isZero();
    }
}
