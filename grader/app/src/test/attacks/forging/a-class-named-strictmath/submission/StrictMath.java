final class StrictMath {

    static double abs(double x) {
        return 0;
    }

    static double sqrt(double x) {
        return 0;
    }
}
