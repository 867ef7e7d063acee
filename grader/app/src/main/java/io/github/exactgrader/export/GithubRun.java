package io.github.exactgrader.export;

import io.github.exactgrader.export.GithubAnnotation.Level;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as a job on GitHub shows it: the one submission with its reasons, or a class in numbers. */
public final class GithubRun {

    private GithubRun() {}

    /**
     * Returns what the job shows.
     *
     * @param results what the run decided
     * @param notGraded how many submissions have no card, as no assignment fits
     * @param files where the submission lies in the repository, if there is only one
     * @param used bytes of the page that are there already
     * @return of one submission the page with reasons, the remarks, its points and what the reporter takes, or, where
     *     something of it is kept from students, only whether it could be graded; of several the page with numbers, and
     *     whether each could be graded
     */
    public static GithubReport of(Results results, int notGraded, HandedInFiles files, long used) {
        GithubSummary page = new GithubSummary(used);
        List<GithubAnnotation> remarks = new ArrayList<>();
        Map<String, String> outputs = new LinkedHashMap<>();
        if (results.submissions().size() == 1 && notGraded == 0) {
            ScoreCard card = results.submissions().get(0);
            Graded assignment = assignment(results, card);
            GithubGrade grade = new GithubGrade(assignment, card, files);
            if (assignment.isShownInFull()) {
                grade.write(page);
                remarks.addAll(grade.remarks());
                outputs.putAll(grade.outputs());
            } else {
                grade.writeThatItIsKept(page);
                remarks.addAll(faults(results, notGraded));
                outputs.put("passed", Boolean.toString(remarks.isEmpty()));
            }
        } else {
            for (Graded assignment : results.assignments()) {
                new GithubClass(assignment, cards(results, assignment)).write(page);
            }
            remarks.addAll(faults(results, notGraded));
            outputs.put("passed", Boolean.toString(remarks.isEmpty()));
        }
        page.add("Isolation of submitted code: " + results.isolation().words() + ".");
        return new GithubReport(page.text(), GithubAnnotations.lines(remarks), outputs);
    }

    private static List<GithubAnnotation> faults(Results results, int notGraded) {
        List<GithubAnnotation> remarks = new ArrayList<>();
        long failed =
                results.submissions().stream().filter(ScoreCard::hasGraderError).count();
        if (failed > 0) {
            remarks.add(remark(
                    "The grader failed on " + submissions(failed),
                    "This costs nobody points; results.json says on which. Run again with --resume."));
        }
        if (notGraded > 0) {
            remarks.add(
                    remark(
                            submissions(notGraded) + " not graded",
                            "It is not known for which assignment they are. Name it, or run without --github to see which they are."));
        }
        return remarks;
    }

    private static GithubAnnotation remark(String title, String message) {
        return new GithubAnnotation(Level.ERROR, Place.NONE, title, message, BigDecimal.ZERO);
    }

    private static String submissions(long count) {
        return count + (count == 1 ? " submission" : " submissions");
    }

    private static Graded assignment(Results results, ScoreCard card) {
        return results.assignments().stream()
                .filter(each -> each.id().equals(card.assignment()))
                .findFirst()
                .orElseThrow();
    }

    private static List<ScoreCard> cards(Results results, Graded assignment) {
        return results.submissions().stream()
                .filter(card -> card.assignment().equals(assignment.id()))
                .toList();
    }
}
