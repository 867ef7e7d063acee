package io.github.exactgrader.intake;

import io.github.exactgrader.intake.ZipArchive.Member;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The content of a file in a zip, with its length and checksum compared at the end and bombs refused on the way. */
final class UnpackedStream extends InputStream {

    static final int MAX_RATIO = 100;

    /** What unpacks to no more than this is no bomb, however small it is in the zip. */
    static final int SMALL = 1_000_000;

    private final Inflater inflater = new Inflater(true);
    private final InputStream in;
    private final Member member;
    private final CRC32 crc = new CRC32();
    private long count;

    /**
     * Begins to unpack.
     *
     * @param packed the bytes in the zip
     * @param isDeflated whether they are packed at all
     * @param member what the zip says of the content
     */
    UnpackedStream(InputStream packed, boolean isDeflated, Member member) {
        // The inflater may ask for one byte behind the end.
        InputStream padded = new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1]));
        this.in = isDeflated ? new InflaterInputStream(padded, inflater) : packed;
        this.member = member;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (IOException e) {
            throw new RefusedException(Messages.damaged());
        }
        if (read < 0) {
            if (count != member.size() || crc.getValue() != member.crc()) {
                throw new RefusedException(Messages.damaged());
            }
            return read;
        }
        crc.update(bytes, offset, read);
        count += read;
        if (count > SMALL && count > MAX_RATIO * member.packed()) {
            throw new RefusedException(Messages.bomb(MAX_RATIO));
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
        inflater.end();
    }
}
