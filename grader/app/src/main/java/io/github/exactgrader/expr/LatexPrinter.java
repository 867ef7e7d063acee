package io.github.exactgrader.expr;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints LaTeX for display, without dollar signs; only commands that KaTeX and Temml know. */
public final class LatexPrinter {
    private static final Set<String> COMMANDS =
            Set.of("exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min");

    private LatexPrinter() {}

    /** Returns the tree as LaTeX in math mode. */
    public static String print(Expr e) {
        if (e instanceof Num n) {
            return number(n);
        }
        if (e instanceof Constant c) {
            return c.latex();
        }
        if (e instanceof Symbol s) {
            return name(s.name());
        }
        if (e instanceof Negate n) {
            return "-" + at(Grammar.SIGN, n.operand());
        }
        if (e instanceof Binary b) {
            return binary(b);
        }
        if (e instanceof Call c) {
            return call(c);
        }
        if (e instanceof Aggregate a) {
            String limits = "_{" + name(a.variable()) + "=" + print(a.from()) + "}^{" + print(a.to()) + "} ";
            return (a.product() ? "\\prod" : "\\sum") + limits + at(Grammar.PRODUCT, a.body());
        }
        if (e instanceof Index i) {
            return "{" + at(Grammar.POSTFIX, i.base()) + "}_{" + print(i.index()) + "}";
        }
        if (e instanceof VectorLiteral v) {
            return vector(v);
        }
        if (e instanceof Transpose t) {
            return "{"
                    + (t.operand() instanceof Aggregate ? parenthesized(t.operand()) : at(Grammar.POSTFIX, t.operand()))
                    + "}^{\\top}";
        }
        return conditionOrSet(e);
    }

    private static String number(Num n) {
        String text = TextPrinter.number(n.value());
        int power = text.indexOf('E');
        return power < 0
                ? text
                : text.substring(0, power) + " \\cdot 10^{"
                        + text.substring(power + 1).replace("+", "") + "}";
    }

    private static String binary(Binary b) {
        return switch (b.operation()) {
            case DIVIDE -> "\\frac{" + print(b.left()) + "}{" + print(b.right()) + "}";
            case POWER -> "{" + base(b.left()) + "}^{" + print(b.right()) + "}";
            case MULTIPLY -> closed(b.left()) + times(b.right()) + at(Grammar.SIGN + 1, b.right());
            case ADD, SUBTRACT ->
                at(Grammar.SUM, b.left()) + " " + b.operation().sign() + " " + at(Grammar.PRODUCT, b.right());
        };
    }

    /** What follows a sum or product over a running number would be taken into it. */
    private static String closed(Expr e) {
        if (e instanceof Aggregate) {
            return parenthesized(e);
        }
        if (e instanceof Negate n) {
            return "-" + (n.operand() instanceof Aggregate a ? parenthesized(a) : at(Grammar.SIGN, n.operand()));
        }
        return e instanceof Binary b && b.operation() == Operation.MULTIPLY && b.right() instanceof Aggregate
                ? closed(b.left()) + times(b.right()) + parenthesized(b.right())
                : at(Grammar.PRODUCT, e);
    }

    private static String base(Expr e) {
        boolean simple = e instanceof Symbol
                || e instanceof Constant
                || e instanceof Index
                || (e instanceof Call c && c.function().equals("abs"))
                || (e instanceof Num n && TextPrinter.number(n.value()).indexOf('E') < 0);
        return simple ? print(e) : parenthesized(e);
    }

    /** A number on the right of a product would run into what is on its left. */
    private static String times(Expr right) {
        boolean digits = print(right).matches("[{]*\\d.*");
        return digits ? " \\cdot " : " \\, ";
    }

    private static String call(Call c) {
        String arguments = list(c.arguments());
        return switch (c.function()) {
            case "abs" -> "\\left|" + arguments + "\\right|";
            case "norm" -> "\\left\\|" + arguments + "\\right\\|";
            case "sqrt" -> "\\sqrt{" + arguments + "}";
            case "cbrt" -> "\\sqrt[3]{" + arguments + "}";
            case "floor" -> "\\left\\lfloor " + arguments + "\\right\\rfloor";
            case "ceil" -> "\\left\\lceil " + arguments + "\\right\\rceil";
            default -> function(c.function()) + "\\left(" + arguments + "\\right)";
        };
    }

    private static String function(String name) {
        return switch (name) {
            case "asin", "acos", "atan" -> "\\arc" + name.substring(1);
            case "log2" -> "\\log_{2}";
            case "log10" -> "\\log_{10}";
            default ->
                COMMANDS.contains(name)
                        ? "\\" + name
                        : name.length() == 1 ? name : "\\operatorname{" + name.replace("_", "\\_") + "}";
        };
    }

    private static String vector(VectorLiteral v) {
        boolean rows = v.elements().stream().allMatch(x -> x instanceof VectorLiteral);
        String body = v.elements().stream()
                .map(x -> rows
                        ? ((VectorLiteral) x)
                                .elements().stream().map(LatexPrinter::print).collect(Collectors.joining(" & "))
                        : print(x))
                .collect(Collectors.joining(" \\\\ "));
        return "\\begin{bmatrix} " + body + " \\end{bmatrix}";
    }

    private static String conditionOrSet(Expr e) {
        if (e instanceof Relation r) {
            StringBuilder text = new StringBuilder(at(Grammar.SUM, r.terms().get(0)));
            for (int i = 0; i < r.comparisons().size(); i++) {
                text.append(' ').append(r.comparisons().get(i).latex()).append(' ');
                text.append(at(Grammar.SUM, r.terms().get(i + 1)));
            }
            return text.toString();
        }
        int power = TextPrinter.power(e);
        if (e instanceof Logic l) {
            return at(power, l.left()) + " \\text{ " + (l.both() ? "and" : "or") + " } " + at(power + 1, l.right());
        }
        if (e instanceof Not n) {
            return "\\neg " + at(Grammar.POSTFIX, n.condition());
        }
        if (e instanceof Membership m) {
            return at(Grammar.SUM, m.element()) + " \\in " + at(Grammar.UNION, m.set());
        }
        if (e instanceof Interval i) {
            return "\\left" + (i.lowerClosed() ? "[" : "(") + print(i.lower()) + ", " + print(i.upper()) + "\\right"
                    + (i.upperClosed() ? "]" : ")");
        }
        if (e instanceof PointSet p) {
            return p.points().isEmpty() ? "\\emptyset" : "\\left\\{" + list(p.points()) + "\\right\\}";
        }
        SetOperation s = (SetOperation) e;
        return at(power, s.left()) + " " + s.kind().latex() + " " + at(power + 1, s.right());
    }

    private static String at(int minimum, Expr e) {
        boolean fraction = e instanceof Binary b && b.operation() == Operation.DIVIDE;
        return !fraction && TextPrinter.power(e) < minimum ? parenthesized(e) : print(e);
    }

    private static String parenthesized(Expr e) {
        return "\\left(" + print(e) + "\\right)";
    }

    private static String list(List<Expr> parts) {
        return parts.stream().map(LatexPrinter::print).collect(Collectors.joining(", "));
    }

    /** eta is a Greek letter, eta1 and x_0 have a subscript, longer names stand upright. */
    private static String name(String name) {
        int end = name.length();
        while (end > 1 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        int underscore = name.indexOf('_');
        String base = underscore > 0 ? name.substring(0, underscore) : name.substring(0, end);
        String subscript = underscore > 0 ? name.substring(underscore + 1) : name.substring(end);
        String letter = Greek.isLetter(base)
                ? "\\" + base
                : base.length() == 1 ? base : "\\mathrm{" + base.replace("_", "\\_") + "}";
        return subscript.isEmpty()
                ? letter
                : letter + "_{"
                        + (subscript.matches("\\d+") ? subscript : "\\mathrm{" + subscript.replace("_", "\\_") + "}")
                        + "}";
    }
}
