package io.github.exactgrader.cli;

import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.format.WholeFile;
import io.github.exactgrader.seal.Bundle;
import io.github.exactgrader.seal.BundleFolder;
import io.github.exactgrader.seal.Commitment;
import io.github.exactgrader.seal.CommitmentJson;
import io.github.exactgrader.seal.IntegrityException;
import io.github.exactgrader.seal.Reveal;
import io.github.exactgrader.seal.SealKey;
import io.github.exactgrader.seal.SealPublicKey;
import io.github.exactgrader.seal.SealedFile;
import io.github.exactgrader.seal.UnsealableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads and writes the files of {@code seal}, {@code open} and {@code verify}; what is wrong is told with the file's name. */
final class SealFiles {

    private static final int MOST_TEXT = 1 << 16;

    private SealFiles() {}

    /** Makes something of a file. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws IOException, IntegrityException, UnsealableException, UnreadableJsonException;
    }

    /**
     * Takes a step with a file.
     *
     * @param file is named in front of what is wrong
     * @throws StopException if it cannot be used, or is not what somebody vouched for
     */
    static <T> T of(Path file, Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (IntegrityException e) {
            throw new StopException(ExitCode.INTEGRITY, file + ": " + e.getMessage());
        } catch (UnsealableException e) {
            throw new StopException(ExitCode.UNREADABLE, file + ": " + e.getMessage());
        } catch (UnreadableJsonException e) {
            throw new StopException(ExitCode.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    static SealKey key(Path file) throws IOException {
        return of(file, () -> SealKey.read(text(file)));
    }

    static SealPublicKey publicKey(Path file) throws IOException {
        return of(file, () -> SealPublicKey.read(text(file)));
    }

    static Commitment commitment(Path file) throws IOException {
        return of(file, () -> CommitmentJson.readCommitment(bytes(file, MOST_TEXT), file.toString()));
    }

    static Reveal reveal(Path file) throws IOException {
        return of(file, () -> CommitmentJson.readReveal(bytes(file, MOST_TEXT), file.toString()));
    }

    static SealedFile sealed(Path file, SealPublicKey signer) throws IOException {
        return of(file, () -> SealedFile.verified(bytes(file, SealedFile.MOST_BYTES), signer));
    }

    static Bundle folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw StopException.notAFolder(folder, "the folder with the files of the key");
        }
        return of(folder, () -> BundleFolder.read(folder));
    }

    private static String text(Path file) throws IOException {
        return new String(bytes(file, MOST_TEXT), StandardCharsets.UTF_8);
    }

    /** Returns a file's bytes, at most one more than there may be. */
    private static byte[] bytes(Path file, int most) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new StopException(ExitCode.UNREADABLE, file + ": this is a folder or no regular file; give a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        }
    }

    /** Writes a file, and the folder for it. */
    static void write(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        WholeFile.write(target, content);
    }
}
