package io.github.exactgrader.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Sends frames: the token of the conversation (8 bytes), the length of the payload (4), the payload.
 *
 * <p>Each frame leaves in one write. The token is drawn by the parent for each process, so that bytes somebody else puts
 * into the stream are recognised as foreign.
 */
public final class FrameOutput {

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
        byte[] frame = ByteBuffer.allocate(12 + payload.length)
                .putLong(token)
                .putInt(payload.length)
                .put(payload)
                .array();
        out.write(frame);
        out.flush();
    }
}
