final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(Solution.class.getProtectionDomain().getCodeSource());
        return a / (a + b);
    }
}
