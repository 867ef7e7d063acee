package io.github.exactgrader.assignment;

import io.github.exactgrader.assignment.Field.MethodCall;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tries an entry of the key once in every case, so that its mistakes are found before a submission is graded. */
final class KeyTrial {

    private final Assignment assignment;
    private final CaseDrawer drawer;

    /**
     * Creates the trial of a key.
     *
     * @param assignment the public side
     * @param drawer of the cases it is tried in
     */
    KeyTrial(Assignment assignment, CaseDrawer drawer) {
        this.assignment = assignment;
        this.drawer = drawer;
    }

    /**
     * Tries the entry of a field.
     *
     * @throws AssignmentException at the first mistake
     */
    void of(Field field, FieldKey key) {
        List<DrawnCase> cases = drawer.draw(field.id(), key.cases());
        if (key instanceof FieldKey.Constant constant) {
            answer(field, constant);
            requireTolerance(constant.tolerance(), Map.of(), "");
            constant.also().forEach(also -> value(also.answer(), Map.of()));
        } else if (key instanceof FieldKey.Fit fit) {
            value(fit.answer(), Map.of());
        } else if (key instanceof FieldKey.Symbolic symbolic) {
            requireSymbols(field, symbolic);
            requireDomain(field, symbolic, cases);
            tolerances(symbolic.tolerance(), cases);
        } else if (key instanceof FieldKey.Java java) {
            script(java.script(), java.location(), cases);
            tolerances(java.tolerance(), cases);
        }
        field.methodCall().ifPresent(call -> requireFurtherResults(call, key));
        if (!(key instanceof FieldKey.Java)) {
            field.methodCall()
                    .ifPresent(call -> script(ScriptReader.calling(call, key.location()), key.location(), cases));
        }
    }

    private static void answer(Field field, FieldKey.Constant key) {
        Value<Double> value = value(key.answer(), Map.of());
        if (value instanceof Value.Vector<Double> vector && vector.elements().size() != field.size()) {
            throw new AssignmentException(
                    key.answer().location(),
                    Messages.wrongSize(field.size(), vector.elements().size()));
        }
        if (field.kind() == FieldKind.INTEGER && Values.number(value) != StrictMath.rint(Values.number(value))) {
            throw new AssignmentException(key.answer().location(), Messages.notWhole(Values.shown(value)));
        }
    }

    private static Value<Double> value(Formula formula, Map<String, Value<Double>> names) {
        try {
            return new Evaluator<>(new DoubleArithmetic(), names, FunctionSymbols.<Double>none())
                    .evaluate(formula.expr());
        } catch (UndefinedValueException e) {
            throw new AssignmentException(
                    formula.location(), Messages.noValue("\"" + formula.text() + "\"", String.valueOf(e.getMessage())));
        }
    }

    private static void tolerances(Tolerance tolerance, List<DrawnCase> cases) {
        cases.forEach(drawn -> requireTolerance(tolerance, drawn.values(), drawn.id()));
    }

    private static void requireTolerance(Tolerance tolerance, Map<String, Value<Double>> names, String caseId) {
        double atol = number(tolerance.atol(), names);
        if (!(atol >= 0 && atol < Double.POSITIVE_INFINITY)) {
            throw bad(tolerance.atol(), "atol", "at least 0 and finite", atol, caseId);
        }
        double rtol = number(tolerance.rtol(), names);
        if (!(rtol >= 0 && rtol < 1)) {
            throw bad(tolerance.rtol(), "rtol", "at least 0 and less than 1", rtol, caseId);
        }
    }

    private static double number(Formula formula, Map<String, Value<Double>> names) {
        Value<Double> value = value(formula, names);
        try {
            return Values.number(value);
        } catch (UndefinedValueException e) {
            throw new AssignmentException(
                    formula.location(), Messages.formula(formula.text(), String.valueOf(e.getMessage())));
        }
    }

    private static AssignmentException bad(Formula limit, String word, String range, double found, String caseId) {
        return new AssignmentException(
                limit.location(), Messages.badTolerance(word, range, Values.shown(found), caseId));
    }

    /** Every symbol of the answer needs a value in every case, or nothing is compared. */
    private static void requireSymbols(Field field, FieldKey.Symbolic key) {
        for (CaseGroup group : key.cases()) {
            for (String symbol : FreeSymbols.of(key.answer().expr())) {
                if (!symbol.equals(field.variable()) && !group.draws().containsKey(symbol)) {
                    throw new AssignmentException(
                            group.location(), Messages.undrawnSymbol(symbol, field.id(), group.label()));
                }
            }
        }
    }

    private static void requireDomain(Field field, FieldKey.Symbolic key, List<DrawnCase> cases) {
        Optional<Expr> domain = domain(field);
        if (domain.isEmpty()) {
            return;
        }
        int number = 0;
        for (CaseGroup group : key.cases()) {
            for (int i = 0; i < group.count(); i++) {
                DrawnCase drawn = cases.get(number);
                number++;
                if (!mayHold(domain.get(), drawn)) {
                    throw new AssignmentException(
                            group.location(),
                            Messages.outsideDomain(
                                    drawn.id(), shown(drawn, domain.get()), String.valueOf(field.domain())));
                }
            }
        }
    }

    private static Optional<Expr> domain(Field field) {
        if (field.domain() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExprParser(Vocabularies.of(field)).parse(field.domain(), Goal.CONDITION));
        } catch (SyntaxException e) {
            throw new AssignmentException(
                    field.location(), Messages.formula(field.domain(), String.valueOf(e.getMessage())));
        }
    }

    private static boolean mayHold(Expr domain, DrawnCase drawn) {
        try {
            return new Evaluator<>(new DoubleArithmetic(), drawn.values(), FunctionSymbols.<Double>none())
                    .holds(domain);
        } catch (UndefinedValueException e) {
            return !drawn.values().keySet().containsAll(FreeSymbols.of(domain));
        }
    }

    private static String shown(DrawnCase drawn, Expr domain) {
        return FreeSymbols.of(domain).stream()
                .filter(drawn.values()::containsKey)
                .map(name -> name + "="
                        + Values.shown(Objects.requireNonNull(drawn.values().get(name))))
                .collect(Collectors.joining(", "));
    }

    /** Further right results are formulas, or texts where the method returns a text. */
    private static void requireFurtherResults(MethodCall call, FieldKey key) {
        if (call.signature().returnType().equals("String")) {
            return;
        }
        Vocabulary vocabulary = Vocabulary.of(FieldKeyReader.resultNames(key.cases()));
        for (CaseGroup group : key.cases()) {
            for (String also : group.also()) {
                try {
                    new ExprParser(vocabulary).parse(also, Goal.VALUE);
                } catch (SyntaxException e) {
                    throw new AssignmentException(
                            group.location(), Messages.formula(also, String.valueOf(e.getMessage())));
                }
            }
        }
    }

    private void script(List<Statement> script, Location location, List<DrawnCase> cases) {
        if (script.stream().noneMatch(KeyTrial::returns)) {
            throw new AssignmentException(location, ScriptMessages.nothingReturned());
        }
        cases.forEach(drawn -> ScriptCompiler.compile(assignment.classes(), script, drawn));
    }

    private static boolean returns(Statement statement) {
        return statement instanceof Statement.Return
                || (statement instanceof Statement.Repeat repeat
                        && repeat.body().stream().anyMatch(KeyTrial::returns));
    }
}
