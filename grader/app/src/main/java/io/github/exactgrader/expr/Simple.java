package io.github.exactgrader.expr;

import java.math.BigDecimal;

/** Makes nodes, leaving out zeros and ones. */
final class Simple {
    private Simple() {}

    static Expr add(Expr a, Expr b) {
        return a.equals(Num.ZERO) ? b : b.equals(Num.ZERO) ? a : new Binary(Operation.ADD, a, b);
    }

    static Expr subtract(Expr a, Expr b) {
        return a.equals(Num.ZERO) ? negate(b) : b.equals(Num.ZERO) ? a : new Binary(Operation.SUBTRACT, a, b);
    }

    static Expr multiply(Expr a, Expr b) {
        if (a.equals(Num.ZERO) || b.equals(Num.ZERO)) {
            return Num.ZERO;
        }
        return a.equals(Num.ONE) ? b : b.equals(Num.ONE) ? a : new Binary(Operation.MULTIPLY, a, b);
    }

    static Expr divide(Expr a, Expr b) {
        return a.equals(Num.ZERO) ? Num.ZERO : b.equals(Num.ONE) ? a : new Binary(Operation.DIVIDE, a, b);
    }

    static Expr power(Expr a, Expr b) {
        return b.equals(Num.ZERO) ? Num.ONE : b.equals(Num.ONE) ? a : new Binary(Operation.POWER, a, b);
    }

    static Expr negate(Expr a) {
        return a.equals(Num.ZERO) ? a : a instanceof Negate n ? n.operand() : new Negate(a);
    }

    /** Returns an exponent less one, as a number where it is one. */
    static Expr minusOne(Expr exponent) {
        if (exponent instanceof Num n) {
            return Num.signed(n.value().subtract(BigDecimal.ONE));
        }
        return new Binary(Operation.SUBTRACT, exponent, Num.ONE);
    }
}
