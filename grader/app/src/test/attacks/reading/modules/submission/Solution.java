final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(Solution.class.getModule().getLayer());
        return a / (a + b);
    }
}
