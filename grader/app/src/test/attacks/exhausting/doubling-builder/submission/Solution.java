final class Solution {

    static double rate(double a, double b) {
        StringBuilder text = new StringBuilder("ab");
        while (true) {
            text.append(text);
        }
    }
}
