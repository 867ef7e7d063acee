package io.github.exactgrader.history;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.FolderTree;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.score.Results;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The versions of a run, in {@code RUN/history/1}, {@code 2}, ...: results, facts of the machine, manifest. A version is
 * written under another name and then moved; afterwards it is never changed.
 */
public final class RunHistory {

    /** Name of the folder within the run. */
    public static final String FOLDER = "history";

    private static final String RESULTS = "results.json";

    /** What the grader alone decided, where that is something else. */
    private static final String MACHINE = "machine.json";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String UNFINISHED = ".unfinished";

    private final Path run;
    private final Path folder;

    /**
     * Looks at the versions of a run; nothing is touched yet.
     *
     * @param run its folder; need not exist
     */
    public RunHistory(Path run) {
        this.run = run;
        this.folder = run.resolve(FOLDER);
    }

    /**
     * Returns the numbers of the versions.
     *
     * @return ascending; none if there is no history
     * @throws IOException if the folder cannot be listed
     */
    public List<Integer> versions() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> NUMBER.matcher(name).matches())
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    /**
     * Returns the number of the newest version; empty if there is none.
     *
     * @throws IOException if the folder cannot be listed
     */
    public Optional<Integer> newest() throws IOException {
        return versions().stream().max(Comparator.naturalOrder());
    }

    /**
     * Reads a version.
     *
     * @param number one of {@link #versions}
     * @throws UnreadableJsonException if one of its files is damaged
     * @throws IOException if one of its files cannot be read
     */
    public RunVersion read(int number) throws IOException, UnreadableJsonException {
        Path version = version(number);
        Path results = version.resolve(RESULTS);
        Path manifest = version.resolve(RunManifest.FILE);
        Path machine = Files.exists(version.resolve(MACHINE)) ? version.resolve(MACHINE) : results;
        try {
            return new RunVersion(
                    ResultsJson.read(Files.readAllBytes(results), results.toString()),
                    ResultsJson.read(Files.readAllBytes(machine), machine.toString()),
                    RunManifestJson.read(Files.readAllBytes(manifest), manifest.toString()));
        } catch (IllegalArgumentException notAllowed) {
            throw new UnreadableJsonException(results + ": " + notAllowed.getMessage());
        }
    }

    /**
     * Writes a version under another name; what an earlier command left there unfinished is removed.
     *
     * @param version its number names it
     * @param facts what varies between runs, as {@code run.json} has it
     * @throws IOException if it cannot be written
     */
    public Staged stage(RunVersion version, Map<String, ?> facts) throws IOException {
        RunManifest manifest = version.manifest();
        Path unfinished = folder.resolve("." + manifest.version() + UNFINISHED);
        removeUnfinished();
        Files.createDirectories(unfinished);
        write(unfinished.resolve(RESULTS), version.results());
        if (!version.machine().equals(version.results())) {
            write(unfinished.resolve(MACHINE), version.machine());
        }
        Files.write(unfinished.resolve("run.json"), CanonicalJson.bytes(CanonicalJson.tree(facts)));
        Files.write(unfinished.resolve(RunManifest.FILE), RunManifestJson.bytes(manifest));
        return new Staged(unfinished, version(manifest.version()));
    }

    private static void write(Path file, Results results) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ResultsJson.write(results, out);
        }
    }

    /**
     * A version that is whole, but not there yet.
     *
     * @param unfinished where it is
     * @param version where it will be
     */
    public record Staged(Path unfinished, Path version) {

        /**
         * Makes it a version of the run.
         *
         * @throws IOException if it cannot be moved, or another command has added a version of this number
         */
        public void add() throws IOException {
            Files.move(unfinished, version, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Finishes what a command had to leave when it was killed between the results of the run and the version with the
     * same results.
     *
     * @throws IOException if the folder cannot be read or written
     */
    public void recover() throws IOException {
        Path top = run.resolve(RESULTS);
        for (Path left : unfinished()) {
            String number = String.valueOf(left.getFileName()).substring(1).replace(UNFINISHED, "");
            boolean whole = Files.isRegularFile(left.resolve(RunManifest.FILE)) && Files.isRegularFile(top);
            if (whole && NUMBER.matcher(number).matches() && Files.mismatch(left.resolve(RESULTS), top) < 0) {
                new Staged(left, folder.resolve(number)).add();
            }
        }
        removeUnfinished();
    }

    private void removeUnfinished() throws IOException {
        for (Path left : unfinished()) {
            FolderTree.delete(left);
        }
    }

    private List<Path> unfinished() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> String.valueOf(path.getFileName()).endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    private Path version(int number) {
        return folder.resolve(Integer.toString(number));
    }
}
