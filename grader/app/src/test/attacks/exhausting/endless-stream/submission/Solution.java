import java.util.stream.DoubleStream;

final class Solution {

    static double rate(double a, double b) {
        return DoubleStream.iterate(a, x -> x + 1).filter(x -> x < 0).findFirst().orElse(b);
    }
}
