package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Follow;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.Substitution;
import io.github.exactgrader.expr.VectorLiteral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One way to an answer from other answers, with the key's answers to the other fields at hand. */
final class FollowWay {

    private static final BigDecimal A_LITTLE = new BigDecimal("0.001");

    private final Follow follow;
    private final Map<String, Expr> truth;

    /**
     * Prepares a way.
     *
     * @param follow a way; its formula may be missing where only its condition is used
     * @param truth the key's answer to each field that it uses
     */
    FollowWay(Follow follow, Map<String, Expr> truth) {
        this.follow = follow;
        this.truth = truth;
    }

    Follow follow() {
        return follow;
    }

    /**
     * Returns a formula of the way with values put in: the student's own where they are given, else the key's.
     *
     * @param formula in the names of the way
     * @param own answers of the student
     */
    Expr with(Formula formula, List<Carried> own) {
        return Substitution.of(formula.expr(), values(own));
    }

    /**
     * Returns what a formula gives when each own value that may have been rounded is as typed, a bit less, or a bit more.
     *
     * @param formula in the names of the way
     * @param own answers of the student
     */
    List<Expr> spread(Formula formula, List<Carried> own) {
        List<Map<String, Expr>> all = new ArrayList<>(List.of(values(own)));
        for (Map.Entry<String, Follow.Own> entry : follow.with().entrySet()) {
            boolean carried = own.stream()
                    .anyMatch(one -> one.field().equals(entry.getValue().field()));
            if (carried && entry.getValue().within().isPresent()) {
                BigDecimal within = entry.getValue().within().get();
                for (Map<String, Expr> values : List.copyOf(all)) {
                    all.add(moved(values, entry.getKey(), Operation.ADD, within));
                    all.add(moved(values, entry.getKey(), Operation.SUBTRACT, within));
                }
            }
        }
        return all.stream()
                .map(values -> Substitution.of(formula.expr(), values))
                .toList();
    }

    /**
     * Returns what a formula gives when the values taken from one field are changed a little, one after the other.
     *
     * @param formula in the names of the way
     * @param own answers of the student
     * @param field one of the fields
     */
    List<Expr> nudged(Formula formula, List<Carried> own, String field) {
        return follow.with().entrySet().stream()
                .filter(entry -> entry.getValue().field().equals(field))
                .map(entry ->
                        Substitution.of(formula.expr(), moved(values(own), entry.getKey(), Operation.ADD, A_LITTLE)))
                .toList();
    }

    private static Map<String, Expr> moved(Map<String, Expr> values, String name, Operation way, BigDecimal by) {
        Map<String, Expr> moved = new LinkedHashMap<>(values);
        moved.computeIfPresent(name, (same, value) -> moved(value, way, Num.signed(by)));
        return moved;
    }

    private static Expr moved(Expr value, Operation way, Expr by) {
        return value instanceof VectorLiteral list
                ? new VectorLiteral(list.elements().stream()
                        .map(element -> moved(element, way, by))
                        .toList())
                : new Binary(way, value, by);
    }

    private Map<String, Expr> values(List<Carried> own) {
        Map<String, Expr> answers = new LinkedHashMap<>(truth);
        own.forEach(one -> answers.put(one.field(), one.own()));
        Map<String, Expr> values = new LinkedHashMap<>();
        follow.with().forEach((name, wanted) -> {
            Map<String, Expr> at = new LinkedHashMap<>();
            wanted.at().forEach((symbol, formula) -> at.put(symbol, formula.expr()));
            values.put(name, Substitution.of(Objects.requireNonNull(answers.get(wanted.field())), at));
        });
        return values;
    }
}
