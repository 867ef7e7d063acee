package io.github.exactgrader.check;

import io.github.exactgrader.expr.Aggregate;
import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.Reading;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A matrix formula as it was understood, with its shapes.
 *
 * @param expr as read, with what was missing
 * @param term the same with its shapes
 * @param repair what was missing
 */
record MatrixReading(Expr expr, MatrixTerm term, Repair repair) {

    private static final int MOST_REPAIRS = 3;

    /** What was added so that the shapes fit. */
    enum Repair {
        NONE,
        TRANSPOSE,
        IDENTITY
    }

    /** Thrown where no way of reading has fitting shapes. */
    static final class NotFittingException extends Exception {

        private static final long serialVersionUID = 1L;

        NotFittingException(String sentence) {
            super(sentence);
        }
    }

    /**
     * Returns the ways of reading whose shapes fit; if there are none, the only one that fits after one transpose, or one
     * identity matrix, is added.
     *
     * @param readings at least one
     * @param symbols of the field
     * @param wanted shape of the result; ways that give it win over others; empty where it is not known
     * @throws NotFittingException if no way fits, or more than one can be repaired
     * @throws Work.TooMuchWorkException if the formula is too large; unchecked
     */
    static List<MatrixReading> of(
            List<Reading> readings, MatrixSymbols symbols, Optional<MatrixShape> wanted, Work work)
            throws NotFittingException {
        List<MatrixReading> fitting = new ArrayList<>();
        Map<Expr, MatrixShapeException> misfits = new LinkedHashMap<>();
        for (Reading reading : readings) {
            try {
                MatrixTerm term = new MatrixTyping(symbols, work).of(reading.expr());
                fitting.add(new MatrixReading(reading.expr(), term, Repair.NONE));
            } catch (MatrixShapeException e) {
                misfits.put(reading.expr(), e);
            }
        }
        if (fitting.isEmpty()) {
            return List.of(repaired(misfits, symbols, wanted, work));
        }
        List<MatrixReading> asked =
                fitting.stream().filter(reading -> reading.has(wanted)).toList();
        return asked.isEmpty() ? fitting : asked;
    }

    private boolean has(Optional<MatrixShape> wanted) {
        return wanted.isEmpty() || wanted.get() == term.shape();
    }

    /** Returns the trees whose shapes fit after at most so many repairs; a second identity matrix is not put in. */
    private static List<MatrixReading> repairs(
            Expr tree, MatrixShapeException misfit, MatrixSymbols symbols, Work work, int most, List<String> reasons) {
        List<MatrixReading> fitting = new ArrayList<>();
        Repair kind = misfit.isIdentity() ? Repair.IDENTITY : Repair.TRANSPOSE;
        for (Expr repair : misfit.repairs()) {
            Expr mended = Trees.replaced(tree, misfit.node(), repair);
            try {
                fitting.add(new MatrixReading(mended, new MatrixTyping(symbols, work).of(mended), kind));
            } catch (MatrixShapeException next) {
                if (most > 1
                        && isScalarProduct(misfit.node(), symbols, work)
                        && isScalarProduct(next.node(), symbols, work)) {
                    fitting.addAll(repairs(mended, next, symbols, work, most - 1, reasons));
                } else {
                    reasons.add(next.reason());
                }
            }
        }
        return fitting;
    }

    /** Only products of two columns that are names, as in (g1.g2)(g2.g3), may lack a transpose more than once. */
    private static boolean isScalarProduct(Expr node, MatrixSymbols symbols, Work work) {
        return node instanceof Binary product
                && product.operation() == Operation.MULTIPLY
                && isColumn(product.left(), symbols, work)
                && isColumn(product.right(), symbols, work);
    }

    private static boolean isColumn(Expr expr, MatrixSymbols symbols, Work work) {
        try {
            return expr instanceof Symbol
                    && new MatrixTyping(symbols, work).of(expr).shape() == MatrixShape.COLUMN;
        } catch (MatrixShapeException e) {
            return false;
        }
    }

    private static MatrixReading repaired(
            Map<Expr, MatrixShapeException> misfits, MatrixSymbols symbols, Optional<MatrixShape> wanted, Work work)
            throws NotFittingException {
        Map<String, MatrixReading> candidates = new LinkedHashMap<>();
        List<String> reasons = new ArrayList<>();
        for (Map.Entry<Expr, MatrixShapeException> misfit : misfits.entrySet()) {
            for (MatrixReading reading :
                    repairs(misfit.getKey(), misfit.getValue(), symbols, work, MOST_REPAIRS, reasons)) {
                if (reading.has(wanted)) {
                    candidates.put(TextPrinter.print(reading.expr()), reading);
                }
            }
        }
        if (candidates.size() == 1) {
            return candidates.values().iterator().next();
        }
        String first = misfits.values().stream()
                .filter(misfit -> !(misfit.node() instanceof Aggregate))
                .findFirst()
                .orElseGet(() -> misfits.values().iterator().next())
                .reason();
        if (candidates.isEmpty()) {
            throw new NotFittingException(
                    reasons.isEmpty()
                            ? MatrixMessages.misfit(first)
                            : MatrixMessages.misfitTwice(first, reasons.get(0)));
        }
        throw new NotFittingException(MatrixMessages.ambiguous(first, List.copyOf(candidates.keySet())));
    }
}
