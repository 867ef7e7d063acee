package io.github.exactgrader.check;

import io.github.exactgrader.expr.Aggregate;
import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Index;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.Transpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out the shapes of a formula with vectors and matrices, and writes out its products over running numbers. */
final class MatrixTyping {

    /** Largest exponent, and longest product over a running number. */
    static final long MOST = 1000;

    private static final int UNITS_OF_A_TERM = 50;

    private final MatrixSymbols symbols;
    private final Work work;
    private final MatrixProducts products;
    private final Map<String, Long> running = new LinkedHashMap<>();

    /**
     * Makes a typing of one formula.
     *
     * @param symbols that it may use
     * @param work is spent for each part, those written out included
     */
    MatrixTyping(MatrixSymbols symbols, Work work) {
        this.symbols = symbols;
        this.work = work;
        this.products = new MatrixProducts(this);
    }

    /**
     * Returns the term of a formula.
     *
     * @throws MatrixShapeException if its shapes do not fit, or it uses what has no place in such a formula
     */
    MatrixTerm of(Expr e) throws MatrixShapeException {
        work.spend(UNITS_OF_A_TERM);
        if (e instanceof Num number) {
            return new MatrixTerm.Literal(Rational.of(number.value()));
        }
        if (e instanceof Symbol symbol) {
            return symbol(symbol.name(), e);
        }
        if (e instanceof Negate negate) {
            return new MatrixTerm.Negated(of(negate.operand()));
        }
        if (e instanceof Transpose transpose) {
            return new MatrixTerm.Transposed(of(transpose.operand()));
        }
        if (e instanceof Binary binary) {
            return switch (binary.operation()) {
                case ADD, SUBTRACT -> sum(binary);
                case MULTIPLY, DIVIDE -> products.of(binary);
                case POWER -> power(binary);
            };
        }
        if (e instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (e instanceof Index index && index.base() instanceof Symbol letter) {
            return member(letter.name(), index);
        }
        return e instanceof Call call ? call(call) : refuse(e, MatrixMessages.notUsed(TextPrinter.print(e)));
    }

    private static MatrixTerm refuse(Expr node, String reason) throws MatrixShapeException {
        throw new MatrixShapeException(node, reason);
    }

    private MatrixTerm symbol(String name, Expr node) throws MatrixShapeException {
        Long number = running.get(name);
        if (number != null) {
            return new MatrixTerm.Literal(Rational.of(number));
        }
        SymbolKind kind = symbols.kind(name).orElse(SymbolKind.FUNCTION);
        return switch (kind) {
            case SCALAR -> new MatrixTerm.Named(name, MatrixShape.SCALAR);
            case VECTOR -> new MatrixTerm.Named(name, MatrixShape.COLUMN);
            case MATRIX, SYMMETRIC -> new MatrixTerm.Named(name, MatrixShape.MATRIX);
            case IDENTITY -> new MatrixTerm.Identity();
            case LIST, FUNCTION -> refuse(node, MatrixMessages.notUsed(name));
        };
    }

    private MatrixTerm member(String letter, Index index) throws MatrixShapeException {
        if (symbols.kind(letter).isPresent()) {
            return refuse(index, MatrixMessages.notUsed(TextPrinter.print(index)));
        }
        String name = letter + whole(index.index());
        if (symbols.kind(name).isEmpty()) {
            return refuse(index, MatrixMessages.noMember(name, symbols.family(letter)));
        }
        return symbol(name, index);
    }

    private MatrixTerm sum(Binary binary) throws MatrixShapeException {
        MatrixTerm left = of(binary.left());
        MatrixTerm right = of(binary.right());
        boolean minus = binary.operation() == Operation.SUBTRACT;
        if (left.shape() != right.shape()) {
            List<Expr> repairs = sumRepairs(binary, left.shape(), right.shape());
            throw new MatrixShapeException(
                    binary,
                    MatrixMessages.cannotAdd(minus, left.shape(), right.shape(), binary, repairs),
                    repairs,
                    !left.shape().isVector());
        }
        return new MatrixTerm.Sum(left, minus ? new MatrixTerm.Negated(right) : right);
    }

    private List<Expr> sumRepairs(Binary sum, MatrixShape left, MatrixShape right) {
        if (left.isVector() && right.isVector()) {
            return List.of(
                    new Binary(sum.operation(), transposed(sum.left()), sum.right()),
                    new Binary(sum.operation(), sum.left(), transposed(sum.right())));
        }
        if (symbols.identity().isEmpty() || left.isVector() || right.isVector()) {
            return List.of();
        }
        Expr identity = new Symbol(symbols.identity().get());
        return List.of(
                left == MatrixShape.SCALAR
                        ? new Binary(sum.operation(), times(sum.left(), identity), sum.right())
                        : new Binary(sum.operation(), sum.left(), times(sum.right(), identity)));
    }

    private static Expr times(Expr number, Expr identity) {
        return number.equals(Num.ONE) ? identity : new Binary(Operation.MULTIPLY, number, identity);
    }

    /** Returns the transpose of a vector, at the vector itself where it only has numbers and a sign before it. */
    Expr transposed(Expr e) {
        if (e instanceof Negate negate) {
            return new Negate(transposed(negate.operand()));
        }
        if (e instanceof Transpose transpose) {
            return transpose.operand();
        }
        boolean scaled =
                e instanceof Binary product && product.operation() == Operation.MULTIPLY && isNumber(product.left());
        if (scaled) {
            Binary product = (Binary) e;
            return new Binary(Operation.MULTIPLY, product.left(), transposed(product.right()));
        }
        return new Transpose(e);
    }

    private boolean isNumber(Expr e) {
        try {
            return of(e).shape() == MatrixShape.SCALAR;
        } catch (MatrixShapeException notFitting) {
            return false;
        }
    }

    private MatrixTerm power(Binary power) throws MatrixShapeException {
        MatrixTerm norm = power.left() instanceof Call call ? squaredNorm(call) : null;
        int exponent = exponent(power.right());
        if (norm != null && exponent % 2 == 0) {
            return power(norm, exponent / 2);
        }
        MatrixTerm base = of(power.left());
        if (base.shape().isVector()) {
            List<Expr> repairs = exponent == 2 && base.shape() == MatrixShape.COLUMN
                    ? List.of(new Binary(Operation.MULTIPLY, transposed(power.left()), power.left()))
                    : List.of();
            throw new MatrixShapeException(
                    power, MatrixMessages.noPower(base.shape(), TextPrinter.print(power), repairs), repairs, false);
        }
        return power(base, exponent);
    }

    private static MatrixTerm power(MatrixTerm base, int exponent) {
        return exponent < 0
                ? new MatrixTerm.Power(new MatrixTerm.Inverse(base), -exponent)
                : new MatrixTerm.Power(base, exponent);
    }

    private @Nullable MatrixTerm squaredNorm(Call call) throws MatrixShapeException {
        if (!call.function().equals("norm") && !call.function().equals("abs")) {
            return null;
        }
        MatrixTerm vector = of(call.arguments().get(0));
        return vector.shape() == MatrixShape.COLUMN
                ? new MatrixTerm.Product(new MatrixTerm.Transposed(vector), vector)
                : null;
    }

    private int exponent(Expr e) throws MatrixShapeException {
        long exponent = whole(e);
        if (Math.abs(exponent) > MOST) {
            throw new MatrixShapeException(e, MatrixMessages.tooLargePower(exponent, MOST));
        }
        return (int) exponent;
    }

    private long whole(Expr e) throws MatrixShapeException {
        return WholeNumbers.of(e, running)
                .orElseThrow(() -> new MatrixShapeException(e, MatrixMessages.notWhole(TextPrinter.print(e))));
    }

    private MatrixTerm call(Call call) throws MatrixShapeException {
        String text = TextPrinter.print(call);
        List<MatrixTerm> arguments = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            arguments.add(of(argument));
        }
        MatrixTerm first = arguments.get(0);
        boolean one = arguments.size() == 1;
        return switch (symbols.kind(call.function()).isPresent() ? call.function() : "") {
            case "inv", "inverse" ->
                one && !first.shape().isVector()
                        ? new MatrixTerm.Inverse(first)
                        : refuse(call, MatrixMessages.wrongArgument(text, "a matrix"));
            case "diag" ->
                one && first.shape() == MatrixShape.MATRIX
                        ? new MatrixTerm.Diagonal(first)
                        : refuse(call, MatrixMessages.wrongArgument(text, "a matrix"));
            case "transpose" ->
                one
                        ? new MatrixTerm.Transposed(first)
                        : refuse(call, MatrixMessages.wrongArgument(text, "a vector or matrix"));
            case "dot", "inner" ->
                arguments.size() == 2
                                && first.shape() == MatrixShape.COLUMN
                                && arguments.get(1).shape() == MatrixShape.COLUMN
                        ? new MatrixTerm.Product(new MatrixTerm.Transposed(first), arguments.get(1))
                        : refuse(call, MatrixMessages.wrongArgument(text, "two column vectors"));
            default -> refuse(call, MatrixMessages.notUsed(text));
        };
    }

    /** Writes out a sum or product; the first factor stands on the left. */
    private MatrixTerm aggregate(Aggregate a) throws MatrixShapeException {
        long from = whole(a.from());
        long to = whole(a.to());
        if (to - from >= MOST) {
            throw new MatrixShapeException(a, MatrixMessages.tooLongProduct(a.word(), from, to, MOST));
        }
        Long before = running.get(a.variable());
        try {
            return from > to ? empty(a, from) : writtenOut(a, from, to);
        } finally {
            if (before == null) {
                running.remove(a.variable());
            } else {
                running.put(a.variable(), before);
            }
        }
    }

    private MatrixTerm writtenOut(Aggregate a, long from, long to) throws MatrixShapeException {
        running.put(a.variable(), from);
        MatrixTerm result = of(a.body());
        for (long n = from + 1; n <= to; n++) {
            running.put(a.variable(), n);
            MatrixTerm next = of(a.body());
            boolean fits =
                    a.product() ? result.shape().times(next.shape()).isPresent() : result.shape() == next.shape();
            if (!fits) {
                throw new MatrixShapeException(a, MatrixMessages.noProductOver(a.word(), result.shape(), next.shape()));
            }
            result = a.product() ? new MatrixTerm.Product(result, next) : new MatrixTerm.Sum(result, next);
        }
        return result;
    }

    /** An empty product of matrices is the identity. */
    private MatrixTerm empty(Aggregate a, long from) throws MatrixShapeException {
        running.put(a.variable(), from);
        MatrixShape shape = of(a.body()).shape();
        if (shape.isVector()) {
            throw new MatrixShapeException(a, MatrixMessages.emptyProduct(a.word(), shape));
        }
        MatrixTerm one = shape == MatrixShape.MATRIX ? new MatrixTerm.Identity() : new MatrixTerm.Literal(Rational.ONE);
        return a.product() ? one : new MatrixTerm.Product(new MatrixTerm.Literal(Rational.ZERO), one);
    }
}
