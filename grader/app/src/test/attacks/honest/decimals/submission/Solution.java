import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

final class Solution {

    static double rate(double a, double b) {
        BigDecimal x = BigDecimal.valueOf(a);
        BigDecimal y = new BigDecimal(Double.toString(b));
        return x.divide(x.add(y), new MathContext(30, RoundingMode.HALF_EVEN)).setScale(15, RoundingMode.HALF_UP).doubleValue();
    }
}
