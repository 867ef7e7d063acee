package io.github.exactgrader.course;

/**
 * What stops an import.
 *
 * @param kind what it is, and so what allows it
 * @param where the entry of the export, as it is shown
 * @param why what was found, and who may be meant
 */
public record Problem(Kind kind, String where, String why) {

    /** What is wrong. */
    public enum Kind {
        /** Nobody in the roster fits, or more than one. Can be allowed. */
        UNMATCHED,
        /** Not to be trusted: it is not read. Can be done without. */
        REFUSED,
        /** Two things for one student, and no rule decides. Cannot be allowed. */
        UNDECIDED
    }
}
