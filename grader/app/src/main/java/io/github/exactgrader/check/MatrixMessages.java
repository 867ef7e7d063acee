package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.TextPrinter;
import java.util.List;

/** The sentences about formulas with vectors and matrices; none shows an expected value. */
final class MatrixMessages {

    static final String DIFFERS = "Not the expected formula: the values differ for nearly all vectors and matrices.";
    static final String NO_VALUE = "This has no value: something that has no inverse is inverted.";

    /** For authors: their own formulas have to be complete. */
    static final String NOT_FOR_AUTHORS = "its shapes do not fit, it has no value, or it is too large to compare";

    private MatrixMessages() {}

    static String misfit(String reason) {
        return sentence("The shapes do not fit: " + reason);
    }

    static String misfitTwice(String first, String second) {
        return sentence("The shapes do not fit in more than one place: " + first + "; then " + second);
    }

    private static String sentence(String text) {
        return text + (text.endsWith("?") ? "" : ".");
    }

    static String ambiguous(String reason, List<String> readings) {
        return misfit(reason) + " It could be meant as " + String.join(" or as ", readings) + "; write which.";
    }

    static String wrongShape(MatrixShape found, MatrixShape expected) {
        return "This is " + found.words() + "; " + expected.words() + " is asked for.";
    }

    static String readAs(String message, String reading, MatrixReading.Repair repair) {
        return message + " Read as " + Messages.shortened(reading) + ": " + what(repair) + " was missing.";
    }

    /** For the self-check. */
    static String missing(MatrixReading.Repair repair) {
        String what = what(repair);
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + " is missing; it was added here.";
    }

    private static String what(MatrixReading.Repair repair) {
        return repair == MatrixReading.Repair.IDENTITY ? "the identity matrix" : "a transpose";
    }

    static String method(int runs, int dimension, long bits) {
        return "proven: the same over " + runs + " random prime fields in dimension " + dimension
                + ", chance of error below 2^-" + bits;
    }

    static String tooLarge(int dimension, int most) {
        return "matrices of " + dimension + " rows would be needed to compare it, at most " + most + " are used";
    }

    static String cannotMultiply(MatrixShape left, MatrixShape right, String what, List<Expr> repairs) {
        return "cannot multiply " + left.words() + " by " + right.words() + " in the product of "
                + Messages.shortened(what) + hint(repairs, "the transpose ");
    }

    static String cannotAdd(boolean minus, MatrixShape left, MatrixShape right, Binary sum, List<Expr> repairs) {
        String start = minus
                ? "cannot subtract " + right.words() + " from " + left.words()
                : "cannot add " + right.words() + " to " + left.words();
        return start + " in " + Messages.shortened(TextPrinter.print(sum)) + hint(repairs, "");
    }

    static String cannotDivide(MatrixShape divisor, String what) {
        return "cannot divide by " + divisor.words() + " in " + Messages.shortened(what)
                + (divisor == MatrixShape.MATRIX ? "; write the inverse, as in H^-1, on the side that is meant" : "");
    }

    static String noPower(MatrixShape base, String what, List<Expr> repairs) {
        return base.words() + " has no power in " + Messages.shortened(what) + hint(repairs, "");
    }

    private static String hint(List<Expr> repairs, String what) {
        return repairs.isEmpty()
                ? ""
                : "; did you mean " + what + Messages.shortened(TextPrinter.print(repairs.get(0))) + "?";
    }

    static String noMember(String name, List<String> family) {
        return "\"" + name + "\" is not part of this question; it has " + String.join(", ", family);
    }

    static String notUsed(String what) {
        return Messages.shortened(what)
                + " has no place in a formula with vectors and matrices; it is made of the given"
                + " names, numbers, sums, products, whole powers, transposes and inverses";
    }

    static String wrongArgument(String call, String expected) {
        return Messages.shortened(call) + " needs " + expected;
    }

    static String notWhole(String what) {
        return "an exponent, an index or an end of a product is a whole number, found " + Messages.shortened(what);
    }

    static String tooLargePower(long exponent, long most) {
        return "the power " + exponent + " is too large, at most " + most + " is compared";
    }

    static String tooLongProduct(String word, long from, long to, long most) {
        return word + " from " + from + " to " + to + " is too long, at most " + most + " parts are compared";
    }

    static String noProductOver(String word, MatrixShape left, MatrixShape right) {
        return "\"" + word + "\" cannot join " + left.words() + " and " + right.words()
                + "; write parentheses around what is repeated";
    }

    static String emptyProduct(String word, MatrixShape shape) {
        return "\"" + word + "\" of no " + (shape == MatrixShape.ROW ? "row" : "column") + " vectors has no value";
    }
}
