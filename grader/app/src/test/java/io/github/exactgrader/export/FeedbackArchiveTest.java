package io.github.exactgrader.export;

import static io.github.exactgrader.export.SampleMarks.card;
import static io.github.exactgrader.export.SampleMarks.handedIn;
import static io.github.exactgrader.export.SampleMarks.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.jail.JailLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackArchiveTest {

    private static final Marks MARKS = SampleMarks.known(
            List.of(
                    handedIn(
                            "team",
                            Map.of("attachment", "678"),
                            member(
                                    "ada",
                                    "Łovelace_7, Ada 1815",
                                    Map.of("canvas_user", "12", "moodle_participant", "101")),
                            member(
                                    "ben",
                                    "../Ben/Bo\u202e.",
                                    Map.of("canvas_user", "13", "moodle_participant", "102"))),
                    handedIn(
                            "eve",
                            Map.of("attachment", "679"),
                            member("eve", "", Map.of("canvas_user", "14", "moodle_participant", "103")))),
            card("team", "8", "5.25", "4"),
            card("eve", "8", "0", null));

    @TempDir
    private Path folder;

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** As Canvas: the first two parts between underscores that are all digits are user and attachment. */
    private static List<String> canvas(String name) {
        List<String> numbers = new ArrayList<>();
        String[] parts = name.split("_", -1);
        Arrays.stream(parts).filter(part -> part.matches("\\d+")).limit(2).forEach(numbers::add);
        assertThat(parts[parts.length - 1])
                .as("%s would be taken for a link", name)
                .doesNotStartWith("link");
        return numbers;
    }

    /** As Moodle before 4.1, the strictest: the first part of the path that splits into five at underscores. */
    private static Optional<String> moodle(String path) {
        for (String part : path.split("/", -1)) {
            String[] info = part.split("_", 5);
            if (info.length == 5
                    && info[1].matches("\\d+")
                    && info[2].equals("assignfeedback")
                    && info[3].equals("file")) {
                return Optional.of(info[1]);
            }
        }
        return Optional.empty();
    }

    @Test
    void canvasFindsUserAndAttachmentOfEverySubmission() throws IOException {
        FeedbackArchive archive = FeedbackArchive.canvas(MARKS, JailLevel.JAILED);

        Map<String, String> files = files(archive.bytes());
        assertThat(files.keySet()).allMatch(name -> name.matches("[a-z]+_\\d+_\\d+_feedback\\.html"));
        assertThat(files.keySet().stream().map(FeedbackArchiveTest::canvas))
                .containsExactlyInAnyOrder(List.of("12", "678"), List.of("14", "679"));
        assertThat(archive.unmatched()).isEmpty();
        assertThat(archive.files()).isEqualTo(2);
    }

    @Test
    void moodleFindsEveryMemberOfATeam() throws IOException {
        Map<String, String> files =
                files(FeedbackArchive.moodle(MARKS, JailLevel.JAILED, false).bytes());

        assertThat(files.keySet().stream().map(FeedbackArchiveTest::moodle).map(Optional::orElseThrow))
                .containsExactlyInAnyOrder("101", "102", "103");
        assertThat(files.keySet()).allSatisfy(path -> {
            assertThat(path).endsWith("_assignfeedback_file_/feedback.html");
            assertThat(path.split("/", -1)).as("no part of a name is a folder").hasSize(2);
            assertThat(path).doesNotContain("..").doesNotContain("\u202e");
        });
        assertThat(files.get("Łovelace 7 Ada 1815_101_assignfeedback_file_/feedback.html"))
                .contains("17.25")
                .doesNotContain("SECRET-KEY-VALUE");
    }

    @Test
    void keepsTheNameThatCanvasGaveAFile() throws IOException {
        Marks marks = SampleMarks.known(
                List.of(handedIn(
                        "team",
                        Map.of("attachment", "678", "file", "teamone_LATE_13_678_Answer-1.java"),
                        member("ada", "Ada", Map.of("canvas_user", "12")),
                        member("ben", "Ben", Map.of("canvas_user", "13")))),
                card("team", "8", "8", "4"));

        assertThat(files(FeedbackArchive.canvas(marks, JailLevel.JAILED).bytes()))
                .as("13 handed it in for the team")
                .containsOnlyKeys("teamone_LATE_13_678_feedback.html");
    }

    @Test
    void namesAFolderByTheGroupWhereMoodleWantsThat() throws IOException {
        Marks marks = SampleMarks.known(
                List.of(
                        handedIn(
                                "team",
                                Map.of("folder", "Team one_55"),
                                member("ada", "Ada", Map.of("moodle_participant", "101")),
                                member("ben", "Ben", Map.of("moodle_participant", "102"))),
                        handedIn("eve", Map.of(), member("eve", "Eve", Map.of("moodle_participant", "103")))),
                card("team", "8", "8", "4"),
                card("eve", "8", "8", "4"));

        assertThat(files(FeedbackArchive.moodle(marks, JailLevel.JAILED, true).bytes()))
                .containsOnlyKeys(
                        "Eve_103_assignfeedback_file_/feedback.html",
                        "Team team_55_assignfeedback_file_/feedback.html");
    }

    @Test
    void hasTheSameBytesEverywhere() {
        byte[] here = FeedbackArchive.moodle(MARKS, JailLevel.JAILED, false).bytes();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            byte[] there =
                    FeedbackArchive.moodle(MARKS, JailLevel.JAILED, false).bytes();

            assertThat(Arrays.mismatch(here, there))
                    .as("first byte that differs")
                    .isEqualTo(-1);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void tellsWhoCannotBeFound() {
        Marks marks = SampleMarks.known(
                List.of(handedIn("ada", Map.of(), member("ada", "Ada", Map.of("canvas_user", "12")))),
                card("ada", "8", "8", "4"),
                card("zoe", "8", "8", "4"));

        assertThat(FeedbackArchive.canvas(marks, JailLevel.JAILED).unmatched())
                .containsExactly(
                        "submission \"ada\": its user and its attachment in Canvas are not both known, and Canvas passes over"
                                + " files without",
                        "submission \"zoe\": it was not imported from Canvas");
        assertThat(FeedbackArchive.moodle(marks, JailLevel.JAILED, false).unmatched())
                .containsExactly(
                        "\"ada\": its number of a participant in Moodle is not known",
                        "\"zoe\": its number of a participant in Moodle is not known");
    }

    @Test
    void takesNumbersOfParticipantsFromAWorksheet() throws ExportException, IOException {
        byte[] sheet =
                "Identifier,Email address,Grade,Maximum Grade,Last modified (grade)\nParticipant 7,zoe,,20.00,-\n"
                        .getBytes(StandardCharsets.UTF_8);

        Marks known = MoodleParticipants.of(sheet, "worksheet.csv", SampleMarks.unknown(card("zoe", "8", "8", "4")));

        assertThat(files(FeedbackArchive.moodle(known, JailLevel.JAILED, false).bytes()))
                .containsOnlyKeys("Participant_7_assignfeedback_file_/feedback.html");
    }

    @Test
    void anotherReaderSeesThePermissionsOfAnArchive() throws IOException {
        Archive archive = new Archive();
        archive.addProgram("run", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        archive.add("folder/text", new byte[0]);
        Path zip = Files.write(folder.resolve("a.zip"), archive.bytes());

        try (FileSystem read = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(read.getPath("run"))))
                    .isEqualTo("rwxr-xr-x");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(read.getPath("folder/text"))))
                    .isEqualTo("rw-r--r--");
        }
    }
}
