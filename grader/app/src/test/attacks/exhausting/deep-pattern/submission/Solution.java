import java.util.regex.Pattern;

final class Solution {

    static double rate(double a, double b) {
        return Pattern.compile("(x|y)*").matcher("x".repeat(1_000_000)).matches() ? 1 : 0;
    }
}
