package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.Interval;
import io.github.exactgrader.expr.PointSet;
import io.github.exactgrader.expr.SetOperation;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges a set: any spelling of the right one is right, open and closed ends count. Where a sufficient set is asked for,
 * any part of the widest one is right that is never empty.
 */
final class SetCheck implements AnswerCheck {

    private final Field field;
    private final String variable;
    private final SetEquivalence equivalence;
    private final SetBranches branches;
    private final SetValues expected;
    private final SetCredit credit;
    /** Findings by how an answer is read, whatever its spelling. */
    private final Memory<Expr, CheckResult> meanings = new Memory<>(Memory.MOST);

    private final List<Suspect<SetValues>> suspects;

    /**
     * Creates the check.
     *
     * @param field its field, with a variable
     * @param key the right set
     * @param suspects wrong sets that say something about whoever wrote them
     * @param secret of the key
     * @param cases drawn parameters
     */
    SetCheck(Field field, FieldKey.Symbolic key, List<Suspect<Expr>> suspects, String secret, List<DrawnCase> cases) {
        this.field = field;
        this.variable = String.valueOf(field.variable());
        List<Point> points = cases.stream().map(drawn -> Point.of(field, drawn)).toList();
        Optional<Expr> given = given(field);
        Expr right = key.answer().expr();
        this.equivalence = new SetEquivalence(points, variable, given);
        this.branches = new SetBranches(field, right, given, points, secret);
        this.expected = equivalence.values(right, Work.unlimited());
        this.credit = new SetCredit(key.partial(), equivalence, expected, key.location());
        this.suspects = suspects.stream()
                .map(suspect -> new Suspect<>(equivalence.values(suspect.wrong(), Work.unlimited()), suspect.says()))
                .toList();
    }

    /** Returns the fact on the variable that answers need not repeat. */
    static Optional<Expr> given(Field field) {
        if (field.given() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExprParser(Vocabularies.of(field)).parse(field.given(), Goal.CONDITION));
        } catch (SyntaxException e) {
            throw AnswerReading.unreadable(field.location(), "given: " + field.given(), e);
        }
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        if (!(answer instanceof Answer.Text text)) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER, Messages.wrongKind(field.kind().expected(), answer.shown()));
        }
        try {
            return AnswerReading.judge(field, text.value(), expr -> meanings.of(expr, this::judge))
                    .with("key", TextPrinter.print(expected.set()));
        } catch (SyntaxException e) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.notRead(String.valueOf(e.getMessage())));
        }
    }

    private CheckResult judge(Expr read) {
        if (!speaksOfVariable(read)) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.otherVariable(variable));
        }
        if (hasMovingEnd(read)) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.movingEnd(variable));
        }
        Optional<Integer> digits = Precision.of(expected.set(), read);
        if (digits.isEmpty()) {
            return EquivalenceResult.of(new Equivalence.Undecided(Messages.MANY_DIGITS));
        }
        SetValues mine = equivalence.values(read, Work.ofOneAnswer());
        try {
            CheckResult result = found(mine, digits.get());
            CheckResult explained = Diagnosis.explained(
                    result, suspects, suspect -> equivalence.same(suspect.wrong(), mine, digits.get()));
            return credit.of(explained, mine, digits.get()).orElse(explained);
        } catch (Work.TooMuchWorkException e) {
            return EquivalenceResult.of(new Equivalence.Undecided(String.valueOf(e.getMessage())));
        }
    }

    private CheckResult found(SetValues mine, int digits) {
        if (field.kind() == FieldKind.SUFFICIENT_SET) {
            Equivalence atCases = equivalence.implies(expected, mine, digits);
            return EquivalenceResult.ofPart(branches.implied(atCases, mine.set(), digits), variable);
        }
        Equivalence atCases = equivalence.compare(expected, mine, digits);
        return EquivalenceResult.ofSet(branches.compared(atCases, mine.set(), digits), variable);
    }

    /** A condition must be one on the variable; an interval is a set of whatever variable is asked for. */
    private boolean speaksOfVariable(Expr set) {
        if (set instanceof SetOperation) {
            return set.children().stream().allMatch(this::speaksOfVariable);
        }
        return set instanceof Interval
                || set instanceof PointSet
                || FreeSymbols.of(set).contains(variable);
    }

    private boolean hasMovingEnd(Expr set) {
        boolean plain = set instanceof Interval || set instanceof PointSet;
        return plain
                ? FreeSymbols.of(set).contains(variable)
                : set.children().stream().anyMatch(this::hasMovingEnd);
    }
}
