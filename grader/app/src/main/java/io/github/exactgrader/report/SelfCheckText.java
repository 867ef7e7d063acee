package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Question;
import io.github.exactgrader.check.ClassForm;
import io.github.exactgrader.check.ExampleOutcome;
import io.github.exactgrader.check.FieldForm;
import io.github.exactgrader.check.OwnOutcome;
import io.github.exactgrader.check.Readiness;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.intake.Finding;
import java.util.List;
import java.util.stream.Stream;

/** What a student reads in the terminal after a self-check: a list per question and one line on what to do next. */
public final class SelfCheckText {

    private static final int LONGEST_ID = 32;
    private static final int MOST_LINES = 6;

    private final boolean rich;
    private final boolean latex;
    private SelfCheckLines lines = new SelfCheckLines(false, 0);

    /**
     * Creates the writer.
     *
     * @param rich whether to use ANSI colours and symbols; plain words in ASCII otherwise
     */
    public SelfCheckText(boolean rich) {
        this(rich, false);
    }

    /**
     * Creates the writer.
     *
     * @param rich whether to use ANSI colours and symbols; plain words in ASCII otherwise
     * @param latex whether to show formulas in LaTeX too
     */
    public SelfCheckText(boolean rich, boolean latex) {
        this.rich = rich;
        this.latex = latex;
    }

    /**
     * Returns the whole text.
     *
     * @param result what was found
     * @return lines of at most about 100 columns, newline at the end of each; text of the student cannot move the cursor
     */
    public String text(SelfCheckResult result) {
        lines = new SelfCheckLines(rich, longest(result));
        lines.line(lines.paint(
                "1", result.assignment().id() + ": " + result.assignment().title()));
        lines.line(lines.paint("2", "How your files are read. Whether an answer is right is not looked at here."));
        files(result);
        for (Question question : result.assignment().questions()) {
            question(question, result.fields());
        }
        classes(result.classes());
        ownChecks(result.ownChecks());
        lines.line("");
        lines.line(new SelfCheckSummary(result).text(lines));
        return lines.text();
    }

    /**
     * Returns one line on what is to mend.
     *
     * @param result with something to mend
     */
    public String toMend(SelfCheckResult result) {
        return new SelfCheckSummary(result).text(new SelfCheckLines(rich, 0));
    }

    private void ownChecks(List<OwnOutcome> outcomes) {
        List<OwnOutcome> told = outcomes.stream()
                .filter(outcome -> outcome.readiness() != Readiness.BLANK)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        lines.heading("Do your answers fit?");
        for (OwnOutcome outcome : told) {
            lines.row(outcome.readiness(), outcome.check().about(), "");
            lines.more(said(outcome.readiness()) + outcome.check().says());
            if (!outcome.message().isEmpty()) {
                lines.more(outcome.message());
            }
        }
    }

    private static String said(Readiness readiness) {
        return switch (readiness) {
            case READY -> "Holds: ";
            case PROBLEM -> "Does not hold: ";
            case NOTE, BLANK -> "Not decided: ";
        };
    }

    private static int longest(SelfCheckResult result) {
        return Stream.concat(
                        result.fields().stream()
                                .filter(form -> !isGrouped(form))
                                .map(form -> form.field().id()),
                        result.classes().stream().map(ClassForm::name))
                .mapToInt(String::length)
                .filter(length -> length <= LONGEST_ID)
                .max()
                .orElse(0);
    }

    private void files(SelfCheckResult result) {
        if (!result.problems().isEmpty() || !result.notes().isEmpty()) {
            lines.heading("Files");
            result.problems().forEach(finding -> file(Readiness.PROBLEM, finding));
            result.notes().forEach(finding -> file(Readiness.NOTE, finding));
        }
    }

    private void file(Readiness readiness, Finding finding) {
        lines.row(readiness, finding.where(), "");
        lines.more(finding.message());
    }

    private void question(Question question, List<FieldForm> forms) {
        List<String> ids = question.parts().stream()
                .flatMap(part -> part.fields().stream())
                .map(Field::id)
                .toList();
        List<FieldForm> own =
                forms.stream().filter(form -> ids.contains(form.field().id())).toList();
        if (!own.isEmpty()) {
            lines.heading(question.id().equals("java") ? question.title() : question.id() + "  " + question.title());
            own.stream().filter(form -> !isGrouped(form)).forEach(this::field);
            group(own, Readiness.READY, "written: ");
            group(own, Readiness.BLANK, "not answered: ");
            group(own, Readiness.PROBLEM, "see the Java files below: ");
        }
    }

    /** What is wrong with a method is told with its class. */
    static boolean isForItsClass(FieldForm form) {
        return form.readiness() == Readiness.PROBLEM && form.answer() == null;
    }

    /** Blanks share a line, and so do methods of which there is no more to say here. */
    private static boolean isGrouped(FieldForm form) {
        return form.readiness() == Readiness.BLANK
                || isForItsClass(form)
                || (form.readiness() == Readiness.READY && form.field().kind() == FieldKind.JAVA);
    }

    private void group(List<FieldForm> forms, Readiness readiness, String words) {
        List<String> ids = forms.stream()
                .filter(form -> isGrouped(form) && form.readiness() == readiness)
                .map(form -> form.field().id())
                .toList();
        if (!ids.isEmpty()) {
            lines.names(readiness, words + String.join(", ", ids));
        }
    }

    private void field(FieldForm form) {
        lines.row(form.readiness(), form.field().id(), answer(form));
        if (latex && form.latex() != null) {
            lines.more("$" + form.latex() + "$");
        }
        if (form.readiness() == Readiness.PROBLEM) {
            lines.more(form.message());
        }
        form.notes().forEach(lines::more);
    }

    private static String answer(FieldForm form) {
        String typed = form.answer();
        if (form.readiness() == Readiness.BLANK) {
            return "";
        }
        FieldKind kind = form.field().kind();
        if (typed == null || kind == FieldKind.TEXT || kind == FieldKind.GRAPH || kind == FieldKind.TRACE) {
            return form.readiness() == Readiness.PROBLEM ? "" : form.message();
        }
        String shown = cut(Escape.terminal(typed), SelfCheckLines.WIDTH - 20);
        String read = form.readAs();
        String line = read == null || plain(read).equals(plain(typed)) ? shown : shown + reading(typed, read);
        return form.readiness() == Readiness.PROBLEM || form.message().isEmpty()
                ? line
                : line + "   (" + form.message() + ")";
    }

    /** A number that is typed as a formula is followed by its value only, where the formula is read as it is typed. */
    private static String reading(String typed, String read) {
        int equals = read.lastIndexOf(" = ");
        return equals > 0 && plain(read.substring(0, equals)).equals(plain(typed))
                ? "  " + read.substring(equals)
                : "   read as " + cut(Escape.terminal(read), SelfCheckLines.WIDTH);
    }

    private static String plain(String formula) {
        return formula.replaceAll("\\s+", "");
    }

    private void classes(List<ClassForm> classes) {
        if (classes.isEmpty()) {
            return;
        }
        lines.heading("Java files");
        for (ClassForm each : classes) {
            lines.row(each.readiness(), each.name(), methods(each));
            each.problems().stream().limit(MOST_LINES).forEach(lines::more);
            if (each.problems().size() > MOST_LINES) {
                lines.more("and " + (each.problems().size() - MOST_LINES) + " more");
            }
            each.examples().stream()
                    .filter(example -> example.readiness() == Readiness.PROBLEM)
                    .forEach(example -> lines.more(example.example().text() + ": " + example.message()));
        }
    }

    private static String methods(ClassForm form) {
        if (!form.handedIn()) {
            return form.readiness() == Readiness.PROBLEM ? "" : "not handed in";
        }
        if (form.written() == 0
                && form.readiness() == Readiness.PROBLEM
                && form.examples().isEmpty()) {
            return "does not compile";
        }
        List<ExampleOutcome> run = form.examples().stream()
                .filter(example -> example.readiness() != Readiness.BLANK)
                .toList();
        long passed = run.stream()
                .filter(example -> example.readiness() == Readiness.READY)
                .count();
        String written = form.written() + " of " + form.declared() + " methods written";
        return run.isEmpty() ? written : written + ", " + passed + " of " + run.size() + " public examples pass";
    }

    private static String cut(String words, int width) {
        return words.length() <= width ? words : words.substring(0, width - 3) + "...";
    }
}
