package io.github.exactgrader.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Prints canonical text: every product written, as few parentheses as possible; it parses back to the same tree. */
public final class TextPrinter {
    private TextPrinter() {}

    /** Returns the tree as one line of ASCII text. */
    public static String print(Expr e) {
        if (e instanceof Num n) {
            return number(n.value());
        }
        if (e instanceof Constant c) {
            return c.text();
        }
        if (e instanceof Symbol s) {
            return s.name();
        }
        if (e instanceof Negate n) {
            return "-" + at(Grammar.SIGN, n.operand());
        }
        if (e instanceof Binary b) {
            return binary(b);
        }
        if (e instanceof Call c) {
            return c.function() + "(" + list(c.arguments()) + ")";
        }
        if (e instanceof Aggregate a) {
            return a.word() + "(" + print(a.body()) + ", " + a.variable() + ", " + print(a.from()) + ", "
                    + print(a.to()) + ")";
        }
        if (e instanceof Index i) {
            return at(Grammar.POSTFIX, i.base()) + "[" + print(i.index()) + "]";
        }
        if (e instanceof VectorLiteral v) {
            return "[" + list(v.elements()) + "]";
        }
        if (e instanceof Transpose t) {
            return at(Grammar.POSTFIX, t.operand()) + "^T";
        }
        return conditionOrSet(e);
    }

    private static String binary(Binary b) {
        int power = power(b);
        String left = at(b.operation() == Operation.POWER ? Grammar.POSTFIX : power, b.left());
        String right = at(b.operation() == Operation.POWER ? Grammar.SIGN : power + 1, b.right());
        boolean spaced = power == Grammar.SUM;
        return left + (spaced ? " " : "") + b.operation().sign() + (spaced ? " " : "") + right;
    }

    private static String conditionOrSet(Expr e) {
        if (e instanceof Relation r) {
            StringBuilder text = new StringBuilder(at(Grammar.SUM, r.terms().get(0)));
            for (int i = 0; i < r.comparisons().size(); i++) {
                text.append(' ').append(r.comparisons().get(i).sign()).append(' ');
                text.append(at(Grammar.SUM, r.terms().get(i + 1)));
            }
            return text.toString();
        }
        if (e instanceof Logic l) {
            return at(power(l), l.left()) + (l.both() ? " and " : " or ") + at(power(l) + 1, l.right());
        }
        if (e instanceof Not n) {
            return "not " + at(Grammar.NOT, n.condition());
        }
        if (e instanceof Membership m) {
            return at(Grammar.SUM, m.element()) + " in " + at(Grammar.UNION, m.set());
        }
        if (e instanceof Interval i) {
            return (i.lowerClosed() ? "[" : "(") + print(i.lower()) + ", " + print(i.upper())
                    + (i.upperClosed() ? "]" : ")");
        }
        if (e instanceof PointSet p) {
            return "{" + list(p.points()) + "}";
        }
        SetOperation s = (SetOperation) e;
        return at(power(s), s.left()) + " " + s.kind().word() + " " + at(power(s) + 1, s.right());
    }

    private static String at(int minimum, Expr e) {
        return power(e) < minimum ? "(" + print(e) + ")" : print(e);
    }

    private static String list(List<Expr> parts) {
        return parts.stream().map(TextPrinter::print).collect(Collectors.joining(", "));
    }

    /** Returns a number in the shorter of plain and scientific form. */
    static String number(BigDecimal value) {
        boolean plain = value.scale() <= 12 && value.precision() - value.scale() <= 21;
        return plain ? value.toPlainString() : value.toString();
    }

    /** Returns how tightly the outermost operator of a tree binds, in the terms of {@link Grammar}. */
    static int power(Expr e) {
        if (e instanceof Binary b) {
            return switch (b.operation()) {
                case ADD, SUBTRACT -> Grammar.SUM;
                case MULTIPLY, DIVIDE -> Grammar.PRODUCT;
                case POWER -> Grammar.POWER;
            };
        }
        if (e instanceof Logic l) {
            return l.both() ? Grammar.AND : Grammar.OR;
        }
        if (e instanceof SetOperation s) {
            return s.kind() == SetOperation.Kind.INTERSECTION ? Grammar.INTERSECTION : Grammar.UNION;
        }
        if (e instanceof Relation || e instanceof Membership) {
            return Grammar.RELATION;
        }
        return e instanceof Negate ? Grammar.SIGN : e instanceof Not ? Grammar.NOT : Grammar.POSTFIX;
    }
}
