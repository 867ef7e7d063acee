package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Symbol;
import java.util.Map;
import java.util.Optional;

/** Whole numbers made of literals and running numbers: exponents, indices and the ends of products. */
final class WholeNumbers {

    private WholeNumbers() {}

    /**
     * Returns the number an expression stands for.
     *
     * @param running values of the running numbers
     * @return empty if it is no whole number, or beyond the range of long
     */
    static Optional<Long> of(Expr e, Map<String, Long> running) {
        try {
            if (e instanceof Num number) {
                return Optional.of(number.value().longValueExact());
            }
            if (e instanceof Symbol symbol) {
                return Optional.ofNullable(running.get(symbol.name()));
            }
            if (e instanceof Negate negate) {
                return of(negate.operand(), running).map(Math::negateExact);
            }
            return e instanceof Binary binary ? of(binary, running) : Optional.empty();
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    private static Optional<Long> of(Binary binary, Map<String, Long> running) {
        Optional<Long> left = of(binary.left(), running);
        Optional<Long> right = of(binary.right(), running);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return switch (binary.operation()) {
            case ADD -> Optional.of(Math.addExact(left.get(), right.get()));
            case SUBTRACT -> Optional.of(Math.subtractExact(left.get(), right.get()));
            case MULTIPLY -> Optional.of(Math.multiplyExact(left.get(), right.get()));
            case DIVIDE, POWER -> Optional.empty();
        };
    }
}
