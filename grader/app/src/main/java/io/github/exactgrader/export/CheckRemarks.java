package io.github.exactgrader.export;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.check.ClassForm;
import io.github.exactgrader.check.ExampleOutcome;
import io.github.exactgrader.check.FieldForm;
import io.github.exactgrader.check.Readiness;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.export.GithubAnnotation.Level;
import io.github.exactgrader.intake.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a self-check found, as remarks beside the lines that are to mend; the points are those that are at stake. */
final class CheckRemarks {

    /** How diagnostics are printed. */
    private static final Pattern PLACED =
            Pattern.compile("([^\\s:][^:]*\\.java(?::\\d{1,7}){0,2}): (.*)", Pattern.DOTALL);

    private final SelfCheckResult result;
    private final HandedInFiles files;
    private final List<GithubAnnotation> remarks = new ArrayList<>();

    CheckRemarks(SelfCheckResult result, HandedInFiles files) {
        this.result = result;
        this.files = files;
    }

    /** Returns all of them: files, answers and classes in the order of the sheet. */
    List<GithubAnnotation> all() {
        result.problems().forEach(this::file);
        result.fields().forEach(this::field);
        result.classes().forEach(this::javaClass);
        return List.copyOf(remarks);
    }

    /** A file that is not right may concern every answer. */
    private void file(Finding finding) {
        Place place = files.of(finding.where());
        add(Level.ERROR, place, finding.where(), finding.message(), sum(result.assignment().fields().stream()));
    }

    private void field(FieldForm form) {
        Place place = files.ofAnswer(form.field().id());
        if (form.readiness() == Readiness.PROBLEM && form.answer() != null) {
            String title = form.field().id() + ": cannot be read as it stands";
            add(Level.ERROR, place, title, form.message(), form.field().points());
        } else if (form.readiness() == Readiness.NOTE) {
            form.notes().forEach(note -> add(Level.WARNING, place, form.field().id(), note, BigDecimal.ZERO));
        }
    }

    private void javaClass(ClassForm form) {
        BigDecimal points = sum(result.fields().stream()
                .map(FieldForm::field)
                .filter(field -> field.methodCall()
                        .filter(call -> call.signature().className().equals(form.name()))
                        .isPresent()));
        for (String problem : form.problems()) {
            Matcher placed = PLACED.matcher(problem);
            boolean hasPlace = placed.matches();
            Place place = hasPlace ? files.of(placed.group(1)) : Place.NONE;
            add(Level.ERROR, place, form.name(), hasPlace ? placed.group(2) : problem, points);
        }
        for (ExampleOutcome example : form.examples()) {
            if (example.readiness() == Readiness.PROBLEM) {
                String message = example.example().text() + ": " + example.message();
                add(Level.ERROR, Place.NONE, form.name() + ": a public example", message, points);
            }
        }
    }

    private static BigDecimal sum(Stream<Field> fields) {
        return fields.map(Field::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(Level level, Place place, String title, String message, BigDecimal points) {
        remarks.add(new GithubAnnotation(level, place, title, message, points));
    }
}
