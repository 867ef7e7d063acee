package io.github.exactgrader.pipeline;

import io.github.exactgrader.score.ScoreCard;
import java.util.Comparator;

/**
 * What no two cards of a run share.
 *
 * @param assignment id of its assignment
 * @param student id of its submission
 */
public record CardPlace(String assignment, String student) {

    /** The order of cards in results. */
    static final Comparator<ScoreCard> ORDER =
            Comparator.comparing(ScoreCard::assignment).thenComparing(ScoreCard::student);

    /** Returns the place of a card. */
    public static CardPlace of(ScoreCard card) {
        return new CardPlace(card.assignment(), card.student());
    }
}
