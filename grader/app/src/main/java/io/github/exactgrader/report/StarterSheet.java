package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Example;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Part;
import io.github.exactgrader.assignment.Question;
import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.format.Points;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheet as Markdown: prompts, fields, points, names and conventions. */
final class StarterSheet {

    private static final String CONVENTIONS = """
            ## How to hand in

            Fill in the blanks of `answers.json`, write the Java classes, or both; hand in the whole folder. A field left
            blank costs only its own points. The command `check` (see README.md) tells how your files are read; it does not
            tell whether an answer is right.

            * Formulas are typed as in a calculator: `2*a`, `a^2`, `sqrt(x)`, `abs(x)`, `log(x)` (natural), `exp(x)`, `pi`.
              `1/2a` is read from left to right as (1/2)·a; write parentheses where you mean something else.
            * Greek letters may be typed by name (`eta`), as letters (`η`) or in LaTeX; in JSON a backslash is written
              twice: `"\\\\frac{1}{2}"`.
            * A set is an interval such as `(0, 1]`, a union of intervals, or a condition such as `0 < eta <= 1`.
            * A number may be typed as a formula without symbols, such as `"exp(3) + 1"`.
            * A list of numbers is a JSON list: `[0.5, -1]`.
            * Java: the JDK alone, default package, one file per class, names and signatures as in the stubs. A method that
              still throws "not answered yet" counts as a blank.
            """;

    private final Assignment assignment;
    private final StringBuilder text = new StringBuilder();

    StarterSheet(Assignment assignment) {
        this.assignment = assignment;
    }

    String text() {
        text.setLength(0);
        text.append("# ").append(assignment.title()).append("\n\n");
        text.append("Sheet `").append(assignment.id()).append("`, ");
        text.append(points(assignment.fields())).append(" in all.\n\n");
        if (!assignment.about().isBlank()) {
            text.append(assignment.about().strip()).append("\n\n");
        }
        text.append(CONVENTIONS);
        assignment.questions().forEach(this::question);
        if (!assignment.classes().isEmpty()) {
            javaClasses();
        }
        return text.toString();
    }

    private void question(Question question) {
        List<Field> fields = question.parts().stream()
                .flatMap(part -> part.fields().stream())
                .toList();
        String number = question.id().equals("java") ? "" : question.id() + ". ";
        text.append("\n## ").append(number).append(question.title());
        text.append(" (").append(points(fields)).append(")\n");
        prompt(question.prompt());
        symbols(fields);
        question.parts().forEach(this::part);
    }

    private void symbols(List<Field> fields) {
        Map<String, SymbolDeclaration> symbols = new LinkedHashMap<>();
        fields.forEach(field -> field.symbols().forEach(symbol -> symbols.putIfAbsent(symbol.name(), symbol)));
        if (symbols.isEmpty()) {
            return;
        }
        text.append("\nNames in formulas:\n\n");
        symbols.values()
                .forEach(symbol -> text.append("* `")
                        .append(symbol.name())
                        .append("`: ")
                        .append(symbol.means())
                        .append(
                                symbol.aliases().isEmpty()
                                        ? ""
                                        : " (also `" + String.join("`, `", symbol.aliases()) + "`)")
                        .append('\n'));
    }

    private void part(Part part) {
        text.append("\n### ").append(part.id()).append('\n');
        prompt(part.prompt());
        text.append("\n| field | points | what is asked | answer |\n|---|---|---|---|\n");
        for (Field field : part.fields()) {
            text.append("| `").append(field.id()).append("` | ");
            text.append(Points.text(field.points())).append(" | ");
            text.append(cell(field.ask())).append(" | ").append(answer(field)).append(" |\n");
        }
    }

    private static String answer(Field field) {
        if (field.kind() == FieldKind.JAVA) {
            return field.methodCall()
                    .map(call -> "Java: `" + cell(shown(call.signature())) + "`")
                    .orElse("Java");
        }
        return cell(StarterAnswers.hint(field));
    }

    private void prompt(String prompt) {
        if (!prompt.isBlank()) {
            text.append('\n').append(prompt.strip()).append('\n');
        }
    }

    private void javaClasses() {
        text.append("\n## Signatures\n\n```java\n");
        assignment.classes().forEach((name, signatures) -> {
            text.append("class ").append(name).append('\n');
            signatures.forEach(
                    signature -> text.append("    ").append(shown(signature)).append('\n'));
        });
        text.append("```\n");
        if (!assignment.examples().isEmpty()) {
            text.append("\nExamples, to try your code with; `check` runs them:\n\n");
            for (Example example : assignment.examples()) {
                text.append("* `")
                        .append(example.text())
                        .append("` gives `")
                        .append(example.gives())
                        .append("`\n");
            }
        }
    }

    private static String shown(Signature signature) {
        return (signature.isStatic() ? "static " : "") + signature.declaration();
    }

    private static String points(List<Field> fields) {
        BigDecimal sum = fields.stream().map(Field::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Points.text(sum) + (sum.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    /** A table cell holds neither a bar nor a line break. */
    private static String cell(String words) {
        return words.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
