package io.github.exactgrader.check;

/**
 * Counts the work spent on one answer, so that a huge answer ends after the same number of operations on every machine.
 *
 * <p>A unit is about one multiplication of decimals with 80 digits, half a microsecond. Not thread-safe.
 */
final class Work {

    /** Enough for any answer of a person: about half a second. */
    static final long MOST = 1_000_000;

    /** Enough for any constant of a person: about a tenth of a second. */
    static final long MOST_OF_A_NUMBER = 200_000;

    private final long most;
    private long left;

    private Work(long most) {
        this.most = most;
        this.left = most;
    }

    /** Returns a counter that allows {@link #MOST} units. */
    static Work ofOneAnswer() {
        return of(MOST);
    }

    /** Returns a counter that allows the given number of units. */
    static Work of(long most) {
        return new Work(most);
    }

    /** Returns a counter that allows {@link #MOST_OF_A_NUMBER} units. */
    static Work ofOneNumber() {
        return new Work(MOST_OF_A_NUMBER);
    }

    /** Returns a counter that never ends, for what the author wrote. */
    static Work unlimited() {
        return new Work(Long.MAX_VALUE);
    }

    /**
     * Takes units away.
     *
     * @param units at least 0
     * @throws TooMuchWorkException if none are left
     */
    void spend(long units) {
        left -= units;
        if (left < 0) {
            throw new TooMuchWorkException(most);
        }
    }

    /** Thrown when an answer needs more work than is allowed; it is then left to a person. */
    static final class TooMuchWorkException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuchWorkException(long most) {
            super("more than " + most + " units of work");
        }
    }
}
