package io.github.exactgrader.seal;

/** Somebody who may open a file. */
final class Recipient {

    private final String id;
    private final byte[] oncePublic;
    private final byte[] wrapped;

    /**
     * Creates the entry of a recipient.
     *
     * @param id of its public key
     * @param oncePublic the X25519 key made for this entry, 32 bytes
     * @param wrapped the file's key, encrypted, 48 bytes
     */
    Recipient(String id, byte[] oncePublic, byte[] wrapped) {
        this.id = id;
        this.oncePublic = oncePublic.clone();
        this.wrapped = wrapped.clone();
    }

    String id() {
        return id;
    }

    byte[] oncePublic() {
        return oncePublic.clone();
    }

    byte[] wrapped() {
        return wrapped.clone();
    }
}
