package io.github.exactgrader.cli;

import io.github.exactgrader.seal.BundleFolder;
import io.github.exactgrader.seal.CommitmentJson;
import io.github.exactgrader.seal.Opened;
import io.github.exactgrader.seal.OwnFile;
import io.github.exactgrader.seal.SealKey;
import io.github.exactgrader.seal.SealPublicKey;
import io.github.exactgrader.seal.SealedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code open}: a sealed key becomes a folder again, if it is what its signer made. */
@Command(
        name = "open",
        description = "Opens a sealed key. Writes nothing unless all of it is as it was signed.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader open gd.sealed -o assignments/gd-momentum/key --with ben.key --signer ada.pub",
            "  grader open gd.sealed --reveal reveal.json --with ben.key --signer ada.pub    after grading",
            "  grader open gd.sealed -o key --reveal reveal.json --with ben.key --signer ada.pub"
        })
final class OpenCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(index = "0", paramLabel = "FILE", description = "The sealed file.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the files; must be empty or not there yet.")
    private @Nullable Path output;

    @Option(names = "--with", paramLabel = "KEY", required = true, description = "Your private key.")
    private Path with = Path.of("");

    @Option(
            names = "--signer",
            paramLabel = "PUB",
            required = true,
            description = "Public key of who sealed it, got from that person and not with the file.")
    private Path signer = Path.of("");

    @Option(
            names = "--reveal",
            paramLabel = "JSON",
            description = "Write what lets everybody verify the commitment. Publish it with the key after grading.")
    private @Nullable Path reveal;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Objects.requireNonNull(root).terminal();
        if (output == null && reveal == null) {
            throw new StopException(
                    ExitCode.USAGE,
                    "give -o with a folder for the files, --reveal with a file for the reveal, or both");
        }
        if (output != null && !BundleFolder.isFree(output)) {
            throw new StopException(
                    ExitCode.USAGE,
                    "nothing was written: " + output + " is there already and not empty; give another folder");
        }
        if (reveal != null) {
            new OutputFile(reveal).requireFree();
        }
        SealKey key = SealFiles.key(with);
        SealPublicKey trusted = SealFiles.publicKey(signer);
        SealedFile sealed = SealFiles.sealed(file, trusted);
        Opened opened = SealFiles.of(file, () -> sealed.open(key));
        if (output != null) {
            BundleFolder.write(opened.bundle(), output);
            terminal.print(output + "\n");
        }
        if (reveal != null) {
            // Until it is published it is nobody else's.
            Files.createDirectories(reveal.toAbsolutePath().getParent());
            OwnFile.write(reveal, CommitmentJson.bytes(opened.reveal()));
            terminal.print(reveal + "\n");
        }
        terminal.say("The key of " + opened.reveal().assignment() + ", "
                + opened.bundle().size()
                + " files, as " + trusted.id() + " signed it; commitment "
                + sealed.commitment().hash());
        return ExitCode.DONE;
    }
}
