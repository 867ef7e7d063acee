final class Solution {

    public static void premain(String arguments) {
        System.exit(0);
    }

    static double rate(double a, double b) {

        return a / (a + b);
    }
}
