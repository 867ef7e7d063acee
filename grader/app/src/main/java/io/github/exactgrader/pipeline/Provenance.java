package io.github.exactgrader.pipeline;

import io.github.exactgrader.history.Judged;
import io.github.exactgrader.history.Judging;
import io.github.exactgrader.history.RunManifest;
import io.github.exactgrader.history.RunVersion;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes down where every mark of a new version comes from: judged now, or taken over from the version before. */
public final class Provenance {

    private final int version;
    private final Optional<RunManifest> parent;
    private final Map<String, Judging> fresh = new LinkedHashMap<>();
    private final Map<Judging, Integer> used = new LinkedHashMap<>();

    /**
     * What judges.
     *
     * @param grader version and build of the program
     * @param java version of Java
     * @param settings what else results may depend on
     */
    public record Judge(String grader, String java, String settings) {}

    /**
     * Starts a version.
     *
     * @param version its number
     * @param judge what judges now
     * @param prepared the assignments as they are used now
     * @param keyFolders folders that stand in for those of keys, absolute, by id of the assignment
     * @param parent the version from which scores may be taken over
     */
    public Provenance(
            int version,
            Judge judge,
            List<Prepared> prepared,
            Map<String, Path> keyFolders,
            Optional<RunVersion> parent) {
        this.version = version;
        this.parent = parent.map(RunVersion::manifest);
        for (Prepared each : prepared) {
            String id = each.assignment().id();
            fresh.put(id, judging(each, Optional.ofNullable(keyFolders.get(id)), judge));
        }
    }

    private Judging judging(Prepared prepared, Optional<Path> keyFolder, Judge judge) {
        return new Judging(
                version,
                prepared.assignment().id(),
                prepared.assignmentHash(),
                prepared.key().hash(),
                keyFolder.map(Path::toString),
                judge.grader(),
                judge.java(),
                judge.settings(),
                prepared.states());
    }

    /**
     * Notes down cards.
     *
     * @param cards of the new version
     * @param kept ids of the fields that are taken over, by place of the card
     * @return one entry for each card, in their order
     */
    public List<Judged> of(List<ScoreCard> cards, Map<CardPlace, Set<String>> kept) {
        Optional<RunManifest.Index> index = parent.map(RunManifest::index);
        List<Judged> all = new ArrayList<>();
        for (ScoreCard card : cards) {
            Set<String> old = kept.getOrDefault(CardPlace.of(card), Set.of());
            Map<String, Integer> places = new LinkedHashMap<>();
            for (FieldScore score : card.fields()) {
                Judging judging = old.contains(score.field())
                        ? index.flatMap(each -> each.judging(card.assignment(), card.student(), score.field()))
                                .orElseThrow(() -> new IllegalStateException("a score was taken over from nowhere"))
                        : fresh.get(card.assignment());
                if (judging == null) {
                    throw new IllegalStateException("assignment " + card.assignment() + " was not made ready");
                }
                places.put(score.field(), place(judging));
            }
            all.add(judged(card, places));
        }
        return all;
    }

    /** Returns the judgings that were noted down, in the order of their places. */
    public List<Judging> judgings() {
        return List.copyOf(used.keySet());
    }

    private int place(Judging judging) {
        return used.computeIfAbsent(judging, each -> used.size());
    }

    /** Writes down one place for most fields, and others only where they differ. */
    private static Judged judged(ScoreCard card, Map<String, Integer> places) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        places.values().forEach(place -> counts.merge(place, 1, Integer::sum));
        int most = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalStateException("a card without fields"));
        Map<String, Integer> others = new LinkedHashMap<>(places);
        others.values().removeIf(place -> place == most);
        return new Judged(card.assignment(), card.student(), card.submissionHash(), most, others);
    }
}
