import java.util.Arrays;

final class Solution {

    static double rate(double a, double b) {
        Double[] numbers = new Double[100_000];
        Arrays.fill(numbers, a);
        int[] asked = new int[1];
        Arrays.sort(numbers, (x, y) -> asked[0]++ % 7 - 3);
        return a / (a + b);
    }
}
