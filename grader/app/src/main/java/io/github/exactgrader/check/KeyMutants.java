package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SymbolKind;
import java.util.List;
import java.util.Optional;

/** The mutants of a formula or set, held against answers at the cases of its field. */
final class KeyMutants {

    private static final int MOST_DIGITS = 480;

    private final Field field;
    private final Expr key;
    private final FormulaPoints points;
    private final List<Point> parameters;
    private final Optional<Expr> given;

    /**
     * Prepares the mutants of a field.
     *
     * @param field of kind formula or set
     * @param key the right answer
     * @param secret of the key
     * @param cases drawn points
     */
    KeyMutants(Field field, Expr key, String secret, List<DrawnCase> cases) {
        this.field = field;
        this.key = key;
        this.points = FormulaPoints.of(field, secret, cases);
        this.parameters = cases.stream().map(drawn -> Point.of(field, drawn)).toList();
        this.given = isSet() ? SetCheck.given(field) : Optional.empty();
    }

    private boolean isSet() {
        return field.kind().isSet();
    }

    /** Returns the mutants as trees, simplest first; some may mean the same as the key, or as another. */
    List<Suspect<Expr>> trees() {
        return isSet()
                ? SetMutants.of(key, String.valueOf(field.variable()), declared(field))
                : FormulaMutants.of(key, MutantMessages.ANSWER, declared(field));
    }

    /** Returns the names that a student may take for one another. */
    static List<String> declared(Field field) {
        return field.symbols().stream()
                .filter(symbol -> symbol.kind() != SymbolKind.FUNCTION)
                .map(SymbolDeclaration::name)
                .filter(name -> !name.equals(field.variable()))
                .toList();
    }

    /**
     * Adds the mutants to a check.
     *
     * @param check of the field
     * @param telling whether the student is told which mutant the answer is; a bracket alone is told by the check itself
     */
    AnswerCheck around(AnswerCheck check, boolean telling) {
        List<Suspect<Picture>> mutants = !telling
                ? List.of()
                : trees().stream()
                        .filter(mutant -> !mutant.says().equals(MutantMessages.END_STRICT))
                        .map(mutant -> new Suspect<>(drawn(mutant.wrong()), mutant.says()))
                        .toList();
        return new Hints(
                check,
                text -> {
                    Expr read = AnswerReading.parse(field, text);
                    int digits = Precision.of(key, read).orElse(MOST_DIGITS);
                    return drawn(read, digits, Work.ofOneAnswer());
                },
                drawn(key),
                mutants);
    }

    /** Returns an author's formula or set, to be drawn when needed. */
    Picture drawn(Expr expr) {
        return drawn(expr, Precision.of(key, expr).orElse(MOST_DIGITS), Work.unlimited());
    }

    private Picture drawn(Expr expr, int digits, Work work) {
        return isSet()
                ? new SetPicture(expr, given, parameters, String.valueOf(field.variable()), digits, work)
                : new FormulaPicture(expr, points, digits, work);
    }
}
