package io.github.exactgrader.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What Classroom 50 tells its autograder about a submission, and wants back in the result.
 *
 * @param classroom short name of the classroom
 * @param assignment slug of the assignment there
 * @param type {@code individual}, {@code group} or {@code team}
 * @param owner login of the owner of the repository
 * @param submission tag of the submission
 * @param commit URL of the commit
 * @param release URL of the release
 * @param review URL of the difference to the starter
 * @param graded when it was graded; the runner puts the time of handing in in its place
 */
public record ClassroomContext(
        String classroom,
        String assignment,
        String type,
        String owner,
        String submission,
        String commit,
        String release,
        String review,
        Instant graded) {

    public ClassroomContext {
        graded = graded.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Takes it from the environment of a runner.
     *
     * @param environment variables by name
     * @param graded when it was graded
     * @throws ExportException if a variable is missing that the runner always sets
     */
    public static ClassroomContext of(Map<String, String> environment, Instant graded) throws ExportException {
        List<String> missing =
                List.of("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL").stream()
                        .filter(name -> environment.getOrDefault(name, "").isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            throw new ExportException("result.json of Classroom 50 needs what its runner sets in the environment, and "
                    + String.join(", ", missing) + (missing.size() == 1 ? " is" : " are")
                    + " missing; \"export classroom50-scores\" fills a downloaded scores.csv instead");
        }
        String commit = Objects.requireNonNull(environment.get("COMMIT_URL"));
        return new ClassroomContext(
                Objects.requireNonNull(environment.get("CLASSROOM")),
                Objects.requireNonNull(environment.get("ASSIGNMENT")),
                environment.getOrDefault("ASSIGNMENT_TYPE", "individual"),
                environment.getOrDefault("OWNER", environment.getOrDefault("USERNAME", "")),
                Objects.requireNonNull(environment.get("SUBMISSION_TAG")),
                commit,
                Objects.requireNonNull(environment.get("RELEASE_URL")),
                environment.getOrDefault("REVIEW_URL", commit),
                graded);
    }
}
