package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.intake.Finding;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.intake.SubmissionZip;
import io.github.exactgrader.pipeline.SelfCheck;
import io.github.exactgrader.report.FactsJson;
import io.github.exactgrader.report.SelfCheckText;
import io.github.exactgrader.run.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pack}: the zip to hand in, and a receipt for it. */
@Command(
        name = "pack",
        description = "Looks at your files, writes them into a zip to hand in, and a receipt beside it.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader pack homework1                 writes homework1.zip and homework1.receipt.json",
            "  grader pack                           the folder you are in; the zip lies beside it",
            "  grader pack homework1 -o hw1-ada.zip  under a name of your own",
            "",
            "The zip holds exactly the files that are read. Something to mend is told and packed all the same.",
            "Keep the receipt: its submission_hash is the one that the grader computes of the zip."
        })
final class PackCommand implements Callable<Integer> {

    private static final String ZIP = ".zip";

    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    private @Nullable Root root;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder with your answers (default: the one you are in).",
            defaultValue = ".")
    private Path folder = Path.of(".");

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ASSIGNMENT",
            description = "Id of the assignment, or its folder (default: the one that answers.json names).")
    private @Nullable String assignment;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.zip",
            description = "The zip to write (default: beside the folder, and named like it).")
    private @Nullable Path output;

    @Option(names = "--json", description = "Print the receipt.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Root program = Objects.requireNonNull(root);
        Path target = target();
        Optional<Assignment> sheet = look(program);
        SubmissionZip zip = SubmissionZip.of(folder);
        for (Finding finding : zip.leftOut()) {
            program.terminal().say("not packed: " + Escape.terminal(finding.where() + ": " + finding.message()));
        }
        byte[] bytes = zip.bytes();
        new OutputFile(target).write(bytes);
        // Of the file as it is on the disk now: what is handed in is what was hashed.
        String hash =
                SubmissionReader.read(target, SubmissionReader.student(target)).hash();
        byte[] receipt = receipt(sheet, zip, SubmissionZip.sha256(Files.readAllBytes(target)), target, hash);
        Path receiptFile = receiptFile(target);
        new OutputFile(receiptFile).write(receipt);
        program.terminal()
                .print(json ? new String(receipt, StandardCharsets.UTF_8) : text(zip, target, receiptFile, hash));
        return ExitCode.DONE;
    }

    /** Tells what a check would tell at its end; whatever it finds, the files are packed. */
    private Optional<Assignment> look(Root program) throws IOException {
        OwnWork work = new OwnWork(program, folder);
        Submission submission = work.read();
        if (submission.unreadable().isPresent()) {
            Finding why = submission.unreadable().get();
            program.terminal().say(Escape.terminal(why.where() + ": cannot be read: " + why.message()));
            program.terminal().say("It is packed all the same, and earns nothing as it is.");
            return assignment == null ? Optional.empty() : Optional.of(work.assignment(submission, assignment));
        }
        Assignment sheet = work.assignment(submission, assignment);
        SelfCheckResult result = new SelfCheck(sheet, Limits.defaults()).check(submission, field -> true);
        if (result.hasProblem()) {
            program.terminal()
                    .say(new SelfCheckText(false).toMend(result) + " It is packed as it is; \"" + program.name()
                            + " check " + folder + "\" tells more.");
        }
        return Optional.of(sheet);
    }

    private Path target() {
        if (output != null) {
            if (!output.toString().endsWith(ZIP)) {
                throw new StopException(ExitCode.USAGE, "-o: expected a name that ends with .zip, found " + output);
            }
            return output;
        }
        Path real = folder.toAbsolutePath().normalize();
        Path name = real.getFileName();
        if (name == null || !Files.isDirectory(folder)) {
            throw StopException.notAFolder(folder, "the folder with your answers");
        }
        Path beside =
                folder.toString().isEmpty() || folder.endsWith(".") || folder.getFileName() == null ? real : folder;
        return beside.resolveSibling(name + ZIP);
    }

    private static Path receiptFile(Path zip) {
        String name = String.valueOf(zip.getFileName());
        return zip.resolveSibling(name.substring(0, name.length() - ZIP.length()) + ".receipt.json");
    }

    private byte[] receipt(Optional<Assignment> sheet, SubmissionZip zip, String zipHash, Path target, String hash) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (SubmissionZip.Piece piece : zip.pieces()) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("name", piece.name());
            file.put("size", piece.size());
            file.put("sha256", piece.sha256());
            files.add(file);
        }
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("schema", "exactgrader/receipt/v1");
        receipt.put("assignment", sheet.map(Assignment::id).orElse(""));
        receipt.put("submission_hash", hash);
        receipt.put("zip", String.valueOf(target.getFileName()));
        receipt.put("zip_sha256", zipHash);
        receipt.put("files", files);
        receipt.put(
                "packed_at", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        receipt.put("grader", Home.version());
        return FactsJson.bytes(receipt);
    }

    private static String text(SubmissionZip zip, Path target, Path receipt, String hash) {
        StringBuilder text = new StringBuilder();
        zip.pieces()
                .forEach(piece -> text.append("  ")
                        .append(Escape.terminal(piece.name()))
                        .append(", ")
                        .append(piece.size())
                        .append(" bytes\n"));
        return text.append("Hand in:      ")
                .append(target)
                .append("\nKeep:         ")
                .append(receipt)
                .append("\nIts hash is:  ")
                .append(hash)
                .append('\n')
                .toString();
    }
}
