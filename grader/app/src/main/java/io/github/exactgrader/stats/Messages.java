package io.github.exactgrader.stats;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import java.math.BigDecimal;

/** What is said of suspicious fields. */
final class Messages {

    private static final int MAX_ANSWER = 60;

    private Messages() {}

    static String shared(Suspicion.SharedAnswer shared) {
        String answer = shared.answer().isEmpty() ? "values, from a method" : "answer: " + cut(shared.answer());
        StringBuilder text = new StringBuilder()
                .append(shared.count())
                .append(" of ")
                .append(shared.answered())
                .append(" gave the same wrong ")
                .append(answer)
                .append("; ")
                .append(shared.right())
                .append(shared.right() == 1 ? " is right. " : " are right. ");
        BigDecimal rest = shared.rest();
        BigDecimal ofRight = shared.restOfRight();
        if (rest != null && ofRight != null) {
            text.append("On the rest of the sheet they have ")
                    .append(percent(rest))
                    .append(", those who are right ")
                    .append(percent(ofRight))
                    .append(". ");
        }
        text.append(
                shared.isStrong()
                        ? "This may be an error of the key: compute the answer by hand."
                        : "Probably a mistake that many make; a comment to all may help.");
        return text.toString();
    }

    static String hard(Suspicion.HardForTheBest hard) {
        return "The class has " + percent(hard.facility()) + " of the points and its best 27 % only "
                + percent(hard.ofBest())
                + ": the key may be wrong, the wording unclear, or the field too hard. Look at the wrong answers.";
    }

    static String reversed(Suspicion.Reversed reversed) {
        return "Who is good at the rest does worse here (item-rest correlation "
                + reversed.itemRest().toPlainString()
                + "): look whether the key or the wording favours a wrong answer.";
    }

    private static String percent(BigDecimal share) {
        return Points.text(share.movePointRight(2)) + " %";
    }

    private static String cut(String answer) {
        String line = Escape.line(answer);
        return line.codePointCount(0, line.length()) <= MAX_ANSWER
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_ANSWER)) + "…";
    }
}
