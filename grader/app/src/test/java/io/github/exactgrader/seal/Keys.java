package io.github.exactgrader.seal;

import java.util.HexFormat;

/** Keys of invented people, made of published test vectors: nobody may use them for anything else. */
final class Keys {

    private Keys() {}

    /** Ed25519: RFC 8032, 7.1, test 1. X25519: RFC 7748, 6.1, Alice. */
    static SealKey ada() {
        return key(
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    }

    /** Ed25519: RFC 8032, 7.1, test 2. X25519: RFC 7748, 6.1, Bob. */
    static SealKey ben() {
        return key(
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    }

    private static SealKey key(String signing, String unwrapping, String verifying, String wrapping) {
        try {
            return SealKey.read(text(signing, unwrapping, verifying, wrapping));
        } catch (UnsealableException e) {
            throw new AssertionError(e);
        }
    }

    static String text(String signing, String unwrapping, String verifying, String wrapping) {
        HexFormat hex = HexFormat.of();
        return KeyText.block(KeyText.PRIVATE, Curve.ED25519.encodedPrivate(hex.parseHex(signing)))
                + KeyText.block(KeyText.PRIVATE, Curve.X25519.encodedPrivate(hex.parseHex(unwrapping)))
                + KeyText.block(KeyText.PUBLIC, Curve.ED25519.encodedPublic(hex.parseHex(verifying)))
                + KeyText.block(KeyText.PUBLIC, Curve.X25519.encodedPublic(hex.parseHex(wrapping)));
    }
}
