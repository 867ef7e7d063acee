package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.assignment.DrawSource;
import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.run.RunResult;
import io.github.exactgrader.run.Runner;
import io.github.exactgrader.run.ShuffledRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Compiles the Java files of a submission and runs its methods, or remembers what came of the same files before. */
final class MethodRuns {

    /** No sheet has more fields that methods answer; a process that is started ahead may have to serve as many. */
    private static final int MOST_FIELDS = 100;

    private final Compile compile;
    private final Runner runner;
    private final ShuffledRun shuffledRun;
    private final RunStore store;

    /** Compiles the sources of one submission. */
    @FunctionalInterface
    interface Compile {

        /** Returns what became of them. */
        Compilation of(List<SourceFile> sources) throws IOException;
    }

    /**
     * Runs nothing yet.
     *
     * @param compile compiles
     * @param runner runs
     * @param store remembers
     */
    MethodRuns(Compile compile, Runner runner, RunStore store) {
        this.compile = compile;
        this.runner = runner;
        this.shuffledRun = new ShuffledRun(runner);
        this.store = store;
    }

    /**
     * What came of the Java files.
     *
     * @param compilation its classes may be without their bytes
     * @param run a result for each field whose class is there, in the order of the sheet
     */
    record Ran(Compilation compilation, RunResult run) {}

    /**
     * Compiles and runs.
     *
     * @param prepared its assignment
     * @param submission with sources
     * @throws IOException if the compiler's process does not start: not the submission's fault
     */
    Ran run(Prepared prepared, Submission submission) throws IOException {
        List<SourceFile> sources = submission.sources();
        Optional<RunStore.Entry> known = store.find(sources);
        if (known.isEmpty()) {
            // The process gets ready while the compiler works.
            runner.startAhead(MOST_FIELDS);
        }
        Compilation compilation = known.isPresent() ? known.get().compilation() : compile.of(sources);
        List<FieldCases> all = prepared.runnable(compilation.classes().keySet());
        UnaryOperator<String> hash = hashes(prepared, submission, all, compilation.mayVary());
        Map<String, FieldResult> results = new HashMap<>();
        known.ifPresent(entry ->
                all.forEach(field -> Optional.ofNullable(entry.fields().get(field.field()))
                        .filter(old -> old.cases().equals(hash.apply(field.field())))
                        .ifPresent(old -> results.put(field.field(), old.result()))));
        if (compilation.mayVary() && results.size() < all.size()) {
            results.clear();
        }
        List<FieldCases> missing = all.stream()
                .filter(field -> !results.containsKey(field.field()))
                .toList();
        if (!missing.isEmpty()) {
            Compilation fresh = known.isPresent() ? compile.of(sources) : compilation;
            DrawSource order = new DrawSource(prepared.key().secret(), "order/" + submission.hash());
            shuffledRun
                    .run(fresh.classes(), missing, order, fresh.mayVary())
                    .fields()
                    .forEach(result -> results.put(result.field(), result));
        }
        List<FieldResult> inOrder = new ArrayList<>();
        Map<String, RunStore.Field> kept = new LinkedHashMap<>();
        for (FieldCases field : all) {
            FieldResult result = Objects.requireNonNull(results.get(field.field()));
            inOrder.add(result);
            kept.put(field.field(), new RunStore.Field(hash.apply(field.field()), result));
        }
        if (known.isEmpty() || !missing.isEmpty()) {
            store.keep(sources, new RunStore.Entry(compilation, kept));
        }
        return new Ran(compilation, new RunResult(inOrder));
    }

    /**
     * Returns what a result is remembered under. Code without state gives the same for a case whatever ran before it; other
     * code does so only where the cases of all fields are the same and run in the same order.
     */
    private static UnaryOperator<String> hashes(
            Prepared prepared, Submission submission, List<FieldCases> all, boolean mayVary) {
        if (!mayVary) {
            return prepared::casesHash;
        }
        ContentHash whole = new ContentHash();
        whole.add(submission.hash(), prepared.key().secret().getBytes(StandardCharsets.UTF_8));
        all.forEach(field ->
                whole.add(field.field(), prepared.casesHash(field.field()).getBytes(StandardCharsets.UTF_8)));
        String hash = whole.hex();
        return field -> hash;
    }
}
