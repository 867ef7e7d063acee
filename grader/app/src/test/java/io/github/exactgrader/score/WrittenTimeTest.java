package io.github.exactgrader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-11-20 23:59, 2026-11-20T22:59:00Z",
        "2026-07-20T23:59, 2026-07-20T21:59:00Z",
        "2026-11-20 23:59:59.5, 2026-11-20T22:59:59.500Z",
        "2026-11-20T22:59:00Z, 2026-11-20T22:59:00Z",
        "2026-11-20 22:59 -05:00, 2026-11-21T03:59:00Z",
        "2026-10-25 02:30+01:00, 2026-10-25T01:30:00Z",
    })
    void readsATime(String text, String instant) {
        assertThat(WrittenTime.read(text, BERLIN)).hasToString(instant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '^',
            value = {
                "2026-11-20^expected a date and a time such as 2026-11-20 23:59, found \"2026-11-20\"",
                "20.11.2026 23:59^expected a date and a time such as 2026-11-20 23:59, found \"20.11.2026 23:59\"",
                "2026-02-30 12:00^there is no such date or time as \"2026-02-30 12:00\"",
                "2026-11-20 24:01^there is no such date or time as \"2026-11-20 24:01\"",
                "2026-03-29 02:30^the clocks in Europe/Berlin never show \"2026-03-29 02:30\", they go forward then; write an"
                        + " hour earlier or later",
                "2026-10-25 02:30^the clocks in Europe/Berlin show \"2026-10-25 02:30\" twice; add which is meant, +02:00 or"
                        + " +01:00",
            })
    void saysWhatToWriteInstead(String text, String message) {
        assertThatThrownBy(() -> WrittenTime.read(text, BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
