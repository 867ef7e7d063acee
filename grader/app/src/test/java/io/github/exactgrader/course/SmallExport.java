package io.github.exactgrader.course;

import io.github.exactgrader.intake.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An export of a few files, written for one test. */
final class SmallExport {

    private final Path folder;
    private final List<Zips.File> files = new ArrayList<>();
    private ImportRequest request;

    SmallExport(Path folder) {
        this.folder = folder;
        this.request = ImportRequest.of(folder.resolve("export.zip"));
    }

    SmallExport with(String path, String text) {
        return with(Zips.File.of(path, text));
    }

    SmallExport with(Zips.File file) {
        files.add(file);
        return this;
    }

    SmallExport roster(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("roster.csv"), String.join("\n", lines) + "\n");
        request = new ImportRequest(
                request.source(),
                request.layout(),
                Optional.of(file),
                request.sheet(),
                request.deadline(),
                request.zone(),
                request.without(),
                request.individual());
        return this;
    }

    SmallExport sheet(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("sheet.csv"), bytes);
        request = new ImportRequest(
                request.source(),
                request.layout(),
                request.roster(),
                Optional.of(file),
                request.deadline(),
                request.zone(),
                request.without(),
                request.individual());
        return this;
    }

    SmallExport sheet(String... lines) throws IOException {
        return sheet((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    SmallExport deadline(String time, String zone) {
        request = new ImportRequest(
                request.source(),
                request.layout(),
                request.roster(),
                request.sheet(),
                Optional.of(time),
                Optional.of(ZoneId.of(zone)),
                request.without(),
                request.individual());
        return this;
    }

    SmallExport layout(String name) {
        request = new ImportRequest(
                request.source(),
                Optional.of(name),
                request.roster(),
                request.sheet(),
                request.deadline(),
                request.zone(),
                request.without(),
                request.individual());
        return this;
    }

    SmallExport individual() {
        request = new ImportRequest(
                request.source(),
                request.layout(),
                request.roster(),
                request.sheet(),
                request.deadline(),
                request.zone(),
                request.without(),
                true);
        return this;
    }

    SmallExport without(String name) {
        request = new ImportRequest(
                request.source(),
                request.layout(),
                request.roster(),
                request.sheet(),
                request.deadline(),
                request.zone(),
                Set.of(name),
                request.individual());
        return this;
    }

    Path source() {
        return request.source();
    }

    ImportPlan plan() throws IOException, ImportException {
        Files.write(request.source(), Zips.of(files.toArray(Zips.File[]::new)));
        return CourseImport.plan(request);
    }

    /** Returns the one submission of a plan with one. */
    static PlannedSubmission only(ImportPlan plan) {
        if (plan.submissions().size() != 1) {
            throw new AssertionError("expected one submission, found " + plan.manifest());
        }
        return plan.submissions().get(0);
    }

    /** Returns what a file of a submission will hold. */
    static String content(PlannedSubmission submission, String target) throws IOException {
        for (PlannedFile file : submission.files()) {
            if (file.target().equals(target)) {
                return file.text().isPresent()
                        ? file.text().get()
                        : new String(file.file().bytes(10_000), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("expected " + target + ", found " + targets(submission));
    }

    static List<String> targets(PlannedSubmission submission) {
        return submission.files().stream().map(PlannedFile::target).toList();
    }
}
