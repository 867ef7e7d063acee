package io.github.exactgrader.export;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Question;
import io.github.exactgrader.check.ClassForm;
import io.github.exactgrader.check.FieldForm;
import io.github.exactgrader.check.Readiness;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.intake.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A self-check as a job on GitHub shows it. There are no points in it: whether an answer is right is not looked at. */
public final class GithubCheck {

    /** Characters shown of an answer or a sentence. */
    private static final int LONGEST = 500;

    private final SelfCheckResult result;
    private final GithubSummary page;

    private GithubCheck(SelfCheckResult result, long used) {
        this.result = result;
        this.page = new GithubSummary(used);
    }

    /**
     * Returns what the job shows.
     *
     * @param result of a self-check
     * @param files where the submission lies in the repository
     * @param used bytes of the page that are there already
     * @return the page, the remarks, and the value {@code passed}: whether nothing is to mend
     */
    public static GithubReport of(SelfCheckResult result, HandedInFiles files, long used) {
        return new GithubReport(
                new GithubCheck(result, used).summary(),
                GithubAnnotations.lines(new CheckRemarks(result, files).all()),
                Map.of("passed", Boolean.toString(!result.hasProblem())));
    }

    private String summary() {
        page.add("## " + Escape.markdown(result.assignment().id()) + ": "
                + Escape.markdown(result.assignment().title()));
        int notes = result.count(Readiness.NOTE);
        page.add("**" + (result.count(Readiness.READY) + notes) + " of "
                + result.fields().size() + " fields ready, " + result.count(Readiness.BLANK) + " blank"
                + (result.hasProblem() ? ", something to mend" : "")
                + ".** How your files are read; whether an answer is right is not looked at here.");
        List<String> mend = toMend();
        if (!mend.isEmpty()) {
            page.unfold("To mend: " + mend.size(), mend);
        }
        result.assignment().questions().forEach(this::question);
        if (!result.classes().isEmpty()) {
            page.fold(
                    "Java files",
                    result.classes().stream().map(GithubCheck::written).toList());
        }
        if (!result.notes().isEmpty()) {
            page.fold("Files that are not read", items(result.notes()));
        }
        return page.text();
    }

    private List<String> toMend() {
        List<String> mend = new ArrayList<>(items(result.problems()));
        result.fields().stream()
                .filter(form -> form.readiness() == Readiness.PROBLEM && form.answer() != null)
                .forEach(form -> mend.add(item(form.field().id(), form.message())));
        for (ClassForm form : result.classes()) {
            form.problems().forEach(problem -> mend.add(item(form.name(), problem)));
            form.examples().stream()
                    .filter(example -> example.readiness() == Readiness.PROBLEM)
                    .forEach(example ->
                            mend.add(item(form.name(), example.example().text() + ": " + example.message())));
        }
        return mend;
    }

    private void question(Question question) {
        List<String> ids = question.parts().stream()
                .flatMap(part -> part.fields().stream())
                .map(Field::id)
                .toList();
        List<String> rows = result.fields().stream()
                .filter(form -> ids.contains(form.field().id()))
                .map(GithubCheck::reading)
                .toList();
        if (!rows.isEmpty()) {
            page.fold(
                    (question.id().equals("java") ? "" : "Question " + question.id() + ": ") + question.title(), rows);
        }
    }

    private static String reading(FieldForm form) {
        List<String> lines = new ArrayList<>();
        lines.add("- " + Escape.codeSpan(form.field().id()) + " "
                + form.readiness().id());
        if (form.answer() != null) {
            lines.add("  - your answer: " + Escape.codeSpan(Shortened.of(form.answer(), LONGEST)));
        }
        if (form.readAs() != null) {
            lines.add("  - read as: " + Escape.codeSpan(Shortened.of(form.readAs(), LONGEST)));
        }
        Stream.concat(Stream.of(form.message()), form.notes().stream())
                .filter(words -> !words.isBlank())
                .forEach(words -> lines.add("  - " + Escape.markdown(Shortened.of(words, LONGEST))));
        return String.join("\n", lines);
    }

    private static String written(ClassForm form) {
        long passing = form.examples().stream()
                .filter(example -> example.readiness() == Readiness.READY)
                .count();
        return "- " + Escape.codeSpan(form.name()) + " "
                + (form.handedIn()
                        ? form.written() + " of " + form.declared() + " methods written, " + passing + " of "
                                + form.examples().size() + " public examples pass"
                        : "not handed in");
    }

    private static List<String> items(List<Finding> findings) {
        return findings.stream()
                .map(finding -> item(finding.where(), finding.message()))
                .toList();
    }

    private static String item(String name, String message) {
        return "- " + Escape.codeSpan(Shortened.of(name, LONGEST)) + " "
                + Escape.markdown(Shortened.of(message, LONGEST));
    }
}
