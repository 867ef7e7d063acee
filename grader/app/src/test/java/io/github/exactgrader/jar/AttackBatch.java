package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Submissions of the collection that were graded together.
 *
 * @param name of its run
 * @param attacks the submissions
 * @param ended how the grader ended
 * @param run folder of the run
 * @param results what the run decided
 */
record AttackBatch(String name, List<Attack> attacks, RealGrader.Ended ended, Path run, Results results) {

    /** Grades submissions with the real jar and whatever else the command is told. */
    static AttackBatch grade(String name, Bait bait, boolean isPlainUser, List<Attack> attacks, String... options)
            throws IOException, InterruptedException, UnreadableJsonException {
        Path run = bait.runs().resolve(name);
        RealGrader.Ended ended = bait.grader(isPlainUser).run(command(bait, handIn(name, bait, attacks), run, options));
        assertThat(ended.code())
                .as("exit code of the run %s; it said:%n%s", name, ended.err())
                .isZero();
        keep(run, name);
        Results results = ResultsJson.read(Files.readAllBytes(run.resolve("results.json")), "results.json");
        return new AttackBatch(name, List.copyOf(attacks), ended, run, results);
    }

    /** Keeps the results where they outlive the test, for those who look into a failure. */
    private static void keep(Path run, String name) throws IOException {
        Path kept = Files.createDirectories(RealGrader.HOME.resolve("grader/app/target/attacks"));
        Files.copy(run.resolve("results.json"), kept.resolve(name + ".json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts submissions into a folder; returns it. */
    static Path handIn(String name, Bait bait, List<Attack> attacks) throws IOException {
        Path folder = bait.submissions(name);
        for (Attack attack : attacks) {
            attack.handIn(folder.resolve(attack.student()), bait);
        }
        return folder;
    }

    /** Returns the words that grade a folder. */
    static String[] command(Bait bait, Path submissions, Path run, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "grade",
                submissions.toString(),
                "--assignment",
                bait.assignment().toString(),
                "--output",
                run.toString(),
                "--jobs",
                "2",
                "--time-limit",
                "2"));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    /** Fails where something else came of a submission than its folder says. */
    void check(Attack attack) {
        ScoreCard card = card(attack);
        List<String> complaints = new ArrayList<>();
        attack.expectations().stream()
                .map(expectation -> expectation.complaint(card))
                .flatMap(Optional::stream)
                .forEach(complaints::add);
        card.fields().stream()
                .filter(field -> field.verdict() == Verdict.GRADER_ERROR)
                .map(field -> "no submission may make the grader fail; " + field.field() + ": " + field.message())
                .forEach(complaints::add);
        assertThat(complaints)
                .as("%s/%s, run %s: %s", attack.group(), attack.name(), name, attack.what())
                .isEmpty();
    }

    ScoreCard card(Attack attack) {
        return results.submissions().stream()
                .filter(card -> card.student().equals(attack.student()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card of " + attack.student()));
    }

    /** Returns where secrets stand that a student or a reader of the marks could see. */
    List<String> leaks(Map<String, String> secrets) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (ScoreCard card : results.submissions()) {
            for (FieldScore field : card.fields()) {
                String fromStudent = field.answer() + " " + field.readAs() + " " + field.latex() + " " + field.message()
                        + " " + card.problems() + " " + evidenceOfStudent(field);
                secrets.forEach((what, secret) -> {
                    if (fromStudent.contains(secret)) {
                        leaks.add(what + " in results.json, " + card.student() + ", " + field.field());
                    }
                });
            }
        }
        try (Stream<Path> tree = Files.walk(run.resolve("students"))) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                secrets.forEach((what, secret) -> {
                    if (text.contains(secret)) {
                        leaks.add(what + " in " + run.relativize(file));
                    }
                });
            }
        }
        return leaks;
    }

    /** Returns what is told to staff about a field, without what the key says. */
    private static String evidenceOfStudent(FieldScore field) {
        return field.evidence().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("expected") && !entry.getKey().equals("seed"))
                .map(Map.Entry::getValue)
                .toList()
                .toString();
    }
}
