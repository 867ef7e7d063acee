final class Solution {

    static double rate(double a, double b) {
        long start = System.nanoTime();
        double share = a / (a + b);
        System.out.println((System.nanoTime() - start) + " ns at " + System.currentTimeMillis() + System.lineSeparator());
        return share;
    }
}
