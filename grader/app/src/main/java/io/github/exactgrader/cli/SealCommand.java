package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.report.PrintedJson;
import io.github.exactgrader.seal.Bundle;
import io.github.exactgrader.seal.Commitment;
import io.github.exactgrader.seal.CommitmentJson;
import io.github.exactgrader.seal.OwnFile;
import io.github.exactgrader.seal.Reveal;
import io.github.exactgrader.seal.SealKey;
import io.github.exactgrader.seal.SealPublicKey;
import io.github.exactgrader.seal.SealedFile;
import io.github.exactgrader.seal.Sealer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code seal}: the key of an assignment in one file that only chosen people can open, and a promise about it. */
@Command(
        name = "seal",
        description = "Encrypts and signs the key of an assignment, and commits to it.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader seal --new-key ada                                ada.key (yours alone) and ada.pub",
            "  grader seal gd-momentum -o gd.sealed --to ben.pub --sign ada.key",
            "  grader seal gd-momentum -o again.sealed --to eve.pub --sign ada.key --salt reveal.json",
            "",
            "Publish the commitment with the sheet, and what \"grader open --reveal\" writes after grading:",
            "then everybody can verify with \"grader verify\" that the key was not changed in between."
        })
final class SealCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ASSIGNMENT",
            description = "Id of an assignment, or the folder of one.")
    private @Nullable String assignment;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The sealed file.")
    private @Nullable Path output;

    @Option(
            names = "--to",
            paramLabel = "PUB",
            description = "Public key of somebody who may open it; may be repeated.")
    private List<Path> to = new ArrayList<>();

    @Option(names = "--sign", paramLabel = "KEY", description = "Private key of who vouches for it.")
    private @Nullable Path sign;

    @Option(
            names = "--commitment",
            paramLabel = "JSON",
            description = "Where the commitment is written (default: FILE.commitment.json).")
    private @Nullable Path commitment;

    @Option(
            names = "--salt",
            paramLabel = "REVEAL",
            description = "Keep the commitment of an earlier file with the same content: its reveal.")
    private @Nullable Path salt;

    @Option(names = "--new-key", paramLabel = "NAME", description = "Make a pair of keys instead: NAME.key, NAME.pub.")
    private @Nullable String newKey;

    @Option(names = "--json", description = "Print a JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        GraderCommand grader = Objects.requireNonNull(root);
        SecureRandom random = new SecureRandom();
        Map<String, Object> facts;
        if (newKey != null) {
            if (assignment != null || output != null || sign != null || !to.isEmpty()) {
                throw new StopException(ExitCode.USAGE, "--new-key makes keys and seals nothing: give it alone");
            }
            facts = newKey(newKey, random);
        } else {
            facts = seal(grader, random);
        }
        grader.terminal().print(json ? PrintedJson.of(facts) : lines(facts));
        return ExitCode.DONE;
    }

    private static String lines(Map<String, Object> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append(name)
                .append(" ".repeat(Math.max(1, 12 - name.length())))
                .append(value)
                .append('\n'));
        return text.toString();
    }

    private Map<String, Object> newKey(String name, SecureRandom random) throws IOException {
        Path privateFile = Path.of(name + ".key");
        Path publicFile = Path.of(name + ".pub");
        new OutputFile(privateFile).requireFree();
        new OutputFile(publicFile).requireFree();
        SealKey key = SealKey.fresh(random);
        OwnFile.write(privateFile, key.text().getBytes(StandardCharsets.UTF_8));
        SealFiles.write(publicFile, key.publicKey().text().getBytes(StandardCharsets.UTF_8));
        Objects.requireNonNull(root)
                .terminal()
                .say("Keep " + privateFile + " to yourself: there is no other copy, and who has it can open what is"
                        + " sealed for you. Give " + publicFile + " to everybody.");
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("private", privateFile.toString());
        facts.put("public", publicFile.toString());
        facts.put("id", key.publicKey().id());
        return facts;
    }

    private Map<String, Object> seal(GraderCommand grader, SecureRandom random) throws IOException {
        if (assignment == null || output == null || sign == null || to.isEmpty()) {
            throw new StopException(
                    ExitCode.USAGE,
                    "to seal, give ASSIGNMENT, -o FILE, --to with the public key of who may open it, and --sign with"
                            + " your private key; --new-key NAME makes a pair of keys");
        }
        Path file = output;
        Path promise = commitment == null ? Path.of(file + ".commitment.json") : commitment;
        new OutputFile(file).requireFree();
        new OutputFile(promise).requireFree();
        SealKey signer = SealFiles.key(sign);
        List<SealPublicKey> recipients = new ArrayList<>();
        for (Path each : to) {
            recipients.add(SealFiles.publicKey(each));
        }
        Path folder = grader.home().assignmentOrStop(assignment);
        Assignment sheet = AssignmentReader.read(folder);
        Key key = KeyReader.read(folder, sheet);
        Bundle bundle = SealFiles.folder(folder.resolve("key"));
        byte[] sealed = SealFiles.of(
                file,
                () -> new Sealer(signer, random).seal(sheet.id(), bundle, salt(sheet, bundle, random), recipients));
        Commitment made = SealFiles.of(file, () -> SealedFile.verified(sealed, signer.publicKey()))
                .commitment();
        SealFiles.write(promise, CommitmentJson.bytes(made));
        SealFiles.write(file, sealed);
        sayWhatIsLeftOut(grader, key);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("sealed", file.toString());
        facts.put("files", bundle.size());
        facts.put(
                "for",
                String.join(", ", recipients.stream().map(SealPublicKey::id).toList()));
        facts.put("signed by", signer.publicKey().id());
        facts.put("published", promise.toString());
        facts.put("commitment", made.hash());
        return facts;
    }

    private String salt(Assignment sheet, Bundle bundle, SecureRandom random) throws IOException {
        if (salt == null) {
            return Reveal.freshSalt(random);
        }
        Reveal reveal = SealFiles.reveal(salt);
        if (!reveal.assignment().equals(sheet.id()) || !reveal.bundle().equals(bundle.digest())) {
            throw new StopException(
                    ExitCode.INTEGRITY,
                    salt + ": this reveal is of another key than " + sheet.id()
                            + " has now, so the commitment cannot be"
                            + " kept; seal without --salt and publish the new commitment. Nothing was written.");
        }
        return reveal.salt();
    }

    private static void sayWhatIsLeftOut(GraderCommand grader, Key key) {
        if (key.reference() instanceof Key.ReferenceJar jar && jar.name().equals("reference")) {
            grader.terminal()
                    .say("The reference solution is the project's own jar, which is not part of the key: the commitment"
                            + " does not speak of it. To include one, put a jar into key/ and name it in key.yaml.");
        }
    }
}
