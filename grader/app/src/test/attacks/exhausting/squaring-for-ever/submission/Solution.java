import java.math.BigInteger;

final class Solution {

    static double rate(double a, double b) {
        BigInteger x = BigInteger.TEN;
        while (true) {
            x = x.multiply(x);
        }
    }
}
