package io.github.exactgrader.course;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody sent at one time, as the platform has it: before it is known who that is in the course.
 *
 * @param shownAs its folder or the beginning of its file names, for messages
 * @param people those the platform names; their {@code id} is what it calls them. Empty where it names only a team
 * @param team name of the team, if the platform names one
 * @param received when it came, if the platform says so
 * @param order larger for what came later, where there is no time; 0 where nothing is known
 * @param markedLate whether the platform calls it late
 * @param pieces its files
 * @param attributes what an export needs to find it again
 * @param notes for staff
 */
record Attempt(
        String shownAs,
        List<Member> people,
        Optional<String> team,
        Optional<Instant> received,
        long order,
        boolean markedLate,
        List<Piece> pieces,
        Map<String, String> attributes,
        List<String> notes) {

    static final Comparator<Attempt> OLDEST_FIRST = Comparator.<Attempt, Instant>comparing(
                    each -> each.received().orElse(Instant.MIN))
            .thenComparingLong(Attempt::order);

    Attempt {
        people = List.copyOf(people);
        pieces = List.copyOf(pieces);
        attributes = Map.copyOf(attributes);
        notes = List.copyOf(notes);
    }

    /** Tells whether nothing says when it came. */
    boolean isOfNoTime() {
        return received.isEmpty() && order == 0;
    }

    /** Tells whether it is late: because it came after the deadline, or because the platform says so. */
    boolean isLate(Optional<Instant> deadline) {
        boolean came = received.isPresent() && deadline.isPresent();
        return came ? received.get().isAfter(deadline.get()) : markedLate;
    }
}
