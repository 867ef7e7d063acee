package io.github.exactgrader.pipeline;

import io.github.exactgrader.check.AnswerChecks;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.MethodTests;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Diagnostic;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.RunResult;
import io.github.exactgrader.score.Problem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings on the Java methods of a submission. */
final class MethodFindings {

    private final MethodRuns methodRuns;

    /**
     * Finds nothing yet.
     *
     * @param methodRuns compiles and runs
     */
    MethodFindings(MethodRuns methodRuns) {
        this.methodRuns = methodRuns;
    }

    /**
     * Runs and judges the methods of a submission.
     *
     * @param shared its assignment, with the cases of everybody
     * @param submission what was handed in
     * @param problems gets what is wrong with the Java files as a whole
     * @return a finding for each field that a method may answer
     */
    Map<String, CheckResult> of(Prepared shared, Submission submission, List<Problem> problems) {
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

    /** Returns the finding on an answer that broke the grader. */
    static CheckResult failed(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return CheckResult.of(Verdict.GRADER_ERROR, "The grader failed on this answer; it is not your fault.")
                .with("error", String.valueOf(e))
                .with("thrown at", trace.length == 0 ? "unknown" : trace[0].toString());
    }
}
