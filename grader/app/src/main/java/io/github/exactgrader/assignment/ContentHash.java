package io.github.exactgrader.assignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over names and bytes of files, so that two states of a folder can be told apart. */
public final class ContentHash {

    private final MessageDigest digest;

    /** Starts with nothing. */
    public ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Adds a named piece.
     *
     * @param name its name
     * @param bytes its content
     * @return this
     */
    public ContentHash add(String name, byte[] bytes) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        length(encoded.length);
        digest.update(encoded);
        length(bytes.length);
        digest.update(bytes);
        return this;
    }

    /**
     * Returns the SHA-256 of a stream, which is read to its end.
     *
     * @param in a file
     * @return 32 bytes
     * @throws IOException if it cannot be read
     */
    public static byte[] digest(InputStream in) throws IOException {
        ContentHash hash = new ContentHash();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            hash.digest.update(buffer, 0, read);
        }
        return hash.digest.digest();
    }

    /** Returns the hash of what was added, 64 hexadecimal digits, and starts again with nothing. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the hash of all regular files below a folder, in the order of their names; the starter and the plots,
     * which change no mark, and names that start with a dot are passed over.
     *
     * @param folder an assignment's folder
     * @throws UncheckedIOException if a file cannot be read
     */
    static String ofAssignment(Path folder) {
        ContentHash hash = new ContentHash();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !("/" + name(folder, path)).contains("/."))
                    .filter(path -> !name(folder, path).startsWith("starter/"))
                    .filter(path -> !name(folder, path).equals("key/" + PlotReader.FILE))
                    .sorted(Comparator.comparing(path -> name(folder, path)))
                    .toList();
            for (Path file : files) {
                hash.add(name(folder, file), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hash.hex();
    }

    private static String name(Path folder, Path file) {
        List<String> parts = new ArrayList<>();
        folder.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    private void length(int length) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (length >>> shift));
        }
    }
}
