package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The checks of docs/errata.md: each computes the printed and the right version and shows that the printed one fails. */
class ErrataTest {

    private static final double E3 = StrictMath.exp(3);
    private static final double[] START = {0.9, -0.6};

    @Test
    void everyEntryOfThePageHasItsCheckAndEveryCheckItsEntry() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "errata.md"), StandardCharsets.UTF_8);
        Set<String> entries = new TreeSet<>();
        for (String line : page.split("\n", -1)) {
            if (line.startsWith("| ") && !line.startsWith("| place")) {
                String[] cells = line.split("\\|", -1);
                String check = cells[cells.length - 2].strip();
                Matcher name = Pattern.compile("`(\\w+)`").matcher(check);
                assertThat(check.equals("cosmetic") || name.matches()).as(line).isTrue();
                if (name.matches()) {
                    entries.add(name.group(1));
                }
            }
        }
        Set<String> checks = new TreeSet<>();
        for (Method method : ErrataTest.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class) && !method.getName().startsWith("everyEntry")) {
                checks.add(method.getName());
            }
        }

        assertThat(entries).isNotEmpty().isEqualTo(checks);
    }

    // -------------------------------------------------------------------------------------------- across the sheets

    @Test
    void theSheetsUseDifferentConventionsOfTheLoss() {
        double curvature = 3;
        DoubleUnaryOperator withoutHalf = x -> curvature * x * x;
        DoubleUnaryOperator withHalf = w -> curvature * w * w / 2;
        DoubleUnaryOperator squaredError =
                w -> StrictMath.pow(StrictMath.sqrt(curvature) * (1 - w), 2); // sigma^2 = 3, y = sigma

        assertThat(converges(withoutHalf, 0, 0.99 / curvature)).isTrue();
        assertThat(converges(withoutHalf, 0, 1.01 / curvature)).isFalse();
        assertThat(converges(squaredError, 1, 0.99 / curvature)).isTrue();
        assertThat(converges(squaredError, 1, 1.01 / curvature)).isFalse();
        assertThat(converges(withHalf, 0, 1.99 / curvature)).isTrue();
        assertThat(converges(withHalf, 0, 2.01 / curvature)).isFalse();
    }

    private static boolean converges(DoubleUnaryOperator loss, double minimum, double eta) {
        double x = minimum + 1;
        for (int k = 0; k < 1000; k++) {
            x -= eta * slope(loss, x);
        }
        return StrictMath.abs(x - minimum) < 1e-3;
    }

    // ------------------------------------------------------------------------------------------------- gd-momentum

    @Test
    void convergenceDoesNotNeedAContractionInEveryStep() {
        double[] x = {-1, -1};
        double[] v = {0, 0};
        boolean grewOnce = false;
        for (int k = 0; k < 300; k++) {
            double before = StrictMath.hypot(x[0], x[1]);
            for (int i = 0; i < 2; i++) {
                v[i] = 0.7 * v[i] - 0.0625 * (i == 0 ? 2 : 8) * x[i];
                x[i] += v[i];
            }
            grewOnce |= StrictMath.hypot(x[0], x[1]) > before;
        }

        assertThat(grewOnce).as("one step moves away from the minimum").isTrue();
        assertThat(StrictMath.hypot(x[0], x[1]))
                .as("the path converges all the same")
                .isLessThan(1e-12);
    }

    @Test
    void aNormMayBeZero() {
        double a = 4;
        double afterTheBestStep = 1 - 2 * (1 / (2 * a)) * a;

        assertThat(StrictMath.abs(afterTheBestStep)).isZero();
    }

    @Test
    void oneStartMayShrinkOutsideTheRange() {
        double a = 1;
        double b = 4;
        double eta = 0.3;

        assertThat(eta).isGreaterThan(1 / b);
        double[] next = {(1 - 2 * eta * a) * 1, (1 - 2 * eta * b) * 0.01};
        assertThat(StrictMath.hypot(next[0], next[1])).isLessThan(StrictMath.hypot(1, 0.01));
        assertThat(StrictMath.abs(1 - 2 * eta * b))
                .as("the other coordinate grows")
                .isGreaterThan(1);
    }

    @Test
    void theLossOfTheFigureFollowsFromItsGradients() {
        double[][] starts = {{-1, -1}, {-1, 0.5}};
        double[][] printedDirections = {{2, 8}, {2, -4}};
        double a = -printedDirections[0][0] / (2 * starts[0][0]);
        double b = -printedDirections[0][1] / (2 * starts[0][1]);

        assertThat(new double[] {a, b}).as("from trajectory A").containsExactly(1, 4);
        assertThat(new double[] {-2 * a * starts[1][0], -2 * b * starts[1][1]})
                .as("trajectory B confirms it")
                .containsExactly(printedDirections[1]);
    }

    @Test
    void secondCoordinateOfTheFirstPointIsNegative() {
        double printedEta = (0.5 + 1) / 8;
        double rightEta = (-0.5 + 1) / 8;

        assertThat(rightEta).isEqualTo(0.0625);
        assertThat(printedEta).as("step size that would lead to +0.5").isEqualTo(0.1875);
    }

    @Test
    void firstVelocityContainsNoMomentum() {
        double m = 0.7;
        double gradient = 8 * -1;
        double printed = -gradient / (1 - m); // v = m v - gradient, solved for v

        assertThat(-0.0625 * gradient).as("m v[0] - eta gradient").isEqualTo(0.5);
        assertThat(printed).isNotCloseTo(0.5, within(1.0));
    }

    @Test
    void thirdPointIsRoundedTwice() {
        BigDecimal m = new BigDecimal("0.7");
        BigDecimal eta = new BigDecimal("0.0625");
        BigDecimal x = new BigDecimal("-1");
        BigDecimal v = BigDecimal.ZERO;
        for (int k = 0; k < 3; k++) {
            v = m.multiply(v).subtract(eta.multiply(new BigDecimal(2)).multiply(x));
            x = x.add(v);
        }

        assertThat(x).isEqualByComparingTo("-0.455546875");
        assertThat(x.setScale(3, RoundingMode.HALF_UP)).isNotEqualByComparingTo("-0.455");
    }

    @Test
    void stepOfBHasAFactorTwo() {
        assertThat(-1 + 0.125).as("printed sum").isNotEqualTo(-0.75);
        assertThat(-1 + 0.125 * 2).isEqualTo(-0.75);
    }

    @Test
    void secondPointOfBLacksADigit() {
        BigDecimal first = new BigDecimal("-0.75");
        BigDecimal second = first.subtract(new BigDecimal("0.125").multiply(first.multiply(new BigDecimal(2))));

        assertThat(second).isEqualByComparingTo("-0.5625");
        assertThat(second.subtract(new BigDecimal("-0.562")).abs()).isGreaterThan(new BigDecimal("1e-4"));
    }

    @Test
    void oneStepCannotShowMomentum() {
        double[] first = new double[2];
        double[] second = new double[2];
        for (int i = 0; i < 2; i++) {
            double m = 0.5 * i;
            double v = -0.125 * 8 * 0.5;
            first[i] = 0.5 + v;
            second[i] = first[i] + m * v - 0.125 * 8 * first[i];
        }

        assertThat(first[0]).as("x[1] is the same with and without momentum").isEqualTo(first[1]);
        assertThat(second[0]).as("x[2] tells them apart").isNotEqualTo(second[1]);
    }

    // ------------------------------------------------------------------------------------------ sgd-hypergradients

    @Test
    void theMeanNeedsIndependentIndices() {
        double[] h = {1, 3};
        double eta = 0.3;
        double independent = 0;
        double repeated = 0;
        for (double first : h) {
            repeated += (1 - eta * first) * (1 - eta * first) / 2;
            for (double second : h) {
                independent += (1 - eta * first) * (1 - eta * second) / 4;
            }
        }

        assertThat(independent).isCloseTo((1 - eta * 2) * (1 - eta * 2), within(1e-15));
        assertThat(repeated).as("the same index twice").isNotCloseTo(independent, within(1e-3));
    }

    @Test
    void boundedIsNotConvergent() {
        double h = 4;
        double mean = 1;
        for (int t = 0; t < 1000; t++) {
            mean *= 1 - 2 / h * h;
        }

        assertThat(StrictMath.abs(mean))
                .as("bounded, as printed, but not near 0")
                .isEqualTo(1);
    }

    @Test
    void secondMomentFactorMayBeZero() {
        double h = 4;
        double rho = 0;
        double eta = 1 / h;

        assertThat((1 - eta * h) * (1 - eta * h) + eta * eta * rho).isZero();
    }

    @Test
    void lineBeforeTheDivisionByEta() {
        double h = 2;
        double rho = 3;
        double eta = 0.3;
        double factor = (1 - eta * h) * (1 - eta * h) + eta * eta * rho;

        assertThat(factor - 1).isCloseTo(eta * eta * (h * h + rho) - 2 * eta * h, within(1e-15));
        assertThat(factor - 1).isNotCloseTo(eta * (h * h + rho) - 2 * h, within(0.1));
    }

    @Test
    void growthRateNeedsAbsoluteValues() {
        double[] h = {1, 10};
        double eta = 0.15;
        Random random = new Random(20_261_124);
        double logarithm = 0;
        int steps = 200_000;
        for (int t = 0; t < steps; t++) {
            logarithm += StrictMath.log(StrictMath.abs(1 - eta * h[random.nextInt(2)]));
        }
        double right = (StrictMath.log(0.85) + StrictMath.log(0.5)) / 2;
        double printed = (StrictMath.log(1 - eta * h[0]) + StrictMath.log(1 - eta * h[1])) / 2;

        assertThat(logarithm / steps).isCloseTo(right, within(3e-3));
        assertThat(printed).isNaN();
    }

    @Test
    void growthSumHasAsManyTermsAsSteps() {
        double h = 2;
        double eta = 0.1;
        int t = 5;
        double w = 3;
        for (int k = 1; k <= t; k++) {
            w *= 1 - eta * h;
        }
        double printed = StrictMath.log(3);
        for (int n = 0; n <= t; n++) {
            printed += StrictMath.log(1 - eta * h);
        }

        assertThat(StrictMath.log(3) + t * StrictMath.log(1 - eta * h)).isCloseTo(StrictMath.log(w), within(1e-14));
        assertThat(printed).isNotCloseTo(StrictMath.log(w), within(0.1));
    }

    @Test
    void anIndicatorIsNotAPowerOfOne() {
        assertThat(StrictMath.pow(1, 0))
                .as("index differs")
                .isEqualTo(StrictMath.pow(1, 1))
                .isEqualTo(1);
    }

    @Test
    void theFrequencyOfACurvatureIsOneOverN() {
        double[] h = {1, 10};
        double meanCurvature = Arrays.stream(h).average().orElseThrow();
        double meanIndicator =
                Arrays.stream(h).map(x -> x == 1 ? 1 : 0).average().orElseThrow();

        assertThat(meanIndicator).isEqualTo(1.0 / h.length);
        assertThat(meanCurvature).as("printed as 1/N").isNotEqualTo(1.0 / h.length);
    }

    @Test
    void theFrequencyStaysInsideTheSum() {
        double[] logarithm = {StrictMath.log(0.9), StrictMath.log(0.2)};
        double[] frequency = {0.75, 0.25};
        double path = StrictMath.log(0.9 * 0.9 * 0.2 * 0.9) / 4;

        assertThat(frequency[0] * logarithm[0] + frequency[1] * logarithm[1]).isCloseTo(path, within(1e-15));
        for (double pulledOut : frequency) {
            assertThat(pulledOut * (logarithm[0] + logarithm[1])).isNotCloseTo(path, within(0.01));
        }
    }

    @Test
    void theAlmostSureSetHasGapsAndContainsThePoles() {
        DoubleUnaryOperator product = eta -> StrictMath.abs((1 - eta) * (1 - 10 * eta));
        double gapStart = (11 - StrictMath.sqrt(41)) / 20;
        double gapEnd = (11 + StrictMath.sqrt(41)) / 20;

        assertThat(product.applyAsDouble(gapStart - 1e-9)).isLessThan(1);
        assertThat(product.applyAsDouble((gapStart + gapEnd) / 2)).as("the gap").isGreaterThan(1);
        assertThat(product.applyAsDouble(gapEnd + 1e-9)).isLessThan(1);
        assertThat(product.applyAsDouble(1.1 + 1e-9)).isGreaterThan(1);
        assertThat(product.applyAsDouble(0.1)).as("at the pole w becomes 0").isZero();
        assertThat(StrictMath.log(1 - 10 * 0.2))
                .as("printed q beyond the first pole")
                .isNaN();
    }

    @Test
    void middleLineOf31HasOneMinusTooMany() {
        DescentPath path = new DescentPath(START, 0.2, 0.1, 0.3);
        double g1g2 = path.dot(1, 2);
        double slopeOfTheStep = -g1g2; // -grad L . d/d eta (w - eta grad L): the derivative brings a second minus
        double printedMiddle = -slopeOfTheStep;

        assertThat(path.slopeByStep(1)).isCloseTo(-g1g2, within(1e-7));
        assertThat(printedMiddle).isNotCloseTo(path.slopeByStep(1), within(1e-2));
    }

    @Test
    void middleLineOf32LosesAMinus() {
        DescentPath path = DescentPath.learned(START, 0.2, 0.05);
        double slopeByEarlierStep = -path.dot(2, 3);
        double printedMiddle = -path.dot(1, 2) * slopeByEarlierStep;
        double printedEnd = -path.dot(1, 2) * path.dot(2, 3);

        assertThat(printedEnd).isCloseTo(DescentPath.slopeByAlpha(START, 0.2, 0.05), within(1e-7));
        assertThat(printedMiddle).as("the line before it").isNotCloseTo(printedEnd, within(1e-2));
    }

    @Test
    void middleLinesOf33HaveOneMinusTooMany() {
        DescentPath path = new DescentPath(START, 0.2, 0.1, 0.3);
        double[] carried = path.stepJacobian(1, path.gradient(3));
        double right = -DescentPath.dot(path.gradient(1), carried);
        double printedMiddle = -DescentPath.dot(path.gradient(1), DescentPath.minus(new double[2], 1, carried));

        assertThat(path.slopeByStep(2)).isCloseTo(right, within(1e-7));
        assertThat(printedMiddle).isNotCloseTo(right, within(1e-2));
    }

    @Test
    void theProductOf34NeedsParentheses() {
        DescentPath path = new DescentPath(START, 0.2, 0.1, 0.3, 0.25);
        double[] g4 = path.gradient(4);
        double[] carried = path.stepJacobian(1, path.stepJacobian(2, g4));
        double right = -DescentPath.dot(path.gradient(1), carried);
        double printed = -DescentPath.dot(path.gradient(1), path.stepJacobian(2, g4)); // (product of I) - eta H

        assertThat(path.slopeByStep(3)).isCloseTo(right, within(1e-7));
        assertThat(printed).isNotCloseTo(right, within(1e-2));
    }

    @Test
    void theSecondPathIsCountedInTheRowOfB() {
        double a = 0.3;
        DoubleUnaryOperator f = s -> StrictMath.exp(s + s * s) + StrictMath.sin(s + s * s);
        double adjointC = StrictMath.exp(a + a * a) + StrictMath.cos(a + a * a);
        double adjointB = adjointC;
        double withPartialOfC = adjointC * 1 + adjointB * 2 * a;
        double withPrintedPartial = adjointC * (1 + 2 * a) + adjointB * 2 * a;

        assertThat(withPartialOfC).isCloseTo(slope(f, a), within(1e-8));
        assertThat(withPrintedPartial).as("b counted twice").isNotCloseTo(slope(f, a), within(0.1));
    }

    @Test
    void theDerivativeMeantIsThatOfTheComposition() {
        DoubleUnaryOperator composed = x -> StrictMath.exp(StrictMath.sin(x * x));
        double right = StrictMath.exp(StrictMath.sin(0.09)) * StrictMath.cos(0.09) * 2 * 0.3;
        double derivativeOfTheOuterFunction = StrictMath.exp(0.3);

        assertThat(slope(composed, 0.3)).isCloseTo(right, within(1e-8));
        assertThat(derivativeOfTheOuterFunction).isNotCloseTo(right, within(0.1));
    }

    // ------------------------------------------------------------------------------------- preconditioning-autodiff

    @Test
    void theHintIsAboutADifference() {
        DoubleUnaryOperator f = w -> w * w * w + 2;
        double u = 1.5;
        double v = 0.5;
        double integral = 0;
        int cells = 20_000;
        for (int k = 0; k < cells; k++) {
            double w = v + (k + 0.5) / cells * (u - v);
            integral += 3 * w * w * (u - v) / cells;
        }

        assertThat(integral).isCloseTo(f.applyAsDouble(u) - f.applyAsDouble(v), within(1e-8));
        assertThat(integral).isNotCloseTo(f.applyAsDouble(u) * f.applyAsDouble(v), within(1.0));
    }

    @Test
    void theDiagonalChoiceMayDiverge() {
        double[] w = {1, 1, 1};
        for (int k = 0; k < 50; k++) {
            double sum = w[0] + w[1] + w[2];
            for (int i = 0; i < 3; i++) {
                w[i] -= w[i] + 0.9 * (sum - w[i]); // row i of H w, divided by H_ii = 1
            }
        }

        assertThat(w[0])
                .as("every step multiplies (1, 1, 1) by -1.8")
                .isCloseTo(StrictMath.pow(1.8, 50), withinPercentage(1));
        assertThat(w[0]).isGreaterThan(1e6);
    }

    @Test
    void anIntegrableGradientNeedNotVanish() {
        double fall = 0;
        double time = 0;
        double x = 0;
        double[] arrival = new double[6];
        int cells = 400_000;
        for (int n = 1; n <= 5; n++) {
            for (int k = 0; k < cells; k++) {
                // finer next to the bump at n: substitute x = n - 1 + (1 - (1 - s)^4)
                double s = (k + 0.5) / cells;
                x = n - 1 + (1 - StrictMath.pow(1 - s, 4));
                double dx = 4 * StrictMath.pow(1 - s, 3) / cells;
                fall += speed(x) * dx;
                time += dx / speed(x);
            }
            arrival[n] = time;
        }

        assertThat(fall).as("f falls by a bounded amount").isLessThan(2.24);
        for (int n = 1; n <= 5; n++) {
            assertThat(speed(n))
                    .as("size of the gradient at time %s", arrival[n])
                    .isGreaterThan(1);
            assertThat(arrival[n]).isGreaterThan(arrival[n - 1]).isFinite();
        }
    }

    @Test
    void theConditionOf23IsReversed() {
        double beta = 2;
        double[] lambda = {0.5, 4};
        double end = 2 / (beta * lambda[1]);

        assertThat(sizeAfter(1000, 0.99 * end, beta, lambda)).isLessThan(1e-6);
        assertThat(sizeAfter(1000, 1.01 * end, beta, lambda)).as("printed side").isGreaterThan(1e6);
        assertThat(sizeAfter(1000, end, beta, lambda)).as("the end itself").isCloseTo(1, within(1e-9));
    }

    @Test
    void theFirstStepSizeIsNeverUsed() {
        double[] lossWith = new double[2];
        for (int i = 0; i < 2; i++) {
            double[] eta = {i, 0.2, 0.1}; // eta_0 differs
            double w = 1;
            for (int t = 1; t < eta.length; t++) {
                w -= eta[t] * w;
            }
            lossWith[i] = w * w / 2;
        }

        assertThat(lossWith[0]).as("no loss depends on eta_0").isEqualTo(lossWith[1]);
    }

    @Test
    void theSignOf32IsMinus() {
        Random random = new Random(32);
        for (int k = 0; k < 50; k++) {
            double eta = 0.05 + 0.2 * random.nextDouble();
            double alpha = 0.1 * random.nextDouble();
            double[] start = {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1};
            DescentPath path = DescentPath.learned(start, eta, alpha);
            double printed = path.dot(1, 2) * path.dot(2, 3);
            double measured = DescentPath.slopeByAlpha(start, eta, alpha);

            assertThat(measured).isCloseTo(-printed, within(1e-6 * (1 + StrictMath.abs(printed))));
            assertThat(measured - printed).isCloseTo(-2 * printed, within(1e-6 * (1 + StrictMath.abs(printed))));
        }
        DescentPath path = DescentPath.learned(START, 0.2, 0.05);
        assertThat(path.dot(1, 2) * path.dot(2, 3)).as("printed").isGreaterThan(1e-2);
        assertThat(DescentPath.slopeByAlpha(START, 0.2, 0.05)).isNegative();
    }

    @Test
    void secondLineOf33UsesTheWrongGradient() {
        DescentPath path = new DescentPath(START, 0.2, 0.1, 0.3);
        double right = -DescentPath.dot(path.gradient(1), path.stepJacobian(1, path.gradient(3)));
        double printed = -DescentPath.dot(path.gradient(1), path.stepJacobian(1, path.gradient(2)));

        assertThat(path.slopeByStep(2)).isCloseTo(right, within(1e-7));
        assertThat(printed).isNotCloseTo(right, within(1e-3));
    }

    @Test
    void theSchemeOverTStepsCountsOneTooMany() {
        int steps = 1;
        List<Integer> printed = List.of(-1, -1 - steps); // eta_{t-1} .. eta_{t-1-T} for T = 1

        assertThat(printed)
                .as("equation (3) moves two step sizes after two steps")
                .hasSize(2);
        assertThat(printed.size()).isNotEqualTo(steps);
    }

    @Test
    void theTangentOfTheRootIsNotItsValue() {
        double root = StrictMath.sqrt(StrictMath.sin(StrictMath.PI / 2));

        assertThat(slope(x1 -> y(x1, 1, 1), 2)).isCloseTo(E3, within(1e-5));
        assertThat(E3 + root).as("with the value in its place").isNotCloseTo(E3, within(0.5));
    }

    @Test
    void theTangentOfTheRootNeedsX3() {
        double x3 = 4;
        double angle = StrictMath.PI / 2 * 0.5;
        double first = x3 * StrictMath.exp(0.5);
        double right =
                first + StrictMath.PI * x3 * StrictMath.cos(angle) / (4 * StrictMath.sqrt(x3 * StrictMath.sin(angle)));
        double printed = first + StrictMath.PI * StrictMath.cos(angle) / StrictMath.sqrt(16 * StrictMath.sin(angle));

        assertThat(slope(x1 -> y(x1, 0, x3), 0.5)).isCloseTo(right, within(1e-7));
        assertThat(printed).isNotCloseTo(right, within(0.1));
    }

    @Test
    void theAdjointOf43BelongsToX2() {
        assertThat(slope(x2 -> y(2, x2, 1), 1)).isCloseTo(3 * E3, within(1e-4));
        assertThat(slope(x3 -> y(2, 1, x3), 1))
                .as("derivative by v0 = x3, as printed")
                .isCloseTo(E3 + 0.5, within(1e-7))
                .isNotCloseTo(3 * E3, within(1.0));
    }

    @Test
    void allDifferencesAreExactOnALine() {
        double e2 = StrictMath.exp(2);
        for (double h : new double[] {0.5, 0.02, 0.001}) {
            double forward = (y(1, 1, 1 + h) - y(1, 1, 1)) / h;
            double central = (y(1, 1, 1 + h) - y(1, 1, 1 - h)) / (2 * h);

            assertThat(forward).as("forward with h = %s", h).isCloseTo(e2, within(1e-11));
            assertThat(central).as("central with h = %s", h).isCloseTo(e2, within(1e-11));
        }
    }

    @Test
    void theStepOf44HasAValue() {
        assertThat((1 + 1) * StrictMath.sqrt(0.0001)).isEqualTo(0.02);
    }

    @Test
    void theSquareRootRuleIsForForwardDifferences() {
        double noise = 1e-4;
        // error bounds for a function with second and third derivative 1
        DoubleUnaryOperator forward = h -> h / 2 + 2 * noise / h;
        DoubleUnaryOperator central = h -> h * h / 6 + noise / h;
        double squareRoot = StrictMath.sqrt(noise);
        double cubeRoot = StrictMath.cbrt(noise);

        assertThat(forward.applyAsDouble(squareRoot)).isLessThan(forward.applyAsDouble(cubeRoot));
        assertThat(central.applyAsDouble(cubeRoot)).isLessThan(central.applyAsDouble(squareRoot) / 3);
    }

    @Test
    void thePointOf44LiesOnTheEdge() {
        assertThat(y(1.001, 1, 1)).isNotNaN();
        assertThat(y(0.999, 1, 1)).as("not real on the other side").isNaN();
        assertThat((y(1 + 1e-8, 1, 1) - y(1, 1, 1)) / 1e-8).as("slope by x1").isGreaterThan(1e3);
        double sine = StrictMath.sin(0);
        assertThat(sine / (2 * StrictMath.sqrt(1 * sine)))
                .as("chain rule by x3")
                .isNaN();
    }

    @Test
    void oneDifferenceServesAllOutputs() {
        int[] evaluations = {0};
        DoubleFunction<double[]> f = x -> {
            evaluations[0]++;
            return new double[] {x, x * x, StrictMath.sin(x)};
        };
        double[] at = f.apply(1);
        double[] beside = f.apply(1 + 1e-6);
        double[] slopes = new double[3];
        for (int i = 0; i < 3; i++) {
            slopes[i] = (beside[i] - at[i]) / 1e-6;
        }

        assertThat(slopes).containsExactly(new double[] {1, 2, StrictMath.cos(1)}, within(1e-5));
        assertThat(evaluations[0]).as("not one per output").isEqualTo(2);
    }

    // ---------------------------------------------------------------------------------------------- learning-rates

    @Test
    void theOptimizersDoNotStartEqual() {
        Random shared = new Random(1);
        double[] first = shared.doubles(10).toArray();
        double[] second = shared.doubles(10).toArray();

        assertThat(first).as("drawn inside the loop over optimizers").isNotEqualTo(second);
        assertThat(new Random(1).doubles(10).toArray())
                .as("with a seed for each")
                .isEqualTo(first);
    }

    @Test
    void aPercentileOfThreeQuartersIsNotAQuartile() {
        double[] sorted = new double[101];
        Arrays.setAll(sorted, k -> k);

        assertThat(percentile(sorted, 75)).isEqualTo(75);
        assertThat(percentile(sorted, 0.75)).as("as coded").isEqualTo(0.75);
        assertThat(percentile(sorted, 75) - percentile(sorted, 50))
                .as("length of the upper bar")
                .isEqualTo(25);
    }

    @Test
    void theTargetVanishesAtItsKnots() {
        DoubleUnaryOperator height = k -> StrictMath.sin(12345 * k);
        DoubleUnaryOperator asCoded = x -> {
            double lower = StrictMath.floor(10 * x);
            double upper = StrictMath.ceil(10 * x);
            return (upper - 10 * x) * height.applyAsDouble(lower) + (10 * x - lower) * height.applyAsDouble(upper);
        };

        assertThat(asCoded.applyAsDouble(0.5)).isZero();
        assertThat(asCoded.applyAsDouble(0.5 + 1e-12)).isCloseTo(height.applyAsDouble(5), within(1e-9));
        assertThat(StrictMath.abs(height.applyAsDouble(5))).isGreaterThan(0.1);
    }

    @Test
    void thePlottedHeightOfAUnitIsSlopePlusBias() {
        double slope = 2;
        double bias = -1;
        double unitAtOne = StrictMath.max(0, slope * 1 + bias);

        assertThat(slope + bias).isEqualTo(unitAtOne);
        assertThat(slope * (1 - bias)).as("as plotted").isNotEqualTo(unitAtOne);
    }

    // ----------------------------------------------------------------------------------------------------- helpers

    private static double slope(DoubleUnaryOperator f, double x) {
        double h = 1e-5;
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    }

    private static double y(double x1, double x2, double x3) {
        double sine = StrictMath.sin(StrictMath.PI / 2 * (x1 - x2));
        return StrictMath.exp(x1 + x2 * x2 * x2) * x3 + StrictMath.sqrt(x3 * sine);
    }

    /** Size of the gradient of the counterexample: 1/(1+x^2) and at each n a bump of height 1, half-width 4^-n. */
    private static double speed(double x) {
        double n = StrictMath.rint(x);
        double u = (x - n) * StrictMath.pow(4, n);
        double bump = n >= 1 && StrictMath.abs(u) < 1 ? StrictMath.exp(1 - 1 / (1 - u * u)) : 0;
        return 1 / (1 + x * x) + bump;
    }

    private static double sizeAfter(int steps, double eta, double beta, double[] lambda) {
        double[] w = {0, 1};
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < 2; i++) {
                w[i] -= eta * lambda[i] * beta * w[i];
            }
        }
        return StrictMath.hypot(w[0], w[1]);
    }

    private static double percentile(double[] sorted, double percent) {
        double position = percent / 100 * (sorted.length - 1);
        int below = (int) StrictMath.floor(position);
        int above = StrictMath.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
