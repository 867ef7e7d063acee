import java.util.stream.Stream;

final class Solution {

    static double rate(double a, double b) {
        return Stream.generate(() -> 1).filter(x -> x > 1).count();
    }
}
