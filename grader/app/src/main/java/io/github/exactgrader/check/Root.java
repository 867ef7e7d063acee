package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Computes zeros to nearly all working digits, from brackets that a sketch found. */
final class Root {

    private static final int SLACK = 30;
    private static final int MOST_STEPS = 400;
    private static final int SHORT = 30;
    private static final int NEARLY = 20;
    private static final int PATIENCE = 4;

    /** The least factor by which the bracket shrinks in {@link #PATIENCE} steps of the Illinois method. */
    private static final BigDecimal SLOW = BigDecimal.valueOf(16);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** How much wider than the sketch's bracket the decimal one is, tried in this order. */
    private static final List<BigDecimal> MARGINS =
            List.of(new BigDecimal("1e-14"), new BigDecimal("1e-9"), new BigDecimal("1e-5"));

    private final SetPoint point;
    private final MathContext context;

    /**
     * Prepares the search at a point of the parameters.
     *
     * @param point values of all symbols but the variable
     */
    Root(SetPoint point) {
        this.point = point;
        this.context = new MathContext(point.digits());
    }

    /**
     * Returns a zero of a formula near a narrow bracket, else one in the wide bracket around it.
     *
     * @return empty if the decimal signs at the ends do not differ
     */
    Optional<BigDecimal> within(Expr formula, Bracket wide, Bracket narrow) {
        for (BigDecimal margin : MARGINS) {
            BigDecimal low = new BigDecimal(narrow.low());
            BigDecimal high = new BigDecimal(narrow.high());
            BigDecimal step = low.abs().max(high.abs()).multiply(margin);
            Optional<BigDecimal> found = between(formula, low.subtract(step), high.add(step));
            if (found.isPresent()) {
                return found;
            }
        }
        return between(formula, new BigDecimal(wide.low()), new BigDecimal(wide.high()));
    }

    /**
     * Returns a zero or a jump over 0 between two numbers, by the Illinois method with halvings in between.
     *
     * @return empty if the signs at the two do not differ
     */
    Optional<BigDecimal> between(Expr formula, BigDecimal from, BigDecimal to) {
        Optional<BigDecimal> atFrom = value(formula, from);
        Optional<BigDecimal> atTo = value(formula, to);
        if (atFrom.isEmpty() || atTo.isEmpty()) {
            return Optional.empty();
        }
        if (atFrom.get().signum() * atTo.get().signum() >= 0) {
            return atFrom.get().signum() == 0
                    ? Optional.of(from)
                    : Optional.of(to).filter(end -> atTo.get().signum() == 0);
        }
        return Optional.of(narrow(formula, from, to, atFrom.get(), atTo.get()));
    }

    private BigDecimal narrow(Expr formula, BigDecimal from, BigDecimal to, BigDecimal atFrom, BigDecimal atTo) {
        BigDecimal low = from;
        BigDecimal high = to;
        BigDecimal atLow = atFrom;
        BigDecimal atHigh = atTo;
        int sameSide = 0;
        BigDecimal widthBefore = high.subtract(low);
        for (int i = 0; i < MOST_STEPS && !isNarrow(low, high, point.digits() - SLACK); i++) {
            boolean checks = i % PATIENCE == PATIENCE - 1;
            BigDecimal width = high.subtract(low);
            boolean slow = checks && width.multiply(SLOW).compareTo(widthBefore) > 0;
            widthBefore = checks ? width : widthBefore;
            BigDecimal x = slow ? middle(low, high) : chord(low, high, atLow, atHigh);
            if (x.compareTo(low) <= 0 || x.compareTo(high) >= 0) {
                if (isNarrow(low, high, NEARLY)) {
                    return neat(x); // as close to this end as numbers of this many digits can be
                }
                x = middle(low, high);
            }
            Optional<BigDecimal> value = value(formula, x);
            if (value.isEmpty() || value.get().signum() == 0) {
                return x;
            }
            if (value.get().signum() == atLow.signum()) {
                low = x;
                atLow = value.get();
                atHigh = sameSide < 0 ? atHigh.multiply(HALF) : atHigh;
                sameSide = -1;
            } else {
                high = x;
                atHigh = value.get();
                atLow = sameSide > 0 ? atLow.multiply(HALF) : atLow;
                sameSide = 1;
            }
        }
        return neat(middle(low, high));
    }

    /** Returns the short number that is meant where a computed one is that close to it, so that jumps lie where they lie. */
    private BigDecimal neat(BigDecimal x) {
        BigDecimal rounded =
                x.round(new MathContext(point.digits() - SLACK - 5)).stripTrailingZeros();
        return rounded.precision() <= SHORT ? rounded : x;
    }

    private boolean isNarrow(BigDecimal low, BigDecimal high, int digits) {
        BigDecimal scale = low.abs().max(high.abs());
        return high.subtract(low).compareTo(scale.scaleByPowerOfTen(-digits)) <= 0
                || scale.compareTo(BigDecimal.ONE.scaleByPowerOfTen(-point.digits())) <= 0;
    }

    private BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).multiply(HALF, context);
    }

    /** Returns where the straight line between the two points meets 0. */
    private BigDecimal chord(BigDecimal low, BigDecimal high, BigDecimal atLow, BigDecimal atHigh) {
        BigDecimal share = atLow.divide(atLow.subtract(atHigh), context);
        return low.add(high.subtract(low).multiply(share, context), context);
    }

    /** Tells whether a formula is exactly 0 at a number. */
    boolean isZero(Expr formula, BigDecimal x) {
        return value(formula, x).filter(value -> value.signum() == 0).isPresent();
    }

    private Optional<BigDecimal> value(Expr formula, BigDecimal x) {
        try {
            return Optional.of(point.value(formula, x));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }
}
