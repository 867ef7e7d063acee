import java.util.HashMap;
import java.util.Map;

final class Solution {

    static double rate(double a, double b) {
        Map<Long, double[]> map = new HashMap<>();
        for (long i = 0; ; i++) {
            map.put(i, new double[4096]);
        }
    }
}
