package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a student works on: their files, and the assignment these belong to. */
final class OwnWork {

    private final Root program;
    private final Path folder;

    /**
     * Creates the search.
     *
     * @param program which looks
     * @param folder with the student's files, or the zip of it
     */
    OwnWork(Root program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    static boolean isFolderOrZip(Path path) {
        return Files.isDirectory(path) || SubmissionReader.isPacked(path);
    }

    /** Returns the folder or zip with the student's files. */
    Path folder() {
        return folder;
    }

    /**
     * Reads the files.
     *
     * @param maybeFolder a word that may have been meant as a folder; empty for none
     * @throws StopException if there is nothing to look at, or the answers cannot be read at all
     */
    Submission submission(String maybeFolder) throws IOException {
        Submission submission = read(maybeFolder);
        submission.unreadable().ifPresent(finding -> {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    finding.where() + ": cannot be read: " + finding.message()
                            + "\nNothing can be checked until this is mended.");
        });
        return submission;
    }

    /**
     * Reads the files, of which the answers may be unreadable.
     *
     * @throws StopException if there is nothing to look at
     */
    Submission read() throws IOException {
        return read("");
    }

    private Submission read(String maybeFolder) throws IOException {
        if (!isFolderOrZip(folder)) {
            throw StopException.notAFolder(folder, "the folder with your answers");
        }
        Submission submission = SubmissionReader.read(folder, SubmissionReader.student(folder));
        boolean isEmpty =
                submission.answersFile().isEmpty() && submission.sources().isEmpty();
        if (isEmpty && submission.unreadable().isEmpty()) {
            throw new StopException(ExitCode.UNREADABLE, nothing(maybeFolder));
        }
        return submission;
    }

    private String nothing(String maybeFolder) {
        return maybeFolder.isEmpty()
                ? folder + ": no answers.json and no Java file in it; \"" + program.name()
                        + " init ASSIGNMENT\" writes the files to begin with"
                : maybeFolder
                        + ": there is no such folder, and the one you are in holds no answers.json and no Java file"
                        + " of which it could be a part";
    }

    /**
     * Finds the assignment: as told, as answers.json says, or as the folder or the one above it is called.
     *
     * @param named as told; null if it was not
     * @throws StopException if it cannot be found
     */
    Assignment assignment(Submission submission, @Nullable String named) {
        String name = named == null ? submission.assignment().orElse(null) : named;
        return AssignmentReader.read(name == null ? byFolder() : program.home().assignmentOrStop(name));
    }

    private Path byFolder() {
        Path real = folder.toAbsolutePath().normalize();
        List<String> ids = program.home().assignmentIds();
        for (Path candidate = real; candidate != null; candidate = candidate.getParent()) {
            String name = String.valueOf(candidate.getFileName());
            if (ids.contains(name)) {
                return program.home().assignmentOrStop(name);
            }
            if (!candidate.equals(real)) {
                break;
            }
        }
        throw new StopException(
                ExitCode.UNREADABLE,
                "which assignment is this? Say it with -a, or write {\"assignment\": \"...\"} in answers.json; there are "
                        + String.join(", ", ids));
    }
}
