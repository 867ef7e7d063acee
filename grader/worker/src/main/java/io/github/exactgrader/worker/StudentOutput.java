package io.github.exactgrader.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Where {@code System.out} and {@code System.err} of student code go: the first bytes are kept, all are counted. */
final class StudentOutput extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int keep;
    private final int most;
    private final Runnable onTooMuch;
    private int room;
    private long printed;

    /**
     * Creates the stream.
     *
     * @param keep bytes to keep
     * @param most bytes that may be printed
     * @param onTooMuch called once, by the thread that prints one byte more
     */
    StudentOutput(int keep, int most, Runnable onTooMuch) {
        this.keep = keep;
        this.most = most;
        this.onTooMuch = onTooMuch;
        this.room = keep;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        boolean tooMuch;
        synchronized (this) {
            int taken = Math.min(length, room);
            kept.write(bytes, offset, taken);
            room -= taken;
            tooMuch = printed <= most && printed + length > most;
            printed += length;
        }
        if (tooMuch) {
            onTooMuch.run();
        }
    }

    /** Returns what was kept since the last call. */
    synchronized String take() {
        String text = kept.toString(StandardCharsets.UTF_8);
        kept.reset();
        return text;
    }

    @Override
    public String toString() {
        return "StudentOutput[keep " + keep + ", most " + most + "]";
    }
}
