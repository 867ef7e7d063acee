package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.CaseGroup;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.UndefinedValueException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at the drawn cases of a field: the key defined, every stratum met. */
final class CaseLint {

    private final Field field;
    private final FieldKey fieldKey;
    private final List<DrawnCase> drawn;
    private final List<Location> places;
    private final List<LintFinding> findings = new ArrayList<>();

    /**
     * Prepares the look.
     *
     * @param drawn all cases of the field, in the order of its groups
     */
    CaseLint(Field field, FieldKey fieldKey, List<DrawnCase> drawn) {
        this.field = field;
        this.fieldKey = fieldKey;
        this.drawn = List.copyOf(drawn);
        this.places = places(fieldKey);
    }

    /** Returns where the group of each case stands. */
    static List<Location> places(FieldKey fieldKey) {
        List<Location> places = new ArrayList<>();
        for (CaseGroup group : fieldKey.cases()) {
            for (int i = 0; i < group.count(); i++) {
                places.add(group.location());
            }
        }
        return places;
    }

    List<LintFinding> findings() {
        strata();
        if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            values(symbolic.answer());
        }
        return findings;
    }

    private void strata() {
        Set<String> labels = new LinkedHashSet<>();
        for (CaseGroup group : fieldKey.cases()) {
            if (!labels.add(group.label())) {
                add(group.location(), LintMessages.labelTwice(field.id(), group.label()));
            }
            group.draws().forEach((name, formula) -> {
                int strata = strata(formula.expr());
                if (strata > group.count()) {
                    add(
                            formula.location(),
                            LintMessages.strataNotMet(field.id(), group.label(), name, strata, group.count()));
                }
            });
        }
    }

    private static int strata(Expr draw) {
        int own = draw instanceof Call call && call.function().equals("strata")
                ? call.arguments().size() / 2
                : 0;
        return Math.max(
                own, draw.children().stream().mapToInt(CaseLint::strata).max().orElse(0));
    }

    private void values(Formula answer) {
        List<LintFinding> without = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            DrawnCase each = drawn.get(i);
            try {
                CasePoint point = new CasePoint(field, each);
                if (field.variable() == null) {
                    point.value(answer.expr());
                } else {
                    SetBoundaries.of(answer.expr(), point.values(), field.variable());
                }
            } catch (UndefinedValueException e) {
                without.add(new LintFinding(
                        places.get(i),
                        LintMessages.noValue(
                                field.id(),
                                answer.text(),
                                each.id(),
                                CasePoint.shown(each),
                                String.valueOf(e.getMessage()))));
            }
        }
        addFirstOfEachGroup(without);
    }

    /** Cases drawn alike fail alike; one of them is enough to mend the group. */
    private void addFirstOfEachGroup(List<LintFinding> all) {
        Set<Location> told = new LinkedHashSet<>();
        all.stream().filter(finding -> told.add(finding.location())).forEach(findings::add);
    }

    private void add(Location location, String message) {
        findings.add(new LintFinding(location, message));
    }
}
