package io.github.exactgrader.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.fuzz.FuzzRun;
import io.github.exactgrader.fuzz.Mutations;
import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.FrameOutput;
import io.github.exactgrader.worker.FunctionValue;
import io.github.exactgrader.worker.JavaValue;
import io.github.exactgrader.worker.Program;
import io.github.exactgrader.worker.Reply;
import io.github.exactgrader.worker.ReplyCodec;
import io.github.exactgrader.worker.WireException;
import io.github.exactgrader.worker.WireReader;
import io.github.exactgrader.worker.WireWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Broken frames and replies: read, or refused with a reason, and nothing else; {@code -Dfuzz.seconds=60} for more. */
class FrameFuzzTest {

    private static final long TOKEN = 0x1234_5678_9abc_def0L;
    private static final List<Reply> REPLIES = List.of(
            new Reply.Returned(List.of(
                    JavaValue.of(0.25),
                    JavaValue.of(new double[] {1, Double.NaN, -0.0}),
                    JavaValue.of(new double[][] {{1, 2}, {}, {3}}),
                    JavaValue.of(new String[] {"a", "\u03b7"}),
                    JavaValue.of(new long[] {Long.MIN_VALUE}),
                    JavaValue.of(new boolean[] {true, false}),
                    JavaValue.NULL)),
            new Reply.Returned(List.of(JavaValue.of(
                    FunctionValue.ofVector(2, List.of(Program.parse("x0 2 *"), Program.parse("x1 sqrt")))))),
            new Reply.Threw("IllegalStateException", "no", "Solution.java:4"),
            new Reply.Forbidden("java.net.Socket", "Solution.java:4"),
            new Reply.Missing("there is no class Dual"));

    @Test
    void readsOrRefusesRepliesThatAreNotWhatTheWorkerSends() {
        long[] read = {0};
        long trials = FuzzRun.of(20_000, seed -> {
            byte[] payload = Mutations.mutate(payload(REPLIES.get((int) (seed % REPLIES.size()))), seed);
            try {
                WireReader reader = new WireReader(payload);
                Reply reply = ReplyCodec.read(reader);
                reader.text();
                reader.longInteger();
                reader.end();
                assertThat(reply.toString()).isNotNull();
                read[0]++;
            } catch (WireException refused) {
                assertThat(String.valueOf(refused.getMessage()))
                        .as("reason")
                        .startsWith("expected")
                        .hasSizeLessThan(500_000);
            }
        });

        assertThat(read[0]).as("replies that are still readable, of " + trials).isBetween(trials / 100, trials - 1);
    }

    @Test
    void takesNoFrameThatIsForeign() {
        FuzzRun.of(5_000, seed -> {
            byte[] valid = frames();
            byte[] stream = Mutations.mutate(valid, seed);
            List<Integer> lengths = new ArrayList<>();
            try {
                FrameInput input = new FrameInput(new ByteArrayInputStream(stream));
                for (Optional<byte[]> next = input.next(TOKEN); next.isPresent(); next = input.next(TOKEN)) {
                    lengths.add(next.get().length);
                }
            } catch (WireException refused) {
                assertThat(refused).hasMessageStartingWith("expected");
            }
            assertThat(lengths.stream().mapToInt(length -> length + 12).sum())
                    .as("bytes that were taken for frames")
                    .isLessThanOrEqualTo(stream.length);
        });
    }

    private static byte[] frames() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        FrameOutput output = new FrameOutput(stream, TOKEN);
        for (Reply reply : REPLIES) {
            output.send(payload(reply));
        }
        return stream.toByteArray();
    }

    private static byte[] payload(Reply reply) {
        WireWriter writer = new WireWriter();
        ReplyCodec.write(writer, reply);
        return writer.text("printed\n").longInteger(12).toBytes();
    }
}
