final class Solution {

    static double rate(double a, double b) {
        int[] one = new int[1];
        while (true) {
            try {
                a = Math.sqrt(a) + Math.sqrt(b) + one[1];
            } catch (ArrayIndexOutOfBoundsException e) {
                b = a;
            }
        }
    }
}
