package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.format.WholeFile;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps the card of each finished submission, so that an interrupted run can go on. A card is found again only while
 * submission, key and grader are the same; a damaged record counts as none.
 */
final class Journal {

    private final Path folder;
    private final String graderVersion;

    /**
     * Opens the journal of a run.
     *
     * @param folder where its records are
     * @param graderVersion records of another version are not used
     * @throws IOException if the folder cannot be made
     */
    Journal(Path folder, String graderVersion) throws IOException {
        this.folder = folder;
        this.graderVersion = graderVersion;
        Files.createDirectories(folder);
    }

    /**
     * Looks for the card of a submission.
     *
     * @return the card, if this very submission was graded with this very key
     */
    Optional<ScoreCard> find(String assignment, String keyState, String student, String submissionHash) {
        Path file = file(assignment, keyState, student, submissionHash);
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(ResultsJson.readCard(bytes, String.valueOf(file.getFileName())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | UnreadableJsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a card. A card with a fault of our own is not kept, so that it is tried again.
     *
     * @throws IOException if it cannot be written
     */
    void keep(ScoreCard card, String keyState) throws IOException {
        if (card.hasGraderError()) {
            return;
        }
        Path file = file(card.assignment(), keyState, card.student(), card.submissionHash());
        WholeFile.write(file, ResultsJson.cardBytes(card));
    }

    private Path file(String assignment, String keyState, String student, String submissionHash) {
        ContentHash hash = new ContentHash();
        for (String piece : new String[] {graderVersion, assignment, keyState, student, submissionHash}) {
            hash.add("", piece.getBytes(StandardCharsets.UTF_8));
        }
        return folder.resolve(hash.hex() + ".json");
    }
}
