package io.github.exactgrader.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.exactgrader.format.UnreadableJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunManifestJsonTest {

    private static final Path SCHEMA = Path.of("../../docs/schema/manifest-v1.schema.json");

    private static RunManifest mixed() {
        Judging other = new Judging(
                2,
                "sheet",
                "public",
                "whole",
                Optional.of("/mended/key"),
                "0.1.0 build",
                "25",
                "10 s, process only",
                Map.of("1a", new FieldState("k", "t", Optional.empty(), Set.of("1b"))));
        return new RunManifest(
                2,
                Optional.of(1),
                "regrade --only 1a --key mended",
                new RunInputs("/submissions", Optional.empty(), 20, true, "process-only", Optional.of("none")),
                List.of(SampleVersions.JUDGING, other),
                List.of(
                        new Judged("sheet", "ada", "h1", 0, Map.of("1a", 1)),
                        new Judged("sheet", "Zoë \"=1\"", "h2", 1, Map.of())),
                Map.of("late.json", "h3"));
    }

    private static String text(RunManifest manifest) {
        return new String(RunManifestJson.bytes(manifest), StandardCharsets.UTF_8);
    }

    private static RunManifest read(String json) throws UnreadableJsonException {
        return RunManifestJson.read(json.getBytes(StandardCharsets.UTF_8), "manifest.json");
    }

    @Test
    void readsBackWhatItWrote() throws UnreadableJsonException {
        RunManifest first = SampleVersions.manifest(1, List.of(), List.of());

        assertThat(read(text(mixed()))).isEqualTo(mixed());
        assertThat(read(text(first))).isEqualTo(first);
    }

    @Test
    void followsThePublishedSchema() throws IOException {
        assertThat(violations(text(mixed()))).isEmpty();
        assertThat(violations(text(SampleVersions.manifest(1, List.of(), List.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\": 2', '\"version\": 0'",
        "'\"key_folder\": null', '\"key_folder\": 7'",
        "'\"judging\": 0', '\"judging\": -1'",
        "'\"made_by\"', '\"command\"'",
        "'\"isolation\": \"process-only\"', '\"isolation\": \"process only\"'"
    })
    void hasASchemaThatRefusesOtherShapes(String written, String instead) throws IOException {
        assertThat(text(mixed())).contains(written);
        assertThat(violations(text(mixed()).replaceFirst(java.util.regex.Pattern.quote(written), instead)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = """
            manifest/v1; manifest/v9; manifest.json: expected schema "exactgrader/manifest/v1", found "exactgrader/manifest/v9"
            "judging": 1; "judging": 7; manifest.json: submission "Zoë "=1"" of "sheet" comes from judging 7, which is not one of this assignment
            "1a": 1; "1a": "1"; manifest.json.submissions[0].fields.1a: expected a whole number
            "version": 2,; "version": 2.5,; manifest.json.version: expected a whole number, at least 0
            "1b"; 7; manifest.json.judgings[1].fields.1a.looked_at[0]: expected a text
            "settings"; "setings"; manifest.json.judgings[0]: unknown key "setings", expected one of [assignment, assignment_hash, fields, grader, java, key_folder, key_hash, settings, version]
            """)
    void refusesWhatItDidNotWrite(String written, String instead, String message) {
        String json = text(mixed()).replace("\"1b\": {", "\"other\": {");

        assertThat(json).contains(written);
        assertThatThrownBy(() -> read(json.replace(written, instead)))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage(message);
    }

    @Test
    void findsWhatAFieldWasJudgedWith() {
        RunManifest.Index index = mixed().index();

        assertThat(index.judging("sheet", "ada", "1a")).map(Judging::java).contains("25");
        assertThat(index.judging("sheet", "ada", "1b")).map(Judging::java).contains("17");
        assertThat(index.judging("sheet", "ben", "1b")).isEmpty();
        assertThat(index.find("other", "ada")).isEmpty();
    }

    @Test
    void isOfGradingAloneWhereEachAssignmentHasOneJudgingByItsOwnKey() {
        Judged ada = new Judged("sheet", "ada", "h", 0, Map.of());

        assertThat(SampleVersions.manifest(1, List.of(SampleVersions.JUDGING), List.of(ada))
                        .isOfGradingAlone())
                .isTrue();
        assertThat(mixed().isOfGradingAlone()).isFalse();
    }

    private static List<?> violations(String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }
}
