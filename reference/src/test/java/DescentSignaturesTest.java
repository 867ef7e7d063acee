import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signatures of the sheets, as any class outside the project may call them. */
@SuppressWarnings("DefaultPackage")
class DescentSignaturesTest {
    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    GradientDescent | double rate(double, double)
                    GradientDescent | double[] stableRange(double)
                    GradientDescent | double optimalStep(double)
                    GradientDescent | double optimalRate(double)
                    GradientDescent | double rate(double, double, double)
                    GradientDescent | double[] stableRange(double, double)
                    GradientDescent | double optimalStep(double, double)
                    GradientDescent | double optimalRate(double, double)
                    Trajectory | double[] fitMomentum(double[], double[], double[][])
                    Trajectory | double fitStep(double[], double[], double[])
                    Trajectory | double[][] follow(double[], double[], double, double, int)
                    SgdNoise | double meanFactor(double[], double)
                    SgdNoise | double optimalStepMean(double[])
                    SgdNoise | double[] stableRangeMean(double[])
                    SgdNoise | double secondMomentFactor(double[], double)
                    SgdNoise | double optimalStepSecondMoment(double[])
                    SgdNoise | double[] stableRangeSecondMoment(double[])
                    SgdNoise | double[] stableRangeLoss(double[])
                    SgdNoise | double growthRate(double[], double)
                    SgdNoise | double[][] almostSureSet(double[])
                    LearningRates | double largestStep(double)
                    LearningRates | int iterations(double, double, double)
                    LearningRates | double largestStep(double, double)
                    LearningRates | String faster(double, double, double)
                    LearningRates | double optimalStep(double, double)
                    LearningRates | double optimalRate(double, double)
                    LearningRates | double[] leastSquaresSteps(double[][])
                    LearningRates | double[] leastSquaresLimit(double[][], double[], double[])
                    """)
    void hasTheMethodOfTheSheet(String className, String signature) throws ReflectiveOperationException {
        Class<?> type = Class.forName(className);

        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
        assertThat(Modifier.isPublic(type.getConstructor().getModifiers())).isTrue();
        assertThat(Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(DescentSignaturesTest::signature))
                .contains(signature);
    }

    private static String signature(Method method) {
        return method.getReturnType().getSimpleName() + " " + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
