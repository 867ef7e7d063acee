import java.math.BigDecimal;

final class Solution {

    static double rate(double a, double b) {
        return new BigDecimal("1e99999999").add(BigDecimal.ONE).doubleValue();
    }
}
