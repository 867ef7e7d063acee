package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One folder or one zip per student, named like the student's id, e-mail address or name, or like a team. */
final class FoldersLayout implements Layout {

    private static final String ZIP = ".zip";

    @Override
    public String name() {
        return "folders";
    }

    @Override
    public Guess guess(CourseFiles files) {
        long fitting =
                files.files().stream().filter(file -> owner(file).isPresent()).count();
        return Guess.of(fitting, files.files().size(), "files lie in a folder, or are a zip, of somebody");
    }

    private static Optional<String> owner(CourseFile file) {
        int slash = file.path().indexOf('/');
        if (slash > 0) {
            return Optional.of(file.path().substring(0, slash));
        }
        return file.path().toLowerCase(Locale.ROOT).endsWith(ZIP)
                ? Optional.of(file.path().substring(0, file.path().length() - ZIP.length()))
                : Optional.empty();
    }

    @Override
    public Arrivals read(CourseFiles files, Roster roster, LocalTimes times) {
        Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        List<CourseFile> strange = new ArrayList<>();
        for (CourseFile file : files.files()) {
            Optional<String> owner = owner(file);
            if (owner.isEmpty()) {
                strange.add(file);
                continue;
            }
            String name = file.path().substring(file.path().indexOf('/') + 1);
            pieces.computeIfAbsent(owner.get(), any -> new ArrayList<>()).add(Piece.of(name, file));
        }
        List<Attempt> attempts = new ArrayList<>();
        pieces.forEach((owner, own) -> attempts.add(attempt(owner, own, roster)));
        return new Arrivals(attempts, strange);
    }

    private static Attempt attempt(String owner, List<Piece> pieces, Roster roster) {
        Member person = new Member(owner, owner, owner.contains("@") ? owner : "", Map.of("id", owner));
        boolean isTeam = roster.find(person).isEmpty() && !roster.team(owner).isEmpty();
        return new Attempt(
                owner,
                isTeam ? List.of() : List.of(person),
                isTeam ? Optional.of(owner) : Optional.empty(),
                Optional.empty(),
                0,
                false,
                pieces,
                Map.of("folder", owner),
                List.of());
    }
}
