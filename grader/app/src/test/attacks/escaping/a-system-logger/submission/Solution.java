final class Solution {

    static double rate(double a, double b) throws Exception {
        System.getLogger("x").log(System.Logger.Level.ERROR, "here");
        return a / (a + b);
    }
}
