import java.util.Locale;

final class Solution {

    static double rate(double a, double b) {
        String text = String.format(Locale.ROOT, "%.15f %s", a / (a + b), "x").split(" ")[0];
        StringBuilder builder = new StringBuilder(text).append('0').reverse().reverse();
        return Double.parseDouble(builder.toString().trim());
    }
}
