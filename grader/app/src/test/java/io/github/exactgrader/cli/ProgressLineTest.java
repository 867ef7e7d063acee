package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false, terminal, false),
                nanos::get);
    }

    private void at(double seconds) {
        nanos.set((long) (seconds * 1e9));
    }

    @Test
    void writesAPlainLineEveryTenSecondsWhereNobodyWatches() {
        ProgressLine line = line(false);

        at(1);
        line.finished(1, 100, "ada");
        at(10);
        line.finished(20, 100, "bob");
        at(12);
        line.finished(25, 100, "eve");
        at(20.5);
        line.finished(41, 100, "mia");
        line.end();

        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                        20 of 100 graded, 2.0 a second, about 40 s left
                        41 of 100 graded, 2.0 a second, about 30 s left
                        """);
    }

    @Test
    void renewsItsLineOnATerminalAndRemovesItAtTheEnd() {
        ProgressLine line = line(true);

        at(1);
        line.finished(2, 4, "ada");
        line.end();

        assertThat(err.toString()).isEqualTo("\r\u001b[2K2 of 4 graded, 2.0 a second, about 1 s left  ada\r\u001b[2K");
    }

    @Test
    void countsAnswersAndNamesWhatTakesLong() {
        ProgressLine line = line(false);
        line.started("ada\n");
        at(2);
        line.started("bob");
        at(14);
        line.judged(
                card(Verdict.CORRECT, Verdict.CORRECT, Verdict.FUEL_LIMIT, Verdict.NEEDS_REVIEW, Verdict.NO_ANSWER));
        line.finished(7, 9, "bob");

        assertThat(err.toString())
                .isEqualToNormalizingNewlines("7 of 9 graded (answers: 2 right, 1 not right, 1 open), 0.5 a second,"
                        + " about 4 s left, longest now: ada?, 14 s\n");
    }

    private static ScoreCard card(Verdict... verdicts) {
        List<FieldScore> fields = Stream.of(verdicts)
                .map(verdict -> new FieldScore(
                        "f", "number", verdict, BigDecimal.ZERO, BigDecimal.ONE, null, null, null, "", Map.of()))
                .toList();
        return new ScoreCard("a", "s", "h", fields, List.of());
    }

    @Test
    void aNameCannotMoveTheCursor() {
        ProgressLine line = line(true);

        at(1);
        line.finished(1, 1, "a\u001b[2Jb\nc");

        assertThat(err.toString()).endsWith("left  a?[2Jb?c");
    }
}
