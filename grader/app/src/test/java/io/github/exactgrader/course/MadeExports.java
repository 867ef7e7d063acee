package io.github.exactgrader.course;

import io.github.exactgrader.intake.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Lays a made-up course out as the platforms do. */
final class MadeExports {

    private static final DateTimeFormatter BLACKBOARD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BRIGHTSPACE =
            DateTimeFormatter.ofPattern("MMM d, uuuu hmm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter GRADESCOPE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.000000000 'Z'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Map<String, String> files = new LinkedHashMap<>();

    private MadeExports() {}

    static Path write(MadeCourse course, MadeLayout layout, Path folder) throws IOException {
        MadeExports exports = new MadeExports();
        for (MadeUnit unit : course.units()) {
            for (MadeAttempt attempt : unit.exported(layout)) {
                switch (layout) {
                    case CANVAS -> exports.canvas(unit, attempt);
                    case MOODLE -> exports.moodle(unit, attempt);
                    case GRADESCOPE -> exports.gradescope(attempt);
                    case BLACKBOARD -> exports.blackboard(attempt);
                    case BRIGHTSPACE -> exports.brightspace(attempt);
                    case CLASSROOM -> exports.classroom(unit, attempt);
                }
            }
        }
        return switch (layout) {
            case CANVAS -> exports.zip(folder.resolve("submissions.zip"));
            case MOODLE -> exports.zip(folder.resolve("DL-Homework 1-4711.zip"));
            case GRADESCOPE -> exports.gradescopeZip(course, folder);
            case BLACKBOARD -> exports.zip(folder.resolve("gradebook_DL_HW5f1intro_2026-11-21-08-00-00.zip"));
            case BRIGHTSPACE -> {
                exports.files.put("index.html", "<html><body>HW1</body></html>");
                yield exports.zip(folder.resolve("HW1 Download Nov 21, 2026 800 AM.zip"));
            }
            case CLASSROOM -> exports.clones(course, folder.resolve("dl-2026-hw1"));
        };
    }

    private void canvas(MadeUnit unit, MadeAttempt attempt) {
        boolean isGroup = unit.isTeam() && unit.exported(MadeLayout.CANVAS).size() == 1;
        String name = isGroup
                ? unit.members().get(0).team().orElseThrow()
                : attempt.by().sortableName();
        String front = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}_]", "")
                + (attempt.isLate() ? "_LATE_" : "_") + attempt.by().canvasUser() + "_";
        if (attempt.isTyped()) {
            files.put(front + "text.html", html(attempt));
            return;
        }
        int attachment = 700_000 + 10 * attempt.serial();
        for (Map.Entry<String, String> file : new TreeMap<>(attempt.files()).entrySet()) {
            String numbered =
                    attempt.nth() == 0 ? file.getKey() : file.getKey().replaceFirst("\\.", "-" + attempt.nth() + ".");
            files.put(front + attachment++ + "_" + numbered, file.getValue());
        }
    }

    private void moodle(MadeUnit unit, MadeAttempt attempt) {
        String name = unit.isTeam()
                ? unit.members().get(0).team().orElseThrow()
                : attempt.by().name();
        String number = unit.isTeam()
                ? String.valueOf(900 + attempt.by().number())
                : attempt.by().participant();
        String front = name.replace('_', ' ').replaceAll("[&<>\"`|':\\\\/]", "") + "_" + number + "_assignsubmission_";
        if (attempt.isTyped()) {
            files.put(
                    front + "onlinetext/onlinetext.html",
                    "<!DOCTYPE html><html><head><meta charset=\"UTF-8\"></head><body>" + html(attempt)
                            + "</body></html>");
        } else {
            attempt.files().forEach((file, text) -> files.put(front + "file/" + file, text));
        }
    }

    private void gradescope(MadeAttempt attempt) {
        attempt.files()
                .forEach((file, text) -> files.put(
                        "assignment_4711_export/submission_" + (800_000 + attempt.serial()) + "/" + file, text));
    }

    private Path gradescopeZip(MadeCourse course, Path folder) throws IOException {
        StringBuilder yaml = new StringBuilder("---\n");
        for (MadeUnit unit : course.units()) {
            for (MadeAttempt attempt : unit.exported(MadeLayout.GRADESCOPE)) {
                yaml.append("submission_" + (800_000 + attempt.serial()) + ":\n  :submitters:\n");
                unit.members()
                        .forEach(student -> yaml.append("  - :name: '"
                                + student.name().replace("'", "''") + "'\n    :sid: "
                                + (student.number() % 7 == 0 ? "" : student.sisId()) + "\n    :email: "
                                + student.email()
                                + "\n"));
                yaml.append(
                        "  :created_at: " + GRADESCOPE.format(attempt.at()) + "\n  :score: 0.0\n  :status: processed\n"
                                + "  :results:\n    tests:\n    - score: 0.0\n      output: \"it printed: \\\"x\\\"\\n\"\n");
            }
        }
        files.put("assignment_4711_export/submission_metadata.yml", yaml.toString());
        files.put("__MACOSX/assignment_4711_export/._submission_metadata.yml", "x");
        return zip(folder.resolve("submissions.zip"));
    }

    private void blackboard(MadeAttempt attempt) {
        MadeStudent by = attempt.by();
        String front = "HW_1 intro_" + by.login() + "_attempt_" + BLACKBOARD.format(attempt.at());
        StringBuilder listed = new StringBuilder();
        if (!attempt.isTyped()) {
            attempt.files().forEach((file, text) -> {
                files.put(front + "_" + file, text);
                listed.append("\tOriginal filename: " + file + "\r\n\tFilename: " + front + "_" + file + "\r\n\r\n");
            });
        }
        String typed =
                attempt.isTyped() ? html(attempt) : "There is no student submission text data for this assignment.";
        files.put(
                front + ".txt",
                "Name: " + by.name() + " (" + by.login() + ")\r\nAssignment: HW_1 intro\r\nDate Submitted: "
                        + "Friday, November 20, 2026 9:58:03 PM UTC\r\nCurrent Grade: Needs Grading\r\n\r\nSubmission Field:\r\n"
                        + typed
                        + "\r\n\r\nComments:\r\nThere are no student comments for this assignment.\r\n\r\nFiles:\r\n"
                        + (attempt.isTyped() ? "\tNo files were attached to this submission.\r\n" : listed));
    }

    private void brightspace(MadeAttempt attempt) {
        MadeStudent by = attempt.by();
        String folder = by.brightspaceUser() + "-61234 - " + by.name() + " - " + BRIGHTSPACE.format(attempt.at());
        attempt.files().forEach((file, text) -> files.put(folder + "/" + file, text));
    }

    private void classroom(MadeUnit unit, MadeAttempt attempt) {
        String folder = "dl-2026-hw1-" + unit.members().get(0).github();
        attempt.files().forEach((file, text) -> files.put(folder + "/" + file, text));
        files.put(folder + "/.git/HEAD", "ref: refs/heads/main\n");
        files.put(folder + "/.github/workflows/check.yml", "on: push\n");
        files.put(folder + "/result.json", "{\"schema\":\"classroom50/result/v1\",\"owner\":\"somebody-else\"}\n");
    }

    private Path clones(MadeCourse course, Path folder) throws IOException {
        files.put("scores.csv", MadeSheets.scores(course));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private Path zip(Path path) throws IOException {
        List<Zips.File> entries = files.entrySet().stream()
                .map(file -> Zips.File.of(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return Files.write(path, Zips.of(entries.toArray(Zips.File[]::new)));
    }

    /** What an editor in a browser makes of the answers. */
    private static String html(MadeAttempt attempt) {
        String text = attempt.files().getOrDefault("answers.json", "").strip();
        return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "</p>";
    }
}
