package io.github.exactgrader.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys as text: blocks of RFC 7468. Blank lines and lines that start with {@code #} may stand between them. */
final class KeyText {

    static final String PUBLIC = "PUBLIC KEY";
    static final String PRIVATE = "PRIVATE KEY";

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private KeyText() {}

    /**
     * A block.
     *
     * @param label {@value #PUBLIC} or {@value #PRIVATE}
     * @param base64 its content, not decoded yet
     */
    record Block(String label, String base64) {

        byte[] content() throws UnsealableException {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw new UnsealableException(Messages.unknownCurve());
            }
        }
    }

    static String block(String label, byte[] encoded) {
        byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
        return BEGIN + label + DASHES + "\n"
                + Base64.getMimeEncoder(64, lineEnd).encodeToString(encoded)
                + "\n" + END + label + DASHES + "\n";
    }

    static List<Block> read(String text) throws UnsealableException {
        List<Block> blocks = new ArrayList<>();
        @Nullable String label = null;
        StringBuilder content = new StringBuilder();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (label == null && line.startsWith(BEGIN) && line.endsWith(DASHES)) {
                label = line.substring(BEGIN.length(), line.length() - DASHES.length());
                content.setLength(0);
            } else if (label != null && line.equals(END + label + DASHES)) {
                blocks.add(new Block(Objects.requireNonNull(label), content.toString()));
                label = null;
            } else if (label != null) {
                content.append(line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new UnsealableException(Messages.badKeyLine(number));
            }
        }
        if (label != null) {
            throw new UnsealableException(Messages.badKeyLine(number));
        }
        return blocks;
    }
}
