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

/** Brightspace: {@code 12345-67890 - Ada Lovelace - Nov 20, 2026 958 PM/Answer.java}, a folder per attempt. */
final class BrightspaceLayout implements Layout {

    private static final Pattern PATH = Pattern.compile(
            "(?<folder>(?<id>\\d+)-(?<item>\\d+) - (?<name>.+?) - (?<time>\\p{L}+\\.? \\d{1,2},? \\d{4},? \\d{1,2}:?\\d\\d ?[AP]M))/(?<file>.+)");

    @Override
    public String name() {
        return "brightspace";
    }

    @Override
    public Guess guess(CourseFiles files) {
        List<CourseFile> own =
                files.files().stream().filter(file -> !isIndex(file)).toList();
        long fitting =
                own.stream().filter(file -> PATH.matcher(file.path()).matches()).count();
        return Guess.of(fitting, own.size(), "paths are NUMBER-NUMBER - NAME - TIME/FILE");
    }

    @Override
    public Arrivals read(CourseFiles files, Roster roster, LocalTimes times) {
        Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        Map<String, Matcher> first = new LinkedHashMap<>();
        List<CourseFile> strange = new ArrayList<>();
        for (CourseFile file : files.files()) {
            Matcher path = PATH.matcher(file.path());
            if (!path.matches()) {
                if (!isIndex(file)) {
                    strange.add(file);
                }
                continue;
            }
            first.putIfAbsent(path.group("folder"), path);
            pieces.computeIfAbsent(path.group("folder"), any -> new ArrayList<>())
                    .add(Piece.of(path.group("file"), file));
        }
        List<Attempt> attempts = new ArrayList<>();
        first.forEach(
                (folder, path) -> attempts.add(attempt(path, pieces.getOrDefault(folder, List.of()), roster, times)));
        return new Arrivals(attempts, strange);
    }

    private static Attempt attempt(Matcher path, List<Piece> pieces, Roster roster, LocalTimes times) {
        String name = path.group("name");
        boolean isTeam = !roster.team(name).isEmpty();
        Member person = new Member(name, name, "", Map.of("brightspace_user", path.group("id")));
        return new Attempt(
                path.group("folder"),
                isTeam ? List.of() : List.of(person),
                isTeam ? Optional.of(name) : Optional.empty(),
                times.read(path.group("time")),
                0,
                false,
                pieces,
                Map.of("folder", path.group("folder")),
                List.of());
    }

    private static boolean isIndex(CourseFile file) {
        return file.path().equals("index.html");
    }
}
