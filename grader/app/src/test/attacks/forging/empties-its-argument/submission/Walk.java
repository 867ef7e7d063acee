import java.util.Arrays;

final class Walk {

    static double[] path(double[] start, double scale) {
        Arrays.fill(start, 0);
        return start;
    }
}
