package io.github.exactgrader.course;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One submission of the course: the folder that is graded and those it belongs to.
 *
 * @param submission name of its folder, the student's id in results
 * @param members those who get its mark, at least one
 * @param team name of the team; empty for a single student
 * @param received when the platform got the version that is graded; empty if it does not say
 * @param markedLate true if the platform itself calls it late
 * @param attributes what an export needs to find it again, by name: {@code attachment}, {@code gradescope_submission}, ...
 * @param notes what was decided on the way, for staff
 */
public record HandedIn(
        String submission,
        List<Member> members,
        Optional<String> team,
        Optional<Instant> received,
        boolean markedLate,
        Map<String, String> attributes,
        List<String> notes) {

    public HandedIn {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("submission \"" + submission + "\" belongs to nobody");
        }
        members = List.copyOf(members);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        notes = List.copyOf(notes);
    }
}
