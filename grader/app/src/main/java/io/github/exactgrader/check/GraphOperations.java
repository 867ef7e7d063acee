package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Elementary;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The operations that a node of a graph may name, and the formulas they stand for. */
final class GraphOperations {

    /** Most arguments of one node. */
    static final int MOST_ARGUMENTS = 30;

    private static final Map<String, GraphOperation> BY_NAME = byName();

    private GraphOperations() {}

    /**
     * An operation.
     *
     * @param least fewest arguments
     * @param most most arguments
     * @param formula of the arguments
     */
    record GraphOperation(int least, int most, Function<List<Expr>, Expr> formula) {

        boolean takes(int arguments) {
            return least <= arguments && arguments <= most;
        }

        /** Returns how many arguments it takes, in words. */
        String arity() {
            return least == most
                    ? least == 1 ? "1 argument" : least + " arguments"
                    : "at least " + least + " arguments";
        }
    }

    /** Returns the operation of a name, in any case of letters. */
    static Optional<GraphOperation> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, GraphOperation> byName() {
        Map<String, GraphOperation> map = new LinkedHashMap<>();
        names(map, chain(Operation.ADD), "add", "plus", "sum", "+");
        names(map, chain(Operation.MULTIPLY), "mul", "mult", "multiply", "times", "product", "*");
        names(map, two(Operation.SUBTRACT), "sub", "subtract", "minus", "-");
        names(map, two(Operation.DIVIDE), "div", "divide", "/");
        names(map, two(Operation.POWER), "pow", "power", "^", "**");
        names(map, one(Negate::new), "neg", "negate");
        names(map, one(a -> a), "copy", "id", "identity");
        names(map, one(a -> new Binary(Operation.POWER, a, Num.of(2))), "square", "sqr");
        names(map, one(a -> new Binary(Operation.DIVIDE, Num.ONE, a)), "inv", "reciprocal");
        names(map, one(GraphOperations::sigmoid), "sigmoid");
        for (Elementary function : Elementary.values()) {
            names(map, one(a -> Call.of(function.text(), a)), function.text());
        }
        names(map, one(a -> Call.of("log", a)), "ln");
        for (String extreme : List.of("max", "min")) {
            names(map, new GraphOperation(2, MOST_ARGUMENTS, all -> new Call(extreme, all)), extreme);
        }
        return Collections.unmodifiableMap(map);
    }

    private static void names(Map<String, GraphOperation> map, GraphOperation operation, String... names) {
        List.of(names).forEach(name -> map.put(name, operation));
    }

    private static GraphOperation one(Function<Expr, Expr> formula) {
        return new GraphOperation(1, 1, all -> formula.apply(all.get(0)));
    }

    private static GraphOperation two(Operation operation) {
        return new GraphOperation(2, 2, all -> new Binary(operation, all.get(0), all.get(1)));
    }

    private static GraphOperation chain(Operation operation) {
        return new GraphOperation(
                2,
                MOST_ARGUMENTS,
                all -> all.stream()
                        .reduce((a, b) -> new Binary(operation, a, b))
                        .orElseThrow());
    }

    private static Expr sigmoid(Expr a) {
        Expr grown = new Binary(Operation.ADD, Num.ONE, Call.of("exp", new Negate(a)));
        return new Binary(Operation.DIVIDE, Num.ONE, grown);
    }
}
