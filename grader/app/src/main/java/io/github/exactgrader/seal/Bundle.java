package io.github.exactgrader.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files with their names, as one sequence of bytes that depends on nothing else: no order of a directory, no time, no
 * owner, no mode.
 *
 * <p>Format: {@code "exactgrader bundle 1\n"}; the number of files, 4 bytes; for each, in the order of its name's UTF-8
 * bytes: length of the name (2 bytes), name, length (4 bytes), content. Numbers are big-endian.
 */
public final class Bundle {

    /** Files in a bundle. */
    static final int MOST_FILES = 10_000;

    /** Bytes of a bundle. */
    static final int MOST_BYTES = 64 << 20;

    private static final byte[] MAGIC = "exactgrader bundle 1\n".getBytes(StandardCharsets.US_ASCII);

    private final SortedMap<String, byte[]> files;

    private Bundle(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Returns a bundle of files.
     *
     * @param files content by name; a name has pieces with {@code /} between them
     * @throws UnsealableException if a name does not work on every system, or they are none, too many or too large
     */
    static Bundle of(Map<String, byte[]> files) throws UnsealableException {
        Optional<String> objection = objection(files);
        if (objection.isPresent()) {
            throw new UnsealableException(objection.get());
        }
        SortedMap<String, byte[]> sorted = new TreeMap<>(Bundle::compare);
        sorted.putAll(files);
        return new Bundle(sorted);
    }

    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> objection(Map<String, byte[]> files) {
        long size = files.values().stream().mapToLong(content -> content.length).sum();
        if (files.isEmpty()) {
            return Optional.of(Messages.empty());
        }
        if (files.size() > MOST_FILES || size > MOST_BYTES) {
            return Optional.of(Messages.tooMuch(files.size() + " files with " + size + " bytes"));
        }
        Map<String, String> seen = new HashMap<>();
        for (String name : files.keySet()) {
            Optional<String> bad = BundleName.objection(name);
            if (bad.isPresent()) {
                return Optional.of(Messages.badName(name, bad.get()));
            }
            String same = seen.put(BundleName.folded(name), name);
            if (same != null) {
                return Optional.of(Messages.twoNames(same, name));
            }
        }
        return fileAsFolder(seen);
    }

    /** A name that is a folder of another one, on a system that ignores case. */
    private static Optional<String> fileAsFolder(Map<String, String> seen) {
        for (Map.Entry<String, String> each : seen.entrySet()) {
            for (int slash = each.getKey().indexOf('/');
                    slash >= 0;
                    slash = each.getKey().indexOf('/', slash + 1)) {
                String file = seen.get(each.getKey().substring(0, slash));
                if (file != null) {
                    return Optional.of(Messages.twoNames(file, each.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the files, content by name, in the order of the bundle. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** Returns the number of files. */
    public int size() {
        return files.size();
    }

    /** Returns the bundle's bytes: equal for equal files. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeInt(files.size());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
                out.writeShort(name.length);
                out.write(name);
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Returns the SHA-256 of the bundle's bytes, hexadecimal. */
    public String digest() {
        return Digests.hex(bytes());
    }

    /**
     * Reads what {@link #bytes} wrote, and nothing else: for every bundle there is one sequence of bytes.
     *
     * @throws IntegrityException if it is anything else
     */
    static Bundle read(byte[] bytes) throws IntegrityException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IntegrityException(Messages.BAD_BUNDLE);
            }
            Bundle bundle = of(readFiles(in));
            if (!Arrays.equals(bundle.bytes(), bytes)) {
                throw new IntegrityException(Messages.BAD_BUNDLE);
            }
            return bundle;
        } catch (UnsealableException e) {
            throw new IntegrityException(Messages.BAD_BUNDLE + ": " + e.getMessage());
        } catch (IOException e) {
            throw new IntegrityException(Messages.BAD_BUNDLE);
        }
    }

    private static Map<String, byte[]> readFiles(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_FILES) {
            throw new EOFException();
        }
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String name = text(exactly(in, in.readUnsignedShort()));
            files.put(name, exactly(in, in.readInt()));
        }
        return files;
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        // A length is believed only where as many bytes are there.
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        return in.readNBytes(length);
    }

    private static String text(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }
}
