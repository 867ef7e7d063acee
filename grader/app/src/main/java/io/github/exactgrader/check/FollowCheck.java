package io.github.exactgrader.check;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Follow;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a share to a wrong answer that is right for the student's own answers to earlier fields. The fewest own answers
 * that explain it are named; the key's stand for the others.
 */
final class FollowCheck implements AnswerCheck {

    private final Field field;
    private final AnswerCheck check;
    private final FollowTarget target;
    private final List<FollowWay> ways;
    private final EarlierAnswers earlier;

    /**
     * Adds follow-through to a check.
     *
     * @param field what is answered
     * @param check judges the answer by itself
     * @param target compares answers to the field
     * @param ways to the answer from others; each must lead from the key's answers to the key's answer
     * @param key the key's answer
     * @param earlier the student's own answers
     * @throws AssignmentException if a way leads elsewhere
     */
    FollowCheck(
            Field field,
            AnswerCheck check,
            FollowTarget target,
            List<FollowWay> ways,
            Expr key,
            EarlierAnswers earlier) {
        this.field = field;
        this.check = check;
        this.target = target;
        this.ways = List.copyOf(ways);
        this.earlier = earlier;
        this.ways.forEach(way -> prove(way, key));
    }

    private void prove(FollowWay way, Expr key) {
        Follow follow = way.follow();
        Formula answer = answer(way);
        Work work = Work.unlimited();
        Expr predicted = way.with(answer, List.of());
        if (!target.meets(key, List.of(predicted), work) || !target.same(key, predicted, work)) {
            throw new AssignmentException(answer.location(), Messages.followsOtherwise(answer.text()));
        }
        if (follow.valid() != null && !target.holds(way.with(follow.valid(), List.of()), work)) {
            throw new AssignmentException(
                    follow.valid().location(),
                    Messages.invalidTruth(follow.valid().text()));
        }
    }

    private static Formula answer(FollowWay way) {
        Formula answer = way.follow().answer();
        if (answer == null) {
            throw new IllegalArgumentException("a way to an answer needs a formula");
        }
        return answer;
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        CheckResult result = check.check(answer, all);
        boolean mayFollow = result.verdict() == Verdict.WRONG_ANSWER || result.verdict() == Verdict.PARTLY_CORRECT;
        if (!mayFollow) {
            return result;
        }
        Optional<Expr> mine = OwnAnswer.read(field, answer);
        if (mine.isEmpty()) {
            return result;
        }
        try {
            Work work = Work.ofOneAnswer();
            List<List<Carried>> choices = Carried.choices(earlier.of(all));
            for (List<Carried> own : choices) {
                for (FollowWay way : ways) {
                    boolean better = way.follow().share().compareTo(result.share()) > 0;
                    if (better && usesAll(way, own) && follows(way, own, mine.get(), work)) {
                        return followed(way, own, answer, result, work);
                    }
                }
            }
            return mistaken(mine.get(), choices, result, work);
        } catch (Work.TooMuchWorkException e) {
            return result;
        }
    }

    private static boolean usesAll(FollowWay way, List<Carried> own) {
        return own.stream().allMatch(one -> way.follow().fields().contains(one.field()));
    }

    private boolean follows(FollowWay way, List<Carried> own, Expr mine, Work work) {
        return target.meets(mine, way.spread(answer(way), own), work)
                && isValid(way, own, work)
                && own.stream().noneMatch(one -> isCopy(one, mine, work))
                && own.stream().allMatch(one -> depends(way, own, one, work));
    }

    private boolean isValid(FollowWay way, List<Carried> own, Work work) {
        Formula valid = way.follow().valid();
        return valid == null || target.holds(way.with(valid, own), work);
    }

    /** An answer that only repeats an earlier one shows nothing, and is not rewarded twice. */
    private boolean isCopy(Carried one, Expr mine, Work work) {
        return !field.kind().isSet()
                && one.isList() == (field.kind() == FieldKind.VECTOR)
                && target.same(mine, one.own(), work);
    }

    /** Where a result is the same for other values too, it does not follow from this one. */
    private boolean depends(FollowWay way, List<Carried> own, Carried one, Work work) {
        Expr predicted = way.with(answer(way), own);
        return way.nudged(answer(way), own, one.field()).stream()
                .anyMatch(other -> !target.same(predicted, other, work));
    }

    /** Shows the student what was typed, not what follows exactly: that would show the key's part in it. */
    private CheckResult followed(FollowWay way, List<Carried> own, Answer typed, CheckResult result, Work work) {
        String message =
                Messages.follows(FollowResult.names(own), FollowResult.shown(own), Messages.shortened(typed.shown()));
        return FollowResult.of(result, way.follow().share(), own, message)
                .with("rule", answer(way).text())
                .with("gives", target.shown(way.with(answer(way), own), work));
    }

    /** Looks for a wrong way to go on from the own answers. */
    private CheckResult mistaken(Expr mine, List<List<Carried>> choices, CheckResult result, Work work) {
        if (result.verdict() != Verdict.WRONG_ANSWER || result.evidence().containsKey(CheckResult.MISCONCEPTION)) {
            return result;
        }
        for (List<Carried> own : choices) {
            for (FollowWay way : ways) {
                for (Follow.Mistake mistake : way.follow().misconceptions()) {
                    if (usesAll(way, own)
                            && target.meets(mine, way.spread(mistake.answer(), own), work)
                            && isValid(way, own, work)) {
                        return result.saying(mistake.says())
                                .with(CheckResult.MISCONCEPTION, mistake.says())
                                .with("follows from", FollowResult.shown(own));
                    }
                }
            }
        }
        return result;
    }
}
