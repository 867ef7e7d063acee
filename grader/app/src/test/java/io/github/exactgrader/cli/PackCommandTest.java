package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.exactgrader.Documents;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.intake.SubmissionZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PackCommandTest {

    private static final String RIGHT = "{\"assignment\": \"gd-momentum\", \"answers\": {\"1a.rate\": \"a\"}}";

    @TempDir
    private Path temp;

    private Path mine = Path.of("");

    @BeforeEach
    void write() throws IOException {
        mine = Files.createDirectories(temp.resolve("hw1"));
        Files.writeString(mine.resolve("answers.json"), RIGHT);
        Files.writeString(mine.resolve("notes.txt"), "by hand");
    }

    private CommandRun pack(Object... words) {
        String[] all = new String[words.length + 1];
        all[0] = "pack";
        for (int i = 0; i < words.length; i++) {
            all[i + 1] = String.valueOf(words[i]);
        }
        return CommandRun.of(new Home(Documents.ROOT), all);
    }

    private JsonNode receipt() throws IOException, UnreadableJsonException {
        return StrictJson.forStudentFiles().read(Files.readString(temp.resolve("hw1.receipt.json")), "receipt");
    }

    @Test
    void theZipHoldsWhatIsReadAndTheReceiptTheHashTheGraderComputes() throws IOException, UnreadableJsonException {
        CommandRun run = pack(mine);

        Path zip = temp.resolve("hw1.zip");
        String hash = SubmissionReader.read(zip, "hw1").hash();
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("  answers.json, " + RIGHT.length() + " bytes\n  notes.txt, 7 bytes\nHand in:      " + zip)
                .endsWith("Its hash is:  " + hash + "\n");
        assertThat(hash).isEqualTo(SubmissionReader.read(mine, "hw1").hash());
        JsonNode receipt = receipt();
        assertThat(receipt.path("submission_hash").asString()).isEqualTo(hash);
        assertThat(receipt.path("zip_sha256").asString()).isEqualTo(SubmissionZip.sha256(Files.readAllBytes(zip)));
        assertThat(receipt.path("files").size()).isEqualTo(2);
    }

    @Test
    void theReceiptMeetsItsSchema() throws IOException {
        pack(mine);

        String schema = Files.readString(Documents.ROOT.resolve("docs/schema/receipt-v1.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(Files.readString(temp.resolve("hw1.receipt.json")), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSameFilesGiveTheSameZip() throws IOException {
        pack(mine, "-o", temp.resolve("one.zip"));
        pack(mine, "-o", temp.resolve("two.zip"));

        assertThat(temp.resolve("one.zip")).hasSameBinaryContentAs(temp.resolve("two.zip"));
    }

    @Test
    void whatIsNotReadIsToldAndLeftOut() throws IOException, UnreadableJsonException {
        Files.write(mine.resolve("Solution.class"), new byte[] {1, 2});
        Files.createDirectories(mine.resolve(".grader"));
        Files.writeString(mine.resolve(".grader/x.txt"), "no part of the submission");

        CommandRun run = pack(mine);

        assertThat(run.err())
                .isEqualTo(
                        "not packed: Solution.class: not read: hand in Java source files (.java), not compiled ones\n");
        assertThat(receipt().path("files").findValuesAsString("name")).isEqualTo(List.of("answers.json", "notes.txt"));
    }

    @Test
    void somethingToMendIsToldAndPackedAllTheSame() throws IOException {
        Files.writeString(mine.resolve("answers.json"), RIGHT.replace("\"a\"", "\"ete\""));

        CommandRun run = pack(mine);

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("0 of 24 fields ready, 23 blank, 1 to mend. Next: mend 1a.rate. It is packed as it is;"
                        + " \"grader check " + mine + "\" tells more.\n");
        assertThat(temp.resolve("hw1.zip")).exists();
    }

    @Test
    void unreadableAnswersAreToldAndPackedAllTheSame() throws IOException, UnreadableJsonException {
        Files.writeString(mine.resolve("answers.json"), "{\"answers\": {\"1a.rate\": eta}}");

        CommandRun run = pack(mine);

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .startsWith("answers.json:1:25: cannot be read: found eta outside of quotes")
                .endsWith("It is packed all the same, and earns nothing as it is.\n");
        assertThat(receipt().path("assignment").asString()).isEmpty();
        assertThat(Files.readString(temp.resolve("hw1.zip"), StandardCharsets.ISO_8859_1))
                .contains("answers.json");
    }

    @Test
    void aNameThatIsNoZipAndAFolderThatIsNotThereAreRefused() {
        assertThat(pack(mine, "-o", "x.tar"))
                .isEqualTo(new CommandRun(2, "", "-o: expected a name that ends with .zip, found x.tar\n"));
        assertThat(pack(temp.resolve("none")).err())
                .isEqualTo(temp.resolve("none") + ": there is no such folder; give the folder with your answers\n");
    }
}
