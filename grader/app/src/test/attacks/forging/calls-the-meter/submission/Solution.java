final class Solution {

    static double rate(double a, double b) {
        io.github.exactgrader.worker.Meter.tick();
        return a / (a + b);
    }
}
