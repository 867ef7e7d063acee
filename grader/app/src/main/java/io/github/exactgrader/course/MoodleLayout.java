package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moodle, "Download all submissions": {@code Ada Lovelace_12345_assignsubmission_file/Answer.java}, or the same without the
 * folder, {@code ..._file_Answer.java}. A team has its name and number in front, somebody unnamed the word for participant.
 * A text that was typed in is the one HTML file of the {@code onlinetext}, whatever a translation calls it.
 */
final class MoodleLayout implements Layout {

    private static final Pattern PATH = Pattern.compile(
            "(?<name>.*?)_(?<id>\\d+)_assign(?:submission|feedback)_(?<kind>[a-z0-9]+)_?(?:/|(?<=_))(?<file>.+)");

    @Override
    public String name() {
        return "moodle";
    }

    @Override
    public Guess guess(CourseFiles files) {
        long fitting = files.files().stream()
                .filter(file -> PATH.matcher(file.path()).matches())
                .count();
        return Guess.of(fitting, files.files().size(), "paths are NAME_NUMBER_assignsubmission_KIND/FILE");
    }

    @Override
    public Arrivals read(CourseFiles files, Roster roster, LocalTimes times) throws ImportException {
        Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        Map<String, Matcher> first = new LinkedHashMap<>();
        List<CourseFile> strange = new ArrayList<>();
        for (CourseFile file : files.files()) {
            Matcher path = PATH.matcher(file.path());
            if (!path.matches()) {
                strange.add(file);
                continue;
            }
            String key = path.group("name") + "_" + path.group("id");
            first.putIfAbsent(key, path);
            boolean isText = path.group("kind").equals("onlinetext")
                    && path.group("file").toLowerCase(Locale.ROOT).endsWith(".html")
                    && !path.group("file").contains("/");
            pieces.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(new Piece(
                            path.group("file"), file, 0, isText ? Optional.of(Piece.text(file)) : Optional.empty()));
        }
        List<Attempt> attempts = new ArrayList<>();
        first.forEach((key, path) -> attempts.add(attempt(key, path, pieces.getOrDefault(key, List.of()), roster)));
        return new Arrivals(attempts, strange);
    }

    private static Attempt attempt(String key, Matcher path, List<Piece> pieces, Roster roster) {
        String name = path.group("name");
        String id = path.group("id");
        boolean isPerson = roster.knows("moodle_participant", id)
                && roster.find(new Member(id, "", "", Map.of("moodle_participant", id))).stream()
                        .allMatch(member -> member.name().isEmpty() || PersonName.agree(member.name(), name));
        List<Member> team = isPerson ? List.of() : roster.team(name);
        Optional<Instant> received = team.isEmpty()
                ? roster.received(id)
                : team.stream()
                        .flatMap(
                                member -> roster.received(member.ids().getOrDefault("moodle_participant", "")).stream())
                        .max(Instant::compareTo);
        boolean isBlind = !isPerson && isWordForParticipant(name);
        return new Attempt(
                key,
                team.isEmpty()
                        ? List.of(new Member(
                                isBlind ? "participant-" + id : name,
                                isBlind ? "" : name,
                                "",
                                Map.of("moodle_participant", id)))
                        : List.of(),
                team.isEmpty() ? Optional.empty() : Optional.of(name),
                received,
                0,
                false,
                pieces,
                Map.of("folder", key),
                List.of());
    }

    private static boolean isWordForParticipant(String name) {
        return List.of(
                        "participant",
                        "teilnehmer",
                        "teilnehmerin",
                        "teilnehmer in",
                        "participante",
                        "deelnemer",
                        "partecipante")
                .contains(String.join(" ", PersonName.words(PersonName.plain(name))));
    }
}
