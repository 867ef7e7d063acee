package io.github.exactgrader.check;

import io.github.exactgrader.expr.Aggregate;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Reading;
import io.github.exactgrader.expr.TextPrinter;
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

    private static MatrixReading repaired(
            Map<Expr, MatrixShapeException> misfits, MatrixSymbols symbols, Optional<MatrixShape> wanted, Work work)
            throws NotFittingException {
        Map<String, MatrixReading> candidates = new LinkedHashMap<>();
        List<String> reasons = new ArrayList<>();
        for (Map.Entry<Expr, MatrixShapeException> misfit : misfits.entrySet()) {
            MatrixShapeException reason = misfit.getValue();
            for (Expr repair : reason.repairs()) {
                Expr tree = Rewriting.replace(misfit.getKey(), reason.node(), repair);
                try {
                    MatrixReading reading = new MatrixReading(
                            tree,
                            new MatrixTyping(symbols, work).of(tree),
                            reason.isIdentity() ? Repair.IDENTITY : Repair.TRANSPOSE);
                    if (reading.has(wanted)) {
                        candidates.put(TextPrinter.print(tree), reading);
                    }
                } catch (MatrixShapeException e) {
                    reasons.add(e.reason());
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
