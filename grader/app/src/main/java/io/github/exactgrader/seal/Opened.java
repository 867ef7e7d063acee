package io.github.exactgrader.seal;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What was in a sealed file. The content is the salt, 32 bytes, and the bundle.
 *
 * @param reveal belongs to the file's commitment
 * @param bundle the files
 */
public record Opened(Reveal reveal, Bundle bundle) {

    static byte[] content(String salt, byte[] bundle) {
        byte[] content = Arrays.copyOf(HexFormat.of().parseHex(salt), Digests.LENGTH + bundle.length);
        System.arraycopy(bundle, 0, content, Digests.LENGTH, bundle.length);
        return content;
    }

    static Opened read(byte[] content, Commitment commitment) throws IntegrityException {
        if (content.length < Digests.LENGTH) {
            throw new IntegrityException(Messages.BAD_BUNDLE);
        }
        byte[] bundle = Arrays.copyOfRange(content, Digests.LENGTH, content.length);
        Reveal reveal = new Reveal(
                commitment.assignment(), HexFormat.of().formatHex(content, 0, Digests.LENGTH), Digests.hex(bundle));
        // AES-GCM alone would let a sealer show different files to different recipients.
        if (!Commitment.of(reveal).equals(commitment)) {
            throw new IntegrityException(Messages.OTHER_CONTENT);
        }
        return new Opened(reveal, Bundle.read(bundle));
    }
}
