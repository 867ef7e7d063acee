package io.github.exactgrader.course;

import java.util.List;

/**
 * One submission that will be written.
 *
 * @param handedIn what the manifest says of it
 * @param files its files, by name
 * @param attempts how many attempts there were
 * @param isLate whether the attempt that counts is late
 * @param renamed how many files get another name
 */
record PlannedSubmission(HandedIn handedIn, List<PlannedFile> files, int attempts, boolean isLate, int renamed) {

    PlannedSubmission {
        files = List.copyOf(files);
    }
}
