package io.github.exactgrader.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts the nodes of a graph in order, parents first, or finds a cycle. */
final class GraphOrder {

    private GraphOrder() {}

    /**
     * Returns the graph, or the cycle that keeps it from being one.
     *
     * @param inputs names of inputs with their symbols
     * @param nodes by name, in any order; each parent is a node or an input
     * @param output name of a node or an input
     */
    static GraphReading reading(Map<String, String> inputs, Map<String, GraphNode> nodes, String output) {
        Map<String, GraphNode> ordered = ordered(nodes);
        if (ordered.size() < nodes.size()) {
            Map<String, GraphNode> rest = new LinkedHashMap<>(nodes);
            rest.keySet().removeAll(ordered.keySet());
            return new GraphReading(null, List.of(GraphMessages.cycle(cycle(rest))), true);
        }
        return new GraphReading(new ComputationGraph(inputs, ordered, output), List.of(), false);
    }

    private static Map<String, GraphNode> ordered(Map<String, GraphNode> nodes) {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        Map<String, List<String>> users = new LinkedHashMap<>();
        Deque<String> free = new ArrayDeque<>();
        for (GraphNode node : nodes.values()) {
            int parents = 0;
            for (String parent : node.parents()) {
                if (nodes.containsKey(parent)) {
                    parents++;
                    users.computeIfAbsent(parent, none -> new ArrayList<>()).add(node.id());
                }
            }
            waiting.put(node.id(), parents);
            if (parents == 0) {
                free.add(node.id());
            }
        }
        Map<String, GraphNode> ordered = new LinkedHashMap<>();
        while (!free.isEmpty()) {
            String id = free.remove();
            ordered.put(id, Objects.requireNonNull(nodes.get(id)));
            for (String user : users.getOrDefault(id, List.of())) {
                if (waiting.merge(user, -1, Integer::sum) == 0) {
                    free.add(user);
                }
            }
        }
        return ordered;
    }

    /** Every node left has a parent that is left, so that a walk along parents comes back. */
    private static List<String> cycle(Map<String, GraphNode> rest) {
        Set<String> walk = new LinkedHashSet<>();
        String at = rest.keySet().iterator().next();
        while (walk.add(at)) {
            at = Objects.requireNonNull(rest.get(at)).parents().stream()
                    .filter(rest::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> cycle = new ArrayList<>(walk);
        cycle = new ArrayList<>(cycle.subList(cycle.indexOf(at), cycle.size()));
        cycle.add(at);
        Collections.reverse(cycle);
        return cycle;
    }
}
