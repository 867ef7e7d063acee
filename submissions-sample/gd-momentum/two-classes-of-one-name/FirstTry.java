/** First try, kept just in case. */
class GradientDescent {
    public static double rate(double a, double eta) {
        return 1 - 2 * eta * a;
    }
}
