import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

final class Solution {

    static double rate(double a, double b) {
        double sum = Stream.of(a, b).mapToDouble(Double::doubleValue).sum();
        List<Double> shares = DoubleStream.of(a, b).map(x -> x / sum).boxed().collect(Collectors.toList());
        return shares.get(0);
    }
}
