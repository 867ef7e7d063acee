package io.github.exactgrader.check;

import java.util.Collection;
import java.util.List;

/** The sentences that students read about graphs and traces; none shows an expected value. */
final class GraphMessages {

    static final String GRAPH_EXAMPLE =
            "{\"inputs\": [\"x\"], \"nodes\": [{\"id\": \"a\", \"op\": \"exp\", \"args\": [\"x\"]}, ...], \"output\": \"a\"}";
    static final String WRONG_FUNCTION = "The graph does not compute the expected function.";

    private static final int MOST_NAMES = 8;

    private GraphMessages() {}

    /** Joins names; the first few of many. */
    static String names(Collection<String> names) {
        List<String> all = List.copyOf(names);
        String first = String.join(", ", all.subList(0, Math.min(MOST_NAMES, all.size())));
        return all.size() <= MOST_NAMES ? first : first + " and " + (all.size() - MOST_NAMES) + " more";
    }

    // Reading a graph.

    static String notAGraph(Collection<String> words) {
        return "Expected " + GRAPH_EXAMPLE + ", found the words " + names(words) + ".";
    }

    static String incompleteNode(String node) {
        return "Each node needs \"id\", \"op\" and \"args\"; found " + Messages.shortened(node) + ".";
    }

    static String usedTwice(String id) {
        return "The id \"" + id + "\" is used twice; give each node its own.";
    }

    static String badId(String id) {
        return "The id \"" + Messages.shortened(id)
                + "\" is no name: start with a letter, then letters, digits and underscores, at most 40.";
    }

    static String unknownInput(String id, Collection<String> symbols) {
        return "The input \"" + Messages.shortened(id) + "\" is not one of " + names(symbols) + ".";
    }

    static String unknownOutput(String output) {
        return "The output \"" + Messages.shortened(output) + "\" is neither a node nor an input.";
    }

    static String unknownArgument(String node, String argument) {
        return "Node \"" + node + "\": the argument " + Messages.shortened(argument)
                + " is neither a node, an input nor a constant.";
    }

    static String arity(String node, String operation, String arity, int found) {
        return "Node \"" + node + "\": \"" + operation + "\" takes " + arity + ", found " + found + ".";
    }

    static String unknownOperation(String node, String operation) {
        return "Node \"" + node + "\": the operation \"" + Messages.shortened(operation)
                + "\" is not known; use add, sub, mul, div, pow, neg, exp, log, sin, cos, sqrt and the like, or a formula"
                + " of the node's args.";
    }

    static String formula(String node, String problem) {
        return "Node \"" + node + "\": the formula cannot be read: " + problem + ".";
    }

    static String notAmongArgs(String node, Collection<String> names) {
        return "Node \"" + node + "\": the formula uses " + names(names) + ", which its args do not list.";
    }

    static String alike(String reason) {
        return "Two ids cannot be told apart in a formula: " + reason + ".";
    }

    static String tooManyCharacters(int found, int most) {
        return "This is too large to be read: " + found + " characters; at most " + most + " are read.";
    }

    static String tooManyNodes(int found, int most) {
        return "The graph has " + found + " nodes; at most " + most + " are read.";
    }

    static String tooLarge(int most) {
        return "The formulas of the nodes are too long in all; at most " + most + " numbers, names and signs are read.";
    }

    static String cycle(List<String> cycle) {
        String shown = cycle.size() <= MOST_NAMES + 1
                ? String.join(" -> ", cycle)
                : String.join(" -> ", cycle.subList(0, MOST_NAMES)) + " -> ... -> " + cycle.get(cycle.size() - 1);
        return "The nodes form a cycle: " + shown
                + ". A graph computes from the inputs to the output and never comes back.";
    }

    // Judging a graph.

    static String dead(Collection<String> names) {
        return "The output does not depend on " + names(names) + "; take out what is not used.";
    }

    static String fewInternal(int found, int wanted) {
        return "The function is right, but "
                + (found == 0 ? "no node" : found == 1 ? "only 1 node" : "only " + found + " nodes")
                + " of the graph " + (found < 2 ? "is" : "are")
                + " internal (neither the output nor a copy of an input, each"
                + " value once); at least " + wanted + " are asked for.";
    }

    // Reading and judging a trace.

    static String notATrace(String column, Collection<String> words) {
        return "Expected an object called \"" + column + "\" with an entry for each node, found the words "
                + names(words) + ".";
    }

    static String unknownColumn(String word, String column) {
        return "\"" + Messages.shortened(word) + "\" is not read; expected \"value\" and \"" + column + "\".";
    }

    static String tooManyRows(int most) {
        return "A trace has at most " + most + " rows in each column.";
    }

    static String noGraph(String field) {
        return "The trace is judged on your own graph, but there is none in field \"" + field + "\".";
    }

    static String unreadableGraph(String field) {
        return "The trace is judged on your own graph, but the one in field \"" + field
                + "\" cannot be used; see there.";
    }

    static String noValueInGraph(String node) {
        return "Your own graph has no value in node \"" + node
                + "\" at the point of the trace, so the rows cannot be judged.";
    }

    static String rows(int good, int all, List<String> wrong, List<String> missing, List<String> unknown) {
        StringBuilder text = new StringBuilder(good + " of " + all + " rows are right or follow from your own rows.");
        wrong.forEach(row -> text.append(' ').append(row));
        if (!missing.isEmpty()) {
            text.append(" Missing: ").append(names(missing)).append('.');
        }
        if (!unknown.isEmpty()) {
            text.append(" Not in your graph: ").append(names(unknown)).append('.');
        }
        return text.toString();
    }

    static String row(String row, String cause) {
        return "Row " + row + ": " + cause + (cause.endsWith(".") ? "" : ".");
    }

    // Causes of a wrong row.

    static final String TWO_READINGS =
            "this can be read in two ways, and it makes a difference; write parentheses, and exp(..) where a node is called e";
    static final String SEED_OF_OUTPUT = "the adjoints start here, with the derivative of the output by itself";
    static final String SEED_OF_INPUT =
            "the tangents start here, with the derivative of each input by the one that is asked for";
    static final String SIGN = "the sign is wrong";
    static final String FACTOR_TWO = "it is off by a factor of 2";
    static final String VALUE_FOR_DERIVATIVE = "this is the value of the node, where its derivative is due";
    static final String SINE_FOR_COSINE = "sine and cosine are mixed up";
    static final String OTHER_POINT = "this is not the value of the input at the point of the trace";
    static final String DOES_NOT_FOLLOW = "it does not follow from the rows that it is computed from";

    static String pathsLost(List<String> used, int all, boolean forward) {
        return "only the path through " + String.join(" and ", used) + " was used; the contributions of all " + all
                + (forward ? " arguments" : " users") + " must be added";
    }

    static String pathsMultiplied(boolean forward) {
        return "the contributions of the " + (forward ? "arguments" : "users") + " were multiplied; they must be added";
    }

    static String turned(String function) {
        return "check the derivative of " + function;
    }

    static String valueIn(String node) {
        return "the value of " + node + " was used, where its derivative is due";
    }

    static String signIn(String node, String by) {
        return "check the sign of the derivative of " + node + " by " + by;
    }

    static String localLost(String node, String by) {
        return "the derivative of " + node + " by " + by + " is missing as a factor";
    }

    static String carriedLost(String through, String column) {
        return "the " + column + " of " + through + " is missing as a factor";
    }

    static String power(String node) {
        return "check the derivative of the power in " + node;
    }

    static String factorIn(String node, String by) {
        return "the derivative of " + node + " by " + by + " is off by a factor of 2";
    }

    static String usesLater(String name) {
        return "a value is computed from names before it, not from \"" + name + "\"";
    }

    /** A row that is 0 and only carries on zeros that are wrong. */
    static final String CARRIES_ZERO = "it only carries a wrong 0 on.";

    static String tooSimpleToJudge(String field) {
        return "Not judged: the graph of " + field + " computes another, much simpler function.";
    }

    static String tooLargeToJudge(int nodes) {
        return "the graph has " + nodes + " nodes, far more than the function needs";
    }

    static String unreadableRow(String problem) {
        return "cannot be read: " + problem;
    }

    static String rowWithoutValue(String problem) {
        return "has no value: " + problem;
    }

    static String noDerivative(String row) {
        return "Row " + row + " has no derivative at this point on your graph; a person looks at this trace.";
    }
}
