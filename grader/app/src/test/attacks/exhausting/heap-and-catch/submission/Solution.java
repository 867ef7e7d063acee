import java.util.ArrayList;
import java.util.List;

final class Solution {

    static double rate(double a, double b) {
        List<double[]> kept = new ArrayList<>();
        while (true) {
            try {
                kept.add(new double[1_000_000]);
            } catch (OutOfMemoryError e) {
                a += 1;
            }
        }
    }
}
