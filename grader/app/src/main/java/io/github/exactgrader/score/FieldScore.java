package io.github.exactgrader.score;

import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mark of one field of one submission, with its reason.
 *
 * @param field id, e.g. {@code 1b.c_star} or {@code Trajectory.follow}
 * @param kind kind of the field, e.g. {@code formula}
 * @param verdict what was found
 * @param points earned, exact decimal, from 0 to {@code max}
 * @param max points of the field, exact decimal
 * @param answer what the student handed in, shortened for show; null where nothing was handed in or it is code
 * @param readAs how the grader understood the answer, as text; null where there is none
 * @param latex the same as LaTeX; null where there is none
 * @param message one sentence for the student; shows no hidden input and no expected value
 * @param evidence for staff, in order: expected, actual, error, tolerance, input, seed, ...: enough to redo by hand
 */
public record FieldScore(
        String field,
        String kind,
        Verdict verdict,
        BigDecimal points,
        BigDecimal max,
        @Nullable String answer,
        @Nullable String readAs,
        @Nullable String latex,
        String message,
        Map<String, String> evidence) {

    public FieldScore {
        if (points.signum() < 0 || points.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    "points of field \"" + field + "\" must lie in [0, " + max + "], found " + points);
        }
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** Returns what the code cost, as {@code "1234 of 200000000"} units of fuel, where that is known. */
    public Optional<String> cost() {
        return Optional.ofNullable(evidence.get(CheckResult.FUEL));
    }

    /** Returns the units of fuel that the code used, where that is known. */
    public Optional<Long> unitsUsed() {
        return cost().map(cost -> cost.split(" ", 2)[0])
                .filter(units -> units.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** Returns how the answer was read, where its text does not say the same to the letter. */
    public Optional<String> newReading() {
        return Optional.ofNullable(readAs).filter(reading -> !reading.equals(answer));
    }
}
