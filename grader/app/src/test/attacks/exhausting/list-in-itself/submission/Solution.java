import java.util.ArrayList;
import java.util.List;

final class Solution {

    static double rate(double a, double b) {
        List<Object> list = new ArrayList<>();
        List<Object> other = new ArrayList<>();
        list.add(other);
        other.add(list);
        return list.hashCode();
    }
}
