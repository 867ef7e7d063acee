package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.SymbolKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The points at which formulas of a field are compared, and the functions that stand for its function symbols. */
final class FormulaPoints {

    private final List<Point> points;
    private final int regimes;
    private final Set<String> functions;
    private final String secret;
    private final String field;

    /**
     * Prepares the points of a field.
     *
     * @param field with its symbols
     * @param secret of the key
     * @param cases drawn points
     */
    FormulaPoints(Field field, String secret, List<DrawnCase> cases) {
        this.points = cases.stream().map(drawn -> Point.of(field, drawn)).toList();
        this.regimes = (int) cases.stream().map(FormulaPoints::label).distinct().count();
        this.functions = field.symbols().stream()
                .filter(symbol -> symbol.kind() == SymbolKind.FUNCTION)
                .map(SymbolDeclaration::name)
                .collect(Collectors.toUnmodifiableSet());
        this.secret = secret;
        this.field = field.id();
    }

    private static String label(DrawnCase drawn) {
        return drawn.id().replaceFirst("^\\d+ ", "");
    }

    int size() {
        return points.size();
    }

    /** Returns how many groups of cases the points come from. */
    int regimes() {
        return regimes;
    }

    Point at(int point) {
        return points.get(point);
    }

    RandomFunctions functions(int point, int digits) {
        return new RandomFunctions(functions, secret, field + "/" + at(point).shown(), digits);
    }
}
