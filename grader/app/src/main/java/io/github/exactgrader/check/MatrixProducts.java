package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.Transpose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Joins the factors of a product, which stand in a row without parentheses. A row vector waits for the column that
 * follows: in g1^T*g2^T*g3*g4 the number in the middle is taken first. Products are associative, so that no other way
 * to set the parentheses gives another value.
 */
final class MatrixProducts {

    private final MatrixTyping typing;

    MatrixProducts(MatrixTyping typing) {
        this.typing = typing;
    }

    /** Factors joined so far, and the product in the tree that takes in the first of them. */
    private record Joined(MatrixTerm term, Binary start) {}

    MatrixTerm of(Binary whole) throws MatrixShapeException {
        Deque<Binary> steps = new ArrayDeque<>();
        Expr first = whole;
        while (first instanceof Binary step
                && (step.operation() == Operation.MULTIPLY || step.operation() == Operation.DIVIDE)) {
            steps.push(step);
            first = step.left();
        }
        List<Joined> open = new ArrayList<>();
        open.add(new Joined(typing.of(first), steps.getFirst()));
        for (Binary step : steps) {
            MatrixTerm factor = typing.of(step.right());
            if (step.operation() == Operation.DIVIDE) {
                requireNumber(step, factor);
                factor = new MatrixTerm.Inverse(factor);
            }
            open.add(new Joined(factor, step));
            join(open);
        }
        if (open.size() > 1) {
            throw misfit(open.get(0), open.get(1));
        }
        return open.get(0).term();
    }

    private static void requireNumber(Binary quotient, MatrixTerm divisor) throws MatrixShapeException {
        if (divisor.shape() != MatrixShape.SCALAR) {
            throw new MatrixShapeException(
                    quotient, MatrixMessages.cannotDivide(divisor.shape(), TextPrinter.print(quotient)));
        }
    }

    private static void join(List<Joined> open) {
        while (open.size() > 1) {
            Joined left = open.get(open.size() - 2);
            Joined right = open.get(open.size() - 1);
            if (left.term().shape().times(right.term().shape()).isEmpty()) {
                return;
            }
            open.remove(open.size() - 1);
            open.set(open.size() - 1, new Joined(new MatrixTerm.Product(left.term(), right.term()), left.start()));
        }
    }

    private MatrixShapeException misfit(Joined left, Joined right) {
        Binary node = right.start();
        MatrixShape before = left.term().shape();
        MatrixShape after = right.term().shape();
        List<Expr> repairs = new ArrayList<>();
        if (before == MatrixShape.COLUMN) {
            repairs.add(new Binary(Operation.MULTIPLY, typing.transposed(node.left()), node.right()));
        }
        if (before == MatrixShape.COLUMN && after == MatrixShape.COLUMN) {
            repairs.add(new Binary(Operation.MULTIPLY, node.left(), new Transpose(node.right())));
        }
        String what = TextPrinter.print(node.left()) + " and " + TextPrinter.print(node.right());
        return new MatrixShapeException(
                node, MatrixMessages.cannotMultiply(before, after, what, repairs), repairs, false);
    }
}
