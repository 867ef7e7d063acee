package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Example;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Field.MethodCall;
import io.github.exactgrader.assignment.OwnCheck;
import io.github.exactgrader.assignment.ScriptClasses;
import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.check.ClassCheck;
import io.github.exactgrader.check.ClassForm;
import io.github.exactgrader.check.ExampleOutcome;
import io.github.exactgrader.check.ExampleTests;
import io.github.exactgrader.check.FieldForm;
import io.github.exactgrader.check.FieldForms;
import io.github.exactgrader.check.LawTests;
import io.github.exactgrader.check.OwnChecks;
import io.github.exactgrader.check.OwnOutcome;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.TrustedCompiler;
import io.github.exactgrader.intake.Finding;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.run.RunResult;
import io.github.exactgrader.run.Runner;
import io.github.exactgrader.score.Scorer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
            ClassCheck classCheck = new ClassCheck(assignment.classes(), nothing);
            return result(submission, classNames, classCheck, Ran.nothing(), typed(submission, fields, classNames));
        }
        // Meanwhile the compiler and the student's classes keep another processor busy.
        CompletableFuture<Typed> typed = CompletableFuture.supplyAsync(() -> typed(submission, fields, classNames));
        List<Example> examples = examples(classNames);
        try (Runner runner = new Runner(JavaHome.running(), limits)) {
            if (examples.stream().anyMatch(example -> isHandedIn(example, submission.sources()))) {
                runner.startAhead(examples.size());
            }
            Compilation compilation = new TrustedCompiler(JavaHome.running()).compile(submission.sources());
            ClassCheck classCheck = new ClassCheck(assignment.classes(), compilation);
            Ran ran = run(examples, laws(classNames), classCheck, compilation, runner);
            return result(submission, classNames, classCheck, ran, outcome(typed));
        }
    }

    private static <T> T outcome(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private SelfCheckResult result(
            Submission submission, List<String> classNames, ClassCheck classCheck, Ran ran, Typed typed) {
        List<ClassForm> classes = new ArrayList<>();
        for (String name : classNames) {
            classes.add(classCheck.check(name, ran.examples().getOrDefault(name, List.of())));
        }
        List<Finding> problems = new ArrayList<>();
        List<Finding> notes = new ArrayList<>();
        submission.findings().forEach(finding -> (concernsAnswers(finding) ? problems : notes).add(finding));
        new Scorer(assignment)
                .unknownFields(submission)
                .forEach(problem -> problems.add(new Finding(problem.where(), problem.message())));
        FieldForms forms = new FieldForms(classCheck);
        List<FieldForm> fieldForms = typed.forms().stream().map(forms::of).toList();
        return new SelfCheckResult(
                assignment, problems, notes, fieldForms, classes, inOrder(typed.checks(), ran.laws()));
    }

    /**
     * What can be told without the student's classes.
     *
     * @param forms of the answers in JSON, one for each field
     * @param checks of answers against each other
     */
    private record Typed(List<FieldForm> forms, List<OwnOutcome> checks) {}

    private Typed typed(Submission submission, List<Field> fields, List<String> classNames) {
        OwnChecks checks = new OwnChecks(assignment, submission.answers());
        Set<String> about = new HashSet<>(classNames);
        fields.forEach(field -> about.add(field.id()));
        return new Typed(
                fields.stream()
                        .map(field -> FieldForms.typed(field, submission.answers()))
                        .toList(),
                openChecks()
                        .filter(check -> !(check instanceof OwnCheck.Laws) && about.contains(check.about()))
                        .map(checks::make)
                        .toList());
    }

    /** Returns what came of the checks in the order of the sheet. */
    private List<OwnOutcome> inOrder(List<OwnOutcome> typed, List<OwnOutcome> laws) {
        Map<OwnCheck, OwnOutcome> made = new HashMap<>();
        typed.forEach(outcome -> made.put(outcome.check(), outcome));
        laws.forEach(outcome -> made.put(outcome.check(), outcome));
        return openChecks().map(made::get).filter(Objects::nonNull).toList();
    }

    private Stream<OwnCheck> openChecks() {
        return assignment.questions().stream().flatMap(question -> question.openChecks().stream());
    }

    /** The laws of some classes; each is told with the class that it is about. */
    private List<OwnCheck.Laws> laws(List<String> classNames) {
        return openChecks()
                .filter(OwnCheck.Laws.class::isInstance)
                .map(OwnCheck.Laws.class::cast)
                .filter(laws -> classNames.contains(laws.about()))
                .toList();
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

    /**
     * What came of calling the student's classes.
     *
     * @param examples by the class they are told with
     * @param laws one for each that could be tried
     */
    private record Ran(Map<String, List<ExampleOutcome>> examples, List<OwnOutcome> laws) {

        static Ran nothing() {
            return new Ran(Map.of(), List.of());
        }
    }

    /** Runs the examples and laws whose classes are all there. */
    private Ran run(
            List<Example> wanted,
            List<OwnCheck.Laws> wantedLaws,
            ClassCheck classCheck,
            Compilation compilation,
            Runner runner) {
        Set<String> names = assignment.classes().keySet();
        List<Example> examples = wanted.stream()
                .filter(example -> example.classes(names).stream().allMatch(classCheck::isThere))
                .toList();
        List<OwnCheck.Laws> laws = wantedLaws.stream()
                .filter(each -> ScriptClasses.of(each.script(), names).stream().allMatch(classCheck::isThere))
                .toList();
        if (examples.isEmpty() && laws.isEmpty()) {
            return Ran.nothing();
        }
        ExampleTests exampleTests = new ExampleTests(assignment);
        LawTests lawTests = new LawTests(assignment);
        List<FieldCases> cases = new ArrayList<>(exampleTests.cases(examples));
        cases.addAll(lawTests.cases(laws));
        RunResult run = runner.run(compilation.classes(), new FuelBudget(Map.of()).fill(cases));
        Map<String, List<ExampleOutcome>> outcomes = new LinkedHashMap<>();
        for (ExampleOutcome outcome : exampleTests.judge(examples, run)) {
            outcomes.computeIfAbsent(owner(outcome.example()).orElseThrow(), key -> new ArrayList<>())
                    .add(outcome);
        }
        List<FieldResult> ofLaws =
                run.fields().subList(examples.size(), run.fields().size());
        return new Ran(outcomes, lawTests.judge(laws, ofLaws));
    }

    private Optional<String> owner(Example example) {
        return example.classes(assignment.classes().keySet()).stream().findFirst();
    }
}
