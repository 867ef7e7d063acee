package io.github.exactgrader.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Receives the frames that {@link FrameOutput} sends. */
public final class FrameInput {

    /** The longest payload that is sent or accepted, in bytes. */
    public static final int MAX_PAYLOAD = 32 << 20;

    private static final int HEADER = 12;

    private final InputStream in;

    /**
     * Creates a receiver.
     *
     * @param in where frames come from, buffered
     */
    public FrameInput(InputStream in) {
        this.in = in;
    }

    /**
     * One received frame.
     *
     * @param token the token the sender put in front
     * @param payload the message
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Frame(long token, byte[] payload) {}

    /**
     * Waits for the first frame, whatever its token.
     *
     * @return the frame, or empty when the stream ends in front of it
     * @throws WireException if the frame is cut short or too long
     * @throws IOException if reading fails
     */
    public Optional<Frame> first() throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < HEADER) {
            throw new WireException("expected a frame, found " + header.length + " bytes");
        }
        return Optional.of(new Frame(ByteBuffer.wrap(header).getLong(), payload(header)));
    }

    /**
     * Waits for the next frame of a conversation.
     *
     * @param token the token it must carry
     * @return the payload, or empty when the stream ends in front of a frame
     * @throws WireException if the frame is foreign, cut short or too long; a foreign one is noticed before its length is
     *     believed
     * @throws IOException if reading fails
     */
    public Optional<byte[]> next(long token) throws IOException {
        byte[] header = new byte[HEADER];
        for (int i = 0; i < HEADER; i++) {
            int next = in.read();
            if (next < 0 && i == 0) {
                return Optional.empty();
            }
            if (next < 0) {
                throw new CutShortException("expected a frame, found it cut short");
            }
            if (i < Long.BYTES && next != (int) ((token >>> (56 - 8 * i)) & 0xff)) {
                throw new WireException("expected a frame, found foreign bytes");
            }
            header[i] = (byte) next;
        }
        return Optional.of(payload(header));
    }

    private byte[] payload(byte[] header) throws IOException {
        int length = ByteBuffer.wrap(header).getInt(8);
        if (length < 0 || length > MAX_PAYLOAD) {
            throw new WireException("expected a payload of at most " + MAX_PAYLOAD + " bytes, found " + length);
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new CutShortException("expected a payload of " + length + " bytes, found " + payload.length);
        }
        return payload;
    }
}
