package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import java.util.List;
import java.util.Optional;

/** How one platform lays out the submissions of a class. */
interface Layout {

    /** Returns its name on the command line and in {@code import.json}. */
    String name();

    /** Returns what speaks for this layout. */
    Guess guess(CourseFiles files);

    /** Returns the platform's own list of students, where it lies among the files. */
    default Optional<CourseFile> ownSheet(CourseFiles files) {
        return Optional.empty();
    }

    /**
     * Reads who handed in what.
     *
     * @param files what the platform packed
     * @param roster who is in the course, as far as it is known; tells names apart that can be read in two ways
     * @param times reads times without a zone
     * @throws ImportException if the files are not what this layout has
     */
    Arrivals read(CourseFiles files, Roster roster, LocalTimes times) throws ImportException;

    /**
     * How sure a layout is.
     *
     * @param percent of the files that fit, 0 to 100
     * @param why in words
     */
    record Guess(int percent, String why) {

        static Guess of(long fitting, long all, String why) {
            return new Guess(all == 0 ? 0 : (int) (100 * fitting / all), fitting + " of " + all + " " + why);
        }
    }

    /**
     * What was read.
     *
     * @param attempts in the order of the files
     * @param strange files that belong to nobody
     */
    record Arrivals(List<Attempt> attempts, List<CourseFile> strange) {

        public Arrivals {
            attempts = List.copyOf(attempts);
            strange = List.copyOf(strange);
        }
    }
}
