import java.util.Set;
import java.util.stream.IntStream;

final class Solution {

    static double rate(double a, double b) {
        int order = 0;
        for (int each : Set.of(IntStream.range(0, 5000).map(i -> i * 7919).boxed().toArray(Integer[]::new))) {
            order = (order * 31 + each) % 1000003;
        }
        return a / (a + b) * (1 + order * 1e-15);
    }
}
