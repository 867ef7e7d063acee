final class Solution {

    static Double rate(double a, double b) {
        return null;
    }
}
