package io.github.exactgrader.report;

import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * The files of a run. Each appears whole or not at all: it is written under another name first, then moved.
 *
 * <pre>
 * results.json  run.json  report.html
 * gradebook.csv, or gradebook-ASSIGNMENT.csv each where there are several assignments
 * students/ASSIGNMENT/STUDENT/feedback.html .md .json
 * junit/ASSIGNMENT/STUDENT.xml
 * </pre>
 */
public final class RunFolder {

    private final Path root;

    /**
     * Creates the folder's writer; nothing is touched yet.
     *
     * @param root the folder of the run; need not exist
     */
    public RunFolder(Path root) {
        this.root = root;
    }

    /**
     * Writes every file of the run, {@code results.json} last: where it stands, the rest is complete.
     *
     * @param results what the run decided
     * @param run what varies between runs (times, versions, host), in the order of the file: texts, numbers, truth
     *     values, lists and maps of them
     * @throws IOException if a file cannot be written
     */
    public void write(Results results, Map<String, ?> run) throws IOException {
        RunPaths paths = RunPaths.of(results);
        for (Graded assignment : results.assignments()) {
            List<ScoreCard> cards = results.submissions().stream()
                    .filter(card -> card.assignment().equals(assignment.id()))
                    .toList();
            write(paths.gradebook(assignment.id()), GradebookCsv.bytes(assignment, cards));
            for (ScoreCard card : cards) {
                write(paths.feedback(card) + ".html", FeedbackHtml.bytes(assignment, card));
                write(paths.feedback(card) + ".md", FeedbackMarkdown.bytes(assignment, card));
                write(paths.feedback(card) + ".json", FeedbackJson.bytes(assignment, card));
                write(paths.junit(card), JunitXml.bytes(assignment, card));
            }
        }
        write("report.html", ClassPage.bytes(results));
        write("run.json", CanonicalJson.bytes(CanonicalJson.tree(run)));
        write("results.json", ResultsJson.bytes(results));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(unfinished, bytes);
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
