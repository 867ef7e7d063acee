package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Example;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Field.MethodCall;
import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.check.ClassCheck;
import io.github.exactgrader.check.ClassForm;
import io.github.exactgrader.check.ExampleOutcome;
import io.github.exactgrader.check.ExampleTests;
import io.github.exactgrader.check.FieldForm;
import io.github.exactgrader.check.FieldForms;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.TrustedCompiler;
import io.github.exactgrader.intake.Finding;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.run.Runner;
import io.github.exactgrader.score.Scorer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks at one submission as far as that is possible without a key: the student's own check. */
public final class SelfCheck {

    private final Assignment assignment;
    private final Limits limits;

    /**
     * Prepares the check of an assignment.
     *
     * @param assignment its public side
     * @param limits for the student's code
     */
    public SelfCheck(Assignment assignment, Limits limits) {
        this.assignment = assignment;
        this.limits = limits;
    }

    /**
     * Looks at a submission.
     *
     * @param submission what is handed in, with readable answers
     * @param wanted the fields to look at
     * @throws IOException if the compiler or the worker does not start
     */
    public SelfCheckResult check(Submission submission, Predicate<Field> wanted) throws IOException {
        List<Field> fields = assignment.fields().stream().filter(wanted).toList();
        List<String> classNames = classNames(fields);
        if (submission.sources().isEmpty()) {
            Compilation nothing = Compilation.nothing(List.of(), Map.of());
            return result(submission, fields, classNames, new ClassCheck(assignment.classes(), nothing), Map.of());
        }
        List<Example> examples = examples(classNames);
        try (Runner runner = new Runner(JavaHome.running(), limits)) {
            if (examples.stream().anyMatch(example -> isHandedIn(example, submission.sources()))) {
                runner.startAhead(examples.size());
            }
            Compilation compilation = new TrustedCompiler(JavaHome.running()).compile(submission.sources());
            ClassCheck classCheck = new ClassCheck(assignment.classes(), compilation);
            return result(submission, fields, classNames, classCheck, run(examples, classCheck, compilation, runner));
        }
    }

    private SelfCheckResult result(
            Submission submission,
            List<Field> fields,
            List<String> classNames,
            ClassCheck classCheck,
            Map<String, List<ExampleOutcome>> examples) {
        List<ClassForm> classes = new ArrayList<>();
        for (String name : classNames) {
            classes.add(classCheck.check(name, examples.getOrDefault(name, List.of())));
        }
        List<Finding> problems = new ArrayList<>();
        List<Finding> notes = new ArrayList<>();
        submission.findings().forEach(finding -> (concernsAnswers(finding) ? problems : notes).add(finding));
        new Scorer(assignment)
                .unknownFields(submission)
                .forEach(problem -> problems.add(new Finding(problem.where(), problem.message())));
        FieldForms forms = new FieldForms(classCheck, submission.answers());
        List<FieldForm> fieldForms = fields.stream().map(forms::of).toList();
        return new SelfCheckResult(assignment, problems, notes, fieldForms, classes);
    }

    /** A finding on answers or sources matters; another file that is not read does no harm. */
    private static boolean concernsAnswers(Finding finding) {
        return finding.where().contains(".json") || finding.where().contains(".java");
    }

    /** Returns the classes of the sheet that answer one of the fields. */
    private List<String> classNames(List<Field> fields) {
        List<String> used = fields.stream()
                .flatMap(field -> field.methodCall().stream())
                .map(MethodCall::signature)
                .map(Signature::className)
                .distinct()
                .toList();
        return assignment.classes().keySet().stream().filter(used::contains).toList();
    }

    /** The examples of some classes; each is told with the first class that it needs. */
    private List<Example> examples(List<String> classNames) {
        return assignment.examples().stream()
                .filter(example -> owner(example).filter(classNames::contains).isPresent())
                .toList();
    }

    /** Tells whether each class an example needs may be there, as far as names of files tell. */
    private boolean isHandedIn(Example example, List<SourceFile> sources) {
        return example.classes(assignment.classes().keySet()).stream()
                .allMatch(name ->
                        sources.stream().anyMatch(source -> source.fileName().equals(name + ".java")));
    }

    /** Runs the examples whose classes are all there. */
    private Map<String, List<ExampleOutcome>> run(
            List<Example> wanted, ClassCheck classCheck, Compilation compilation, Runner runner) {
        List<Example> runnable = wanted.stream()
                .filter(example ->
                        example.classes(assignment.classes().keySet()).stream().allMatch(classCheck::isThere))
                .toList();
        Map<String, List<ExampleOutcome>> outcomes = new LinkedHashMap<>();
        if (runnable.isEmpty()) {
            return outcomes;
        }
        ExampleTests tests = new ExampleTests(assignment);
        for (ExampleOutcome outcome : tests.judge(
                runnable, runner.run(compilation.classes(), new FuelBudget(Map.of()).fill(tests.cases(runnable))))) {
            outcomes.computeIfAbsent(owner(outcome.example()).orElseThrow(), key -> new ArrayList<>())
                    .add(outcome);
        }
        return outcomes;
    }

    private Optional<String> owner(Example example) {
        return example.classes(assignment.classes().keySet()).stream().findFirst();
    }
}
