package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
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
    void aNameCannotMoveTheCursor() {
        ProgressLine line = line(true);

        at(1);
        line.finished(1, 1, "a\u001b[2Jb\nc");

        assertThat(err.toString()).endsWith("left  a?[2Jb?c");
    }
}
