package io.github.exactgrader.course;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those who hand in together, a team or one student, and what they handed in.
 *
 * @param members at least one
 * @param attempts in the order of time; empty for who handed nothing in
 */
public record MadeUnit(List<MadeStudent> members, List<MadeAttempt> attempts) {

    public MadeUnit {
        members = List.copyOf(members);
        attempts = List.copyOf(attempts);
    }

    public boolean isTeam() {
        return members.size() > 1;
    }

    public Set<String> logins() {
        return members.stream().map(MadeStudent::login).collect(Collectors.toSet());
    }

    /** Returns the attempts that an export of this platform holds. */
    public List<MadeAttempt> exported(MadeLayout layout) {
        if (attempts.isEmpty() || layout.keepsAllAttempts()) {
            return attempts;
        }
        if (layout != MadeLayout.CANVAS) {
            return List.of(attempts.get(attempts.size() - 1));
        }
        Map<MadeStudent, MadeAttempt> last = new LinkedHashMap<>();
        attempts.forEach(attempt -> last.put(attempt.by(), attempt));
        return List.copyOf(last.values());
    }

    /** Returns the one that counts: the newest in time, else the newest. Not for who handed nothing in. */
    public MadeAttempt counts(MadeLayout layout) {
        List<MadeAttempt> there = exported(layout);
        List<MadeAttempt> inTime =
                there.stream().filter(attempt -> !attempt.isLate()).toList();
        return (inTime.isEmpty() ? there : inTime)
                .stream().max(Comparator.comparingInt(MadeAttempt::serial)).orElseThrow();
    }
}
