package io.github.exactgrader.check;

/** What an answer amounts to in each case of its field, written so that two spellings of one meaning look the same. */
interface Picture {

    /** Returns the number of cases. */
    int size();

    /**
     * Returns what the answer amounts to in a case.
     *
     * @param number of the case, from 0
     * @throws Work.TooMuchWorkException if the answer needs more work than is allowed
     */
    String at(int number);

    /** Tells whether two answers of a field amount to the same in every case; stops at the first that tells them apart. */
    default boolean matches(Picture other) {
        for (int i = 0; i < size(); i++) {
            if (!at(i).equals(other.at(i))) {
                return false;
            }
        }
        return true;
    }
}
