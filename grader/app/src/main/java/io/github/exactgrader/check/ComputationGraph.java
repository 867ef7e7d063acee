package io.github.exactgrader.check;

import io.github.exactgrader.expr.Trees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A computational graph without cycles; nothing in here recurses along it.
 *
 * @param inputs names of the inputs in the graph, with the symbol of the field that each stands for
 * @param nodes by name, parents before the nodes that use them
 * @param output name of a node or an input
 */
record ComputationGraph(Map<String, String> inputs, Map<String, GraphNode> nodes, String output) {

    ComputationGraph {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /** Returns the nodes, parents first. */
    List<GraphNode> order() {
        return List.copyOf(nodes.values());
    }

    /** Returns what the output depends on, itself included. */
    Set<String> live() {
        Set<String> live = new LinkedHashSet<>(List.of(output));
        Deque<String> open = new ArrayDeque<>(live);
        while (!open.isEmpty()) {
            GraphNode node = nodes.get(open.pop());
            if (node != null) {
                node.parents().stream().filter(live::add).forEach(open::push);
            }
        }
        return live;
    }

    /** Returns how many parts the formulas of all nodes have that the output depends on. */
    int size() {
        Set<String> live = live();
        return nodes.values().stream()
                .filter(node -> live.contains(node.id()))
                .mapToInt(node -> Trees.size(node.formula()))
                .sum();
    }

    /** Returns the nodes and inputs that the output does not depend on, in the order of the graph. */
    List<String> dead() {
        Set<String> live = live();
        List<String> dead = new ArrayList<>(inputs.keySet());
        dead.addAll(nodes.keySet());
        dead.removeAll(live);
        return dead;
    }

    /** Returns for each name the nodes that use it and lead to the output, in the order of the graph. */
    Map<String, List<GraphNode>> users() {
        Set<String> live = live();
        Map<String, List<GraphNode>> users = new LinkedHashMap<>();
        for (GraphNode node : nodes.values()) {
            if (live.contains(node.id())) {
                node.parents()
                        .forEach(parent -> users.computeIfAbsent(parent, none -> new ArrayList<>())
                                .add(node));
            }
        }
        return users;
    }
}
