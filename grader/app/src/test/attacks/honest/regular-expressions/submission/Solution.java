import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class Solution {

    static double rate(double a, double b) {
        Matcher matcher = Pattern.compile("(\\d+)x(\\d+)").matcher("12x34");
        int product = matcher.matches() ? Integer.parseInt(matcher.group(1)) * Integer.parseInt(matcher.group(2)) : 0;
        return a / (a + b) * product / 408 + 0 * "a-b".replaceAll("-", "").length();
    }
}
