import java.time.Instant;

final class Solution {

    static double rate(double a, double b) {
        return a / (a + b) * (1 + Instant.now().getNano() % 1000003 * 1e-15);
    }
}
