package io.github.exactgrader.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Tells by its first bytes what a file is, whatever its name says. */
final class FirstBytes {

    /** So many bytes are looked at; a PDF may begin with up to 1024 bytes of something else. */
    static final int LENGTH = 8192;

    private static final int PDF_WITHIN = 1024;

    private enum Sign {
        CLASS("a compiled class", "CA FE BA BE"),
        ZIP("a zip or jar archive", "50 4B 03 04"),
        EMPTY_ZIP("an empty zip archive", "50 4B 05 06"),
        SPLIT_ZIP("a part of a zip archive", "50 4B 07 08"),
        ELF("a program", "7F 45 4C 46"),
        MACH_O("a program", "CF FA ED FE"),
        SEVEN_ZIP("a 7z archive", "37 7A BC AF 27 1C"),
        RAR("a RAR archive", "52 61 72 21 1A 07"),
        GZIP("a gzip archive", "1F 8B 08"),
        XZ("an xz archive", "FD 37 7A 58 5A 00"),
        PNG("a PNG picture", "89 50 4E 47 0D 0A 1A 0A"),
        JPEG("a JPEG picture", "FF D8 FF");

        private final String words;
        /** The bytes as Latin-1, so that it cannot be changed. */
        private final String bytes;

        Sign(String words, String hex) {
            this.words = words;
            this.bytes = new String(HexFormat.ofDelimiter(" ").parseHex(hex), StandardCharsets.ISO_8859_1);
        }

        boolean begins(byte[] head) {
            return beginning(head, bytes.length()).equals(bytes);
        }
    }

    private FirstBytes() {}

    /** Returns what this is if it is certainly no text, in words such as "a compiled class". */
    static Optional<String> notText(byte[] head) {
        for (Sign sign : Sign.values()) {
            if (sign.begins(head)) {
                return Optional.of(sign.words);
            }
        }
        if (isPdf(head)) {
            return Optional.of("a PDF");
        }
        return isWindowsProgram(head) ? Optional.of("a program") : Optional.empty();
    }

    /** Tells whether a picture or PDF begins as its name says. */
    static boolean isLike(String extension, byte[] head) {
        return switch (extension) {
            case "png" -> Sign.PNG.begins(head);
            case "jpg", "jpeg" -> Sign.JPEG.begins(head);
            case "pdf" -> isPdfWithin(head);
            default -> true;
        };
    }

    private static boolean isPdf(byte[] head) {
        return beginning(head, 5).equals("%PDF-");
    }

    private static boolean isPdfWithin(byte[] head) {
        return beginning(head, PDF_WITHIN).contains("%PDF-");
    }

    /** A text may begin with the letters MZ, but has no zero byte soon after them. */
    private static boolean isWindowsProgram(byte[] head) {
        return beginning(head, 2).equals("MZ") && beginning(head, 64).indexOf('\0') >= 0;
    }

    private static String beginning(byte[] head, int length) {
        return new String(head, 0, Math.min(head.length, length), StandardCharsets.ISO_8859_1);
    }
}
