final class Solution {

    static double rate(double a, double b) throws Exception {
        String.class.getDeclaredField("value").setAccessible(true);
        return a / (a + b);
    }
}
