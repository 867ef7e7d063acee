final class Solution {

    static double rate(double a, double b) throws Exception {
        for (long i = 0; ; i++) {
            ("exhaust" + i).intern();
        }
    }
}
