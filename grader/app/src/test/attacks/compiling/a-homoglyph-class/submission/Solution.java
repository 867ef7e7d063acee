final class Sоlution {

    static double rate(double a, double b) {

        return a / (a + b);
    }
}
