import java.util.Set;

final class Solution {

    static double rate(double a, double b) {
        int order = 0;
        for (int each : Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)) {
            order = (order * 31 + each) % 1000003;
        }
        return a / (a + b) * (1 + order * 1e-15);
    }
}
