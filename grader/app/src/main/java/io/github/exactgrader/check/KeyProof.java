package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the key of a formula or set against points that have nothing to do with its cases: drawn from the stated domain
 * alone, the same in every run.
 */
public final class KeyProof {

    private static final String SOURCE = "exactgrader lint";

    private final Field field;
    private final Expr key;
    private final KeyMutants atCases;
    private final KeyMutants atDomain;
    private final List<DrawnCase> domain;
    private final Picture wide;

    /**
     * Draws the points.
     *
     * @param field of kind formula or set
     * @param symbolic its key
     * @param secret of the key
     * @param cases of the field
     */
    public KeyProof(Field field, FieldKey.Symbolic symbolic, String secret, List<DrawnCase> cases) {
        this.field = field;
        this.key = symbolic.answer().expr();
        this.domain = domain(field);
        this.atCases = new KeyMutants(field, key, secret, cases);
        this.atDomain = new KeyMutants(field, key, SOURCE, domain);
        this.wide = atDomain.drawn(key);
    }

    /**
     * A wrong answer that passes.
     *
     * @param answer as text
     * @param says what kind of slip it is
     * @param at a point where it differs from the key
     */
    public record Passing(String answer, String says, String at) {}

    /**
     * Returns points of the stated domain as cases.
     *
     * @param field of kind formula or set
     * @return none if a symbol is a vector or matrix, or if the domain is too narrow to be met by chance
     */
    public static List<DrawnCase> domain(Field field) {
        List<DrawnCase> cases = new ArrayList<>();
        for (Map<String, Value<BigDecimal>> point : DomainPoints.of(field)) {
            Map<String, Value<Double>> values = new LinkedHashMap<>();
            point.forEach((name, value) -> {
                if (!name.equals(field.variable())) {
                    values.put(name, rough(value));
                }
            });
            cases.add(new DrawnCase((cases.size() + 1) + " (domain)", values, Map.of(), List.of()));
        }
        return cases;
    }

    private static Value<Double> rough(Value<BigDecimal> value) {
        if (value instanceof Value.Vector<BigDecimal> vector) {
            return Value.of(
                    vector.elements().stream().map(BigDecimal::doubleValue).toList());
        }
        return Value.of(((Value.Scalar<BigDecimal>) value).number().doubleValue());
    }

    /**
     * Returns the mutants of the key that its check accepts although they differ from it somewhere in the domain. A mutant
     * of a sufficient set may be right, so none is returned.
     *
     * @param check of the field
     */
    public List<Passing> passing(AnswerCheck check) {
        List<Passing> passing = new ArrayList<>();
        if (field.kind() == FieldKind.SUFFICIENT_SET) {
            return passing;
        }
        Picture right = atCases.drawn(key);
        for (Suspect<Expr> mutant : atCases.trees()) {
            if (mayPass(right, atCases.drawn(mutant.wrong()))) {
                String text = TextPrinter.print(mutant.wrong());
                Optional<String> at = apart(wide, atDomain.drawn(mutant.wrong()));
                if (at.isPresent() && accepts(check, text)) {
                    passing.add(new Passing(text, mutant.says(), at.get()));
                }
            }
        }
        return passing;
    }

    /** Cases in which the key has no value tell nothing. */
    private static boolean mayPass(Picture right, Picture mutant) {
        for (int i = 0; i < right.size(); i++) {
            if (!right.at(i).equals(FormulaPicture.NONE) && !right.at(i).equals(mutant.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepts(AnswerCheck check, String text) {
        Answer answer = new Answer.Text(text);
        return check.check(answer, Map.of()).verdict() == Verdict.CORRECT;
    }

    /** Returns a point where the key has a value and an answer another, or none; empty if there is no such point. */
    Optional<String> apart(Expr other) {
        return apart(wide, atDomain.drawn(other));
    }

    private Optional<String> apart(Picture one, Picture other) {
        for (int i = 0; i < one.size(); i++) {
            boolean decides = !one.at(i).equals(FormulaPicture.NONE)
                    && !one.at(i).equals(FormulaPicture.TOO_LARGE)
                    && !other.at(i).equals(FormulaPicture.TOO_LARGE);
            if (decides && !one.at(i).equals(other.at(i))) {
                return Optional.of(shown(i));
            }
        }
        return Optional.empty();
    }

    /** Returns a point of the domain at which a formula has no value; empty for a set, and if there is none. */
    public Optional<String> undefined() {
        if (field.kind().isSet()) {
            return Optional.empty();
        }
        for (int i = 0; i < wide.size(); i++) {
            if (wide.at(i).equals(FormulaPicture.NONE)) {
                return Optional.of(shown(i));
            }
        }
        return Optional.empty();
    }

    private String shown(int point) {
        return Point.of(field, domain.get(point)).shown();
    }
}
