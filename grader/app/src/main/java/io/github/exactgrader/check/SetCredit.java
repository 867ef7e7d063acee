package io.github.exactgrader.check;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.assignment.SetShares;
import io.github.exactgrader.check.SetParts.End;
import io.github.exactgrader.check.SetParts.Part;
import io.github.exactgrader.expr.TextPrinter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a set earns that is not wholly right: for its ends, for all but its brackets, or for some of its parts. */
final class SetCredit {

    private final SetShares shares;
    private final SetEquivalence equivalence;
    private final SetValues key;

    /**
     * Prepares the shares of a field.
     *
     * @param shares as the key says
     * @param equivalence with the parameters
     * @param key the right set
     * @param location of the entry in the key
     * @throws AssignmentException if all but one end, or all but one part, would earn the whole
     */
    SetCredit(SetShares shares, SetEquivalence equivalence, SetValues key, Location location) {
        this.shares = shares;
        this.equivalence = equivalence;
        this.key = key;
        for (int i = 0; shares.any() && i < equivalence.size(); i++) {
            Compared compared = compared(i, key, Precision.LEAST);
            refuseTooMuch("end", shares.end(), compared.ends(), location);
            refuseTooMuch("component", shares.component(), compared.parts(), location);
        }
    }

    private static void refuseTooMuch(String word, BigDecimal share, int most, Location location) {
        if (share.multiply(BigDecimal.valueOf(Math.max(0, most - 1L))).compareTo(BigDecimal.ONE) >= 0) {
            throw new AssignmentException(location, Messages.shareTooLarge(word, share.toPlainString(), most));
        }
    }

    /**
     * What an answer has right at one point of the parameters.
     *
     * @param ends how many ends the key has that are not those of the given fact
     * @param rightEnds how many of them the answer has; 0 if it has another number of parts
     * @param valuesRight whether all ends have the right value
     * @param parts how many parts the key has
     * @param rightParts how many of them the answer has, less one for each part too many
     */
    private record Compared(int ends, int rightEnds, boolean valuesRight, int parts, int rightParts) {}

    private Compared compared(int point, SetValues answer, int digits) {
        SetPair pair = equivalence.pair(point, key, answer, digits);
        List<Part> expected =
                SetParts.of(pair, x -> pair.counts(x) && pair.isExpected(x)).parts();
        List<Part> actual =
                SetParts.of(pair, x -> pair.counts(x) && pair.isAllowed(x)).parts();
        List<End> wanted = ends(point, pair, expected);
        List<End> found = ends(point, pair, actual);
        boolean sameNumber = expected.size() == actual.size() && wanted.size() == found.size();
        int rightEnds = 0;
        boolean valuesRight = sameNumber;
        for (int i = 0; i < wanted.size() && sameNumber; i++) {
            rightEnds += wanted.get(i).equals(found.get(i)) ? 1 : 0;
            valuesRight &= wanted.get(i).index() == found.get(i).index();
        }
        int rightParts = (int) expected.stream().filter(actual::contains).count();
        int tooMany = Math.max(0, actual.size() - expected.size());
        return new Compared(wanted.size(), rightEnds, valuesRight, expected.size(), Math.max(0, rightParts - tooMany));
    }

    private List<End> ends(int point, SetPair pair, List<Part> parts) {
        List<End> ends = new ArrayList<>();
        for (Part part : parts) {
            part.ends().stream()
                    .filter(end -> end.index() == SetParts.NONE || !equivalence.isEndOfGiven(point, pair, end.index()))
                    .forEach(ends::add);
        }
        return ends;
    }

    /**
     * Returns the finding that a wrong set earns a share, if it does.
     *
     * @param result that it is wrong
     * @param answer the set
     * @param digits working precision
     */
    Optional<CheckResult> of(CheckResult result, SetValues answer, int digits) {
        if (!shares.any() || result.verdict() != Verdict.WRONG_ANSWER) {
            return Optional.empty();
        }
        int rightEnds = Integer.MAX_VALUE;
        int rightParts = Integer.MAX_VALUE;
        boolean valuesRight = true;
        for (int i = 0; i < equivalence.size(); i++) {
            Compared compared = compared(i, answer, digits);
            rightEnds = Math.min(rightEnds, compared.rightEnds());
            rightParts = Math.min(rightParts, compared.rightParts());
            valuesRight &= compared.valuesRight();
        }
        BigDecimal bracket = valuesRight ? shares.bracket() : BigDecimal.ZERO;
        BigDecimal ends = shares.end().multiply(BigDecimal.valueOf(rightEnds));
        BigDecimal parts = shares.component().multiply(BigDecimal.valueOf(rightParts));
        BigDecimal most = bracket.max(ends).max(parts);
        if (most.signum() <= 0 || most.compareTo(BigDecimal.ONE) >= 0) {
            return Optional.empty();
        }
        String because = most.compareTo(bracket) == 0
                ? Messages.ONLY_BRACKETS_WRONG
                : most.compareTo(ends) == 0
                        ? Messages.someEndsRight(rightEnds, rightEnd(answer, digits))
                        : Messages.somePartsRight(rightParts);
        return Optional.of(result.earning(most, because)
                .with("share", most.stripTrailingZeros().toPlainString()));
    }

    /** Returns the first end that is right, as it is written in the answer; empty if it is not written down. */
    private String rightEnd(SetValues answer, int digits) {
        SetPair pair = equivalence.pair(0, key, answer, digits);
        List<End> wanted = ends(
                0,
                pair,
                SetParts.of(pair, x -> pair.counts(x) && pair.isExpected(x)).parts());
        List<End> found = ends(
                0,
                pair,
                SetParts.of(pair, x -> pair.counts(x) && pair.isAllowed(x)).parts());
        SetPoint point = answer.at(0, digits).point();
        for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
            int index = found.get(i).index();
            if (index != SetParts.NONE && wanted.get(i).equals(found.get(i))) {
                return WrittenEnds.of(answer.set(), point).stream()
                        .filter(end -> WrittenEnds.isAt(end, pair.critical().get(index), point))
                        .findFirst()
                        .map(TextPrinter::print)
                        .orElse("");
            }
        }
        return "";
    }
}
