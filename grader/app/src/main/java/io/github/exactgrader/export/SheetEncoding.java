package io.github.exactgrader.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The encoding of a sheet: one that gives back the very bytes it was decoded from.
 *
 * @param charset UTF-8, UTF-16 or, where the bytes are neither, Latin-1, in which every byte is some character
 * @param mark length of the byte order mark in front, in bytes
 */
record SheetEncoding(Charset charset, int mark) {

    /** Finds the encoding by the byte order mark, by zero bytes, by whether the bytes are valid UTF-8. */
    static SheetEncoding of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF) && isValid(bytes, 3, StandardCharsets.UTF_8)) {
            return new SheetEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE) && isValid(bytes, 2, StandardCharsets.UTF_16LE)) {
            return new SheetEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(bytes, 0xFE, 0xFF) && isValid(bytes, 2, StandardCharsets.UTF_16BE)) {
            return new SheetEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (bytes.length > 1 && bytes[1] == 0 && isValid(bytes, 0, StandardCharsets.UTF_16LE)) {
            return new SheetEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (bytes.length > 1 && bytes[0] == 0 && isValid(bytes, 0, StandardCharsets.UTF_16BE)) {
            return new SheetEncoding(StandardCharsets.UTF_16BE, 0);
        }
        return new SheetEncoding(
                isValid(bytes, 0, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1, 0);
    }

    String decode(byte[] bytes) {
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    /** Returns the bytes of a text, behind the mark that the original has. */
    byte[] encode(String text, byte[] original) {
        byte[] body = text.getBytes(charset);
        byte[] all = Arrays.copyOf(original, mark + body.length);
        System.arraycopy(body, 0, all, mark, body.length);
        return all;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** A strict decoder takes only what its encoder gives, so that the way back is the same bytes. */
    private static boolean isValid(byte[] bytes, int from, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
