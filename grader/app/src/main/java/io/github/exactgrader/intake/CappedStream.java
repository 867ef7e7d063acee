package io.github.exactgrader.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a refusal one byte behind the limit of a file, or where the allowance of all files is used up. */
final class CappedStream extends FilterInputStream {

    private final long limit;
    private final Allowance allowance;
    private long count;

    CappedStream(InputStream in, long limit, Allowance allowance) {
        super(in);
        this.limit = limit;
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, (int) Math.min(length, limit - count + 1));
        if (read > 0) {
            count += read;
            if (count > limit) {
                throw new RefusedException(Messages.tooLarge(limit));
            }
            allowance.take(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return in.skip(0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
