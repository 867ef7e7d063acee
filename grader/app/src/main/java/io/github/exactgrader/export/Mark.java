package io.github.exactgrader.export;

import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.Member;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one person gets: each member of a team gets the mark of the team.
 *
 * @param member whose it is
 * @param card the submission
 * @param handedIn how it came; empty where nothing is known of it but its name
 * @param points that count, in the scale of the target
 * @param max points of the whole assignment, in the scale of the target
 */
public record Mark(Member member, ScoreCard card, Optional<HandedIn> handedIn, BigDecimal points, BigDecimal max) {

    /** Tells whether somebody still has to decide on some of its points. */
    public boolean isOpen() {
        return card.open().signum() > 0;
    }

    /** Returns the person for a message, with the submission where it has another name. */
    String who() {
        String id = "\"" + member.id() + "\"";
        return member.id().equals(card.student()) ? id : id + " (submission \"" + card.student() + "\")";
    }
}
