package io.github.exactgrader.cli;

import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.export.Marks;
import io.github.exactgrader.export.Scale;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words that say which run is exported, and which assignment of it. */
final class ExportedRun {

    @Parameters(paramLabel = "RUN", description = "Folder that \"grader grade\" wrote.")
    private Path run = Path.of(".");

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ASSIGNMENT",
            description = "The assignment, where the run has several.")
    private @Nullable String assignment;

    /**
     * One assignment of the run.
     *
     * @param graded the assignment
     * @param cards its submissions
     * @param manifest whose they are, where they were imported
     * @param isolation how well submitted code was kept apart
     */
    record Chosen(Graded graded, List<ScoreCard> cards, Optional<CourseManifest> manifest, JailLevel isolation) {

        Chosen {
            cards = List.copyOf(cards);
        }

        Marks marks(Scale scale) {
            return Marks.of(graded, cards, manifest, scale);
        }

        /**
         * Returns this, if students may see their feedback.
         *
         * @throws StopException if it is withheld
         */
        Chosen published() {
            if (graded.isWithheld()) {
                throw new StopException(
                        ExitCode.USAGE,
                        "feedback on " + graded.id() + " is withheld, and this target shows it to students;"
                                + " \"grader report RUN --publish\" publishes it");
            }
            return this;
        }

        /**
         * Returns this, if students may see all of the fields, or those of which they may not are hidden otherwise.
         *
         * @param hidden ids of fields that the target keeps from students
         * @param mend what to do instead
         * @throws StopException if feedback is withheld, or the target would show what is kept from students
         */
        Chosen whole(List<String> hidden, String mend) {
            List<String> fields = graded.fieldsShownInPart().stream()
                    .filter(field -> !hidden.contains(field))
                    .toList();
            if (!fields.isEmpty()) {
                throw new StopException(
                        ExitCode.USAGE,
                        "this target shows a field in full or not at all, and staff keep something from students of "
                                + String.join(", ", fields) + "; " + mend);
            }
            return published();
        }

        /**
         * Returns this, if students may see everything.
         *
         * @throws StopException if something is kept from them
         */
        Chosen whole() {
            return whole(
                    List.of(),
                    "\"grader export feedback\" and the run's own folders of students show what they may see");
        }

        /**
         * Returns the card of one student, or the only one there is.
         *
         * @throws StopException if there are several and none is named, or none is called so
         */
        ScoreCard card(@Nullable String student) {
            if (student != null) {
                return SavedRun.cards(new Results(List.of(graded), cards, isolation), student)
                        .get(0);
            }
            if (cards.size() != 1) {
                throw new StopException(
                        ExitCode.USAGE,
                        "this target takes one submission, and the run has " + cards.size()
                                + ": choose with --student ID");
            }
            return cards.get(0);
        }
    }

    /**
     * Reads the run.
     *
     * @throws StopException if it cannot be read, or it has several assignments and none is named
     */
    Chosen chosen() throws IOException {
        SavedRun saved = new SavedRun(run);
        Results results = saved.results();
        if (assignment != null) {
            results = SavedRun.only(results, assignment);
        }
        List<String> ids = results.assignments().stream().map(Graded::id).toList();
        if (ids.size() != 1) {
            throw new StopException(
                    ExitCode.USAGE,
                    "an export is of one assignment, and the run has " + ids.size() + ": choose with -a"
                            + (ids.isEmpty() ? "" : " one of " + String.join(", ", ids)));
        }
        return new Chosen(results.assignments().get(0), results.submissions(), saved.manifest(), results.isolation());
    }
}
