package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A field for matrix formulas in g1..g6, H1..H5 (symmetric), eta1..eta5, A, B, C (any matrices), I, diag, inv, dot. */
final class MatrixSample {

    private static final Field FIELD = field();

    private MatrixSample() {}

    private static Field field() {
        List<SymbolDeclaration> symbols = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            symbols.add(Sample.symbol("g" + i, SymbolKind.VECTOR));
        }
        for (int i = 1; i <= 5; i++) {
            symbols.add(Sample.symbol("H" + i, SymbolKind.SYMMETRIC));
            symbols.add(new SymbolDeclaration("eta" + i, SymbolKind.SCALAR, "step", List.of("eta_{t-" + i + "}")));
        }
        List.of("A", "B", "C").forEach(name -> symbols.add(Sample.symbol(name, SymbolKind.MATRIX)));
        symbols.add(Sample.symbol("I", SymbolKind.IDENTITY));
        List.of("diag", "inv", "dot").forEach(name -> symbols.add(Sample.symbol(name, SymbolKind.FUNCTION)));
        return Sample.field(FieldKind.MATRIX_FORMULA, symbols, null, 0);
    }

    static Expr parse(String text) {
        try {
            return new ExprParser(Vocabularies.of(FIELD)).parse(text, Goal.MATRIX_FORMULA);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static MatrixSymbols symbols() {
        return MatrixSymbols.of(FIELD);
    }

    static MatrixTerm term(String text) {
        try {
            return new MatrixTyping(symbols(), Work.unlimited()).of(parse(text));
        } catch (MatrixShapeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** @param wrong answers, each of which says itself */
    static AnswerCheck check(String key, String... wrong) {
        List<Misconception> misconceptions = new ArrayList<>();
        for (String answer : wrong) {
            misconceptions.add(new Misconception(answer, "This is " + answer + ".", Sample.HERE));
        }
        return new MatrixCheck(
                FIELD,
                new FieldKey.Matrix(new Formula(key, parse(key), Sample.HERE), List.of(), misconceptions, Sample.HERE),
                "secret",
                "sheet");
    }

    static CheckResult judge(String key, String answer) {
        return check(key).check(Sample.text(answer), Map.of());
    }
}
