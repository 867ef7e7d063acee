package io.github.exactgrader.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A list of students that was read: the course's roster, or a platform's grade sheet.
 *
 * @param name of the file
 * @param members in the order of the rows
 * @param received when submissions came, by number of the Moodle participant
 * @param understood which heading was taken for what, e.g. {@code id = "Matrikelnummer"}
 */
record RosterFile(String name, List<Member> members, Map<String, Instant> received, List<String> understood) {

    RosterFile {
        members = List.copyOf(members);
        received = Map.copyOf(received);
        understood = List.copyOf(understood);
    }
}
