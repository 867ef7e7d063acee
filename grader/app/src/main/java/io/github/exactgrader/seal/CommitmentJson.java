package io.github.exactgrader.seal;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.StrictObject;
import io.github.exactgrader.format.UnreadableJsonException;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The files that are published: a commitment with the sheet, its reveal after grading. */
public final class CommitmentJson {

    private static final StrictJson JSON = StrictJson.forOwnFiles();

    private CommitmentJson() {}

    /** Writes a commitment: UTF-8, newline at the end. */
    public static byte[] bytes(Commitment commitment) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", Commitment.SCHEMA);
        CanonicalJson.put(root, "assignment", commitment.assignment());
        root.put("commitment", commitment.hash());
        return CanonicalJson.bytes(root);
    }

    /** Writes a reveal: UTF-8, newline at the end. */
    public static byte[] bytes(Reveal reveal) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", Reveal.SCHEMA);
        CanonicalJson.put(root, "assignment", reveal.assignment());
        root.put("salt", reveal.salt());
        root.put("bundle_sha256", reveal.bundle());
        return CanonicalJson.bytes(root);
    }

    /**
     * Reads a commitment.
     *
     * @param bytes the whole file
     * @param where its name, for messages
     * @throws UnreadableJsonException if it is not as {@link #bytes(Commitment)} writes it
     */
    public static Commitment readCommitment(byte[] bytes, String where) throws UnreadableJsonException {
        StrictObject root = root(bytes, where, Commitment.SCHEMA, Set.of("schema", "assignment", "commitment"));
        return allowed(where, () -> new Commitment(root.text("assignment"), root.text("commitment")));
    }

    /**
     * Reads a reveal.
     *
     * @param bytes the whole file
     * @param where its name, for messages
     * @throws UnreadableJsonException if it is not as {@link #bytes(Reveal)} writes it
     */
    public static Reveal readReveal(byte[] bytes, String where) throws UnreadableJsonException {
        StrictObject root = root(bytes, where, Reveal.SCHEMA, Set.of("schema", "assignment", "salt", "bundle_sha256"));
        return allowed(where, () -> new Reveal(root.text("assignment"), root.text("salt"), root.text("bundle_sha256")));
    }

    private static StrictObject root(byte[] bytes, String where, String schema, Set<String> keys)
            throws UnreadableJsonException {
        StrictObject root = StrictObject.of(JSON.read(bytes, where), where, keys);
        if (!root.text("schema").equals(schema)) {
            throw StrictObject.refused(
                    where, "expected schema \"" + schema + "\", found \"" + root.text("schema") + "\"");
        }
        return root;
    }

    /** Makes a value of texts. */
    @FunctionalInterface
    private interface Maker<T> {
        T make() throws UnreadableJsonException;
    }

    private static <T> T allowed(String where, Maker<T> maker) throws UnreadableJsonException {
        try {
            return maker.make();
        } catch (IllegalArgumentException notAllowed) {
            throw StrictObject.refused(where, String.valueOf(notAllowed.getMessage()));
        }
    }
}
