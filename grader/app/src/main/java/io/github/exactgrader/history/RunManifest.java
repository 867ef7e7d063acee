package io.github.exactgrader.history;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where every mark of a version comes from: {@code manifest.json} beside its results.
 *
 * @param version its number, from 1
 * @param parent the version it goes on from; empty if it started over
 * @param madeBy the command that made it, with the options that say what was graded
 * @param inputs what it was made from
 * @param judgings what answers were judged with; each is used
 * @param submissions one for each card of the results, in their order
 * @param adjustments hashes of the files in the run that change marks after judging, by name; none if there are none
 */
public record RunManifest(
        int version,
        Optional<Integer> parent,
        String madeBy,
        RunInputs inputs,
        List<Judging> judgings,
        List<Judged> submissions,
        Map<String, String> adjustments) {

    /** Name of the file. */
    public static final String FILE = "manifest.json";

    public RunManifest {
        judgings = List.copyOf(judgings);
        submissions = List.copyOf(submissions);
        adjustments = Collections.unmodifiableMap(new TreeMap<>(adjustments));
        for (Judged each : submissions) {
            for (int place : each.fields().values()) {
                requireJudging(judgings, each, place);
            }
            requireJudging(judgings, each, each.judging());
        }
    }

    private static void requireJudging(List<Judging> judgings, Judged each, int place) {
        if (place < 0
                || place >= judgings.size()
                || !judgings.get(place).assignment().equals(each.assignment())) {
            throw new IllegalArgumentException("submission \"" + each.student() + "\" of \"" + each.assignment()
                    + "\" comes from judging " + place + ", which is not one of this assignment");
        }
    }

    /** Tells whether every mark is what {@code grade} gives: one judging for each assignment, by its own key. */
    public boolean isOfGradingAlone() {
        return judgings.stream().allMatch(judging -> judging.keyFolder().isEmpty())
                && judgings.stream().map(Judging::assignment).distinct().count() == judgings.size();
    }

    /** Returns a way to find submissions by assignment and student. */
    public Index index() {
        return new Index(this);
    }

    /** Finds submissions in a manifest quickly. */
    public static final class Index {

        private final RunManifest manifest;
        private final Map<List<String>, Judged> byPlace = new HashMap<>();

        private Index(RunManifest manifest) {
            this.manifest = manifest;
            manifest.submissions().forEach(each -> byPlace.put(List.of(each.assignment(), each.student()), each));
        }

        /** Returns what is known of a submission; empty if the version does not have it. */
        public Optional<Judged> find(String assignment, String student) {
            return Optional.ofNullable(byPlace.get(List.of(assignment, student)));
        }

        /** Returns what a field of a submission was judged with; empty if the version does not have the submission. */
        public Optional<Judging> judging(String assignment, String student, String field) {
            return find(assignment, student).map(each -> manifest.judgings().get(each.of(field)));
        }
    }
}
