package io.github.exactgrader.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.exactgrader.Documents;
import io.github.exactgrader.format.UnreadableJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private final Bundle key = BundleTest.bundle("key.yaml", "k");
    private final Reveal reveal = new Reveal("hw1", "00".repeat(32), key.digest());
    private final Commitment commitment = Commitment.of(reveal);

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<?> complaints(String schema, byte[] json) throws IOException {
        Path file = Documents.ROOT.resolve("docs/schema/" + schema + "-v1.schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON)
                .validate(text(json), InputFormat.JSON);
    }

    @Test
    void isTheHashOfSaltAndDigest() {
        Reveal zeros = new Reveal("hw1", "00".repeat(32), "00".repeat(32));

        // head -c 64 /dev/zero | sha256sum
        assertThat(Commitment.of(zeros).hash())
                .isEqualTo("f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b");
    }

    @Test
    void acceptsWhatWasCommittedTo() {
        assertThatCode(() -> commitment.require(reveal, key)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnythingElse() {
        Bundle changed = BundleTest.bundle("key.yaml", "K");
        Reveal changedReveal = new Reveal("hw1", reveal.salt(), changed.digest());

        assertThatThrownBy(() -> commitment.require(reveal, changed))
                .isInstanceOf(IntegrityException.class)
                .hasMessageStartingWith("the files are not those that were committed to");
        assertThatThrownBy(() -> commitment.require(changedReveal, changed))
                .hasMessageStartingWith("the reveal does not belong to the commitment");
        assertThatThrownBy(() -> commitment.require(new Reveal("hw1", "01".repeat(32), key.digest()), key))
                .hasMessageStartingWith("the reveal does not belong to the commitment");
        assertThatThrownBy(() -> commitment.require(new Reveal("hw2", reveal.salt(), key.digest()), key))
                .hasMessage("the reveal is for the assignment \"hw2\", the commitment for \"hw1\"");
    }

    @Test
    void isPublishedAsJson() throws UnreadableJsonException, IOException {
        assertThat(text(CommitmentJson.bytes(commitment))).isEqualTo("""
                {
                  "schema": "exactgrader/commitment/v1",
                  "assignment": "hw1",
                  "commitment": "%s"
                }
                """.formatted(commitment.hash()));
        assertThat(CommitmentJson.readCommitment(CommitmentJson.bytes(commitment), "c.json"))
                .isEqualTo(commitment);
        assertThat(complaints("commitment", CommitmentJson.bytes(commitment))).isEmpty();
        assertThat(complaints("reveal", CommitmentJson.bytes(reveal))).isEmpty();
        assertThat(complaints("reveal", CommitmentJson.bytes(commitment))).isNotEmpty();
        assertThat(CommitmentJson.readReveal(CommitmentJson.bytes(reveal), "r.json"))
                .isEqualTo(reveal);
    }

    @Test
    void saysWhatIsWrongWithTheJson() {
        assertThatThrownBy(() -> CommitmentJson.readCommitment(CommitmentJson.bytes(reveal), "c.json"))
                .hasMessageStartingWith("c.json: unknown key");
        byte[] short1 = text(CommitmentJson.bytes(commitment))
                .replace(commitment.hash(), "F00")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CommitmentJson.readCommitment(short1, "c.json"))
                .hasMessage("c.json: expected 64 hexadecimal digits in lower case, found \"F00\"");
        byte[] other =
                text(CommitmentJson.bytes(commitment)).replace("/v1", "/v2").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CommitmentJson.readCommitment(other, "c.json"))
                .hasMessage(
                        "c.json: expected schema \"exactgrader/commitment/v1\", found \"exactgrader/commitment/v2\"");
    }
}
