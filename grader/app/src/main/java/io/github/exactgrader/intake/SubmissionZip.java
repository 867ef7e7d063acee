package io.github.exactgrader.intake;

import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.intake.EntryReader.Content;
import io.github.exactgrader.intake.SubmissionFiles.Entry;
import io.github.exactgrader.intake.SubmissionFiles.Listing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a submission: exactly the files that are read by the grader or by a person, the same bytes for the same files. */
public final class SubmissionZip {

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Finding> leftOut = new ArrayList<>();

    private SubmissionZip() {}

    /**
     * A file of the zip.
     *
     * @param name path in the submission, with {@code '/'} between its parts
     * @param size in bytes
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    public record Piece(String name, long size, String sha256) {}

    /**
     * Reads a submission within the limits that hold for all.
     *
     * @param path its folder, or a zip of it
     * @throws IOException if the folder cannot be listed, or a file changes while it is read
     */
    public static SubmissionZip of(Path path) throws IOException {
        Listing listing = SubmissionReader.listing(path);
        SubmissionZip zip = new SubmissionZip();
        EntryReader reader = new EntryReader();
        List<Entry> readFirst = listing.entries().stream()
                .sorted(Comparator.comparing(entry -> !FileKind.of(entry.name()).isRead()))
                .toList();
        for (Entry entry : readFirst) {
            zip.add(entry, reader.read(entry));
        }
        listing.unreadable().ifPresent(zip.leftOut::add);
        return zip;
    }

    private void add(Entry entry, Content content) throws IOException {
        if (content.refusal().isPresent()) {
            leftOut.add(new Finding(entry.shown(), content.refusal().get()));
        } else if (content.kind().isRead()) {
            files.put(entry.name(), content.bytes());
        } else {
            try (InputStream in = entry.opener().orElseThrow().open()) {
                files.put(entry.name(), in.readAllBytes());
            }
        }
    }

    /** Returns the files that are not in it, with reasons. */
    public List<Finding> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Returns the files that are in it, by name. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        files.forEach((name, bytes) -> pieces.add(new Piece(name, bytes.length, sha256(bytes))));
        return pieces;
    }

    /** Returns the bytes of the zip; they hold no time and no owner. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Returns the SHA-256 of some bytes, 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(ContentHash.digest(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
