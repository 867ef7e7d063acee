package io.github.exactgrader.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SealKeyTest {

    private final SealKey ada = Keys.ada();

    private static void refusesKey(String text, String message) {
        assertThatThrownBy(() -> SealKey.read(text))
                .isInstanceOf(UnsealableException.class)
                .hasMessageContaining(message);
    }

    private static void refusesPublic(String text, String message) {
        assertThatThrownBy(() -> SealPublicKey.read(text))
                .isInstanceOf(UnsealableException.class)
                .hasMessageContaining(message);
    }

    @Test
    void isTextThatOtherProgramsRead() {
        // Made with: printf ... | openssl pkey -inform DER -pubout, of RFC 8032 test 1 and RFC 7748 Alice.
        assertThat(ada.publicKey().text())
                .isEqualTo("""
                # exactgrader public key %s
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
                -----END PUBLIC KEY-----
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=
                -----END PUBLIC KEY-----
                """.formatted(ada.publicKey().id()));
    }

    @Test
    void readsBackWhatItWrote() throws UnsealableException {
        SealKey fresh = SealKey.fresh(new SecureRandom());

        SealKey read = SealKey.read(fresh.text().replace("\n", "\r\n"));
        SealPublicKey readPublic = SealPublicKey.read(fresh.publicKey().text());

        assertThat(read.text()).isEqualTo(fresh.text());
        assertThat(readPublic.id()).isEqualTo(fresh.publicKey().id()).matches("[0-9a-f]{16}");
        assertThat(readPublic.verifies(read.sign(new byte[] {5}), new byte[] {5}))
                .isTrue();
    }

    @Test
    void saysWhichFileItWanted() {
        refusesPublic(ada.text(), "this is a private key, which nobody but its owner should have");
        refusesKey(ada.publicKey().text(), "expected two private and two public keys");
        refusesPublic("", "expected two public keys, Ed25519 and X25519");
        refusesPublic("ssh-ed25519 AAAA ada\n", "line 1 belongs to no key");
        refusesPublic("-----BEGIN PUBLIC KEY-----\nMCow\n", "line 2 belongs to no key");
        refusesPublic(ada.publicKey().text().replace("PUBLIC KEY", "CERTIFICATE"), "expected two public keys");
        refusesPublic(ada.publicKey().text().replace("MCow", "MCoX"), "neither Ed25519 nor X25519");
        refusesPublic(ada.publicKey().text().replace("MCow", "M*ow"), "neither Ed25519 nor X25519");
        refusesKey(ada.text().replace("MC4C", "MC4X"), "neither Ed25519 nor X25519");
    }

    @Test
    void refusesPublicKeysOfSomebodyElse() {
        String ben = Keys.ben().publicKey().blocks();
        String mixed = ada.text().replace(ada.publicKey().blocks(), ben);

        refusesKey(mixed, "the private and public keys in it do not belong together");
    }
}
