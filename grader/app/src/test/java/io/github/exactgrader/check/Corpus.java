package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.TypedAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Answers with the verdict that a mathematician gives them: one file for each sheet, explained in gd-momentum.txt. */
final class Corpus {

    private static final Path SHEETS = Path.of("..", "..", "assignments");
    private static final Path PAIRS = Path.of("src", "test", "resources", "io", "github", "exactgrader", "check");

    private Corpus() {}

    /** What is wanted of an answer. */
    enum Wanted {
        RIGHT(Verdict.CORRECT),
        WRONG(Verdict.WRONG_ANSWER),
        REVIEW(Verdict.NEEDS_REVIEW),
        UNREADABLE(Verdict.INVALID_ANSWER);

        private final Verdict verdict;

        Wanted(Verdict verdict) {
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }
    }

    /**
     * One answer.
     *
     * @param sheet its assignment
     * @param line where it stands in the file
     * @param field its field
     * @param with answers to other fields, as typed
     * @param wanted what it deserves
     * @param typed the answer
     */
    record Entry(String sheet, int line, String field, Map<String, String> with, Wanted wanted, String typed) {

        @Override
        public String toString() {
            return field + (with.isEmpty() ? "" : " with " + with) + ": " + typed;
        }
    }

    /**
     * An answer and what judges it.
     *
     * @param entry the answer
     * @param assignment its sheet
     * @param key its key
     * @param checks of the sheet
     */
    record Judged(Entry entry, Assignment assignment, Key key, AnswerChecks checks) {

        Field field() {
            return assignment.field(entry.field()).orElseThrow();
        }

        CheckResult result() {
            Map<String, Answer> all = new LinkedHashMap<>();
            entry.with()
                    .forEach((id, typed) ->
                            all.put(id, TypedAnswer.of(assignment.field(id).orElseThrow(), typed)));
            Answer answer = TypedAnswer.of(field(), entry.typed());
            all.put(field().id(), answer);
            return checks.of(field()).check(answer, all);
        }

        @Override
        public String toString() {
            return entry.toString();
        }
    }

    /** Returns the entries of a sheet of the project, with what judges them. */
    static List<Judged> sheet(String id) {
        return judged(id, SHEETS.resolve(id));
    }

    /** Returns the pairs of formulas and sets that other systems were tried on. */
    static List<Judged> pairs() {
        return judged("pairs", PAIRS.resolve("pairs"));
    }

    private static List<Judged> judged(String id, Path folder) {
        Assignment assignment = AssignmentReader.read(folder);
        Key key = KeyReader.read(folder, assignment);
        AnswerChecks checks = new AnswerChecks(assignment, key);
        return entries(id).stream()
                .map(entry -> new Judged(entry, assignment, key, checks))
                .toList();
    }

    /** Returns the entries of a file. */
    static List<Entry> entries(String sheet) {
        List<Entry> entries = new ArrayList<>();
        String field = "";
        Map<String, String> with = Map.of();
        List<String> lines = lines(sheet + ".txt");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (line.startsWith("  ")) {
                String[] parts = line.strip().split("\\s+", 2);
                Wanted wanted = Wanted.valueOf(parts[0].toUpperCase(Locale.ROOT));
                entries.add(new Entry(sheet, i + 1, field, with, wanted, parts[1]));
            } else {
                String[] parts = line.strip().split(" with ", 2);
                field = parts[0];
                with = parts.length == 1 ? Map.of() : with(parts[1]);
            }
        }
        return entries;
    }

    private static Map<String, String> with(String text) {
        String[] sides = text.split("=", 2);
        return Map.of(sides[0].strip(), sides[1].strip());
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("corpus/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
