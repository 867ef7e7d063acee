import java.util.stream.LongStream;

final class Solution {

    static double rate(double a, double b) {
        return LongStream.range(0, 1L << 50).map(Math::abs).sum();
    }
}
