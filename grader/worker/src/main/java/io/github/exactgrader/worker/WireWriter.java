package io.github.exactgrader.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds the payload of one frame: big-endian numbers, text as UTF-8 behind its length.
 *
 * <p>A lone surrogate in a text becomes a question mark. Doubles keep their bits, NaN payloads included.
 */
public final class WireWriter {

    private byte[] bytes = new byte[256];
    private int size;

    /** Creates an empty payload. */
    public WireWriter() {}

    /** Appends the low eight bits of {@code value}. */
    public WireWriter tag(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Appends four bytes. */
    public WireWriter integer(int value) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** Appends eight bytes. */
    public WireWriter longInteger(long value) {
        return integer((int) (value >>> 32)).integer((int) value);
    }

    /** Appends the eight bytes of a double. */
    public WireWriter number(double value) {
        return longInteger(Double.doubleToRawLongBits(value));
    }

    /** Appends a text, never null. */
    public WireWriter text(String value) {
        return block(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends raw bytes behind their count. */
    public WireWriter block(byte[] value) {
        integer(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** Returns a copy of what was written so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
        }
    }
}
