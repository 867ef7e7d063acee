package io.github.exactgrader.worker;

import java.nio.charset.StandardCharsets;

/**
 * Reads the payload of one frame and believes nothing in it: every length is checked against what is left before
 * memory is taken for it.
 */
public final class WireReader {

    private final byte[] bytes;
    private int position;

    /**
     * Creates a reader.
     *
     * @param payload the payload; not copied, must not change
     */
    public WireReader(byte[] payload) {
        this.bytes = payload;
    }

    /** Reads one byte, 0 to 255. */
    public int tag() throws WireException {
        need(1);
        return bytes[position++] & 0xff;
    }

    /** Reads four bytes. */
    public int integer() throws WireException {
        need(4);
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = (value << 8) | (bytes[position++] & 0xff);
        }
        return value;
    }

    /** Reads eight bytes. */
    public long longInteger() throws WireException {
        long high = integer();
        return (high << 32) | (integer() & 0xffff_ffffL);
    }

    /** Reads a double. */
    public double number() throws WireException {
        return Double.longBitsToDouble(longInteger());
    }

    /** Reads a text; malformed UTF-8 becomes replacement characters. */
    public String text() throws WireException {
        return new String(block(), StandardCharsets.UTF_8);
    }

    /** Reads raw bytes behind their count. */
    public byte[] block() throws WireException {
        int length = count(1);
        byte[] block = new byte[length];
        System.arraycopy(bytes, position, block, 0, length);
        position += length;
        return block;
    }

    /**
     * Reads the count of a list.
     *
     * @param entryBytes the least number of bytes one entry takes, at least 1
     * @throws WireException if so many entries cannot be in what is left
     */
    public int count(int entryBytes) throws WireException {
        int count = integer();
        if (count < 0 || (long) count * entryBytes > bytes.length - position) {
            throw new WireException(
                    "expected a count that fits the " + (bytes.length - position) + " bytes left, found " + count);
        }
        return count;
    }

    /** Checks that nothing is left over. */
    public void end() throws WireException {
        if (position != bytes.length) {
            throw new WireException("expected the end of the message, found " + (bytes.length - position) + " bytes");
        }
    }

    private void need(int count) throws WireException {
        if (bytes.length - position < count) {
            throw new WireException(
                    "expected " + count + " more bytes, found " + (bytes.length - position) + ": message cut short");
        }
    }
}
