import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class Solution {

    static double rate(double a, double b) {
        List<Double> list = new ArrayList<>(Collections.nCopies(200_000, a));
        while (true) {
            list.add(0, a);
            list.remove(list.size() - 1);
        }
    }
}
