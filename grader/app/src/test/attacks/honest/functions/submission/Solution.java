import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

final class Solution {

    static double rate(double a, double b) {
        Function<Double, Double> share = x -> x / (a + b);
        BiFunction<Double, Double, Double> add = Double::sum;
        Supplier<Optional<Double>> maybe = () -> Optional.of(a);
        UnaryOperator<Double> same = UnaryOperator.identity();
        return maybe.get().map(share.compose(same)).orElseThrow() + 0 * add.apply(a, b);
    }
}
