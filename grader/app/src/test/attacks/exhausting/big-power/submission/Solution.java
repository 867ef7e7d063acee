import java.math.BigInteger;

final class Solution {

    static double rate(double a, double b) {
        return BigInteger.valueOf(3).pow(200_000_000).bitCount();
    }
}
