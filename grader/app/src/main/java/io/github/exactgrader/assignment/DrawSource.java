package io.github.exactgrader.assignment;

import java.math.BigDecimal;
import java.math.BigInteger;
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
    private static final long MOST = 1L << 52;
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final double SIX_DIGITS_END = 1e6;
    private static final double SMALLEST_EASY = 1e-4;
    private static final double HALF_IS_FAR = 1e-6;
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};

    private final Mac mac;
    private final byte[] purpose;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private int blocks;

    /**
     * Opens the stream for a purpose.
     *
     * @param secret of the course or the key, not empty
     * @param purpose what is drawn, e.g. {@code gd-momentum/1a.rate/0/7}; another purpose gives other numbers
     * @throws IllegalArgumentException if the secret is empty
     */
    public DrawSource(String secret, String purpose) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a number uniform in [0, 1), a multiple of 2^-53. */
    public double fraction() {
        return (nextLong() >>> 11) * TWO_TO_MINUS_53;
    }

    /**
     * Returns a number uniform between the bounds, rounded to 6 significant digits where that stays between them.
     *
     * @param low lower bound, finite
     * @param high upper bound, finite, at least {@code low}
     * @throws IllegalArgumentException if the bounds are not finite and in order
     */
    public double uniform(double low, double high) {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException("expected finite bounds, the lower one first, found " + Values.shown(low)
                    + " and " + Values.shown(high));
        }
        return rounded(low + (high - low) * fraction(), low, high);
    }

    /**
     * Returns a number whose logarithm is uniform between those of the bounds, rounded to 6 significant digits where
     * that stays between them.
     *
     * @param low lower bound, greater than 0
     * @param high upper bound, finite, at least {@code low}
     * @throws IllegalArgumentException if the bounds are not positive, finite and in order
     */
    public double logUniform(double low, double high) {
        if (!(low > 0 && low <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException("expected positive bounds, the lower one first, found "
                    + Values.shown(low) + " and " + Values.shown(high));
        }
        double logLow = StrictMath.log(low);
        return rounded(StrictMath.exp(logLow + (StrictMath.log(high) - logLow) * fraction()), low, high);
    }

    /**
     * Returns a whole number, each between the bounds equally likely up to 2^-53.
     *
     * @param low smallest, beyond -2^52
     * @param high greatest, at least {@code low}, below 2^52
     * @throws IllegalArgumentException if the bounds are not in order or beyond 2^52
     */
    public long integer(long low, long high) {
        if (low > high || low <= -MOST || high >= MOST) {
            throw new IllegalArgumentException(
                    "expected whole bounds, the lower one first, found " + low + " and " + high);
        }
        return low + (long) StrictMath.floor(fraction() * (high - low + 1));
    }

    /** Returns 64 random bits. */
    public long bits() {
        return nextLong();
    }

    /**
     * Returns a whole number with the given number of random bits, at least 0.
     *
     * @param bits a multiple of 64
     */
    public BigInteger bits(int bits) {
        ByteBuffer bytes = ByteBuffer.allocate(bits / Byte.SIZE);
        while (bytes.hasRemaining()) {
            bytes.putLong(nextLong());
        }
        return new BigInteger(1, bytes.array());
    }

    private long nextLong() {
        if (block.remaining() < Long.BYTES) {
            mac.update(purpose);
            block = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(4).putInt(blocks++).array()));
        }
        return block.getLong();
    }

    private static double rounded(double value, double low, double high) {
        double rounded = sixDigits(value);
        return low <= rounded && rounded <= high ? rounded : Math.min(Math.max(value, low), high);
    }

    /**
     * Rounds to 6 significant digits, half even. Most numbers need no long decimals for that: a product of at most 10^6 is
     * off by less than 10^-9, so that its nearest whole number is certain unless it is close to a half, and the quotient
     * of that by a power of ten is rounded as the decimal is.
     */
    static double sixDigits(double value) {
        double size = Math.abs(value);
        if (size >= SMALLEST_EASY && size < SIX_DIGITS_END) {
            int shift = 0;
            while (size * TENS[shift] < SIX_DIGITS_END / 10) {
                shift++;
            }
            double shifted = value * TENS[shift];
            double whole = Math.rint(shifted);
            if (Math.abs(Math.abs(shifted - whole) - 0.5) > HALF_IS_FAR) {
                return whole / TENS[shift];
            }
        }
        return new BigDecimal(value).round(SIX_DIGITS).doubleValue();
    }
}
