package java.lang;

public final class Math {

    public static double abs(double x) {
        return 0;
    }
}
