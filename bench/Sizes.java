/**
 * How much is measured.
 *
 * @param pairs how often each comparison is made
 * @param java submissions of a class of Java files
 * @param baseline submissions that the usual tools mark in one pair; their cost does not depend on it
 * @param starts of the least program
 * @param compiled sources compiled in one process, of which the last third counts
 * @param json submissions of a class of JSON files
 * @param manyJson those of a large one
 * @param few Java submissions of the class that a large one is compared with
 * @param many those of the large one
 * @param hanging submissions of a class in which two of a hundred hang
 * @param again submissions graded again
 * @param checks pairs of checks of one sheet
 * @param jailed submissions of a class graded with a jail and without
 */
record Sizes(
        int pairs,
        int java,
        int baseline,
        int starts,
        int compiled,
        int json,
        int manyJson,
        int few,
        int many,
        int hanging,
        int again,
        int checks,
        int jailed) {

    /** The sizes the goals are about. */
    static Sizes full(int pairs) {
        return new Sizes(pairs, 200, 5, 20, 300, 5000, 50_000, 1000, 10_000, 200, 1000, 2 * pairs, 200);
    }

    /** Sizes for a look. */
    static Sizes quick(int pairs) {
        return new Sizes(pairs, 40, 3, 10, 300, 500, 2000, 50, 200, 100, 50, 2 * pairs, 20);
    }
}
