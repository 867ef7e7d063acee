package io.github.exactgrader.course;

import java.util.List;
import java.util.Optional;

/**
 * What was imported: {@code import.json} beside the submissions, and in the run that graded them.
 *
 * @param layout where it came from, e.g. {@code canvas}
 * @param source name of the imported file or folder
 * @param submissions by name of their folders
 * @param missing members of the roster who handed nothing in
 */
public record CourseManifest(String layout, String source, List<HandedIn> submissions, List<Member> missing) {

    /** Name of the file. */
    public static final String FILE = "import.json";

    public CourseManifest {
        submissions = List.copyOf(submissions);
        missing = List.copyOf(missing);
    }

    /** Returns the submission with this folder. */
    public Optional<HandedIn> of(String submission) {
        return submissions.stream()
                .filter(each -> each.submission().equals(submission))
                .findFirst();
    }
}
