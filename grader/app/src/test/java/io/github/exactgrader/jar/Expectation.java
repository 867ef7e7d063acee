package io.github.exactgrader.jar;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.ScoreCard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of {@code expected.txt}: something that must stand on the card of an attack. */
sealed interface Expectation {

    /**
     * Reads a line: {@code honest}, {@code problem TEXT}, or {@code FIELD VERDICT TEXT}. In a text, {@code ...} stands for
     * anything; {@code |} means or.
     */
    static Expectation of(String line) {
        if (line.equals("honest")) {
            return new AllPoints();
        }
        String[] words = line.split(" ", 3);
        if (words[0].equals("problem")) {
            return new ProblemTold(line.substring("problem ".length()));
        }
        if (words.length < 2) {
            throw new IllegalArgumentException("expected FIELD VERDICT, found " + line);
        }
        return new FieldJudged(words[0], List.of(words[1].split("\\|")), words.length == 3 ? words[2] : "...");
    }

    /** Returns what is otherwise on this card; empty if it is as expected. */
    Optional<String> complaint(ScoreCard card);

    /** Everything that a machine can judge has its full points. */
    record AllPoints() implements Expectation {

        /** A person marks the first; nobody can know the second. */
        private static final Set<String> OTHER = Set.of("1.text", "1.unknown");

        @Override
        public Optional<String> complaint(ScoreCard card) {
            return card.fields().stream()
                    .filter(field -> !OTHER.contains(field.field()))
                    .filter(field ->
                            field.verdict() != Verdict.CORRECT || field.points().compareTo(field.max()) != 0)
                    .map(field -> "an honest answer must earn its points; " + shown(field))
                    .findFirst();
        }
    }

    /** A field has one of some verdicts, with a message. */
    record FieldJudged(String field, List<String> verdicts, String text) implements Expectation {

        public FieldJudged {
            verdicts = List.copyOf(verdicts);
        }

        @Override
        public Optional<String> complaint(ScoreCard card) {
            FieldScore score = card.fields().stream()
                    .filter(each -> each.field().equals(field))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no field " + field));
            boolean agrees = verdicts.contains(score.verdict().toString()) && matches(text, score.message());
            return agrees
                    ? Optional.empty()
                    : Optional.of("expected " + field + " " + String.join("|", verdicts) + " " + text + "; found "
                            + shown(score));
        }
    }

    /** A problem of the whole submission is told. */
    record ProblemTold(String text) implements Expectation {

        @Override
        public Optional<String> complaint(ScoreCard card) {
            List<String> told =
                    card.problems().stream().map(Expectation::shown).limit(10).toList();
            boolean agrees = card.problems().stream().anyMatch(problem -> matches(text, shown(problem)));
            return agrees ? Optional.empty() : Optional.of("expected a problem " + text + "; found " + told);
        }
    }

    private static boolean matches(String text, String found) {
        return Arrays.stream(text.split("\\|"))
                .anyMatch(each -> Pattern.compile(
                                Arrays.stream(each.split("\\.\\.\\.", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*")),
                                Pattern.DOTALL)
                        .matcher(found)
                        .find());
    }

    private static String shown(FieldScore field) {
        return field.field() + " " + field.verdict() + " " + field.message();
    }

    private static String shown(Problem problem) {
        return problem.where() + ": " + problem.message();
    }
}
