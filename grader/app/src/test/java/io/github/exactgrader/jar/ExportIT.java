package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports by the real program, and the autograder that it packs. */
class ExportIT {

    @TempDir
    private Path folder;

    @Test
    void fillsTheGradebookOfCanvas() throws IOException, InterruptedException {
        Path submissions =
                RealGrader.copySamples(folder.resolve("submissions"), List.of("gd-momentum/unreadable-json"));
        String run = folder.resolve("run").toString();
        assertThat(RealGrader.jar()
                        .run("grade", submissions.toString(), "-o", run)
                        .code())
                .isZero();
        String sheet = """
                Student,ID,SIS Login ID,Section,HW1 (5)
                    Points Possible,,,,37
                "Lovelace, Ada",1,unreadable-json,T1,
                """.replace("\n", "\r\n");
        Path before = Files.writeString(folder.resolve("gradebook.csv"), sheet);
        Path after = folder.resolve("filled.csv");

        RealGrader.Ended ended = RealGrader.launcher()
                .run("export", "canvas", run, "--sheet", before.toString(), "-o", after.toString(), "--with-open");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Files.readString(after)).isEqualTo(sheet.replace("json,T1,", "json,T1,0"));
    }

    @Test
    void packsAnAutograderThatGradesOnGradescope() throws IOException, InterruptedException {
        Path zip = folder.resolve("autograder.zip");
        RealGrader.Ended packed = RealGrader.jar()
                .run(
                        "export",
                        "gradescope-autograder",
                        "gd-momentum",
                        "-o",
                        zip.toString(),
                        "--isolation",
                        "process-only",
                        "--hide",
                        "1b.c_star");
        assertThat(packed.code()).as(packed.err()).isZero();
        Path root = Files.createDirectories(folder.resolve("autograder"));
        unpack(zip, root.resolve("source"));
        Path sample = RealGrader.SAMPLES.resolve("gd-momentum/1b-c-star-sign/answers.json");
        Files.createDirectories(root.resolve("submission/homework"));
        Files.copy(sample, root.resolve("submission/homework/answers.json"));
        Files.createDirectories(root.resolve("submission/notes"));
        Files.writeString(root.resolve("submission/notes/todo.txt"), "{\"score\": 100}");
        Files.writeString(
                root.resolve("submission_metadata.json"),
                "{\"created_at\": \"2026-11-20T22:00:00-07:00\", \"assignment\": {\"total_points\": \"20\", \"due_date\":"
                        + " \"2026-11-20T20:00:00-07:00\"}}");

        Process process = start(root);

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(folder.resolve("printed"));
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed).contains("note: Gradescope gives 20 points for this assignment");
        JsonNode results = new JsonMapper().readTree(Files.readAllBytes(root.resolve("results/results.json")));
        assertThat(results.get("score").intValue()).isEqualTo(29);
        assertThat(results.get("output").stringValue())
                .startsWith("Visible part: 29 / 35\n\nHanded in late by 2 h 0 min");
        assertThat(results.get("tests").size()).isEqualTo(24);
    }

    private Process start(Path root) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", root.resolve("source/run_autograder").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile());
        builder.environment().put("AUTOGRADER_ROOT", root.toString());
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + File.pathSeparator + path);
        return builder.start();
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile read = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) read.stream().map(ZipEntry.class::cast)::iterator) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = read.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }
}
