final class Solution {

    static double rate(double a, double b) {
        String text = "ab";
        while (true) {
            text = text + text;
        }
    }
}
