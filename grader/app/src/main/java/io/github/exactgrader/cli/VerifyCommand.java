package io.github.exactgrader.cli;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.report.PrintedJson;
import io.github.exactgrader.seal.Bundle;
import io.github.exactgrader.seal.Commitment;
import io.github.exactgrader.seal.Reveal;
import io.github.exactgrader.seal.SealPublicKey;
import io.github.exactgrader.seal.SealedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code verify}: whether a sealed key, or a revealed one, is what was promised. */
@Command(
        name = "verify",
        description = "Verifies a sealed key without opening it, or a key that was published after grading.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader verify gd.sealed --signer ada.pub",
            "  grader verify gd.sealed --signer ada.pub --commitment gd.sealed.commitment.json",
            "  grader verify --commitment gd.sealed.commitment.json --reveal reveal.json --folder key",
            "",
            "The last one needs no private key: students can run it once key and reveal are published."
        })
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The sealed file.")
    private @Nullable Path file;

    @Option(names = "--signer", paramLabel = "PUB", description = "Public key of who sealed it.")
    private @Nullable Path signer;

    @Option(names = "--commitment", paramLabel = "JSON", description = "The commitment that was published before.")
    private @Nullable Path commitment;

    @Option(names = "--reveal", paramLabel = "JSON", description = "The reveal that was published after grading.")
    private @Nullable Path reveal;

    @Option(names = "--folder", paramLabel = "DIR", description = "The key that was published after grading.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print a JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Objects.requireNonNull(root).terminal();
        Map<String, Object> facts = file == null ? revealed() : sealed(file);
        if (json) {
            terminal.print(PrintedJson.of(facts));
        } else {
            facts.forEach((name, value) -> terminal.print(name + " ".repeat(12 - name.length()) + value + "\n"));
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> sealed(Path sealedFile) throws IOException {
        if (signer == null || reveal != null || folder != null) {
            throw new StopException(
                    ExitCode.USAGE,
                    "for a sealed file give --signer with the public key of who sealed it, and nothing else but"
                            + " --commitment; --reveal and --folder are for a published key, without FILE");
        }
        SealPublicKey trusted = SealFiles.publicKey(signer);
        SealedFile sealed = SealFiles.sealed(sealedFile, trusted);
        if (commitment != null && !SealFiles.commitment(commitment).equals(sealed.commitment())) {
            throw new StopException(
                    ExitCode.INTEGRITY,
                    commitment + ": this commitment is not the one of " + sealedFile + ", which is to "
                            + sealed.commitment().hash());
        }
        Map<String, Object> facts = facts(sealed.commitment());
        facts.put("signed by", trusted.id());
        facts.put("for", String.join(", ", sealed.recipients()));
        facts.put("result", "the file is as it was signed" + (commitment == null ? "" : ", and fits the commitment"));
        return facts;
    }

    private Map<String, Object> revealed() throws IOException {
        if (commitment == null || reveal == null || folder == null || signer != null) {
            throw new StopException(
                    ExitCode.USAGE,
                    "give FILE and --signer for a sealed key; or --commitment, --reveal and --folder for a published one");
        }
        Commitment promised = SealFiles.commitment(commitment);
        Reveal published = SealFiles.reveal(reveal);
        Bundle files = SealFiles.folder(folder);
        SealFiles.of(folder, () -> {
            promised.require(published, files);
            return promised;
        });
        Map<String, Object> facts = facts(promised);
        facts.put("files", files.size());
        facts.put("result", "the files are those that were committed to");
        return facts;
    }

    private static Map<String, Object> facts(Commitment commitment) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("assignment", Escape.terminal(commitment.assignment()));
        facts.put("commitment", commitment.hash());
        return facts;
    }
}
