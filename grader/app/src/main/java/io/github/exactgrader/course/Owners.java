package io.github.exactgrader.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds whom each attempt belongs to: by the roster, or, where there is none, as the platform has it. */
final class Owners {

    private static final List<String> NUMBERS =
            List.of("canvas_user", "moodle_participant", "brightspace_user", "canvas_anonymous");

    private final Roster roster;
    private final Map<String, String> ownIds = new HashMap<>();
    private final Map<String, Set<String>> numbersOf = new HashMap<>();

    /**
     * Looks at everybody first, so that two people with one name are told apart.
     *
     * @param roster who is in the course; nobody if it is not known
     * @param attempts all of the export
     */
    Owners(Roster roster, List<Attempt> attempts) {
        this.roster = roster;
        Map<String, Member> people = new LinkedHashMap<>();
        attempts.forEach(attempt ->
                attempt.people().forEach(person -> people.putIfAbsent(identity(person), roster.described(person))));
        Set<String> taken = new HashSet<>();
        roster.members().forEach(member -> taken.add(folded(member.id())));
        Map<String, Long> wanted = people.values().stream()
                .collect(Collectors.groupingBy(person -> folded(wish(person)), Collectors.counting()));
        people.forEach((identity, person) -> {
            String wish = wish(person);
            boolean isFree = wanted.getOrDefault(folded(wish), 0L) == 1 && !taken.contains(folded(wish));
            String number = identity.substring(identity.indexOf('=') + 1);
            ownIds.put(identity, isFree && !wish.isEmpty() ? wish : (wish.isEmpty() ? "user" : wish) + "-" + number);
            List<Member> found = roster.find(person);
            if (found.size() == 1) {
                numbersOf
                        .computeIfAbsent(found.get(0).id(), any -> new LinkedHashSet<>())
                        .add(identity);
            }
        });
    }

    /** Returns whom an attempt belongs to. */
    Owner of(Attempt attempt) {
        if (attempt.team().isPresent()) {
            return team(attempt.team().get());
        }
        if (attempt.people().isEmpty()) {
            Member nobody = new Member(attempt.shownAs(), "", "", Map.of());
            return new Owner(List.of(nobody), Optional.empty(), Optional.of(ImportMessages.namesNobody()));
        }
        List<Member> members = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Member person : attempt.people()) {
            member(person, members, problems);
        }
        Optional<String> problem = problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
        return problem.isEmpty() && members.size() == 1
                ? single(members.get(0))
                : new Owner(members, members.size() > 1 ? Optional.of(teamName(members)) : Optional.empty(), problem);
    }

    private Owner team(String name) {
        List<Member> members = roster.team(name);
        return members.isEmpty()
                ? new Owner(
                        List.of(new Member(name, "", "", Map.of())),
                        Optional.of(name),
                        Optional.of(ImportMessages.noTeam(name)))
                : new Owner(members, Roster.teamOf(members.get(0)), Optional.empty());
    }

    /** What a member of a team hands in, the team hands in. */
    private Owner single(Member member) {
        Optional<String> team = Roster.teamOf(member);
        List<Member> members = team.map(roster::team).orElse(List.of());
        if (members.size() < 2) {
            return new Owner(List.of(member), Optional.empty(), Optional.empty());
        }
        return new Owner(
                members.stream()
                        .map(each -> each.id().equals(member.id()) ? member : each)
                        .toList(),
                team,
                Optional.empty());
    }

    private void member(Member platforms, List<Member> members, List<String> problems) {
        Member person = roster.described(platforms);
        Member own = new Member(
                ownIds.getOrDefault(identity(person), person.id()), person.name(), person.email(), person.ids());
        if (roster.isEmpty()) {
            members.add(own);
            return;
        }
        List<Member> found = roster.find(person);
        Set<String> rivals =
                found.size() == 1 ? numbersOf.getOrDefault(found.get(0).id(), Set.of()) : Set.of();
        Optional<String> rival = rivals.stream()
                .filter(identity -> isNumber(identity) && isNumber(identity(person)))
                .filter(identity -> !identity.equals(identity(person)))
                .findFirst();
        if (rival.isPresent() && !isByNumber(found.get(0), person)) {
            problems.add(ImportMessages.twoForOne(found.get(0), rival.get()));
            members.add(own);
        } else if (found.size() == 1) {
            members.add(Roster.joined(found.get(0), person));
        } else {
            problems.add(
                    found.isEmpty()
                            ? ImportMessages.nobodyNamed(person)
                                    + ImportMessages.suggestions(roster.suggestions(person))
                            : ImportMessages.ambiguous(person, found));
            members.add(own);
        }
    }

    private static boolean isByNumber(Member member, Member person) {
        return NUMBERS.stream()
                .anyMatch(number -> member.ids().containsKey(number)
                        && member.ids()
                                .getOrDefault(number, "")
                                .equals(person.ids().get(number)));
    }

    private static boolean isNumber(String identity) {
        return NUMBERS.stream().anyMatch(number -> identity.startsWith(number + "="));
    }

    private static String teamName(List<Member> members) {
        Set<Optional<String>> named = members.stream().map(Roster::teamOf).collect(Collectors.toSet());
        return named.size() == 1 && named.iterator().next().isPresent()
                ? named.iterator().next().orElse("")
                : members.stream().map(Member::id).sorted().collect(Collectors.joining("-"));
    }

    /** Returns what nobody else in the export has. */
    private static String identity(Member person) {
        return NUMBERS.stream()
                .filter(person.ids()::containsKey)
                .findFirst()
                .map(number -> number + "=" + person.ids().get(number))
                .orElse("id=" + folded(person.id()));
    }

    /** Returns what a person is called where no roster gives an id: a login as it is, a name in plain letters. */
    private static String wish(Member person) {
        boolean isName = person.id().equals(person.name()) && !person.ids().containsKey("id");
        return isName && !person.name().isEmpty() ? PersonName.slug(person.name()) : person.id();
    }

    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
