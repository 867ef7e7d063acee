package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param verdict the finding
 * @param share of the points that it earns: 1 for {@code correct}, between 0 and 1 for {@code partly-correct}, else 0
 * @param readAs how the answer was understood, as text; null where there is nothing to say
 * @param latex the same as LaTeX
 * @param message one sentence for the student; shows no hidden input and no expected value
 * @param evidence for staff, in order
 */
public record CheckResult(
        Verdict verdict,
        BigDecimal share,
        @Nullable String readAs,
        @Nullable String latex,
        String message,
        Map<String, String> evidence) {

    /** Evidence: the group of equal wrong answers, whatever their spelling. */
    public static final String MEANING = "meaning";

    /** Evidence: what the author says of this wrong answer. */
    public static final String MISCONCEPTION = "misconception";

    /** Evidence: what is said of a generated mutant of the key. */
    public static final String HINT = "hint";

    /** Evidence: units of fuel that the code used, and how many it had; only where every run gives the same. */
    public static final String FUEL = "fuel";

    public CheckResult {
        boolean all = share.compareTo(BigDecimal.ONE) == 0;
        boolean part = share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
        boolean fits = switch (verdict) {
            case CORRECT -> all;
            case PARTLY_CORRECT -> part;
            default -> share.signum() == 0;
        };
        if (!fits) {
            throw new IllegalArgumentException("the verdict " + verdict + " cannot earn a share of " + share);
        }
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** Returns a finding that earns all points if it is {@code correct} and none otherwise. */
    public static CheckResult of(Verdict verdict, String message) {
        BigDecimal share = verdict == Verdict.CORRECT ? BigDecimal.ONE : BigDecimal.ZERO;
        return new CheckResult(verdict, share, null, null, message, Map.of());
    }

    /** Returns the same finding with the reading of the answer. */
    public CheckResult readAs(String text, String asLatex) {
        return new CheckResult(verdict, share, text, asLatex, message, evidence);
    }

    /** Returns the same finding with one more piece of evidence, behind the others. */
    public CheckResult with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(evidence);
        more.put(name, value);
        return new CheckResult(verdict, share, readAs, latex, message, more);
    }

    /** Returns the same finding with another message. */
    public CheckResult saying(String other) {
        return new CheckResult(verdict, share, readAs, latex, other, evidence);
    }

    /**
     * Returns the same finding as a partly right one.
     *
     * @param part of the points that is earned, above 0 and below 1
     * @param because what is right, one sentence; comes before the message
     */
    CheckResult earning(BigDecimal part, String because) {
        return new CheckResult(Verdict.PARTLY_CORRECT, part, readAs, latex, because + " " + message, evidence);
    }
}
