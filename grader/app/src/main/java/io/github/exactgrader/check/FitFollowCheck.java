package io.github.exactgrader.check;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Follow;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.intake.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a share to a number read off a plot that fits only together with the student's own wrong numbers. Own numbers that
 * are right count as they are; the key's stand for wrong ones.
 */
final class FitFollowCheck implements AnswerCheck {

    private final AnswerCheck check;
    private final Follow follow;
    private final EarlierAnswers earlier;
    private final Map<String, Expr> truth;

    /**
     * Adds follow-through to the check of a fit.
     *
     * @param check judges the number together with the own answers that it is given, the key's for others
     * @param follow which own answers may be wrong
     * @param earlier the student's own answers to those fields
     * @param truth the key's answers to them
     * @throws AssignmentException if the key's answers do not meet the condition on carried values
     */
    FitFollowCheck(AnswerCheck check, Follow follow, EarlierAnswers earlier, Map<String, Expr> truth) {
        this.check = check;
        this.follow = follow;
        this.earlier = earlier;
        this.truth = Map.copyOf(truth);
        Formula valid = follow.valid();
        if (valid != null && !isValid(List.of())) {
            throw new AssignmentException(valid.location(), Messages.invalidTruth(valid.text()));
        }
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        List<Carried> wrong = earlier.wrong(all);
        CheckResult result = check.check(answer, without(all, wrong, List.of()));
        if (result.verdict() != Verdict.WRONG_ANSWER) {
            return result;
        }
        for (List<Carried> own : Carried.choices(wrong)) {
            boolean fits = check.check(answer, without(all, wrong, own)).verdict() == Verdict.CORRECT;
            if (fits && isValid(own) && own.stream().noneMatch(one -> isCopy(answer, one))) {
                return FollowResult.of(
                        result,
                        follow.share(),
                        own,
                        Messages.fitsWith(FollowResult.names(own), FollowResult.shown(own)));
            }
        }
        return result;
    }

    private static Map<String, Answer> without(Map<String, Answer> all, List<Carried> wrong, List<Carried> kept) {
        Map<String, Answer> some = new LinkedHashMap<>(all);
        wrong.stream().filter(one -> !kept.contains(one)).forEach(one -> some.remove(one.field()));
        return some;
    }

    private boolean isValid(List<Carried> own) {
        Formula valid = follow.valid();
        if (valid == null) {
            return true;
        }
        return new FollowPoints(List.of(new Point(Map.of(), "")))
                .holds(new FollowWay(follow, truth).with(valid, own), Work.ofOneAnswer());
    }

    private static boolean isCopy(Answer answer, Carried one) {
        Optional<Boolean> same = AnswerReading.number(answer)
                .map(number -> Numbers.agree(number, Numbers.constant(one.own()), Numbers.DIGITS - 20));
        return same.orElse(false);
    }
}
