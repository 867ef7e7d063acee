package io.github.exactgrader.report;

import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answers that a picture shows, grouped by what they amount to.
 *
 * @param groups most frequent first
 * @param ofCard for each card the index of its group, -1 if it is in none
 * @param unread how many answered with something that has no value here, such as a method or an unreadable text
 * @param <T> what an answer amounts to; equal answers are one group
 */
record PlotGroups<T>(List<Group<T>> groups, List<Integer> ofCard, int unread) {

    PlotGroups {
        groups = List.copyOf(groups);
        ofCard = List.copyOf(ofCard);
    }

    /**
     * Equal answers.
     *
     * @param value what they amount to
     * @param answer the spelling that comes first in the class
     * @param count how many
     */
    record Group<T>(T value, String answer, int count) {}

    /**
     * Groups the answers of a class.
     *
     * @param cards all submissions
     * @param fields the fields that make the answer
     * @param read what the readings of these fields amount to; empty if nothing that can be drawn
     */
    static <T> PlotGroups<T> of(List<ScoreCard> cards, List<String> fields, Function<List<String>, Optional<T>> read) {
        Map<List<String>, Optional<T>> known = new HashMap<>();
        Map<T, Integer> counts = new LinkedHashMap<>();
        Map<T, String> answers = new HashMap<>();
        List<Optional<T>> values = new ArrayList<>();
        int unread = 0;
        for (ScoreCard card : cards) {
            List<String> readings = readings(card, fields);
            Optional<T> value =
                    readings.size() < fields.size() ? Optional.empty() : known.computeIfAbsent(readings, read);
            values.add(value);
            if (value.isPresent()) {
                counts.merge(value.get(), 1, Integer::sum);
                answers.putIfAbsent(value.get(), String.join(", ", readings));
            } else if (isAnswered(card, fields)) {
                unread++;
            }
        }
        List<Group<T>> groups = new ArrayList<>();
        counts.forEach((value, count) -> groups.add(new Group<>(value, answers.getOrDefault(value, ""), count)));
        groups.sort(Comparator.comparing((Group<T> group) -> -group.count()).thenComparing(Group::answer));
        Map<T, Integer> places = new HashMap<>();
        groups.forEach(group -> places.put(group.value(), places.size()));
        return new PlotGroups<>(
                groups,
                values.stream().map(value -> value.map(places::get).orElse(-1)).toList(),
                unread);
    }

    private static List<String> readings(ScoreCard card, List<String> fields) {
        List<String> readings = new ArrayList<>();
        for (String field : fields) {
            for (FieldScore score : card.fields()) {
                String reading = score.readAs();
                if (score.field().equals(field) && reading != null) {
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    private static boolean isAnswered(ScoreCard card, List<String> fields) {
        return card.fields().stream()
                .filter(score -> fields.contains(score.field()))
                .allMatch(score -> Standing.of(score) != Standing.MISSING);
    }
}
