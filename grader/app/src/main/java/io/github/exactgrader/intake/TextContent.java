package io.github.exactgrader.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a student's file.
 *
 * @param text without a byte order mark
 * @param note what was odd about its encoding
 */
record TextContent(String text, Optional<String> note) {

    /** Decodes UTF-8; UTF-16 and Latin-1 are recognised, since editors write them unasked. */
    static TextContent of(byte[] bytes) {
        Optional<Charset> utf16 = utf16(bytes);
        if (utf16.isPresent()) {
            return new TextContent(withoutMark(new String(bytes, utf16.get())), Optional.of(note(bytes, utf16.get())));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new TextContent(withoutMark(text), Optional.empty());
        } catch (CharacterCodingException e) {
            return new TextContent(new String(bytes, StandardCharsets.ISO_8859_1), Optional.of(Messages.latin1()));
        }
    }

    private static String note(byte[] bytes, Charset utf16) {
        try {
            utf16.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Messages.utf16();
        } catch (CharacterCodingException e) {
            return Messages.halfCharacters();
        }
    }

    /** Recognises UTF-16 by its mark, or by the zero byte beside a first ASCII character. */
    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return (first == 0xFF && second == 0xFE) || (first != 0 && second == 0)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
