final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(Runtime.version());
        return a / (a + b);
    }
}
