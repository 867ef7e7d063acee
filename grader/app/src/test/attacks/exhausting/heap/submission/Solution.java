import java.util.ArrayList;
import java.util.List;

final class Solution {

    static double rate(double a, double b) {
        List<double[]> kept = new ArrayList<>();
        while (true) {
            kept.add(new double[1_000_000]);
        }
    }
}
