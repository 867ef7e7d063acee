package io.github.exactgrader.report;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.FolderTree;
import io.github.exactgrader.format.WholeFile;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a run. Each appears whole or not at all: it is written under another name first, then moved; the files for
 * students as whole folders.
 *
 * <pre>
 * results.json  run.json  report.html
 * machine.json, where results.json is not what the grader decided by itself
 * gradebook.csv, or gradebook-ASSIGNMENT.csv each where there are several assignments
 * students/ASSIGNMENT/STUDENT/feedback.html .md .json
 * junit/ASSIGNMENT/STUDENT.xml
 * </pre>
 *
 * <p>Of an assignment whose feedback is withheld there are no files for students.
 */
public final class RunFolder {

    /** Name of the file with what the grader decided by itself. */
    public static final String MACHINE = "machine.json";

    private static final Pattern OURS = Pattern.compile(
            "(results|machine|run)\\.json|report\\.html|gradebook.*\\.csv|students|junit|journal|\\..*\\.unfinished");

    /** Where the folders of students are made, and where the old ones go that they replace. */
    private static final String UNFINISHED = ".students.unfinished";

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
        write("run.json", CanonicalJson.bytes(CanonicalJson.tree(run)));
        write(results);
    }

    /**
     * Writes every file of the run that follows from its results, {@code results.json} last; {@code run.json} stays.
     *
     * @param results what the run decided
     * @throws IOException if a file cannot be written
     */
    public void write(Results results) throws IOException {
        RunPaths paths = RunPaths.of(results);
        FolderTree.delete(root.resolve(UNFINISHED));
        for (Graded assignment : results.assignments()) {
            List<ScoreCard> cards = results.submissions().stream()
                    .filter(card -> card.assignment().equals(assignment.id()))
                    .toList();
            write(paths.gradebook(assignment.id()), GradebookCsv.bytes(assignment, cards));
            if (assignment.isWithheld()) {
                for (String folder : paths.forStudents(assignment.id())) {
                    FolderTree.delete(root.resolve(folder));
                }
                continue;
            }
            writeForStudents(assignment, cards, paths, results.isolation());
        }
        FolderTree.delete(root.resolve(UNFINISHED));
        write("report.html", out -> ClassPage.write(results, out));
        write("results.json", out -> ResultsJson.write(results, out));
    }

    /**
     * Writes {@code machine.json}: what the grader decided by itself, where people or a late policy changed something. Where
     * nothing was changed ever, there is no such file and {@code results.json} is that.
     *
     * @param machine without anything that people decided
     * @throws IOException if the file cannot be written
     */
    public void writeMachine(Results machine) throws IOException {
        write(MACHINE, out -> ResultsJson.write(machine, out));
    }

    /** Writes the files of several cards at a time; they have nothing to do with each other. */
    private static void forEach(List<ScoreCard> cards, FilesOfCard files) throws IOException {
        try {
            cards.parallelStream().forEach(card -> {
                try {
                    files.write(card);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    private interface FilesOfCard {
        void write(ScoreCard card) throws IOException;
    }

    /**
     * Removes the files of an earlier run from a folder, and nothing else. What people decided stays: the log of their marks,
     * the late policy, whose the submissions are.
     *
     * @param root the folder of the run; need not exist
     * @throws IOException if a file cannot be removed
     */
    public static void clear(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> ours;
        try (Stream<Path> list = Files.list(root)) {
            ours = list.filter(path ->
                            OURS.matcher(String.valueOf(path.getFileName())).matches())
                    .sorted()
                    .toList();
        }
        for (Path path : ours) {
            FolderTree.delete(path);
        }
    }

    private void writeForStudents(Graded assignment, List<ScoreCard> cards, RunPaths paths, JailLevel isolation)
            throws IOException {
        Path made = root.resolve(UNFINISHED).resolve("new");
        List<String> folders = paths.forStudents(assignment.id());
        for (String folder : folders) {
            Files.createDirectories(made.resolve(folder));
        }
        forEach(cards, card -> {
            Path own = Files.createDirectory(made.resolve(paths.feedback(card)));
            Files.write(own.resolve("feedback.html"), FeedbackHtml.bytes(assignment, card, isolation));
            Files.write(own.resolve("feedback.md"), FeedbackMarkdown.bytes(assignment, card, isolation));
            Files.write(own.resolve("feedback.json"), FeedbackJson.bytes(assignment, card, isolation));
            Files.write(made.resolve(paths.junit(card)), JunitXml.bytes(assignment, card));
        });
        for (String folder : folders) {
            replace(folder, made.resolve(folder));
        }
    }

    /** Puts a folder in the place of the one that is there. */
    private void replace(String path, Path made) throws IOException {
        Path place = root.resolve(path);
        if (Files.exists(place)) {
            Path old = root.resolve(UNFINISHED).resolve("old").resolve(path);
            Files.createDirectories(old.getParent());
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.createDirectories(place.getParent());
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(String path, byte[] bytes) throws IOException {
        write(path, out -> out.write(bytes));
    }

    private void write(String path, WholeFile.Content content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, content);
    }
}
