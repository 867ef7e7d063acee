package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.WrongGroup;
import io.github.exactgrader.stats.ItemStatistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Wrong answers that several students gave, numbered so that the page can show who gave one. */
final class ClassGroups {

    private static final int MOST_OF_A_FIELD = 12;

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> latex = new HashMap<>();
    private final List<List<Integer>> members = new ArrayList<>();

    /**
     * Prepares the groups of one assignment.
     *
     * @param cards in the order of the page
     */
    ClassGroups(List<ScoreCard> cards) {
        for (ScoreCard card : cards) {
            places.put(card.student(), places.size());
            for (FieldScore score : card.fields()) {
                String answer = score.answer();
                String math = score.latex();
                if (answer != null && math != null) {
                    latex.putIfAbsent(score.field() + "\n" + answer.strip(), math);
                }
            }
        }
    }

    /** Returns the groups of a field that have at least two members; empty if there are none. */
    Optional<ClassView.Wrong> view(ItemStatistics item) {
        List<ClassView.Same> answers = new ArrayList<>();
        int others = 0;
        for (WrongGroup group : item.wrong()) {
            if (group.students().size() > 1 && answers.size() < MOST_OF_A_FIELD) {
                answers.add(same(group, item.counts().answered()));
            } else {
                others += group.students().size();
            }
        }
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClassView.Wrong(Escape.line(item.field()), answers, others));
    }

    private ClassView.Same same(WrongGroup group, int answered) {
        members.add(group.students().stream()
                .map(student -> Objects.requireNonNull(places.get(student)))
                .toList());
        int count = group.students().size();
        return new ClassView.Same(
                members.size() - 1,
                count,
                Points.text(Points.percent(BigDecimal.valueOf(count), BigDecimal.valueOf(Math.max(count, answered)))),
                Escape.line(group.answer()),
                Mathematics.html(latex.get(group.field() + "\n" + group.answer())),
                Escape.line(group.says()),
                ClassItems.named(group.students()));
    }

    /** Returns the places of the members of each group among the cards, by the numbers that the views hold. */
    List<List<Integer>> members() {
        return List.copyOf(members);
    }
}
