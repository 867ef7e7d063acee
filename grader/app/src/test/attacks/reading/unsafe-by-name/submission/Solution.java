final class Solution {

    static double rate(double a, double b) {
        sun.misc.Unsafe unsafe = sun.misc.Unsafe.getUnsafe();
        return unsafe.getLong(0L);
    }
}
