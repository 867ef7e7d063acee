package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.Transpose;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a formula: any spelling of the right one is right. */
final class FormulaCheck implements AnswerCheck {

    private final Field field;
    private final FormulaValues expected;
    /** Findings by how an answer is read, whatever its spelling. */
    private final Memory<Expr, CheckResult> meanings = new Memory<>(Memory.MOST);

    private final List<Suspect<FormulaValues>> suspects;
    private final boolean numbersOnly;
    private final FormulaEquivalence equivalence;

    /**
     * Creates the check.
     *
     * @param field its field
     * @param expected the right formula
     * @param suspects wrong formulas that say something about whoever wrote them
     * @param secret of the key
     * @param cases drawn points
     */
    FormulaCheck(Field field, Expr expected, List<Suspect<Expr>> suspects, String secret, List<DrawnCase> cases) {
        this.field = field;
        this.numbersOnly = field.symbols().stream()
                .allMatch(symbol -> symbol.kind() == SymbolKind.SCALAR || symbol.kind() == SymbolKind.FUNCTION);
        this.equivalence = new FormulaEquivalence(field, secret, FormulaPoints.of(field, secret, cases));
        this.expected = equivalence.authors(expected);
        this.suspects = suspects.stream()
                .map(suspect -> new Suspect<>(equivalence.authors(suspect.wrong()), suspect.says()))
                .toList();
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        if (!(answer instanceof Answer.Text) && !(answer instanceof Answer.Numeral)) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER, Messages.wrongKind(field.kind().expected(), answer.shown()));
        }
        try {
            return AnswerReading.judge(field, answer.shown(), expr -> meanings.of(expr, this::judge))
                    .with("key", TextPrinter.print(expected.formula()));
        } catch (SyntaxException e) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.notRead(String.valueOf(e.getMessage())));
        }
    }

    private CheckResult judge(Expr read) {
        if (numbersOnly && hasTranspose(read)) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.NO_TRANSPOSE);
        }
        Optional<Integer> digits = Precision.of(expected.formula(), read);
        if (digits.isEmpty()) {
            return EquivalenceResult.of(new Equivalence.Undecided(Messages.MANY_DIGITS));
        }
        FormulaValues mine = equivalence.students(read);
        try {
            CheckResult result = EquivalenceResult.of(equivalence.compare(expected, mine, digits.get()));
            return Diagnosis.explained(
                    result, suspects, suspect -> equivalence.same(suspect.wrong(), mine, digits.get()));
        } catch (Work.TooMuchWorkException e) {
            return EquivalenceResult.of(new Equivalence.Undecided(String.valueOf(e.getMessage())));
        }
    }

    private static boolean hasTranspose(Expr expr) {
        return expr instanceof Transpose || expr.children().stream().anyMatch(FormulaCheck::hasTranspose);
    }
}
