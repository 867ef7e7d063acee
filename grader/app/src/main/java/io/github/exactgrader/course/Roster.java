package io.github.exactgrader.course;

import io.github.exactgrader.expr.Spelling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who is in the course, and what each is called elsewhere. Finds the member that a platform means. */
final class Roster {

    static final int MOST_SUGGESTIONS = 3;

    /** What names a person wherever it stands: a login of one system is often the id of another. */
    private static final List<String> PERSONAL =
            List.of("id", "login", "username", "github", "student_id", "sis_id", "org_defined_id");

    /** What a platform's sheet does not overrule. */
    private static final List<String> COURSES_OWN = List.of("id", "team", "section");

    /** Numbers that a platform gave: they mean something there only. */
    private static final List<String> NUMBERS =
            List.of("canvas_user", "moodle_participant", "brightspace_user", "github_id");

    private final List<Member> members;
    private final Map<String, Instant> received;
    private final Map<String, Set<Member>> byId = new HashMap<>();
    private final Map<String, Set<Member>> byEmail = new HashMap<>();
    /** The better spelling first: as it is, as one word, as one word without the letters that have accents. */
    private final List<Map<String, Set<Member>>> byName = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    private final Map<String, List<Member>> teams = new LinkedHashMap<>();
    private final List<Member> strangers;

    private Roster(List<Member> members, Map<String, Instant> received, List<Member> strangers) {
        this.members = List.copyOf(members);
        this.received = Map.copyOf(received);
        this.strangers = List.copyOf(strangers);
        this.members.forEach(this::enter);
    }

    /** Returns a roster of whoever there is: nobody is known, and so nobody is missing. */
    static Roster none() {
        return new Roster(List.of(), Map.of(), List.of());
    }

    static Roster of(RosterFile file) {
        return new Roster(file.members(), file.received(), List.of());
    }

    /**
     * Returns the members of this roster with what a platform's sheet calls them.
     *
     * @param sheet may name more people than the course has: they are strangers
     */
    Roster with(RosterFile sheet) {
        List<Member> unknown = new ArrayList<>();
        Map<Member, Member> fuller = new LinkedHashMap<>();
        members.forEach(member -> fuller.put(member, member));
        for (Member row : sheet.members()) {
            List<Member> found = find(row);
            if (found.size() == 1) {
                fuller.computeIfPresent(found.get(0), (member, so) -> withRow(so, row));
            } else {
                unknown.add(row);
            }
        }
        Map<String, Instant> times = new HashMap<>(sheet.received());
        times.putAll(received);
        return new Roster(List.copyOf(fuller.values()), times, unknown);
    }

    List<Member> members() {
        return members;
    }

    /** Returns those whom only the platform's sheet has, or who are not for certain in the roster. */
    List<Member> strangers() {
        return strangers;
    }

    /** Returns a person with what the platform's sheet says of the same number, where the roster has nobody. */
    Member described(Member person) {
        return strangers.stream()
                .filter(stranger -> NUMBERS.stream()
                        .anyMatch(number -> person.ids().containsKey(number)
                                && person.ids()
                                        .get(number)
                                        .equals(stranger.ids().get(number))))
                .findFirst()
                .map(stranger -> joined(stranger, person))
                .orElse(person);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Returns when the sheet says that a Moodle participant's submission was last changed. */
    Optional<Instant> received(String participant) {
        return Optional.ofNullable(received.get(participant));
    }

    /** Tells whether somebody has this id in this system. */
    boolean knows(String system, String id) {
        return byId.containsKey(system + "=" + folded(id));
    }

    /**
     * Returns whom a platform means: by an id, else by the e-mail address, else by the name.
     *
     * @return one if it is certain, none if nobody fits, more if several do
     */
    List<Member> find(Member person) {
        for (String number : NUMBERS) {
            Set<Member> same =
                    byId.getOrDefault(number + "=" + folded(person.ids().getOrDefault(number, "")), Set.of());
            if (!same.isEmpty()) {
                return List.copyOf(same);
            }
        }
        Set<Member> found = new LinkedHashSet<>();
        for (String system : PERSONAL) {
            String id = person.ids().get(system);
            if (id != null) {
                found.addAll(byId.getOrDefault("person=" + folded(id), Set.of()));
            }
        }
        if (found.isEmpty() && !person.email().isEmpty()) {
            found.addAll(byEmail.getOrDefault(folded(person.email()), Set.of()));
        }
        return found.isEmpty() ? named(person) : List.copyOf(found);
    }

    private List<Member> named(Member person) {
        if (person.name().isEmpty()) {
            return List.of();
        }
        String key = PersonName.key(person.name());
        return byName.stream()
                .map(names -> List.copyOf(names.getOrDefault(key, Set.of())))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns up to three members who may be meant by a name or id that nobody has. */
    List<Member> suggestions(Member person) {
        Set<Member> likely = new LinkedHashSet<>();
        for (String word : PersonName.words(PersonName.plain(person.name()))) {
            members.stream()
                    .filter(member ->
                            PersonName.words(PersonName.plain(member.name())).contains(word))
                    .forEach(likely::add);
        }
        for (String typed : List.of(person.id(), person.name(), person.email())) {
            Map<String, Member> left = new LinkedHashMap<>();
            members.forEach(member -> {
                left.put(member.id(), member);
                left.put(member.name(), member);
                left.put(member.email(), member);
                PersonName.joined(member.name()).forEach(name -> left.put(name, member));
            });
            left.remove("");
            Optional<String> guess = Spelling.guess(typed, left.keySet());
            while (guess.isPresent() && likely.size() < MOST_SUGGESTIONS) {
                Member meant = Objects.requireNonNull(left.get(guess.get()));
                likely.add(meant);
                left.values().removeIf(member -> member.equals(meant));
                guess = Spelling.guess(typed, left.keySet());
            }
        }
        return likely.stream().limit(MOST_SUGGESTIONS).toList();
    }

    /** Returns the team of a member, if the roster says one. */
    static Optional<String> teamOf(Member member) {
        return Optional.ofNullable(member.ids().get(RosterColumn.TEAM.key()));
    }

    /** Returns the members of a team; nobody if there is no such team. */
    List<Member> team(String name) {
        return teams.getOrDefault(teamKey(name), List.of());
    }

    /** Returns the same people, each for themselves. */
    Roster withoutTeams() {
        return new Roster(
                members.stream()
                        .map(member -> {
                            Map<String, String> ids = new TreeMap<>(member.ids());
                            ids.remove(RosterColumn.TEAM.key());
                            return new Member(member.id(), member.name(), member.email(), ids);
                        })
                        .toList(),
                received,
                strangers);
    }

    /** Returns the member with the ids by which the sheet has them; what the course itself says stands. */
    private static Member withRow(Member member, Member row) {
        Map<String, String> ids = new TreeMap<>(member.ids());
        row.ids().forEach((system, id) -> {
            if (COURSES_OWN.contains(system)) {
                ids.putIfAbsent(system, id);
            } else {
                ids.put(system, id);
            }
        });
        return joined(new Member(member.id(), member.name(), member.email(), ids), row);
    }

    /** Returns the member with everything that either knows; what the roster says stands. */
    static Member joined(Member member, Member other) {
        Map<String, String> ids = new TreeMap<>(other.ids());
        ids.putAll(member.ids());
        return new Member(
                member.id(),
                member.name().isEmpty() ? other.name() : member.name(),
                member.email().isEmpty() ? other.email() : member.email(),
                ids);
    }

    private void enter(Member member) {
        member.ids().forEach((system, id) -> put(byId, system + "=" + folded(id), member));
        put(byId, "person=" + folded(member.id()), member);
        PERSONAL.forEach(system -> {
            String id = member.ids().get(system);
            if (id != null) {
                put(byId, "person=" + folded(id), member);
            }
        });
        if (!member.email().isEmpty()) {
            put(byEmail, folded(member.email()), member);
        }
        if (!member.name().isEmpty()) {
            put(byName.get(0), PersonName.key(member.name()), member);
            PersonName.joined(member.name()).forEach(name -> put(byName.get(1), name, member));
            PersonName.asciiOnly(member.name()).forEach(name -> put(byName.get(2), name, member));
        }
        teamOf(member)
                .ifPresent(team -> teams.computeIfAbsent(teamKey(team), name -> new ArrayList<>())
                        .add(member));
    }

    private static void put(Map<String, Set<Member>> index, String key, Member member) {
        index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(member);
    }

    /** Platforms write signs in names of teams otherwise, as they do in names of people. */
    private static String teamKey(String name) {
        String key = PersonName.key(name);
        return key.isEmpty() ? name.strip() : key;
    }

    private static String folded(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }
}
