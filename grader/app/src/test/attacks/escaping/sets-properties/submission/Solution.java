final class Solution {

    static double rate(double a, double b) throws Exception {
        System.setProperty("java.io.tmpdir", "/");
        return a / (a + b);
    }
}
