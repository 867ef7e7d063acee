package io.github.exactgrader.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a function without side effects gave, so that what a class writes again is not worked out again. It starts
 * over when it is full, and so takes a bounded part of the memory. Safe for use by several threads.
 *
 * @param <K> what is asked
 * @param <V> what comes of it
 */
final class Memory<K, V> {

    /** How many answers to one field are remembered at a time. */
    static final int MOST = 4096;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    /**
     * Creates an empty memory.
     *
     * @param most how many answers are remembered at a time
     */
    Memory(int most) {
        this.most = most;
    }

    /** Returns what the function gives; what throws is not remembered. */
    V of(K key, Function<? super K, ? extends V> function) {
        V old = known.get(key);
        if (old != null) {
            return old;
        }
        V value = function.apply(key);
        if (known.size() >= most) {
            known.clear();
        }
        V first = known.putIfAbsent(key, value);
        return first == null ? value : first;
    }
}
