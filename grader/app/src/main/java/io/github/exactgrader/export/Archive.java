package io.github.exactgrader.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that has the same bytes wherever and whenever it is made: sorted names, one time for all, no folders, nothing
 * compressed, as compressors differ between machines.
 */
final class Archive {

    /** Not the first of January, which the JDK takes for earlier than a zip can tell, and writes in the local zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int CENTRAL_ENTRY = 0x02014b50;
    private static final int CENTRAL_ENTRY_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int UNIX = 3;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> programs = new TreeSet<>();

    /**
     * Adds a file.
     *
     * @param name path with forward slashes, not yet in the archive
     */
    void add(String name, byte[] content) {
        if (files.putIfAbsent(name, content.clone()) != null) {
            throw new IllegalArgumentException("the archive has a file \"" + name + "\" already");
        }
    }

    /** Adds a file that may be run. */
    void addProgram(String name, byte[] content) {
        add(name, content);
        programs.add(name);
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    int size() {
        return files.size();
    }

    /** Returns the zip. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(checksum(file.getValue()));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        byte[] all = bytes.toByteArray();
        setPermissions(all);
        return all;
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    /** Writes into the list of files that they come from Unix, with their permissions; the JDK has no word for it. */
    private void setPermissions(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        if (files.isEmpty() || buffer.getInt(end) != END) {
            return;
        }
        int at = buffer.getInt(end + 16);
        for (String name : files.keySet()) {
            if (buffer.getInt(at) != CENTRAL_ENTRY) {
                throw new IllegalStateException("the list of files of a zip is not where it should be");
            }
            buffer.put(at + 5, (byte) UNIX);
            int mode = programs.contains(name) ? 0100755 : 0100644;
            buffer.putInt(at + 38, mode << 16);
            at += CENTRAL_ENTRY_LENGTH
                    + Short.toUnsignedInt(buffer.getShort(at + 28))
                    + Short.toUnsignedInt(buffer.getShort(at + 30))
                    + Short.toUnsignedInt(buffer.getShort(at + 32));
        }
    }
}
