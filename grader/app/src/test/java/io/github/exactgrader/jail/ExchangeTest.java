package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the end of a child means. */
class ExchangeTest {

    @ParameterizedTest(name = "exit code {0}: out of time {1}, killed {2}")
    @CsvSource({
        "0, false, false",
        "24, false, false",
        "136, false, false",
        "137, false, true",
        "138, false, false",
        "143, false, true",
        "151, false, false",
        "152, true, false",
        "153, false, false"
    })
    void anExitCodeTellsTheSignal(int code, boolean outOfTime, boolean killed) {
        Exchange.Ended ended = new Exchange.Ended(code, "");

        assertThat(ended.outOfTime()).isEqualTo(outOfTime);
        assertThat(ended.killed()).isEqualTo(killed);
        assertThat(ended.outOfMemory()).isFalse();
    }

    /** A program may end with the same code by choice. */
    @Test
    void lackOfMemoryIsTheCodeAndTheWordsOfTheVirtualMachine() {
        String heap = "Terminating due to java.lang.OutOfMemoryError: Java heap space";
        String system = "# There is insufficient memory for the Java Runtime Environment to continue.";

        assertThat(new Exchange.Ended(3, heap).outOfMemory()).isTrue();
        assertThat(new Exchange.Ended(3, "").outOfMemory()).isFalse();
        assertThat(new Exchange.Ended(1, heap).outOfMemory()).isFalse();
        assertThat(new Exchange.Ended(1, system).outOfMemory()).isTrue();
    }
}
