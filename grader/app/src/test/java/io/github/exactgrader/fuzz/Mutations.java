package io.github.exactgrader.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Makes hostile bytes out of valid ones: the same seed gives the same bytes. One to eight changes each: bits flipped, bytes
 * set to those that parsers trip over, pieces cut, doubled, moved or repeated many times, numbers made huge, the end cut
 * off.
 */
public final class Mutations {

    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF, '"', '\\', '{', '[', '0', '\n'};
    private static final String[] PIECES = {
        "[[[[[[[[[[[[[[[[[[[[",
        "\"",
        "\\u",
        "\\ud800",
        "\\x",
        "1e999999999",
        "-",
        "{\"a\":",
        ",",
        "\u202e",
        "\uFEFF",
        "\0"
    };
    private static final int MAX_GROWTH = 100_000;

    private Mutations() {}

    /**
     * Returns changed bytes.
     *
     * @param valid what a parser takes; not changed itself
     * @param seed any number
     * @return at most {@code valid.length + 100000} bytes, seldom equal to what was given
     */
    public static byte[] mutate(byte[] valid, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        byte[] bytes = valid.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            byte[] changed = change(bytes, random);
            bytes = changed.length <= valid.length + MAX_GROWTH ? changed : bytes;
        }
        return bytes;
    }

    private static byte[] change(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return piece(random);
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(64)));
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(9)) {
            case 0 -> set(bytes, from, bytes[from] ^ (1 << random.nextInt(8)));
            case 1 -> set(bytes, from, EDGES[random.nextInt(EDGES.length)]);
            case 2 -> joined(bytes, from, new byte[0], to);
            case 3 -> joined(bytes, to, part, to);
            case 4 -> joined(bytes, from, repeated(part, 1 + random.nextInt(1000)), to);
            case 5 -> joined(bytes, from, piece(random), from);
            case 6 -> joined(bytes, from, piece(random), to);
            case 7 -> number(bytes, from, random);
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, from) : moved(bytes, part, random);
        };
    }

    private static byte[] set(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] piece(Random random) {
        return PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
    }

    /** Overwrites two, four or eight bytes by a number that a length or offset should not be. */
    private static byte[] number(byte[] bytes, int at, Random random) {
        byte[] changed = bytes.clone();
        int width = 2 << random.nextInt(3);
        int fill = EDGES[random.nextInt(6)];
        Arrays.fill(changed, at, Math.min(bytes.length, at + width), (byte) fill);
        return changed;
    }

    private static byte[] moved(byte[] bytes, byte[] part, Random random) {
        int to = random.nextInt(bytes.length);
        return joined(bytes, to, part, Math.min(bytes.length, to + part.length));
    }

    private static byte[] repeated(byte[] part, int times) {
        byte[] many = new byte[part.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(part, 0, many, i * part.length, part.length);
        }
        return many;
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.write(middle, 0, middle.length);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
