import java.util.HashMap;
import java.util.Map;

final class Solution {

    static double rate(double a, double b) {
        Map<Key, Integer> map = new HashMap<>();
        for (int i = 0; ; i++) {
            map.put(new Key(), i % 1000);
            if (map.size() > 20_000) {
                map.clear();
            }
        }
    }
}

final class Key {

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }
}
