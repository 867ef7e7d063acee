final class Solution {

    static double rate(double a, double b) {
        int xscript = "</script><img src=x onerror=alert(1)>";
        String s = "::error::" + undefined_éα;
        return a / (a + b);
    }
}
