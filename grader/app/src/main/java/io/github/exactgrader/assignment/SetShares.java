package io.github.exactgrader.assignment;

import java.math.BigDecimal;

/**
 * What a set earns that is not wholly right, as shares of the points; the largest that applies counts, 0 where nothing is
 * earned.
 *
 * @param end for each end that is right, with its bracket, where the answer has as many parts as the key
 * @param bracket once, where only brackets are wrong: every end has its value, but some are open that should be closed, or
 *     the other way round
 * @param component for each part of a union that is right, less one for each part too many
 */
public record SetShares(BigDecimal end, BigDecimal bracket, BigDecimal component) {

    /** Nothing is earned by a set that is not right. */
    public static final SetShares NONE = new SetShares(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Returns whether anything may be earned. */
    public boolean any() {
        return end.signum() > 0 || bracket.signum() > 0 || component.signum() > 0;
    }
}
