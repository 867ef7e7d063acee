import java.util.stream.LongStream;

final class Solution {

    static double rate(double a, double b) throws Exception {
        return LongStream.range(0, 1L << 50).parallel().sum();
    }
}
