package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds points of the stated domain of a field that reach every branch of the formulas of both sides: a term such as
 * max(0, a - 10^6), which is 0 wherever the cases of the key lie, has to show.
 *
 * <p>The signs of all switches together are a cell. Cells are looked for at points drawn from the domain, and along lines
 * through some of them, where the zeros of switches are computed; all in doubles, cheap and rough. Points come from the
 * secret: the same for the same answer, unknown to whoever typed it.
 */
final class CellPoints {

    private static final int DRAWS = 600;
    private static final int MOST_POINTS = 36;
    private static final int FREE_POINTS = 6;
    private static final int MOST_CELLS = 500;

    private final Field field;
    private final List<String> names;
    private final TrialDraw draw;
    private final CellMap map;
    private final CellSearch search;

    private CellPoints(Field field, List<Expr> exprs, List<Point> cases, String secret) {
        this.field = field;
        this.names = ofKind(field, true);
        Set<String> lists = lists(field);
        RoughFormulas formulas = new RoughFormulas(names);
        Predicate<Trial> domain = domain(field).map(formulas::condition).orElse(trial -> true);
        this.draw = new TrialDraw(field, names, cases, exprs, domain, secret);
        List<Switch> switches = Switches.of(exprs, lists, field.variable());
        this.map = new CellMap(names, switches, formulas, MOST_CELLS);
        this.search = new CellSearch(names, domain, switches, map);
    }

    /**
     * Looks for cells.
     *
     * @param field with its symbols and domain
     * @param exprs formulas or sets of both sides
     * @param cases drawn by the author's rules; lists are taken from them
     * @param secret of the key
     */
    static Cells of(Field field, List<Expr> exprs, List<Point> cases, String secret) {
        return new CellPoints(field, exprs, cases, secret).cells(TrialDraw.constants(exprs));
    }

    /** Returns the names of the symbols of a field that are lists or matrices. */
    static Set<String> lists(Field field) {
        return new LinkedHashSet<>(ofKind(field, false));
    }

    private static List<String> ofKind(Field field, boolean scalars) {
        List<String> names = new ArrayList<>(field.symbols().stream()
                .filter(symbol -> symbol.kind() != SymbolKind.FUNCTION)
                .filter(symbol -> (symbol.kind() == SymbolKind.SCALAR) == scalars)
                .map(SymbolDeclaration::name)
                .toList());
        String variable = field.variable();
        if (scalars && variable != null && !names.contains(variable)) {
            names.add(variable);
        }
        return names;
    }

    private static Optional<Expr> domain(Field field) {
        if (field.domain() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExprParser(Vocabularies.of(field)).parse(field.domain(), Goal.CONDITION));
        } catch (SyntaxException e) {
            throw AnswerReading.unreadable(field.location(), "domain: " + field.domain(), e);
        }
    }

    private Cells cells(List<Double> constants) {
        List<Trial> drawn = new ArrayList<>();
        for (int i = 0; i < DRAWS && (i < 50 || !drawn.isEmpty()); i++) {
            draw.next().ifPresent(drawn::add);
        }
        if (drawn.isEmpty()) {
            return new Cells(List.of(), 0, false);
        }
        for (int i = 0; i < drawn.size() && !map.isExhausted(); i++) {
            map.visit(drawn.get(i), -1);
        }
        List<Trial> lines = new ArrayList<>(drawn.subList(0, Math.min(3, drawn.size())));
        for (int i = 0; i < 3; i++) {
            draw.plain().ifPresent(lines::add);
        }
        lines.forEach(trial -> search.along(trial, constants, draw::isFree));
        CellMap.Choice chosen = map.chosen(MOST_POINTS);
        boolean covered = chosen.covers() && map.isComplete() && map.found() > 0;
        Map<String, Point> points = new LinkedHashMap<>();
        List<Trial> all = new ArrayList<>(chosen.points());
        all.addAll(drawn.subList(0, Math.min(FREE_POINTS, drawn.size())));
        for (Trial trial : all) {
            Point point = point(trial);
            points.putIfAbsent(point.shown(), point);
        }
        return new Cells(List.copyOf(points.values()), map.found(), covered);
    }

    private Point point(Trial trial) {
        Map<String, Value<BigDecimal>> values = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        trial.values().forEach((name, value) -> {
            values.put(name, exact(value));
            shown.put(name, Values.shown(value));
        });
        trial.zero().ifPresent(zero -> {
            String name = names.get(zero.slot());
            ExactZero.of(zero, name, values).ifPresent(exact -> {
                values.put(name, Value.of(exact.value()));
                shown.put(name, exact.shown());
            });
        });
        Map<String, Value<BigDecimal>> ordered = new LinkedHashMap<>();
        for (SymbolDeclaration symbol : field.symbols()) {
            Value<BigDecimal> value = values.get(symbol.name());
            if (value != null && !symbol.name().equals(field.variable())) {
                ordered.put(symbol.name(), value);
            }
        }
        return new Point(
                ordered,
                ordered.keySet().stream()
                        .map(name -> name + "=" + shown.get(name))
                        .collect(Collectors.joining(", ")));
    }

    private static Value<BigDecimal> exact(Value<Double> value) {
        if (value instanceof Value.Scalar<Double> scalar) {
            return Value.of(Values.decimal(scalar.number()));
        }
        if (value instanceof Value.Vector<Double> vector) {
            return Value.of(vector.elements().stream().map(Values::decimal).toList());
        }
        return new Value.Matrix<>(((Value.Matrix<Double>) value)
                .rows().stream()
                        .map(row -> row.stream().map(Values::decimal).toList())
                        .toList());
    }
}
