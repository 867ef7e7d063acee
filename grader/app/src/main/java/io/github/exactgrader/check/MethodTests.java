package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.CaseGroup;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.ScriptCompiler;
import io.github.exactgrader.assignment.ScriptReader;
import io.github.exactgrader.assignment.Statement;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.Case;
import io.github.exactgrader.run.CaseResult;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.run.RunResult;
import io.github.exactgrader.worker.JavaValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The hidden tests of an assignment's Java methods: the calls to make, and the judgement of what they returned. */
public final class MethodTests {

    /** Results of one field that are remembered at a time, and how large they may be. */
    private static final int MOST_REMEMBERED = 64;

    private static final long MOST_NUMBERS = 4096;

    private final Assignment assignment;
    private final Map<String, Test> tests = new LinkedHashMap<>();

    /**
     * Draws the cases of every field that a method may answer, the same for all students.
     *
     * @param assignment its public side
     * @param key its staff side
     * @throws AssignmentException if a case cannot be drawn or a script does not fit the signatures
     */
    public MethodTests(Assignment assignment, Key key) {
        this.assignment = assignment;
        CaseDrawer drawer = new CaseDrawer(key.secret(), assignment.id());
        for (Field field : assignment.fields()) {
            field.methodCall().ifPresent(call -> {
                FieldKey fieldKey = key.of(field.id());
                List<DrawnCase> drawn = drawer.draw(field.id(), fieldKey.cases());
                if (drawn.isEmpty()) {
                    throw new AssignmentException(
                            fieldKey.location(),
                            "field \"" + field.id() + "\" may be answered by "
                                    + call.signature().className() + "."
                                    + call.signature().name()
                                    + ", so it needs \"cases\"");
                }
                List<Statement> script = fieldKey instanceof FieldKey.Java java
                        ? java.script()
                        : ScriptReader.calling(call, fieldKey.location());
                tests.put(
                        field.id(),
                        new Test(
                                call.signature().className(),
                                fieldKey.cases(),
                                script,
                                drawn,
                                cases(field.id(), script, drawn),
                                check(field, fieldKey, drawn, key.hints(field.id())),
                                new Memory<>(MOST_REMEMBERED)));
            });
        }
    }

    private MethodTests(Assignment assignment, Map<String, Test> tests) {
        this.assignment = assignment;
        this.tests.putAll(tests);
    }

    /**
     * Returns the same tests with other cases.
     *
     * @param drawer draws them, e.g. those of one student
     * @throws AssignmentException if a case cannot be drawn
     */
    public MethodTests drawnBy(CaseDrawer drawer) {
        Map<String, Test> others = new LinkedHashMap<>();
        tests.forEach((field, test) -> {
            List<DrawnCase> drawn = drawer.draw(field, test.groups());
            others.put(
                    field,
                    new Test(
                            test.className(),
                            test.groups(),
                            test.script(),
                            drawn,
                            cases(field, test.script(), drawn),
                            test.check(),
                            new Memory<>(MOST_REMEMBERED)));
        });
        return new MethodTests(assignment, others);
    }

    private FieldCases cases(String field, List<Statement> script, List<DrawnCase> drawn) {
        return new FieldCases(
                field,
                drawn.stream()
                        .map(inputs ->
                                new Case(inputs.id(), ScriptCompiler.compile(assignment.classes(), script, inputs)))
                        .toList());
    }

    private record Test(
            String className,
            List<CaseGroup> groups,
            List<Statement> script,
            List<DrawnCase> drawn,
            FieldCases cases,
            MethodCheck check,
            Memory<Outcome, CheckResult> remembered) {}

    private record Outcome(List<CallOutcome> expected, List<CallOutcome> actual) {

        boolean isSmall() {
            long size = 0;
            for (CallOutcome one : actual) {
                if (one instanceof CallOutcome.Returned returned) {
                    size += returned.values().stream()
                            .mapToLong(JavaValue::size)
                            .sum();
                }
            }
            return size <= MOST_NUMBERS;
        }
    }

    private static MethodCheck check(Field field, FieldKey fieldKey, List<DrawnCase> drawn, boolean telling) {
        boolean intervals = fieldKey instanceof FieldKey.Java java && java.intervals();
        MethodCheck check = new MethodCheck(tolerance(fieldKey), intervals, suspects(field, fieldKey, drawn));
        return telling ? check.hinting(mutants(field, fieldKey)) : check;
    }

    /** Mutants of a set are sets, which no method returns. */
    private static List<Suspect<ResultFormula>> mutants(Field field, FieldKey fieldKey) {
        if (!(fieldKey instanceof FieldKey.Symbolic symbolic) || field.kind().isSet()) {
            return List.of();
        }
        return FormulaMutants.of(symbolic.answer().expr(), MutantMessages.ANSWER, KeyMutants.declared(field)).stream()
                .map(mutant -> new Suspect<>(ResultFormula.of(mutant.wrong()), mutant.says()))
                .toList();
    }

    /** Misconceptions of a set are sets, which no method returns. */
    private static List<Suspect<ResultFormula>> suspects(Field field, FieldKey fieldKey, List<DrawnCase> drawn) {
        if (fieldKey instanceof FieldKey.Symbolic) {
            return field.kind() == FieldKind.SET
                    ? List.of()
                    : Suspects.of(fieldKey, text -> ResultFormula.of(AnswerReading.parse(field, text)));
        }
        Set<String> names = new LinkedHashSet<>();
        drawn.forEach(one -> names.addAll(one.values().keySet()));
        return Suspects.of(fieldKey, text -> ResultFormula.parse(text, names));
    }

    private static Tolerance tolerance(FieldKey fieldKey) {
        if (fieldKey instanceof FieldKey.Java java) {
            return java.tolerance();
        }
        if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            return symbolic.tolerance();
        }
        if (fieldKey instanceof FieldKey.Constant constant) {
            return constant.tolerance();
        }
        throw new AssignmentException(fieldKey.location(), "a field of this kind cannot be answered by a method");
    }

    /** Returns the ids of the fields that a method may answer, in the order of the sheet. */
    public Collection<String> fields() {
        return tests.keySet();
    }

    /** Returns the class whose method answers a field. */
    public String className(String field) {
        return test(field).className();
    }

    /**
     * Returns the calls for some fields.
     *
     * @param fields ids from {@link #fields()}
     */
    public List<FieldCases> cases(Collection<String> fields) {
        return fields.stream().map(field -> test(field).cases()).toList();
    }

    /** Returns the drawn inputs of a field. */
    public List<DrawnCase> drawn(String field) {
        return test(field).drawn();
    }

    /**
     * Judges what a student's method returned; what the class returns again is judged once.
     *
     * @param field its field
     * @param expected what the reference returned in the same cases
     * @param actual what the student's method returned
     */
    public CheckResult judge(String field, List<CallOutcome> expected, List<CallOutcome> actual) {
        Test test = test(field);
        Outcome outcome = new Outcome(expected, actual);
        return outcome.isSmall()
                ? test.remembered().of(outcome, same -> test.check().judge(test.drawn(), expected, actual))
                : test.check().judge(test.drawn(), expected, actual);
    }

    /**
     * Returns the mutants of a formula that a method may return and pass, although they differ from the key.
     *
     * @param field its field
     * @param expected what the reference returned
     * @param proof points of the domain
     */
    public List<KeyProof.Passing> passing(String field, List<CallOutcome> expected, KeyProof proof) {
        Test test = test(field);
        List<KeyProof.Passing> passing = new ArrayList<>();
        for (Suspect<ResultFormula> mutant : test.check().passing(test.drawn(), expected)) {
            proof.apart(mutant.wrong().expr())
                    .ifPresent(at ->
                            passing.add(new KeyProof.Passing(mutant.wrong().text(), mutant.says(), at)));
        }
        return passing;
    }

    /** Returns the outcomes of a run by field. */
    public static Map<String, List<CallOutcome>> outcomes(RunResult run) {
        Map<String, List<CallOutcome>> outcomes = new LinkedHashMap<>();
        for (FieldResult result : run.fields()) {
            outcomes.put(
                    result.field(),
                    result.cases().stream().map(CaseResult::outcome).toList());
        }
        return outcomes;
    }

    private Test test(String field) {
        return Optional.ofNullable(tests.get(field))
                .orElseThrow(() -> new IllegalArgumentException("no method answers field \"" + field + "\""));
    }
}
