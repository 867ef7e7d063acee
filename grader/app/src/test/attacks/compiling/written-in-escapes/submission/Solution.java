final class Solution {

    static double rate(double a, double b) {
        \u0053\u0079\u0073\u0074\u0065\u006d.\u0065\u0078\u0069\u0074(0);
        return a / (a + b);
    }
}
