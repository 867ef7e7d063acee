package io.github.exactgrader.intake;

/** How many bytes all files of a submission together may still have. */
final class Allowance {

    private final long limit;
    private long left;

    /**
     * Starts with nothing used.
     *
     * @param limit in bytes, at least 0
     */
    Allowance(long limit) {
        this.limit = limit;
        this.left = limit;
    }

    void take(long bytes) throws RefusedException {
        left -= bytes;
        if (left < 0) {
            throw new RefusedException(Messages.tooMuch(limit));
        }
    }
}
