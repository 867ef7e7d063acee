package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Question;
import io.github.exactgrader.check.ClassForm;
import io.github.exactgrader.check.ExampleOutcome;
import io.github.exactgrader.check.FieldForm;
import io.github.exactgrader.check.Readiness;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.intake.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a student reads in the terminal after a self-check: a list per question and one line on what to do next. */
public final class SelfCheckText {

    private static final int WIDTH = 100;
    private static final int LONGEST_ID = 32;
    private static final int MOST_LINES = 6;
    private static final int MOST_NAMED = 3;

    private final boolean rich;
    private final StringBuilder text = new StringBuilder();
    private int column;

    /**
     * Creates the writer.
     *
     * @param rich whether to use ANSI colours and symbols; plain words in ASCII otherwise
     */
    public SelfCheckText(boolean rich) {
        this.rich = rich;
    }

    /**
     * Returns the whole text.
     *
     * @param result what was found
     * @return lines of at most about 100 columns, newline at the end of each; text of the student cannot move the cursor
     */
    public String text(SelfCheckResult result) {
        text.setLength(0);
        column = 2 + mark(Readiness.READY).length() + 1 + longest(result) + 2;
        text.append(paint(
                        "1",
                        result.assignment().id() + ": " + result.assignment().title()))
                .append('\n');
        text.append(paint("2", "How your files are read. Whether an answer is right is not looked at here."))
                .append('\n');
        files(result);
        for (Question question : result.assignment().questions()) {
            question(question, result.fields());
        }
        classes(result.classes());
        text.append('\n').append(summary(result)).append('\n');
        return text.toString();
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
            heading("Files");
            result.problems().forEach(finding -> file(Readiness.PROBLEM, finding));
            result.notes().forEach(finding -> file(Readiness.NOTE, finding));
        }
    }

    private void file(Readiness readiness, Finding finding) {
        row(readiness, finding.where(), "");
        more(finding.message());
    }

    private void question(Question question, List<FieldForm> forms) {
        List<String> ids = question.parts().stream()
                .flatMap(part -> part.fields().stream())
                .map(Field::id)
                .toList();
        List<FieldForm> own =
                forms.stream().filter(form -> ids.contains(form.field().id())).toList();
        if (!own.isEmpty()) {
            heading(question.id().equals("java") ? question.title() : question.id() + "  " + question.title());
            own.stream().filter(form -> !isGrouped(form)).forEach(this::field);
            group(own, Readiness.READY, "written: ");
            group(own, Readiness.BLANK, "not answered: ");
            group(own, Readiness.PROBLEM, "see the Java files below: ");
        }
    }

    /** What is wrong with a method is told with its class. */
    private static boolean isForItsClass(FieldForm form) {
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
            text.append("  ").append(paint(tint(readiness), mark(readiness)));
            wrap(words + String.join(", ", ids), 3 + mark(readiness).length());
        }
    }

    private void field(FieldForm form) {
        row(form.readiness(), form.field().id(), answer(form));
        if (form.readiness() == Readiness.PROBLEM) {
            more(form.message());
        }
        form.notes().forEach(this::more);
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
        String shown = cut(Escape.terminal(typed), WIDTH - 20);
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
                : "   read as " + cut(Escape.terminal(read), WIDTH);
    }

    private static String plain(String formula) {
        return formula.replaceAll("\\s+", "");
    }

    private void classes(List<ClassForm> classes) {
        if (classes.isEmpty()) {
            return;
        }
        heading("Java files");
        for (ClassForm each : classes) {
            row(each.readiness(), each.name(), methods(each));
            each.problems().stream().limit(MOST_LINES).forEach(this::more);
            if (each.problems().size() > MOST_LINES) {
                more("and " + (each.problems().size() - MOST_LINES) + " more");
            }
            each.examples().stream()
                    .filter(example -> example.readiness() == Readiness.PROBLEM)
                    .forEach(example -> more(example.example().text() + ": " + example.message()));
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

    private String summary(SelfCheckResult result) {
        List<String> mend = new ArrayList<>();
        result.problems().stream().map(Finding::where).distinct().forEach(mend::add);
        result.fields().stream()
                .filter(form -> form.readiness() == Readiness.PROBLEM && !isForItsClass(form))
                .forEach(form -> mend.add(form.field().id()));
        result.classes().stream()
                .filter(form -> form.readiness() == Readiness.PROBLEM)
                .forEach(form -> mend.add(form.name()));
        List<String> blank = result.fields().stream()
                .filter(form -> form.readiness() == Readiness.BLANK)
                .map(form -> form.field().id())
                .toList();
        int notes = result.count(Readiness.NOTE);
        String counts = result.count(Readiness.READY) + notes + " of "
                + result.fields().size() + " fields ready, " + blank.size() + " blank";
        if (!mend.isEmpty()) {
            return paint("31", counts + ", " + mend.size() + " to mend.") + " Next: mend "
                    + Escape.terminal(named(mend)) + ".";
        }
        String look = notes == 0 ? "" : " Read the notes above.";
        if (!blank.isEmpty()) {
            return paint("1", counts + ".") + look + " Next: answer " + named(blank) + ".";
        }
        boolean whole = result.fields().size() == result.assignment().fields().size();
        String next = whole ? "hand in this folder" : "look at the whole sheet, without a part";
        return paint("32", counts + ".") + look + " Next: " + next + ".";
    }

    private static String named(List<String> names) {
        if (names.size() <= MOST_NAMED + 1) {
            return names.size() == 1
                    ? names.get(0)
                    : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
        }
        return String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
    }

    private void heading(String words) {
        text.append('\n').append(paint("1", Escape.terminal(words))).append('\n');
    }

    private void row(Readiness readiness, String name, String rest) {
        String id = Escape.terminal(name);
        String start = "  " + mark(readiness) + " " + id;
        text.append("  ")
                .append(paint(tint(readiness), mark(readiness)))
                .append(' ')
                .append(id);
        if (!rest.isEmpty()) {
            text.append(" ".repeat(Math.max(2, column - start.length())));
            text.append(readiness == Readiness.BLANK ? paint("2", rest) : rest);
        }
        text.append('\n');
    }

    /** Writes a sentence below a row. */
    private void more(String sentence) {
        text.append("  ").append(" ".repeat(mark(Readiness.READY).length()));
        wrap(sentence, 5 + mark(Readiness.READY).length());
    }

    /** Goes on in a line with a sentence, broken at blanks. */
    private void wrap(String sentence, int indent) {
        int at = 2 + mark(Readiness.READY).length();
        StringBuilder line = new StringBuilder(" ".repeat(indent - at));
        for (String word : Escape.terminal(sentence).split(" ", -1)) {
            if (at + line.length() > indent && at + line.length() + word.length() > WIDTH) {
                end(line);
                line = new StringBuilder(" ".repeat(indent));
                at = 0;
            }
            line.append(word).append(' ');
        }
        end(line);
    }

    /** Breaking a sentence may have brought to the start of a line what stood harmlessly inside. */
    private void end(StringBuilder line) {
        text.append(Escape.withoutCommands(line.toString().stripTrailing())).append('\n');
    }

    private String mark(Readiness readiness) {
        return switch (readiness) {
            case BLANK -> rich ? "·" : "blank";
            case READY -> rich ? "✓" : "ready";
            case NOTE -> rich ? "!" : "note ";
            case PROBLEM -> rich ? "✗" : "mend ";
        };
    }

    private static String tint(Readiness readiness) {
        return switch (readiness) {
            case BLANK -> "2";
            case READY -> "32";
            case NOTE -> "33";
            case PROBLEM -> "31";
        };
    }

    private String paint(String code, String words) {
        return rich && !words.isEmpty() ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
    }

    private static String cut(String words, int width) {
        return words.length() <= width ? words : words.substring(0, width - 3) + "...";
    }
}
