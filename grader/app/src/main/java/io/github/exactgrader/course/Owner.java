package io.github.exactgrader.course;

import java.util.List;
import java.util.Optional;

/**
 * Whom an attempt belongs to.
 *
 * @param members those who get its mark
 * @param team name of the team; empty for a single student
 * @param problem why it is not known who that is, with those who may be meant; empty if it is
 */
record Owner(List<Member> members, Optional<String> team, Optional<String> problem) {

    Owner {
        members = List.copyOf(members);
    }

    /** Returns the id of the submission: the team's name, or the student's id. */
    String id() {
        return team.orElse(members.get(0).id());
    }

    /** Returns what is the same for attempts that belong together. */
    String key() {
        return (team.isPresent() ? "team " : "student ") + id();
    }

    /** Returns the same with what another attempt of theirs says of the members. */
    Owner with(Owner other) {
        List<Member> both = members.stream()
                .map(member -> other.members().stream()
                        .filter(each -> each.id().equals(member.id()))
                        .findFirst()
                        .map(each -> Roster.joined(member, each))
                        .orElse(member))
                .toList();
        return new Owner(both, team, problem.or(other::problem));
    }
}
