package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blackboard, {@code gradebook_....zip}: {@code Homework 1_alovelace_attempt_2026-11-20-21-58-03_Answer.java}, and for each
 * attempt a text that says whose it is. Assignments and users may have {@code _} in their names: the text decides where one
 * ends, then the roster, then what all files have in common.
 */
final class BlackboardLayout implements Layout {

    private static final Pattern NAME = Pattern.compile(
            "(?<front>.+)_attempt_(?<time>\\d{4}-\\d\\d-\\d\\d-\\d\\d-\\d\\d-\\d\\d)(?:_(?<file>.+)|(?<text>\\.txt))");
    private static final Pattern PERSON =
            Pattern.compile("(?m)^\\s*[^:\\r\\n]{1,40}:\\s*(?<name>.*\\S)\\s*\\((?<user>[^()\\r\\n]+)\\)\\s*$");
    private static final Pattern TYPED = Pattern.compile("(?s)\\RSubmission Field:\\R(?<typed>.*?)\\R\\s*Comments:\\R");

    @Override
    public String name() {
        return "blackboard";
    }

    @Override
    public Guess guess(CourseFiles files) {
        long fitting = files.files().stream()
                .filter(file -> NAME.matcher(file.path()).matches())
                .count();
        return Guess.of(fitting, files.files().size(), "names are ASSIGNMENT_USER_attempt_TIME_FILE");
    }

    @Override
    public Arrivals read(CourseFiles files, Roster roster, LocalTimes times) throws ImportException {
        Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        Map<String, CourseFile> texts = new LinkedHashMap<>();
        Map<String, Matcher> first = new LinkedHashMap<>();
        List<CourseFile> strange = new ArrayList<>();
        for (CourseFile file : files.files()) {
            Matcher name = NAME.matcher(file.path());
            if (!name.matches()) {
                strange.add(file);
                continue;
            }
            String key = name.group("front") + "_attempt_" + name.group("time");
            first.putIfAbsent(key, name);
            if (name.group("text") != null) {
                texts.put(key, file);
            } else {
                pieces.computeIfAbsent(key, any -> new ArrayList<>()).add(Piece.of(name.group("file"), file));
            }
        }
        List<String> fronts = first.values().stream()
                .map(name -> name.group("front"))
                .distinct()
                .toList();
        Front front = new Front(common(fronts), roster);
        List<Attempt> attempts = new ArrayList<>();
        for (Map.Entry<String, Matcher> each : first.entrySet()) {
            Optional<CourseFile> text = Optional.ofNullable(texts.get(each.getKey()));
            List<Piece> own = new ArrayList<>(pieces.getOrDefault(each.getKey(), List.of()));
            attempts.add(attempt(each.getValue(), own, text, front, times));
        }
        return new Arrivals(attempts, strange);
    }

    private static Attempt attempt(
            Matcher name, List<Piece> pieces, Optional<CourseFile> text, Front front, LocalTimes times)
            throws ImportException {
        String said = text.isPresent() ? Piece.text(text.get()) : "";
        Member person = front.person(name.group("front"), said);
        String typed = typed(said);
        if (!typed.isEmpty() && text.isPresent()) {
            pieces.add(new Piece("submission.html", text.get(), 0, Optional.of(typed)));
        }
        String time = name.group("time");
        boolean isTeam = !front.roster().team(person.id()).isEmpty();
        return new Attempt(
                name.group("front") + "_attempt_" + time,
                isTeam ? List.of() : List.of(person),
                isTeam ? Optional.of(person.id()) : Optional.empty(),
                times.read(time.substring(0, 10) + " " + time.substring(11)),
                0,
                false,
                pieces,
                Map.of("attempt", time),
                List.of());
    }

    /** Returns what a student typed into Blackboard, out of the text of an attempt; empty where nothing was typed. */
    static String typed(String text) {
        Matcher typed = TYPED.matcher(text);
        String found = typed.find() ? typed.group("typed").strip() : "";
        return found.startsWith("There is no student submission text") ? "" : found;
    }

    /** Returns what all names begin with, up to and with its last {@code _}. */
    private static String common(List<String> fronts) {
        String common = fronts.isEmpty() ? "" : fronts.get(0);
        for (String front : fronts) {
            int same = 0;
            while (same < common.length() && same < front.length() && common.charAt(same) == front.charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        return common.substring(0, common.lastIndexOf('_') + 1);
    }

    /** Finds the user in {@code ASSIGNMENT_USER}. */
    private record Front(String common, Roster roster) {

        Member person(String front, String text) {
            Matcher said = PERSON.matcher(text);
            if (said.find() && front.endsWith("_" + said.group("user"))) {
                return user(said.group("user"), said.group("name"));
            }
            List<String> users = new ArrayList<>();
            for (int at = front.indexOf('_'); at >= 0; at = front.indexOf('_', at + 1)) {
                String user = front.substring(at + 1);
                if (roster.find(user(user, "")).size() == 1
                        || !roster.team(user).isEmpty()) {
                    users.add(user);
                }
            }
            if (!users.isEmpty()) {
                return user(users.get(0), "");
            }
            boolean isAlone = common.equals(front) || common.isEmpty();
            String user = isAlone ? front.substring(front.lastIndexOf('_') + 1) : front.substring(common.length());
            return user(user, "");
        }

        private static Member user(String user, String name) {
            return new Member(user, name, "", Map.of("username", user));
        }
    }
}
