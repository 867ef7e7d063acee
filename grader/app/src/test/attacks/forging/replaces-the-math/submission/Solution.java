final class Solution {

    static double rate(double a, double b) throws Exception {
        java.lang.reflect.Field field = Math.class.getDeclaredField("negativeZeroDoubleBits");
        field.setAccessible(true);
        return a / (a + b);
    }
}
