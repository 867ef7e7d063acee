package io.github.exactgrader.assignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random numbers that anyone with the secret can draw again and nobody without it can foresee: the bytes of
 * HMAC-SHA256(secret, purpose, 0), HMAC-SHA256(secret, purpose, 1), ...
 */
public final class DrawSource {

    private static final double TWO_TO_MINUS_53 = 0x1p-53;
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final Mac mac;
    private final byte[] purpose;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private int blocks;

    /**
     * Opens the stream for a purpose.
     *
     * @param secret of the course or the key
     * @param purpose what is drawn, e.g. {@code gd-momentum/1a.rate/0/7}; another purpose gives other numbers
     */
    public DrawSource(String secret, String purpose) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the secret must not be empty", e);
        }
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a number uniform in [0, 1), a multiple of 2^-53. */
    public double fraction() {
        return (nextLong() >>> 11) * TWO_TO_MINUS_53;
    }

    /**
     * Returns a number uniform between the bounds, rounded to 6 significant digits.
     *
     * @param low lower bound, finite
     * @param high upper bound, finite
     */
    public double uniform(double low, double high) {
        return rounded(low + (high - low) * fraction());
    }

    /**
     * Returns a number whose logarithm is uniform between those of the bounds, rounded to 6 significant digits.
     *
     * @param low lower bound, greater than 0
     * @param high upper bound, finite
     */
    public double logUniform(double low, double high) {
        double logLow = StrictMath.log(low);
        return rounded(StrictMath.exp(logLow + (StrictMath.log(high) - logLow) * fraction()));
    }

    /**
     * Returns a whole number, each between the bounds equally likely up to 2^-53.
     *
     * @param low smallest
     * @param high greatest, at least {@code low}
     */
    public long integer(long low, long high) {
        return low + (long) StrictMath.floor(fraction() * (high - low + 1));
    }

    private long nextLong() {
        if (block.remaining() < Long.BYTES) {
            mac.update(purpose);
            block = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(4).putInt(blocks++).array()));
        }
        return block.getLong();
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(SIX_DIGITS).doubleValue();
    }
}
