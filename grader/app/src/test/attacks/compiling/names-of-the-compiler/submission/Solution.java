final class Solution {

    private static final boolean $assertionsDisabled = true;

    private static double access$000() {
        Runnable nothing = () -> {};
        nothing.run();
        return 0;
    }

    private static double lambda$rate$0(double a, double b) {
        return a / (a + b);
    }

    static double rate(double a, double b) {
        return access$000() + lambda$rate$0(a, b);
    }
}
