package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.LatexPrinter;
import io.github.exactgrader.expr.Reading;
import io.github.exactgrader.expr.Spelling;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks whether an answer is of the kind its field asks for, and how it is understood. Needs no key. */
public final class FormCheck {

    private final Field field;

    /**
     * Prepares the check of one field.
     *
     * @param field of any kind but java
     */
    public FormCheck(Field field) {
        this.field = field;
    }

    /**
     * Looks at an answer.
     *
     * @param answer what the student wrote
     * @return how far it has got; says nothing about whether it is right
     */
    public FieldForm check(Answer answer) {
        if (answer.isBlank()) {
            return FieldForm.blank(field);
        }
        return switch (field.kind()) {
            case NUMBER, INTEGER, FIT -> number(answer);
            case FORMULA, SET, SUFFICIENT_SET -> symbolic(answer);
            case MATRIX_FORMULA -> matrixFormula(answer);
            case VECTOR -> vector(answer);
            case CHOICE -> choice(answer);
            case GRAPH, TRACE -> new StructureForm(field).check(answer);
            case TEXT -> text(answer);
            case JAVA -> throw new IllegalArgumentException("a Java field has no answer in JSON: " + field.id());
        };
    }

    private FieldForm number(Answer answer) {
        String shown = answer.shown();
        try {
            BigDecimal value;
            FieldForm form = FieldForm.ready(field, shown, "");
            if (answer instanceof Answer.Numeral numeral) {
                value = numeral.value();
            } else if (answer instanceof Answer.Text text) {
                Expr expr = AnswerReading.parseConstant(text.value());
                value = Numbers.constant(expr);
                String read = TextPrinter.print(expr);
                String number = Numbers.shown(value);
                form = form.understood(read.equals(number) ? read : read + " = " + number, LatexPrinter.print(expr));
            } else {
                return wrongKind(answer);
            }
            boolean broken = field.kind() == FieldKind.INTEGER
                    && value.stripTrailingZeros().scale() > 0;
            return broken ? form.failing(FormMessages.wrongKind(field.kind().expected(), Numbers.shown(value))) : form;
        } catch (SyntaxException e) {
            return unreadable(shown, e);
        } catch (UndefinedValueException e) {
            return FieldForm.problem(field, shown, FormMessages.noValue(String.valueOf(e.getMessage())));
        }
    }

    private FieldForm symbolic(Answer answer) {
        boolean isSet = field.kind() != FieldKind.FORMULA;
        if (!(answer instanceof Answer.Text) && (isSet || !(answer instanceof Answer.Numeral))) {
            return wrongKind(answer);
        }
        try {
            List<Reading> readings =
                    new ExprParser(Vocabularies.of(field)).readings(answer.shown(), isSet ? Goal.SET : Goal.FORMULA);
            Reading chosen = readings.get(0);
            FieldForm form = FieldForm.ready(field, answer.shown(), "")
                    .understood(chosen.text(), LatexPrinter.print(chosen.expr()));
            DomainCheck domain = new DomainCheck(field);
            for (Reading other : readings.subList(1, readings.size())) {
                if (domain.differ(chosen.expr(), other.expr())) {
                    form = form.noting(FormMessages.otherReading(other.text(), chosen.text()));
                }
            }
            return domain.judge(form, chosen.expr());
        } catch (SyntaxException e) {
            return unreadable(answer.shown(), e);
        }
    }

    private FieldForm matrixFormula(Answer answer) {
        if (!(answer instanceof Answer.Text) && !(answer instanceof Answer.Numeral)) {
            return wrongKind(answer);
        }
        try {
            List<Reading> readings =
                    new ExprParser(Vocabularies.of(field)).readings(answer.shown(), Goal.MATRIX_FORMULA);
            return matrixForm(answer.shown(), readings);
        } catch (SyntaxException e) {
            return unreadable(answer.shown(), e);
        }
    }

    private FieldForm matrixForm(String shown, List<Reading> readings) {
        Expr first = readings.get(0).expr();
        FieldForm form = FieldForm.ready(field, shown, "");
        try {
            MatrixReading reading = MatrixReading.of(
                            readings, MatrixSymbols.of(field), Optional.empty(), Work.ofOneAnswer())
                    .get(0);
            FieldForm understood =
                    form.understood(TextPrinter.print(reading.expr()), LatexPrinter.print(reading.expr()));
            return reading.repair() == MatrixReading.Repair.NONE
                    ? understood
                    : understood.noting(MatrixMessages.missing(reading.repair()));
        } catch (MatrixReading.NotFittingException e) {
            return form.understood(TextPrinter.print(first), LatexPrinter.print(first))
                    .failing(String.valueOf(e.getMessage()));
        } catch (Work.TooMuchWorkException e) {
            return form.understood(TextPrinter.print(first), LatexPrinter.print(first))
                    .failing(Messages.BEYOND_LIMITS);
        }
    }

    private FieldForm vector(Answer answer) {
        Optional<List<BigDecimal>> numbers = AnswerReading.numbers(answer, field.size());
        if (numbers.isPresent()) {
            List<String> shown = new ArrayList<>();
            numbers.get().forEach(number -> shown.add(Numbers.shown(number)));
            String text = "[" + String.join(", ", shown) + "]";
            FieldForm form = FieldForm.ready(field, answer.shown(), "");
            return answer.shown().equals(text) ? form : form.understood(text, text);
        }
        if (answer instanceof Answer.Items items && items.items().size() != field.size()) {
            return FieldForm.problem(
                    field,
                    answer.shown(),
                    Messages.wrongSize(field.size(), items.items().size()));
        }
        return FieldForm.problem(
                field,
                answer.shown(),
                FormMessages.wrongKind("a list of " + field.size() + " numbers, such as [0.5, -1]", answer.shown()));
    }

    private FieldForm choice(Answer answer) {
        String chosen = answer.shown().strip();
        if (Options.chosen(field.options(), chosen).isPresent()) {
            return FieldForm.ready(field, answer.shown(), "");
        }
        String plain = plain(chosen);
        String nearest = field.options().stream()
                .filter(option -> plain(option).startsWith(plain) || plain.startsWith(plain(option)))
                .findFirst()
                .or(() -> Spelling.guess(chosen, field.options()))
                .orElse("");
        return FieldForm.problem(
                field, answer.shown(), FormMessages.notAnOption(chosen, String.join(", ", field.options()), nearest));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9<>=]", "");
    }

    private FieldForm text(Answer answer) {
        if (!(answer instanceof Answer.Text text)) {
            return wrongKind(answer);
        }
        int words = text.value().strip().split("\\s+").length;
        return FieldForm.ready(field, answer.shown(), FormMessages.words(words));
    }

    private FieldForm wrongKind(Answer answer) {
        return FieldForm.problem(
                field, answer.shown(), FormMessages.wrongKind(field.kind().expected(), answer.shown()));
    }

    private FieldForm unreadable(String shown, Exception e) {
        return FieldForm.problem(field, shown, FormMessages.unreadable(String.valueOf(e.getMessage())));
    }
}
