package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Follow;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.check.EarlierAnswers.Earlier;
import io.github.exactgrader.expr.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Adds follow-through to the checks of the fields whose key speaks of it. */
final class FollowChecks {

    private final Assignment assignment;
    private final Key key;
    private final CaseDrawer drawer;
    private final Function<Field, AnswerCheck> plain;

    /**
     * Prepares follow-through.
     *
     * @param assignment its public side
     * @param key its staff side
     * @param drawer of its cases
     * @param plain the check of each field by itself
     */
    FollowChecks(Assignment assignment, Key key, CaseDrawer drawer, Function<Field, AnswerCheck> plain) {
        this.assignment = assignment;
        this.key = key;
        this.drawer = drawer;
        this.plain = plain;
    }

    /**
     * Returns the check with follow-through; the check itself where nothing follows.
     *
     * @throws AssignmentException if the key's own answers do not lead to the key's answer
     */
    AnswerCheck around(Field field, AnswerCheck check) {
        List<Follow> follows = key.follow(field.id());
        if (follows.isEmpty()) {
            return check;
        }
        Set<String> ids = new TreeSet<>();
        follows.forEach(follow -> ids.addAll(follow.fields()));
        Map<String, Expr> truth = new LinkedHashMap<>();
        ids.forEach(id -> truth.put(id, right(id)));
        EarlierAnswers earlier = new EarlierAnswers(assignment.fields().stream()
                .filter(other -> ids.contains(other.id()))
                .map(other -> earlier(other, truth))
                .toList());
        if (key.of(field.id()) instanceof FieldKey.Fit) {
            return new FitFollowCheck(check, follows.get(0), earlier, truth);
        }
        List<FollowWay> ways =
                follows.stream().map(follow -> new FollowWay(follow, truth)).toList();
        return new FollowCheck(field, check, target(field), ways, right(field.id()), earlier);
    }

    private Earlier earlier(Field field, Map<String, Expr> truth) {
        return new Earlier(field, Objects.requireNonNull(truth.get(field.id())), plain.apply(field));
    }

    private Expr right(String id) {
        FieldKey entry = key.of(id);
        if (entry instanceof FieldKey.Symbolic symbolic) {
            return symbolic.answer().expr();
        }
        if (entry instanceof FieldKey.Constant constant) {
            return constant.answer().expr();
        }
        if (entry instanceof FieldKey.Fit fit) {
            return fit.answer().expr();
        }
        throw new AssignmentException(entry.location(), "nothing can follow from or lead to field \"" + id + "\"");
    }

    private FollowTarget target(Field field) {
        FieldKey entry = key.of(field.id());
        List<DrawnCase> cases = drawer.draw(field.id(), entry.cases());
        if (entry instanceof FieldKey.Constant constant) {
            List<SymbolDeclaration> symbols = assignment.fields().stream()
                    .flatMap(other -> other.symbols().stream())
                    .distinct()
                    .toList();
            return new ConstantTarget(constant, symbols, cases);
        }
        return field.kind().isSet()
                ? new SetTarget(field, SetCheck.given(field), cases)
                : new FormulaTarget(field, key.secret(), cases);
    }
}
