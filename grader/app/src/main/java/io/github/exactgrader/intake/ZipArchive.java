package io.github.exactgrader.intake;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A zip, in memory or mapped into it, read by its central directory alone. {@code java.util.zip.ZipFile} is not used: it refuses a whole
 * archive for one encrypted file, hides names that stand twice, and differs between JDKs in what it takes for damaged.
 */
final class ZipArchive {

    static final int MAX_MEMBERS = 20_000;

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer view;
    private final int maxMembers;
    private final List<Member> members = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private ZipArchive(ByteBuffer bytes, int maxMembers) {
        this.view = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        this.maxMembers = maxMembers;
    }

    /**
     * A file or folder of the archive, as its central directory has it.
     *
     * @param name as it stands there
     * @param isEncrypted whether a password is needed
     * @param method how it is packed
     * @param mode kind and rights on Unix; 0 where it was packed elsewhere
     * @param crc CRC-32 of its content, unsigned
     * @param packed bytes in the archive
     * @param size bytes of its content, as the archive says
     * @param offset where its own header begins, with what stands in front of the zip
     * @param header where its entry in the central directory begins
     */
    record Member(
            String name,
            boolean isEncrypted,
            int method,
            int mode,
            long crc,
            long packed,
            long size,
            long offset,
            int header) {

        /** A folder has no content; what calls itself one and has some is told like any bad name. */
        boolean isFolder() {
            return size == 0 && FileNames.normalised(name).endsWith("/");
        }

        boolean isPlain() {
            int kind = mode & 0xF000;
            return kind == 0 || kind == 0x8000;
        }
    }

    /**
     * Reads the central directory.
     *
     * @throws RefusedException if there is none, or it is damaged
     */
    static ZipArchive of(byte[] bytes) throws RefusedException {
        return of(ByteBuffer.wrap(bytes), MAX_MEMBERS);
    }

    /**
     * Reads the central directory of a zip that need not be in memory.
     *
     * @param bytes the whole file; stays as it is while the archive is read
     * @param maxMembers where the list of members ends, with a note
     * @throws RefusedException if there is none, or it is damaged
     */
    static ZipArchive of(ByteBuffer bytes, int maxMembers) throws RefusedException {
        ZipArchive zip = new ZipArchive(bytes, maxMembers);
        zip.readDirectory(zip.end());
        return zip;
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    /** Returns what is odd about the archive as a whole. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Returns where the end record stands: the last one whose comment fits. */
    private int end() throws RefusedException {
        int last = view.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (view.getInt(at) == END && at + END_LENGTH + u16(at + 20) <= view.capacity()) {
                return at;
            }
        }
        byte[] head = new byte[Math.min(view.capacity(), FirstBytes.LENGTH)];
        view.get(0, head);
        boolean isZip = view.capacity() >= 4 && view.getInt(0) == LOCAL;
        throw new RefusedException(
                isZip
                        ? Messages.cutOffZip()
                        : Messages.notZip(FirstBytes.notText(head).orElse("something else")));
    }

    private void readDirectory(int end) throws RefusedException {
        if (end + END_LENGTH + u16(end + 20) < view.capacity()) {
            notes.add(Messages.behindZip());
        }
        long length = u32(end + 12);
        long said = u32(end + 16);
        long start = end - length;
        if (length > 0 && !isCentral(start) && isCentral(said)) {
            start = said;
        }
        long shift = start - said;
        if (start < 0 || shift < 0 || start + length > end) {
            throw new RefusedException(Messages.damagedZip());
        }
        if (shift > 0) {
            notes.add(Messages.beforeZip());
        }
        long at = start;
        while (at < start + length) {
            if (!isCentral(at)) {
                throw new RefusedException(Messages.damagedZip());
            }
            if (members.size() >= maxMembers) {
                notes.add(Messages.tooManyMembers(maxMembers));
                return;
            }
            at = readMember((int) at, end, shift);
        }
    }

    private boolean isCentral(long at) {
        return at >= 0 && at + CENTRAL_LENGTH <= view.capacity() && view.getInt((int) at) == CENTRAL;
    }

    private long readMember(int at, int end, long shift) throws RefusedException {
        int nameLength = u16(at + 28);
        int extraLength = u16(at + 30);
        long next = (long) at + CENTRAL_LENGTH + nameLength + extraLength + u16(at + 32);
        if (next > end) {
            throw new RefusedException(Messages.damagedZip());
        }
        int system = u16(at + 4) >> 8;
        boolean isUnix = system == 3 || system == 19;
        Wide wide = new Wide(at + CENTRAL_LENGTH + nameLength, extraLength);
        long size = wide.orNext(u32(at + 24));
        long packed = wide.orNext(u32(at + 20));
        long offset = wide.orNext(u32(at + 42));
        members.add(new Member(
                name(at + CENTRAL_LENGTH, nameLength),
                (u16(at + 8) & 0x41) != 0,
                u16(at + 10),
                isUnix ? u16(at + 40) : 0,
                u32(at + 16),
                packed,
                size,
                offset + shift,
                at));
        return next;
    }

    /** The 64-bit numbers of an extra field, in the order in which the 32-bit ones were too small. */
    private final class Wide {

        private int at;
        private int end;

        Wide(int start, int length) {
            int field = start;
            while (field + 4 <= start + length) {
                int size = u16(field + 2);
                if (u16(field) == 1 && field + 4 + size <= start + length) {
                    at = field + 4;
                    end = at + size;
                    return;
                }
                field += 4 + size;
            }
        }

        long orNext(long narrow) {
            if (narrow != 0xFFFFFFFFL || at + 8 > end) {
                return narrow;
            }
            at += 8;
            long value = view.getLong(at - 8);
            return value < 0 ? Long.MAX_VALUE / 4 : Math.min(value, Long.MAX_VALUE / 4);
        }
    }

    private String name(int at, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(view.slice(at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1.decode(view.slice(at, length)).toString();
        }
    }

    /**
     * Opens a file of the archive.
     *
     * @return its content; reading it throws a {@link RefusedException} where it is damaged or a bomb
     * @throws RefusedException if it cannot be unpacked
     */
    InputStream open(Member member) throws RefusedException {
        if (member.isEncrypted()) {
            throw new RefusedException(Messages.encrypted());
        }
        if (member.method() != STORED && member.method() != DEFLATED) {
            throw new RefusedException(Messages.otherPacking());
        }
        if (member.offset() < 0
                || member.offset() + LOCAL_LENGTH > view.capacity()
                || view.getInt((int) member.offset()) != LOCAL) {
            throw new RefusedException(Messages.damaged());
        }
        int local = (int) member.offset();
        int nameLength = u16(local + 26);
        long start = (long) local + LOCAL_LENGTH + nameLength + u16(local + 28);
        if (start + member.packed() > view.capacity()) {
            throw new RefusedException(Messages.damaged());
        }
        ByteBuffer here = view.slice(local + LOCAL_LENGTH, nameLength);
        if (!here.equals(view.slice(member.header() + CENTRAL_LENGTH, u16(member.header() + 28)))) {
            throw new RefusedException(Messages.twoNames());
        }
        InputStream packed = new BufferStream(view.slice((int) start, (int) member.packed()));
        return new UnpackedStream(packed, member.method() == DEFLATED, member);
    }

    private int u16(int at) {
        return view.getShort(at) & 0xFFFF;
    }

    private long u32(int at) {
        return view.getInt(at) & 0xFFFFFFFFL;
    }
}
