import java.math.BigInteger;

final class Solution {

    static double rate(double a, double b) {
        return BigInteger.ONE.shiftLeft(20000).nextProbablePrime().bitCount();
    }
}
