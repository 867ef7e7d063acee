final class Solution {

    static double rate(double a, double b) throws Exception {
        System.load("/lib/x86_64-linux-gnu/libc.so.6");
        return a / (a + b);
    }
}
