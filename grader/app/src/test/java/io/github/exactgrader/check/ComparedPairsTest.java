package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.check.Corpus.Judged;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pairs that compare-systems.sh gives to other systems are those of the corpus, with the verdicts of today. */
class ComparedPairsTest {

    private static final Path FILE = Path.of("src", "test", "scripts", "pairs.tsv");

    @Test
    void theFileForOtherSystemsHoldsThePairsOfTheCorpus() throws IOException, SyntaxException {
        List<String> lines = new ArrayList<>(List.of("field\tdomain\tkey\tanswer\twanted\tgrader"));
        for (Judged judged : Corpus.pairs()) {
            if (judged.field().kind() == FieldKind.FORMULA) {
                lines.add(line(judged));
            }
        }
        String text = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, text, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(FILE, StandardCharsets.UTF_8))
                .as("%s is out of date; -Dgolden.update=true writes it, compare-systems.sh measures anew", FILE)
                .isEqualTo(text);
    }

    private static String line(Judged judged) throws SyntaxException {
        Field field = judged.field();
        FieldKey.Symbolic key = (FieldKey.Symbolic) judged.key().of(field.id());
        return String.join(
                "\t",
                field.id(),
                field.domain() == null ? "" : field.domain(),
                TextPrinter.print(key.answer().expr()),
                TextPrinter.print(AnswerReading.parse(field, judged.entry().typed())),
                judged.entry().wanted().verdict().id(),
                judged.result().verdict().id());
    }
}
