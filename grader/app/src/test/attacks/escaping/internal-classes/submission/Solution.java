final class Solution {

    static double rate(double a, double b) {
        jdk.internal.misc.Unsafe.getUnsafe();
        return a / (a + b);
    }
}
