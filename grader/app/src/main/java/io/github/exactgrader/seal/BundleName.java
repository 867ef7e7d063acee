package io.github.exactgrader.seal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names files of a bundle may have: those that name one file below a folder, the same one on every system. */
final class BundleName {

    private static final int LONGEST = 500;
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N} _.,+@=~#()\\[\\]-]+");
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private BundleName() {}

    /**
     * Returns what is wrong with a name, as the rest of a sentence.
     *
     * @param name pieces with {@code /} between them
     */
    static Optional<String> objection(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " bytes");
        }
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            return Optional.of("has accents apart from their letters");
        }
        return List.of(name.split("/", -1)).stream()
                .flatMap(piece -> pieceObjection(piece).stream())
                .findFirst();
    }

    private static Optional<String> pieceObjection(String piece) {
        if (piece.isEmpty() || piece.startsWith(".")) {
            return Optional.of("has a piece that is empty or starts with a dot");
        }
        if (!PIECE.matcher(piece).matches()) {
            return Optional.of("has characters other than letters, digits and _ . , + @ = ~ # ( ) [ ] -");
        }
        if (piece.endsWith(".") || piece.endsWith(" ") || piece.startsWith(" ")) {
            return Optional.of("has a piece that ends with a dot, or begins or ends with a space");
        }
        String stem = folded(piece).replaceFirst("[. ].*", "");
        return RESERVED.contains(stem) ? Optional.of("is a device on some systems") : Optional.empty();
    }

    /** Returns what systems that ignore case compare. */
    static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
