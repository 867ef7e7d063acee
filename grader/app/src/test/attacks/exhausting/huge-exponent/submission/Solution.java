import java.math.BigDecimal;

final class Solution {

    static double rate(double a, double b) {
        return new BigDecimal("1e999999999").toPlainString().length();
    }
}
