package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.assignment.Draws;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.check.AnswerCheck;
import io.github.exactgrader.check.AnswerChecks;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.MethodTests;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.compile.Compilers;
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
import java.util.function.Predicate;

/** Grades single submissions: compiles, runs, checks and scores. Its methods may be called from several threads. */
public final class Grader implements AutoCloseable {

    private static final int REFERENCE_TRIES = 3;

    private final Jail jail;
    private final Path home;
    private final boolean ownsHome;
    private final Compilers compilers;
    private final Runner runner;
    private final MethodFindings methodFindings;
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
        this.methodFindings = new MethodFindings(new MethodRuns(compilers::compile, runner, store));
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
        return prepare(folder, folder.resolve("key"), true);
    }

    /**
     * Reads an assignment with a key that may lie somewhere else, and runs the reference solution.
     *
     * @param folder the assignment's folder
     * @param keyFolder stands in for the folder of the key in it
     * @param sameDraw whether all students have the same cases even where the key says otherwise
     * @throws io.github.exactgrader.assignment.AssignmentException if its files are not right
     * @throws IOException if the reference cannot be read
     */
    Prepared prepare(Path folder, Path keyFolder, boolean sameDraw) throws IOException {
        Prepared read = read(folder, keyFolder);
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
                FuelBudget.of(reference),
                read.assignmentHash());
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
        return prepare(folder, folder.resolve("key"), false).forStudent(student);
    }

    /**
     * Reads an assignment with its key; enough to judge answers in JSON, but no Java method.
     *
     * @param folder the assignment's folder
     * @throws io.github.exactgrader.assignment.AssignmentException if its files are not right
     * @throws IOException if a file cannot be read
     */
    public Prepared read(Path folder) throws IOException {
        return read(folder, folder.resolve("key"));
    }

    private static Prepared read(Path folder, Path keyFolder) throws IOException {
        Assignment assignment = AssignmentReader.read(folder);
        Key key = KeyReader.read(folder, keyFolder, assignment);
        AnswerChecks answerChecks = new AnswerChecks(assignment, key);
        Map<String, AnswerCheck> checks = new LinkedHashMap<>();
        assignment.fields().stream()
                .filter(Prepared::takesJson)
                .forEach(field -> checks.put(field.id(), answerChecks.of(field)));
        return Prepared.of(
                assignment,
                key,
                checks,
                new MethodTests(assignment, key),
                Map.of(),
                new FuelBudget(Map.of()),
                new ContentHash()
                        .add("", Files.readAllBytes(folder.resolve("assignment.yaml")))
                        .hex());
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
        return grade(prepared, submission, field -> true);
    }

    /**
     * Judges some fields of a submission.
     *
     * @param prepared its assignment
     * @param submission what was handed in
     * @param wanted tells the ids of the fields to judge; where one of them may be answered by a method, all methods run,
     *     so that each gives what it gives in a whole run
     * @return a card on which the scores of all other fields mean nothing
     */
    ScoreCard grade(Prepared prepared, Submission submission, Predicate<String> wanted) {
        Scorer scorer = prepared.scorer();
        List<Problem> problems = new ArrayList<>(scorer.unknownFields(submission));
        submission
                .assignment()
                .filter(named -> !named.equals(prepared.assignment().id()))
                .ifPresent(named -> problems.add(new Problem(
                        submission.answersFile().orElse(""),
                        "it names the assignment \"" + named + "\", and was graded as \""
                                + prepared.assignment().id() + "\"")));
        Map<String, CheckResult> methods = prepared.tests().fields().stream().anyMatch(wanted)
                ? methodFindings.of(prepared, submission, problems)
                : Map.of();
        return scorer.score(submission, answers(prepared, submission, wanted), methods, problems);
    }

    private static Map<String, CheckResult> answers(
            Prepared prepared, Submission submission, Predicate<String> wanted) {
        Map<String, CheckResult> results = new LinkedHashMap<>();
        for (Field field : prepared.assignment().fields()) {
            if (Prepared.takesJson(field) && wanted.test(field.id())) {
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
            return MethodFindings.failed(e);
        }
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
