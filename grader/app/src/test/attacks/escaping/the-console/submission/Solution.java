final class Solution {

    static double rate(double a, double b) throws Exception {
        System.console().readLine();
        return a / (a + b);
    }
}
