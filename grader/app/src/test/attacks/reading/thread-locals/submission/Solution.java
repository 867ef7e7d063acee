final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(Thread.currentThread().getContextClassLoader());
        return a / (a + b);
    }
}
