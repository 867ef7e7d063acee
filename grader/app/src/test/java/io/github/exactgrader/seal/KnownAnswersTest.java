package io.github.exactgrader.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pieces that sealing is composed of, against published vectors. */
class KnownAnswersTest {

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** RFC 5869, appendix A.1 to A.3. */
    @ParameterizedTest(name = "RFC 5869, {0}")
    @CsvSource({
        "A.1, 0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9, 42,"
                + "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "A.2, 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f30313233"
                + "3435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f,"
                + "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f90919293"
                + "9495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf,"
                + "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3"
                + "e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff, 82,"
                + "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da327560"
                + "0c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
        "A.3, 0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '', 42,"
                + "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void derivesKeys(String vector, String secret, String salt, String info, int length, String expected) {
        assertThat(hex(Hkdf.derive(hex(secret), hex(salt), hex(info), length)))
                .as(vector)
                .isEqualTo(expected);
    }

    @Test
    void derivesNoKeyOfLengthZeroOrBeyondTheLimit() {
        assertThatThrownBy(() -> Hkdf.derive(new byte[1], new byte[0], new byte[0], 0))
                .hasMessage("expected a length from 1 to 8160, found 0");
        assertThatThrownBy(() -> Hkdf.derive(new byte[1], new byte[0], new byte[0], 8161))
                .hasMessage("expected a length from 1 to 8160, found 8161");
    }

    /** RFC 7748, section 6.1; the public keys are tried as the keys of ada and ben are read. */
    @Test
    void agreesOnASecret() {
        String secret = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";

        assertThat(Keys.ada().agree(Keys.ben().publicKey().wrapping()).map(KnownAnswersTest::hex))
                .contains(secret);
        assertThat(Keys.ben().agree(Keys.ada().publicKey().wrapping()).map(KnownAnswersTest::hex))
                .contains(secret);
    }

    /** Points of small order give everybody the secret zero. RFC 7748, section 6.1, last paragraph. */
    @ParameterizedTest(name = "u = {0}")
    @CsvSource({
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
    })
    void agreesOnNothingWithAPointOfSmallOrder(String point) {
        assertThat(Keys.ada().agree(hex(point))).isEqualTo(Optional.empty());
    }

    /** RFC 8032, section 7.1, tests 1 and 2. */
    @Test
    void signs() {
        String first =
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                        + "d25bf5f0595bbe24655141438e7a100b";
        String second =
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                        + "387b2eaeb4302aeeb00d291612bb0c00";

        assertThat(hex(Keys.ada().sign(new byte[0]))).isEqualTo(first);
        assertThat(hex(Keys.ben().sign(hex("72")))).isEqualTo(second);
        assertThat(Keys.ben().publicKey().verifies(hex(second), hex("72"))).isTrue();
        assertThat(Keys.ben().publicKey().verifies(hex(second), hex("73"))).isFalse();
        assertThat(Keys.ada().publicKey().verifies(hex(second), hex("72"))).isFalse();
    }

    @Test
    void verifiesNothingByAPublicKeyThatIsNoPoint() {
        // y = 2 is on no point of edwards25519: (y^2 - 1)/(d y^2 + 1) is no square.
        byte[] two = new byte[Curve.LENGTH];
        two[0] = 2;
        SealPublicKey none = new SealPublicKey(two, two);

        assertThat(none.verifies(new byte[64], new byte[0])).isFalse();
    }

    /** McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 14 and 16. */
    @ParameterizedTest(name = "test case {0}")
    @CsvSource({
        "14, 0000000000000000000000000000000000000000000000000000000000000000, 000000000000000000000000, '',"
                + "00000000000000000000000000000000, cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
        "16, feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308, cafebabefacedbaddecaf888,"
                + "feedfacedeadbeeffeedfacedeadbeefabaddad2,"
                + "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5"
                + "aa0de657ba637b39,"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e63"
                + "93ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
    })
    void encrypts(String number, String key, String nonce, String associated, String text, String ciphertext) {
        byte[] encrypted = AesGcm.encrypt(hex(key), hex(nonce), hex(associated), hex(text));

        assertThat(hex(encrypted)).as(number).isEqualTo(ciphertext);
        assertThat(AesGcm.decrypt(hex(key), hex(nonce), hex(associated), encrypted)
                        .map(KnownAnswersTest::hex))
                .contains(text);
    }
}
