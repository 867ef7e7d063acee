package io.github.exactgrader.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Sends frames: the token of the conversation (8 bytes), the length of the payload (4), the payload.
 *
 * <p>A frame leaves in one write. The token is drawn by the parent for each process, so that bytes somebody else puts
 * into the stream are recognised as foreign.
 */
public final class FrameOutput {

    private static final int HEADER = 12;

    private final OutputStream out;
    private final long token;

    /**
     * Creates a sender.
     *
     * @param out where frames go
     * @param token marks the frames of this conversation
     */
    public FrameOutput(OutputStream out, long token) {
        this.out = out;
        this.token = token;
    }

    /**
     * Sends one frame.
     *
     * @param payload at most {@link FrameInput#MAX_PAYLOAD} bytes
     * @throws IOException if the other side is gone
     */
    public void send(byte[] payload) throws IOException {
        send(List.of(payload));
    }

    /**
     * Sends frames, all in one write.
     *
     * @param payloads at most {@link FrameInput#MAX_PAYLOAD} bytes each
     * @throws IOException if the other side is gone
     */
    public void send(List<byte[]> payloads) throws IOException {
        int size = 0;
        for (byte[] payload : payloads) {
            size = Math.addExact(size, HEADER + payload.length);
        }
        ByteBuffer frames = ByteBuffer.allocate(size);
        for (byte[] payload : payloads) {
            frames.putLong(token).putInt(payload.length).put(payload);
        }
        out.write(frames.array());
        out.flush();
    }
}
