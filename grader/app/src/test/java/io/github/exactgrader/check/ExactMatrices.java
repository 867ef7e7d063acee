package io.github.exactgrader.check;

import io.github.exactgrader.expr.Aggregate;
import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Index;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.Transpose;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values of matrix formulas by another way than that of the grader: straight from the tree, inverses by cofactors. A point
 * is read from the text in which a witness tells it.
 */
final class ExactMatrices {

    private static final Pattern SYMBOL = Pattern.compile("(\\w+)=(\\[\\[.*?\\]\\]|\\[.*?\\]|[^,]+)");

    private final Map<String, Rational[][]> values = new HashMap<>();
    private final int dimension;

    ExactMatrices(String at) {
        Matcher symbols = SYMBOL.matcher(at);
        int rows = 1;
        while (symbols.find()) {
            Rational[][] value = read(symbols.group(2));
            values.put(symbols.group(1), value);
            rows = Math.max(rows, value.length);
        }
        dimension = rows;
    }

    private record Rational(BigInteger above, BigInteger below) {
        static Rational of(String text) {
            String[] parts = text.strip().split("/", -1);
            return new Rational(new BigInteger(parts[0]), parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE);
        }

        Rational plus(Rational b) {
            return new Rational(above.multiply(b.below).add(b.above.multiply(below)), below.multiply(b.below));
        }

        Rational times(Rational b) {
            return new Rational(above.multiply(b.above), below.multiply(b.below));
        }

        Rational over(Rational b) {
            return new Rational(above.multiply(b.below), below.multiply(b.above));
        }

        Rational negative() {
            return new Rational(above.negate(), below);
        }

        String shown() {
            BigInteger divisor = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
            BigInteger rest = below.divide(divisor);
            return above.divide(divisor) + (rest.equals(BigInteger.ONE) ? "" : "/" + rest);
        }
    }

    private interface Entry {
        Rational at(int i, int j);
    }

    private static Rational[][] matrix(int rows, int columns, Entry entry) {
        Rational[][] m = new Rational[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                m[i][j] = entry.at(i, j);
            }
        }
        return m;
    }

    private static Rational[][] read(String text) {
        String[] rows = text.startsWith("[[")
                ? text.substring(2, text.length() - 2).split("\\], \\[", -1)
                : text.replaceAll("[\\[\\]]", "").split(",", -1);
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split(",", -1)).map(Rational::of).toArray(Rational[]::new))
                .toArray(Rational[][]::new);
    }

    /** Returns the value of a formula as a witness writes it. */
    String value(Expr e) {
        Rational[][] m = of(e);
        if (m[0].length == 1) {
            String column = Arrays.stream(m).map(row -> row[0].shown()).collect(Collectors.joining(", "));
            return m.length == 1 ? column : "[" + column + "]";
        }
        return Arrays.stream(m)
                .map(row -> Arrays.stream(row).map(Rational::shown).collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private Rational[][] of(Expr e) {
        if (e instanceof Num n) {
            return number(new Rational(
                    n.value().scaleByPowerOfTen(Math.max(0, n.value().scale())).toBigIntegerExact(),
                    BigInteger.TEN.pow(Math.max(0, n.value().scale()))));
        }
        if (e instanceof Symbol s) {
            return s.name().equals("I") ? identity(dimension) : known(s.name());
        }
        if (e instanceof Negate n) {
            return times(number(Rational.of("-1")), of(n.operand()));
        }
        if (e instanceof Transpose t) {
            return transposed(of(t.operand()));
        }
        if (e instanceof Index i) {
            return known(((Symbol) i.base()).name() + whole(i.index()));
        }
        if (e instanceof Call c) {
            Rational[][] m = of(c.arguments().get(0));
            return c.function().equals("inv")
                    ? inverse(m)
                    : matrix(m.length, m.length, (i, j) -> i == j ? m[i][j] : Rational.of("0"));
        }
        return e instanceof Aggregate a ? product(a) : of((Binary) e);
    }

    private Rational[][] known(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private long whole(Expr e) {
        return Long.parseLong(of(e)[0][0].shown());
    }

    private Rational[][] product(Aggregate a) {
        Rational[][] result = null;
        for (long n = whole(a.from()); n <= whole(a.to()); n++) {
            values.put(a.variable(), number(Rational.of(Long.toString(n))));
            Rational[][] next = of(a.body());
            result = result == null ? next : a.product() ? times(result, next) : plus(result, next);
        }
        return result == null ? identity(dimension) : result;
    }

    private Rational[][] of(Binary b) {
        Rational[][] left = of(b.left());
        return switch (b.operation()) {
            case ADD -> plus(left, of(b.right()));
            case SUBTRACT -> plus(left, times(number(Rational.of("-1")), of(b.right())));
            case MULTIPLY -> times(left, of(b.right()));
            case DIVIDE -> times(left, inverse(of(b.right())));
            case POWER -> power(left, whole(b.right()));
        };
    }

    private static Rational[][] power(Rational[][] m, long exponent) {
        Rational[][] result = identity(m.length);
        for (long i = 0; i < Math.abs(exponent); i++) {
            result = times(result, m);
        }
        return exponent < 0 ? inverse(result) : result;
    }

    private static Rational[][] number(Rational value) {
        return matrix(1, 1, (i, j) -> value);
    }

    private static Rational[][] identity(int size) {
        return matrix(size, size, (i, j) -> Rational.of(i == j ? "1" : "0"));
    }

    private static Rational[][] transposed(Rational[][] m) {
        return matrix(m[0].length, m.length, (i, j) -> m[j][i]);
    }

    private static Rational[][] plus(Rational[][] a, Rational[][] b) {
        return matrix(a.length, a[0].length, (i, j) -> a[i][j].plus(b[i][j]));
    }

    private static Rational[][] times(Rational[][] a, Rational[][] b) {
        if (a.length == 1 && a[0].length == 1) {
            return matrix(b.length, b[0].length, (i, j) -> a[0][0].times(b[i][j]));
        }
        if (b.length == 1 && b[0].length == 1) {
            return times(b, a);
        }
        return matrix(a.length, b[0].length, (i, j) -> {
            Rational sum = Rational.of("0");
            for (int k = 0; k < b.length; k++) {
                sum = sum.plus(a[i][k].times(b[k][j]));
            }
            return sum;
        });
    }

    private static Rational[][] inverse(Rational[][] m) {
        Rational whole = determinant(m);
        return matrix(m.length, m.length, (i, j) -> {
            Rational minor = determinant(without(m, j, i)).over(whole);
            return (i + j) % 2 == 0 ? minor : minor.negative();
        });
    }

    private static Rational determinant(Rational[][] m) {
        if (m.length == 0) {
            return Rational.of("1");
        }
        Rational sum = Rational.of("0");
        for (int j = 0; j < m.length; j++) {
            Rational part = m[0][j].times(determinant(without(m, 0, j)));
            sum = sum.plus(j % 2 == 0 ? part : part.negative());
        }
        return sum;
    }

    private static Rational[][] without(Rational[][] m, int row, int column) {
        return matrix(m.length - 1, m.length - 1, (i, j) -> m[i < row ? i : i + 1][j < column ? j : j + 1]);
    }
}
