package io.github.exactgrader.review;

import static io.github.exactgrader.review.SampleMarks.override;
import static io.github.exactgrader.review.SampleMarks.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.exactgrader.Documents;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.review.Mark.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkLogTest {

    private static final Mark WITH_ITEMS = new Mark(
            Instant.parse("2026-11-26T10:00:00Z"),
            "Zoë \"z\"",
            Kind.REVIEW,
            "sheet",
            "ada\u2028",
            "1.proof",
            "hash-ada",
            List.of(
                    new MarkedItem("item_1", "the idea", new BigDecimal("3"), new BigDecimal("2.5")),
                    new MarkedItem("deduction_1", "a wrong sign", BigDecimal.ONE, new BigDecimal("-1"))),
            new BigDecimal("1.5"),
            "two\nlines",
            true);
    private static final Mark WITHDRAWN = SampleMarks.mark("eve", Kind.WITHDRAW, "1.proof", "", false);

    @TempDir
    private Path run;

    private Path file;
    private MarkLog log;

    @BeforeEach
    void nameTheLog() {
        file = run.resolve("marks.jsonl");
        log = new MarkLog(run);
    }

    private void append(Mark... marks) throws IOException {
        try (MarkLog.Held held = log.hold()) {
            held.append(List.of(marks));
        }
    }

    @Test
    void readsNothingWhereThereIsNoLog() throws IOException, UnreadableJsonException {
        assertThat(log.read()).isEqualTo(new MarkLog.Content(List.of(), false));
    }

    @Test
    void addsBehindWhatIsThereAndReadsItBack() throws IOException, UnreadableJsonException {
        append(WITH_ITEMS, review("eve", "2"));
        byte[] before = Files.readAllBytes(file);
        append(WITHDRAWN);

        assertThat(log.read())
                .isEqualTo(new MarkLog.Content(List.of(WITH_ITEMS, review("eve", "2"), WITHDRAWN), false));
        assertThat(Files.readAllBytes(file)).startsWith(before);
        assertThat(Files.readString(file).split("\n")).hasSize(3);
    }

    @Test
    void passesOverALineThatACrashCutOffAndPutsTheNextInItsPlace() throws IOException, UnreadableJsonException {
        append(review("eve", "2"), review("zoe", "3"));
        String whole = Files.readString(file);
        for (int cut = whole.indexOf('\n') + 2; cut < whole.length(); cut++) {
            Files.writeString(file, whole.substring(0, cut));

            assertThat(log.read()).isEqualTo(new MarkLog.Content(List.of(review("eve", "2")), true));
        }
        append(override("ida", "1"));

        assertThat(log.read()).isEqualTo(new MarkLog.Content(List.of(review("eve", "2"), override("ida", "1")), false));
    }

    @Test
    void refusesADamagedLineAndNamesIt() throws IOException {
        append(review("eve", "2"), review("zoe", "3"));
        Files.writeString(file, Files.readString(file).replace("\"points\":3", "\"points\":-3"));

        assertThatThrownBy(log::read)
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage(file + ":2: expected points 0, found -3");
    }

    @Test
    void refusesALineOfAnotherVersion() throws IOException {
        append(review("eve", "2"));
        Files.writeString(file, Files.readString(file).replace("mark/v1", "mark/v9"));

        assertThatThrownBy(log::read).hasMessage(file + ":1: expected schema \"exactgrader/mark/v1\"");
    }

    @Test
    void readsAnEmptyLog() throws IOException, UnreadableJsonException {
        Files.writeString(file, "", StandardOpenOption.CREATE);

        assertThat(log.read().marks()).isEmpty();
    }

    @Test
    void followsThePublishedSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Documents.ROOT.resolve("docs/schema/mark-v1.schema.json")), InputFormat.JSON);
        for (Mark mark : List.of(WITH_ITEMS, review("eve", "2"), override("eve", "0.5"), WITHDRAWN)) {
            String line = MarkJson.line(mark);

            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
            assertThat(schema.validate(line.replace("\"marker\"", "\"who\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void refusesMarksThatContradictThemselves() {
        assertThatThrownBy(() -> SampleMarks.mark(" ", Kind.REVIEW, "1.proof", "2", false))
                .hasMessage("a mark needs the name of its marker");
        assertThatThrownBy(() -> new MarkedItem("item_1", "x", BigDecimal.ONE, new BigDecimal("1.5")))
                .hasMessage("item_1: expected 0 to 1 points, found 1.5");
        assertThatThrownBy(() -> new MarkedItem("deduction_1", "x", BigDecimal.ONE, new BigDecimal("0.5")))
                .hasMessage("deduction_1: expected minus 0 to 1 points, found 0.5");
        assertThatThrownBy(() -> new Mark(
                        Instant.EPOCH,
                        "eve",
                        Kind.REVIEW,
                        "sheet",
                        "ada",
                        "1.proof",
                        "h",
                        WITH_ITEMS.items(),
                        new BigDecimal("2"),
                        "",
                        false))
                .hasMessage("expected points 1.5, found 2");
    }
}
