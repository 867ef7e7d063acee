package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clones of the repositories of a classroom on GitHub, made by {@code gh teacher download} or ghclass: a folder
 * {@code dl-2026-hw1-ada} each, and, beside them, {@code scores.csv} or {@code roster.csv}. Nothing in a clone is believed
 * about its time: what a student commits, a student dates.
 */
final class ClassroomLayout implements Layout {

    private static final List<String> SHEETS = List.of("roster.csv", "scores.csv");
    private static final Set<String> OF_THE_PLATFORM =
            Set.of("scores.csv", "roster.csv", "result.json", "results.json");
    private static final Pattern TAG = Pattern.compile("submit/(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ).*");

    @Override
    public String name() {
        return "classroom";
    }

    @Override
    public Guess guess(CourseFiles files) {
        boolean hasScores = sheet(files, "scores.csv").isPresent();
        long clones = files.clones().size();
        Set<String> folders = files.folders();
        boolean areNamed = !common(folders).isEmpty();
        if (hasScores && !folders.isEmpty()) {
            return new Guess(100, "there is a scores.csv beside " + folders.size() + " folders");
        }
        return areNamed || folders.size() == 1
                ? Guess.of(clones, folders.size(), "folders are clones of repositories")
                : new Guess(0, "the folders have no beginning in common");
    }

    private static Optional<CourseFile> sheet(CourseFiles files, String name) {
        return files.files().stream().filter(file -> file.path().equals(name)).findFirst();
    }

    @Override
    public Optional<CourseFile> ownSheet(CourseFiles files) {
        return SHEETS.stream().flatMap(name -> sheet(files, name).stream()).findFirst();
    }

    /**
     * A row of {@code scores.csv}.
     *
     * @param user who it is about
     * @param tag name of the submission, with the time when the platform got it
     * @param date as the last commit says
     * @param isLate as the platform says
     */
    private record Score(String user, String tag, String date, boolean isLate) {}

    @Override
    public Arrivals read(CourseFiles files, Roster roster, LocalTimes times) throws ImportException {
        Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        files.clones().stream().sorted().forEach(clone -> pieces.put(clone, new ArrayList<>()));
        List<CourseFile> strange = new ArrayList<>();
        for (CourseFile file : files.files()) {
            int slash = file.path().indexOf('/');
            String name = file.path().substring(slash + 1);
            if (slash > 0 && !OF_THE_PLATFORM.contains(name)) {
                pieces.computeIfAbsent(file.path().substring(0, slash), any -> new ArrayList<>())
                        .add(Piece.of(name, file));
            } else if (slash < 0 && !OF_THE_PLATFORM.contains(name)) {
                strange.add(file);
            }
        }
        Map<String, Score> scores = scores(files);
        Users users = new Users(common(pieces.keySet()), new TreeSet<>(scores.keySet()), roster);
        List<Attempt> attempts = new ArrayList<>();
        pieces.forEach((folder, own) -> {
            String user = users.in(folder);
            attempts.add(attempt(folder, user, own, scores, times));
        });
        return new Arrivals(attempts, strange);
    }

    private static Map<String, Score> scores(CourseFiles files) throws ImportException {
        Optional<CourseFile> file = sheet(files, "scores.csv");
        Map<String, Score> scores = new HashMap<>();
        if (file.isEmpty()) {
            return scores;
        }
        SheetText sheet =
                SheetText.read(Piece.text(file.get()).getBytes(java.nio.charset.StandardCharsets.UTF_8), "scores.csv");
        int user = sheet.header().indexOf("username");
        if (user < 0) {
            throw new ImportException(ImportMessages.noColumns("scores.csv", sheet.header()));
        }
        for (SheetText.Row row : sheet.rows()) {
            scores.put(
                    folded(row.cell(user)),
                    new Score(
                            row.cell(user),
                            cell(sheet, row, "submission_tag"),
                            cell(sheet, row, "datetime"),
                            cell(sheet, row, "late").toLowerCase(Locale.ROOT).matches("true|yes|1|late")));
        }
        return scores;
    }

    private static String cell(SheetText sheet, SheetText.Row row, String column) {
        int at = sheet.header().indexOf(column);
        return at < 0 ? "" : row.cell(at);
    }

    private static Attempt attempt(
            String folder, String user, List<Piece> pieces, Map<String, Score> scores, LocalTimes times) {
        Score score = scores.getOrDefault(folded(user), new Score(user, "", "", false));
        Map<String, Member> people = new TreeMap<>();
        people.put(folded(user), person(user));
        if (!score.tag().isEmpty()) {
            scores.values().stream()
                    .filter(other -> other.tag().equals(score.tag()))
                    .forEach(other -> people.putIfAbsent(folded(other.user()), person(other.user())));
        }
        Matcher tag = TAG.matcher(score.tag());
        boolean hasTag = tag.matches();
        List<String> notes = new ArrayList<>();
        Optional<Instant> received = times.read(hasTag ? tag.group(1) : score.date());
        if (!hasTag && received.isPresent()) {
            notes.add(ImportMessages.committerDate());
        }
        Map<String, String> attributes = new TreeMap<>(Map.of("repository", folder));
        if (!score.tag().isEmpty()) {
            attributes.put("submission_tag", score.tag());
        }
        return new Attempt(
                folder,
                List.copyOf(people.values()),
                Optional.empty(),
                received,
                0,
                score.isLate(),
                pieces,
                attributes,
                notes);
    }

    private static Member person(String user) {
        return new Member(user, "", "", Map.of("username", user));
    }

    private static String folded(String user) {
        return user.toLowerCase(Locale.ROOT);
    }

    /** Returns what all folders begin with, up to and with its last hyphen. */
    private static String common(Set<String> folders) {
        String common = folders.isEmpty() ? "" : folders.iterator().next();
        for (String folder : folders) {
            int same = 0;
            while (same < common.length() && same < folder.length() && common.charAt(same) == folder.charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        return common.substring(0, common.lastIndexOf('-') + 1);
    }

    /** Finds the user in {@code CLASSROOM-ASSIGNMENT-USER}: the longest end that is somebody, else what is not in common. */
    private record Users(String common, Set<String> scored, Roster roster) {

        String in(String folder) {
            for (int at = folder.indexOf('-'); at >= 0; at = folder.indexOf('-', at + 1)) {
                String user = folder.substring(at + 1);
                if (scored.contains(folded(user)) || roster.find(person(user)).size() == 1) {
                    return user;
                }
            }
            return common.equals(folder) || common.isEmpty()
                    ? folder.substring(folder.lastIndexOf('-') + 1)
                    : folder.substring(common.length());
        }
    }
}
