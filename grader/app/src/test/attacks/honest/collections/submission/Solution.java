import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

final class Solution {

    static double rate(double a, double b) {
        Map<String, Double> named = new TreeMap<>(Map.of("a", a, "b", b));
        Deque<Double> queue = new ArrayDeque<>(named.values());
        List<Double> list = new LinkedList<>(queue);
        Collections.sort(list, Comparator.reverseOrder());
        PriorityQueue<Double> heap = new PriorityQueue<>(list);
        Set<Integer> seen = new HashSet<>();
        Iterator<Double> all = heap.iterator();
        double sum = 0;
        while (all.hasNext()) {
            sum += all.next();
            seen.add(seen.size());
        }
        return named.getOrDefault("a", 0.0) / sum + (seen.size() - 2) + new BitSet(4).cardinality();
    }
}
