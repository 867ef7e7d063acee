package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.util.List;

/**
 * A node of a computational graph.
 *
 * @param id its name
 * @param formula what it computes, in the names of its parents
 * @param parents the nodes and inputs it uses, each once, sorted
 */
record GraphNode(String id, Expr formula, List<String> parents) {

    GraphNode {
        parents = List.copyOf(parents);
    }
}
