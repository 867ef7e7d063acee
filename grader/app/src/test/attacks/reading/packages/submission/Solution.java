final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(java.util.Arrays.toString(Package.getPackages()));
        return a / (a + b);
    }
}
