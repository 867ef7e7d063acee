package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.Draws;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.check.AnswerCheck;
import io.github.exactgrader.check.AnswerChecks;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.MethodTests;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Compilers;
import io.github.exactgrader.compile.Diagnostic;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.jail.Folders;
import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.run.RunResult;
import io.github.exactgrader.run.Runner;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grades single submissions: compiles, runs, checks and scores. Its methods may be called from several threads. */
public final class Grader implements AutoCloseable {

    private static final int REFERENCE_TRIES = 3;

    private final Jail jail;
    private final Path home;
    private final boolean ownsHome;
    private final Compilers compilers;
    private final Runner runner;
    private final MethodRuns methodRuns;
    private final ReferenceClasses references;

    /**
     * Starts a grader of code that is trusted: without a jail, in a temporary folder of its own.
     *
     * @param referenceJar the project's own reference library
     * @param limits for student code
     * @throws IOException if the worker cannot be made ready
     */
    public Grader(Path referenceJar, Limits limits) throws IOException {
        this(referenceJar, limits, Jail.none(), Files.createTempDirectory("grader"), RunStore.none(), true);
    }

    /**
     * Starts a grader.
     *
     * @param referenceJar the project's own reference library
     * @param limits for student code
     * @param jail what keeps student code from the rest of the machine; stays open
     * @param home folder for what children need; stays
     * @param store remembers what submissions returned
     * @throws IOException if the worker cannot be made ready
     */
    public Grader(Path referenceJar, Limits limits, Jail jail, Path home, RunStore store) throws IOException {
        this(referenceJar, limits, jail, home, store, false);
    }

    private Grader(Path referenceJar, Limits limits, Jail jail, Path home, RunStore store, boolean ownsHome)
            throws IOException {
        JavaHome java = JavaHome.running();
        this.jail = jail;
        this.compilers = new Compilers(java, jail, home);
        this.home = home;
        this.ownsHome = ownsHome;
        this.runner = new Runner(java, limits, jail, home);
        this.methodRuns = new MethodRuns(compilers::compile, runner, store);
        this.references = new ReferenceClasses(referenceJar, compilers::compile);
    }

    /** Returns how well the code of submissions is kept apart. */
    public JailLevel isolation() {
        return jail.level();
    }

    /**
     * Reads an assignment with its key and runs the reference solution in the cases that are for everybody.
     *
     * @param folder the assignment's folder
     * @throws io.github.exactgrader.assignment.AssignmentException if its files are not right
     * @throws IOException if the reference cannot be read
     */
    public Prepared prepare(Path folder) throws IOException {
        return prepare(folder, true);
    }

    /**
     * Reads an assignment with its key and runs the reference solution.
     *
     * @param folder the assignment's folder
     * @param sameDraw whether all students have the same cases even where the key says otherwise
     * @throws io.github.exactgrader.assignment.AssignmentException if its files are not right
     * @throws IOException if the reference cannot be read
     */
    Prepared prepare(Path folder, boolean sameDraw) throws IOException {
        Prepared read = read(folder);
        MethodTests tests = read.tests();
        if (tests.fields().isEmpty()) {
            return read;
        }
        Map<String, byte[]> classes = references.load(read.key().reference());
        RunResult reference = runReference(classes, tests.cases(tests.fields()));
        Prepared shared = Prepared.of(
                read.assignment(),
                read.key(),
                read.checks(),
                tests,
                MethodTests.outcomes(reference),
                FuelBudget.of(reference));
        return sameDraw || read.key().draws() == Draws.SAME
                ? shared
                : shared.with(new StudentDraws(
                        new CaseDrawer(read.key().secret(), read.assignment().id()),
                        cases -> runReference(classes, cases)));
    }

    /**
     * Reads an assignment with its key and runs the reference solution in the cases that a student has.
     *
     * @param folder the assignment's folder
     * @param student its id; no matter where all have the same cases
     * @throws io.github.exactgrader.assignment.AssignmentException if its files are not right
     * @throws IOException if the reference cannot be read
     */
    public Prepared prepare(Path folder, String student) throws IOException {
        return prepare(folder, false).forStudent(student);
    }

    /**
     * Reads an assignment with its key; enough to judge answers in JSON, but no Java method.
     *
     * @param folder the assignment's folder
     * @throws io.github.exactgrader.assignment.AssignmentException if its files are not right
     */
    public Prepared read(Path folder) {
        Assignment assignment = AssignmentReader.read(folder);
        Key key = KeyReader.read(folder, assignment);
        AnswerChecks answerChecks = new AnswerChecks(assignment, key);
        Map<String, AnswerCheck> checks = new LinkedHashMap<>();
        assignment.fields().stream()
                .filter(Prepared::takesJson)
                .forEach(field -> checks.put(field.id(), answerChecks.of(field)));
        return Prepared.of(
                assignment, key, checks, new MethodTests(assignment, key), Map.of(), new FuelBudget(Map.of()));
    }

    /**
     * Calls a method of the reference solution.
     *
     * @param key names the solution
     * @param cases what to call
     * @throws IOException if the reference cannot be read
     */
    public Map<String, List<CallOutcome>> callReference(Key key, List<FieldCases> cases) throws IOException {
        return MethodTests.outcomes(runReference(key, cases));
    }

    RunResult runReference(Key key, List<FieldCases> cases) throws IOException {
        return runReference(references.load(key.reference()), cases);
    }

    /** Tries again where the grader or the machine failed: every submission is judged by what comes out here. */
    private RunResult runReference(Map<String, byte[]> classes, List<FieldCases> cases) {
        RunResult result = runner.run(classes, cases);
        for (int tries = 1; tries < REFERENCE_TRIES && isOurs(result); tries++) {
            result = runner.run(classes, cases);
        }
        return result;
    }

    private static boolean isOurs(RunResult result) {
        return result.fields().stream()
                .flatMap(field -> field.cases().stream())
                .anyMatch(each -> each.outcome().isOurs());
    }

    /**
     * Grades a submission.
     *
     * @param prepared its assignment
     * @param submission what was handed in
     */
    public ScoreCard grade(Prepared prepared, Submission submission) {
        Scorer scorer = prepared.scorer();
        List<Problem> problems = new ArrayList<>(scorer.unknownFields(submission));
        submission
                .assignment()
                .filter(named -> !named.equals(prepared.assignment().id()))
                .ifPresent(named -> problems.add(new Problem(
                        submission.answersFile().orElse(""),
                        "it names the assignment \"" + named + "\", and was graded as \""
                                + prepared.assignment().id() + "\"")));
        Map<String, CheckResult> methods = methods(prepared, submission, problems);
        return scorer.score(submission, answers(prepared, submission), methods, problems);
    }

    private static Map<String, CheckResult> answers(Prepared prepared, Submission submission) {
        Map<String, CheckResult> results = new LinkedHashMap<>();
        for (Field field : prepared.assignment().fields()) {
            if (Prepared.takesJson(field)) {
                results.put(field.id(), answer(prepared, submission, field));
            }
        }
        return results;
    }

    private static CheckResult answer(Prepared prepared, Submission submission, Field field) {
        if (submission.unreadable().isPresent()) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER,
                    "Cannot be read: " + submission.unreadable().get().where() + ": "
                            + submission.unreadable().get().message());
        }
        Answer answer = submission.answers().get(field.id());
        AnswerCheck check = prepared.checks().get(field.id());
        if (answer == null || answer.isBlank() || check == null) {
            return AnswerChecks.noAnswer();
        }
        try {
            return check.check(answer, submission.answers());
        } catch (RuntimeException | StackOverflowError e) {
            return failed(e);
        }
    }

    private static CheckResult failed(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return CheckResult.of(Verdict.GRADER_ERROR, "The grader failed on this answer; it is not your fault.")
                .with("error", String.valueOf(e))
                .with("thrown at", trace.length == 0 ? "unknown" : trace[0].toString());
    }

    private Map<String, CheckResult> methods(Prepared shared, Submission submission, List<Problem> problems) {
        Map<String, CheckResult> results = new LinkedHashMap<>();
        MethodTests tests = shared.tests();
        if (submission.sources().isEmpty() || tests.fields().isEmpty()) {
            tests.fields().forEach(field -> results.put(field, AnswerChecks.noAnswer()));
            return results;
        }
        Prepared prepared;
        MethodRuns.Ran ran;
        try {
            prepared = shared.forStudent(submission.student());
            ran = methodRuns.run(prepared, submission);
        } catch (IOException | RuntimeException e) {
            tests.fields().forEach(field -> results.put(field, failed(e)));
            return results;
        }
        Compilation compilation = ran.compilation();
        compilation
                .diagnostics()
                .forEach(diagnostic -> problems.add(new Problem(where(diagnostic), diagnostic.message())));
        for (String field : tests.fields()) {
            String className = tests.className(field);
            if (!compilation.classes().containsKey(className)) {
                results.put(field, notRunnable(className, compilation));
            }
        }
        RunResult run = ran.run();
        ForbiddenCalls forbidden = new ForbiddenCalls(compilation.notes());
        Map<String, List<CallOutcome>> outcomes = forbidden.placed(MethodTests.outcomes(run));
        problems.addAll(forbidden.unreached());
        run.fields()
                .forEach(field -> results.put(
                        field.field(),
                        prepared.fuel()
                                .told(
                                        judge(prepared, field.field(), outcomes.getOrDefault(field.field(), List.of())),
                                        field)));
        return results;
    }

    private static CheckResult judge(Prepared prepared, String field, List<CallOutcome> outcomes) {
        try {
            return prepared.tests().judge(field, prepared.expected().getOrDefault(field, List.of()), outcomes);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static CheckResult notRunnable(String className, Compilation compilation) {
        String file = compilation.brokenClasses().get(className);
        if (file == null) {
            return AnswerChecks.noAnswer().saying("No class " + className + " was handed in.");
        }
        String first = compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.path().equals(file))
                .findFirst()
                .map(Diagnostic::toString)
                .orElse(file);
        return CheckResult.of(Verdict.COMPILE_ERROR, "The class " + className + " does not compile: " + first);
    }

    private static String where(Diagnostic diagnostic) {
        String whole = diagnostic.toString();
        return whole.substring(0, whole.length() - diagnostic.message().length())
                .replaceFirst(": $", "");
    }

    @Override
    public void close() {
        compilers.close();
        runner.close();
        if (ownsHome) {
            Folders.deleteAll(home);
        }
    }
}
