package io.github.exactgrader.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may read of a sealed file.
 *
 * <p>Bytes: length of the assignment's id (2), the id; id of the signer's key (8); commitment (32); number of recipients
 * (2); for each its id (8), its X25519 key of once (32), its wrapped key (48). Numbers are big-endian.
 *
 * @param assignment its id
 * @param signer id of the key that signed
 * @param commitment to the content, 64 hexadecimal digits
 * @param recipients who may open it; at least one
 */
record SealHeader(String assignment, String signer, String commitment, List<Recipient> recipients) {

    /** Recipients of a file. */
    static final int MOST_RECIPIENTS = 500;

    private static final int LONGEST_ID = 200;

    SealHeader {
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
            throw new IllegalArgumentException("expected 1 to " + MOST_RECIPIENTS + " recipients");
        }
    }

    Optional<Recipient> recipient(String id) {
        return recipients.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HexFormat hex = HexFormat.of();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] id = assignment.getBytes(StandardCharsets.UTF_8);
            out.writeShort(id.length);
            out.write(id);
            out.write(hex.parseHex(signer));
            out.write(hex.parseHex(commitment));
            out.writeShort(recipients.size());
            for (Recipient recipient : recipients) {
                out.write(hex.parseHex(recipient.id()));
                out.write(recipient.oncePublic());
                out.write(recipient.wrapped());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote, and nothing else.
     *
     * @throws IntegrityException if it is anything else
     */
    static SealHeader read(byte[] bytes) throws IntegrityException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int length = in.readUnsignedShort();
            if (length > LONGEST_ID) {
                throw new EOFException();
            }
            String assignment = new String(exactly(in, length), StandardCharsets.UTF_8);
            String signer = hex(in, SealPublicKey.ID_LENGTH);
            String commitment = hex(in, Digests.LENGTH);
            int count = in.readUnsignedShort();
            List<Recipient> recipients = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                recipients.add(new Recipient(
                        hex(in, SealPublicKey.ID_LENGTH), exactly(in, Curve.LENGTH), exactly(in, KeyWrap.WRAPPED)));
            }
            SealHeader header = new SealHeader(assignment, signer, commitment, recipients);
            if (!Arrays.equals(header.bytes(), bytes)) {
                throw new EOFException();
            }
            return header;
        } catch (IOException | IllegalArgumentException e) {
            throw new IntegrityException(Messages.CUT_SHORT);
        }
    }

    private static String hex(DataInputStream in, int length) throws IOException {
        return HexFormat.of().formatHex(exactly(in, length));
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
