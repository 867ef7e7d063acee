package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers far from 1 in an answer that is not proven right. Nobody who solves a problem needs
 * {@code max(0, a - 10^6)}; such a term may act where no search finds it, so a person looks.
 */
final class UnusualConstants {

    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);
    private static final BigDecimal SMALL = new BigDecimal("0.001");

    private UnusualConstants() {}

    /**
     * Returns the first such number in the case distinctions of a set that the key does not have.
     *
     * @param key right set
     * @param answer of a student
     * @param lists names of the symbols that are lists
     * @param variable of sets
     */
    static Optional<BigDecimal> inBranches(Expr answer, Expr key, Set<String> lists, @Nullable String variable) {
        List<BigDecimal> found = new ArrayList<>();
        for (Switch each : Switches.of(List.of(answer), lists, variable)) {
            if (each.kind() != Switch.Kind.POLE) {
                collect(each.formula(), found);
            }
        }
        return unusual(found, key);
    }

    /** Returns the first such number anywhere in a formula: exp(-10^9*a) is 0 wherever a search looks. */
    static Optional<BigDecimal> anywhere(Expr answer, Expr key) {
        List<BigDecimal> found = new ArrayList<>();
        collect(answer, found);
        literals(answer, found);
        return unusual(found, key);
    }

    private static Optional<BigDecimal> unusual(List<BigDecimal> found, Expr key) {
        List<BigDecimal> known = new ArrayList<>();
        collect(key, known);
        literals(key, known);
        return found.stream()
                .filter(number -> number.signum() != 0
                        && (number.abs().compareTo(LARGE) >= 0 || number.abs().compareTo(SMALL) <= 0))
                .filter(number -> known.stream().noneMatch(each -> each.compareTo(number) == 0))
                .findFirst();
    }

    private static void literals(Expr expr, List<BigDecimal> numbers) {
        if (expr instanceof Num num) {
            numbers.add(num.value());
        }
        expr.children().forEach(child -> literals(child, numbers));
    }

    private static void collect(Expr expr, List<BigDecimal> numbers) {
        if (!FreeSymbols.of(expr).isEmpty() || !FreeSymbols.functions(expr).isEmpty()) {
            expr.children().forEach(child -> collect(child, numbers));
            return;
        }
        try {
            numbers.add(Numbers.constant(expr));
        } catch (UndefinedValueException | IllegalArgumentException e) {
            // no number
        }
    }
}
