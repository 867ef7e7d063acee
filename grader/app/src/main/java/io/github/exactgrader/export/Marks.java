package io.github.exactgrader.export;

import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.Member;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The marks of one assignment, one for each person.
 *
 * @param assignment the assignment
 * @param each by submission, then as the members of a team are listed
 * @param missing members of the course who handed nothing in, where that is known
 */
public record Marks(Graded assignment, List<Mark> each, List<Member> missing) {

    public Marks {
        each = List.copyOf(each);
        missing = List.copyOf(missing);
    }

    /**
     * Gives every member of every submission its mark. A submission that the manifest does not know belongs to one person
     * who is called like it.
     *
     * @param assignment the assignment
     * @param cards its cards
     * @param manifest whose the submissions are; empty if they were not imported
     * @param scale in which the points are told
     */
    public static Marks of(Graded assignment, List<ScoreCard> cards, Optional<CourseManifest> manifest, Scale scale) {
        List<Mark> marks = new ArrayList<>();
        for (ScoreCard card : cards) {
            Optional<HandedIn> handedIn = manifest.flatMap(course -> course.of(card.student()));
            List<Member> members =
                    handedIn.map(HandedIn::members).orElse(List.of(new Member(card.student(), "", "", Map.of())));
            for (Member member : members) {
                marks.add(new Mark(
                        member, card, handedIn, scale.of(card.total(), card.max()), scale.of(card.max(), card.max())));
            }
        }
        return new Marks(
                assignment, marks, manifest.map(CourseManifest::missing).orElse(List.of()));
    }
}
