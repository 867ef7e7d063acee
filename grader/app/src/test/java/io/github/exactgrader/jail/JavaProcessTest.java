package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Half a frame from a child: a shell that sends the first bytes of what it got back, and then ends. */
@DisabledOnOs(OS.WINDOWS)
class JavaProcessTest {

    private static final String HALF_A_FRAME = "head -c 15; ";

    private static Exchange exchange(String script) throws IOException {
        return exchange(script, 8);
    }

    private static Exchange exchange(String script, int length) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", script).start();
        try (JavaProcess process = new JavaProcess(shell)) {
            return process.exchange(new byte[length], process.budget(Duration.ofMinutes(1), Duration.ofMinutes(1)));
        }
    }

    @Test
    void aChildThatIsKilledWhileItAnswersWasKilled() throws IOException {
        Exchange exchange = exchange(HALF_A_FRAME + "kill -9 $$");

        assertThat(exchange).isEqualTo(new Exchange.Ended(137, ""));
    }

    @Test
    void aChildThatBreaksOffByItselfBreaksTheProtocol() throws IOException {
        Exchange exchange = exchange(HALF_A_FRAME + "exit 1");

        assertThat(exchange).isEqualTo(new Exchange.Foreign("expected a payload of 8 bytes, found 3"));
    }

    /** As where a jail is killed before what is in it knows with whom to die. */
    @Test
    void aChildThatIsKilledAndLeavesItsStreamsToAnotherWasKilled() throws IOException {
        Exchange exchange = exchange("exec 2>&-; (exec sleep 30) <&0 & kill -9 $$", 1 << 20);

        assertThat(exchange).isEqualTo(new Exchange.Ended(137, ""));
    }

    @Test
    void aChildThatReadsNothingUsesUpItsTime() throws IOException {
        Process sleeper = new ProcessBuilder("sleep", "30").start();
        try (JavaProcess process = new JavaProcess(sleeper)) {
            Exchange exchange =
                    process.exchange(new byte[1 << 20], process.budget(Duration.ofMinutes(1), Duration.ofMillis(100)));

            assertThat(exchange).isEqualTo(new Exchange.TimedOut(true));
        }
    }

    @Test
    void foreignBytesBreakTheProtocolWhoeverEndsIt() throws IOException {
        Exchange exchange = exchange("echo twelve bytes and more; kill -9 $$");

        assertThat(exchange).isEqualTo(new Exchange.Foreign("expected a frame, found foreign bytes"));
    }
}
