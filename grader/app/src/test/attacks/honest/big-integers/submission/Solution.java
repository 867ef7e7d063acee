import java.math.BigInteger;

final class Solution {

    static double rate(double a, double b) {
        BigInteger n = BigInteger.ONE;
        for (int i = 1; i <= 30; i++) {
            n = n.multiply(BigInteger.valueOf(i));
        }
        return a / (a + b) * n.mod(BigInteger.TWO).add(BigInteger.ONE).doubleValue();
    }
}
