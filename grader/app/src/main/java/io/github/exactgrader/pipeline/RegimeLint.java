package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the cases of a formula meet each of its regimes: both signs inside a modulus, and each argument of a
 * maximum or minimum as the one that decides. Where one is never met, an answer without it would pass.
 */
final class RegimeLint {

    private final Field field;
    private final Formula answer;
    private final List<DrawnCase> drawn;
    private final List<DrawnCase> domain;
    private final List<LintFinding> findings = new ArrayList<>();

    /**
     * Prepares the look.
     *
     * @param drawn all cases of the field
     * @param domain points of the stated domain; what none of them meets need not be met by a case. None if there are none
     */
    RegimeLint(Field field, Formula answer, List<DrawnCase> drawn, List<DrawnCase> domain) {
        this.field = field;
        this.answer = answer;
        this.drawn = List.copyOf(drawn);
        this.domain = List.copyOf(domain);
    }

    List<LintFinding> findings() {
        look(answer.expr());
        return findings;
    }

    private void look(Expr expr) {
        if (expr instanceof Call call
                && (call.function().equals("abs") || call.function().equals("relu"))) {
            modulus(call.arguments().get(0));
        } else if (expr instanceof Call call
                && (call.function().equals("max") || call.function().equals("min"))
                && call.arguments().size() > 1) {
            extreme(call);
        }
        expr.children().forEach(this::look);
    }

    private void modulus(Expr inside) {
        List<BigDecimal> values =
                drawn.stream().flatMap(each -> numbers(each, inside).stream()).toList();
        if (values.isEmpty()) {
            return; // it depends on the running variable of a sum
        }
        sign(inside, values, -1, "negative");
        sign(inside, values, 1, "positive");
    }

    private void sign(Expr inside, List<BigDecimal> values, int sign, String word) {
        boolean met = values.stream().anyMatch(value -> value.signum() == sign);
        boolean possible = domain.isEmpty()
                || domain.stream()
                        .flatMap(each -> numbers(each, inside).stream())
                        .anyMatch(value -> value.signum() == sign);
        if (!met && possible) {
            add(LintMessages.signNotMet(field.id(), TextPrinter.print(inside), word));
        }
    }

    private void extreme(Call call) {
        if (drawn.stream().allMatch(each -> numbers(each, call).isEmpty())) {
            return; // it depends on the running variable of a sum
        }
        int sign = call.function().equals("max") ? 1 : -1;
        for (Expr argument : call.arguments()) {
            boolean possible =
                    domain.isEmpty() || domain.stream().anyMatch(each -> decides(each, call, argument, sign));
            if (possible && drawn.stream().noneMatch(each -> decides(each, call, argument, sign))) {
                add(LintMessages.neverExtreme(field.id(), TextPrinter.print(call), TextPrinter.print(argument)));
            }
        }
    }

    private boolean decides(DrawnCase each, Call call, Expr argument, int sign) {
        return call.arguments().stream()
                .filter(other -> other != argument)
                .allMatch(other -> beats(each, argument, other, sign));
    }

    private boolean beats(DrawnCase each, Expr argument, Expr other, int sign) {
        List<BigDecimal> own = numbers(each, argument);
        List<BigDecimal> others = numbers(each, other);
        return own.size() == 1 && others.size() == 1 && sign * own.get(0).compareTo(others.get(0)) > 0;
    }

    /** Returns the entries of a number or list; none where it has no value. */
    private List<BigDecimal> numbers(DrawnCase each, Expr expr) {
        Optional<Value<BigDecimal>> value;
        try {
            value = Optional.of(new CasePoint(field, each).value(expr));
        } catch (UndefinedValueException e) {
            value = Optional.empty();
        }
        if (value.isPresent() && value.get() instanceof Value.Scalar<BigDecimal> scalar) {
            return List.of(scalar.number());
        }
        return value.isPresent() && value.get() instanceof Value.Vector<BigDecimal> vector
                ? vector.elements()
                : List.of();
    }

    private void add(String message) {
        findings.add(new LintFinding(answer.location(), message));
    }
}
