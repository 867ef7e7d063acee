package io.github.exactgrader.score;

import io.github.exactgrader.check.CheckResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Students who gave the same wrong answer to a field, whatever its spelling: one comment serves them all.
 *
 * @param field its id
 * @param meaning the group, as the evidence of every answer in it names it
 * @param answer the spelling that most of them used; empty if a method answered
 * @param says what the students were told, if the mistake is known; else empty
 * @param students their ids, in the order of the cards
 */
public record WrongGroup(String field, String meaning, String answer, String says, List<String> students) {

    public WrongGroup {
        students = List.copyOf(students);
    }

    /** A field and a group of equal wrong answers to it. */
    private record Place(String field, String meaning) {}

    /**
     * Groups the wrong answers to one assignment.
     *
     * @param cards of that assignment
     * @return by field in the order of the sheet; within a field, the largest group first
     */
    public static List<WrongGroup> of(List<ScoreCard> cards) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        Map<Place, Members> groups = new LinkedHashMap<>();
        for (ScoreCard card : cards) {
            for (FieldScore score : card.fields()) {
                fields.putIfAbsent(score.field(), fields.size());
                String meaning = score.evidence().get(CheckResult.MEANING);
                if (meaning != null) {
                    groups.computeIfAbsent(new Place(score.field(), meaning), place -> new Members())
                            .add(card.student(), score);
                }
            }
        }
        List<WrongGroup> all = new ArrayList<>();
        groups.forEach((place, members) -> all.add(members.group(place)));
        all.sort(Comparator.comparing((WrongGroup group) -> fields.getOrDefault(group.field(), 0))
                .thenComparing(group -> -group.students().size())
                .thenComparing(WrongGroup::meaning));
        return all;
    }

    /** The students of a group while it is collected. */
    private static final class Members {

        private final List<String> students = new ArrayList<>();
        private final Map<String, Integer> spellings = new LinkedHashMap<>();
        private String says = "";

        void add(String student, FieldScore score) {
            students.add(student);
            String answer = score.answer();
            spellings.merge(answer == null ? "" : answer.strip(), 1, Integer::sum);
            Map<String, String> evidence = score.evidence();
            if (says.isEmpty()) {
                says = evidence.getOrDefault(CheckResult.MISCONCEPTION, evidence.getOrDefault(CheckResult.HINT, ""));
            }
        }

        WrongGroup group(Place place) {
            String most = "";
            for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
                if (spelling.getValue() > spellings.getOrDefault(most, 0)) {
                    most = spelling.getKey();
                }
            }
            return new WrongGroup(place.field(), place.meaning(), most, says, students);
        }
    }
}
