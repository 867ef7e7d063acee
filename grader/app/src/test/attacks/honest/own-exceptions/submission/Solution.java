final class Solution {

    private static void check(double x) throws NegativeException {
        if (x < 0) {
            throw new NegativeException(x);
        }
    }

    static double rate(double a, double b) {
        try {
            check(-a);
            return 0;
        } catch (NegativeException e) {
            return -e.value / (a + b);
        } finally {
            System.out.println("checked");
        }
    }
}

final class NegativeException extends Exception {

    final double value;

    NegativeException(double value) {
        super("negative: " + value);
        this.value = value;
    }
}
