package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.worker.FunctionValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the hidden cases of a field: the same secret, assignment, field and student give the same cases. */
public final class CaseDrawer {

    private final String secret;
    private final String assignment;
    private final String whose;

    /**
     * Creates the drawer of the cases that are the same for everybody.
     *
     * @param secret cases cannot be foreseen without it
     * @param assignment its id
     */
    public CaseDrawer(String secret, String assignment) {
        this(secret, assignment, "");
    }

    private CaseDrawer(String secret, String assignment, String whose) {
        this.secret = secret;
        this.assignment = assignment;
        this.whose = whose;
    }

    /**
     * Returns the drawer of the cases that one student has.
     *
     * @param student its id; one whose accents stand apart from their letters, as some file systems give it, is the same
     */
    public CaseDrawer forStudent(String student) {
        // No id of a field has this character, so no two purposes are the same text.
        return new CaseDrawer(secret, assignment, "\0" + Normalizer.normalize(student, Normalizer.Form.NFC));
    }

    /**
     * Draws all cases of a field.
     *
     * @param field id of the field
     * @param groups as the author wrote them
     * @return the cases, in the order of the groups
     * @throws AssignmentException if a draw has no value
     */
    public List<DrawnCase> draw(String field, List<CaseGroup> groups) {
        List<DrawnCase> cases = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int index = 0; index < groups.get(group).count(); index++) {
                String purpose = assignment + "/" + field + "/" + group + "/" + index + whose;
                cases.add(draw(groups.get(group), index, cases.size() + 1, purpose));
            }
        }
        return cases;
    }

    private DrawnCase draw(CaseGroup group, int index, int number, String purpose) {
        DrawFunctions functions = new DrawFunctions(new DrawSource(secret, purpose), index);
        Map<String, Value<Double>> values = new LinkedHashMap<>();
        group.draws().forEach((name, formula) -> {
            try {
                values.put(name, new Evaluator<>(new DoubleArithmetic(), values, functions).evaluate(formula.expr()));
            } catch (UndefinedValueException | IllegalArgumentException e) {
                throw new AssignmentException(
                        formula.location(),
                        Messages.noValue("\"" + name + ": " + formula.text() + "\"", String.valueOf(e.getMessage())));
            }
        });
        Map<String, FunctionValue> functionValues = new LinkedHashMap<>();
        for (FunctionFormula function : group.functions()) {
            functionValues.put(function.name(), FunctionCompiler.compile(function, values));
        }
        return new DrawnCase(number + " (" + group.label() + ")", values, functionValues, group.also());
    }
}
