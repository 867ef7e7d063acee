package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of a formula at the points of its field, to 20 digits, each computed when it is first asked for. Thread-safe if
 * its work is unlimited.
 */
final class FormulaPicture implements Picture {

    /** What stands for no value. */
    static final String NONE = "none";

    /** What stands for a value beyond the limits. */
    static final String TOO_LARGE = "too large";

    private static final int SHOWN = 20;

    /** What is left of 0 after rounding lies below. */
    private static final BigDecimal NOTHING = new BigDecimal("1e-60");

    private final FormulaValues values;
    private final int size;
    private final int digits;
    private final Map<Integer, String> known = new ConcurrentHashMap<>();

    /**
     * Prepares the picture.
     *
     * @param formula in the symbols of the field
     * @param points of the field
     * @param digits working precision, at least {@link Precision#LEAST}
     * @param work is spent by evaluations
     */
    FormulaPicture(Expr formula, FormulaPoints points, int digits, Work work) {
        this.values = new FormulaValues(formula, points, work);
        this.size = points.size();
        this.digits = digits;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String at(int number) {
        String text = known.get(number);
        if (text == null) {
            text = shown(values.at(number, digits));
            known.put(number, text);
        }
        return text;
    }

    private static String shown(FormulaValue value) {
        BigDecimal number = value.number();
        if (number == null) {
            return value.beyondLimits() ? TOO_LARGE : NONE;
        }
        return number.abs().compareTo(NOTHING) < 0 ? "0" : Meaning.rounded(number, SHOWN);
    }
}
