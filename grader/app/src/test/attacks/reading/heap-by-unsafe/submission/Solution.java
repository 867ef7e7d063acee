final class Solution {

    static double rate(double a, double b) throws Exception {
        java.lang.reflect.Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return a / (a + b);
    }
}
