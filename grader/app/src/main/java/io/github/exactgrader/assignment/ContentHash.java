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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 over names and bytes of files, so that two states of a folder can be told apart. */
public final class ContentHash {

    /** Name of the folder of a key. It stands here, as the program of students has this class, but none that reads keys. */
    static final String KEY = "key";

    /** Name of the file of a key that changes no mark. */
    static final String PLOTS = "plots.yaml";

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
     * Returns the hash of all regular files of an assignment, in the order of their names; the starter and the plots, which
     * change no mark, and names that start with a dot are passed over.
     *
     * @param folder an assignment's folder
     * @param keyFolder stands in for the folder of the key in it
     * @throws UncheckedIOException if a file cannot be read
     */
    static String ofAssignment(Path folder, Path keyFolder) {
        Map<String, Path> files = new TreeMap<>();
        files(folder, "").forEach((name, file) -> {
            if (!name.startsWith("starter/") && !name.startsWith(KEY + "/")) {
                files.put(name, file);
            }
        });
        files.putAll(files(keyFolder, KEY + "/"));
        ContentHash hash = new ContentHash();
        files.remove(KEY + "/" + PLOTS);
        try {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                hash.add(file.getKey(), Files.readAllBytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hash.hex();
    }

    private static Map<String, Path> files(Path folder, String before) {
        try (Stream<Path> walk = Files.walk(folder)) {
            Map<String, Path> files = new TreeMap<>();
            walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !("/" + name(folder, path)).contains("/."))
                    .forEach(path -> files.put(before + name(folder, path), path));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
