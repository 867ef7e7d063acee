package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.score.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForbiddenCallsTest {

    private final ForbiddenCalls calls = new ForbiddenCalls(List.of(
            new Compilation.Note("Solution", "Solution.java", 4, "java.net.Socket"),
            new Compilation.Note("Solution", "Solution.java", 9, "java.lang.System.exit"),
            new Compilation.Note("Solution$1", "Solution.java", 9, "java.lang.System.exit")));

    @Test
    void tellsEveryPlaceOnceThatWasNotReached() {
        calls.placed(Map.of("1a", List.of(new CallOutcome.Forbidden("java.net.Socket", "Solution.java:4"))));

        assertThat(calls.unreached())
                .containsExactly(new Problem(
                        "Solution.java:9",
                        "calls java.lang.System.exit, which is not allowed in an answer; it was not reached"));
    }

    @Test
    void findsThePlaceOfAClassThatTheLoaderRefused() {
        Map<String, List<CallOutcome>> placed = calls.placed(Map.of(
                "1a",
                List.of(
                        new CallOutcome.Forbidden("java.net.Socket", ""),
                        new CallOutcome.Forbidden("java.net.URI", ""),
                        new CallOutcome.OutOfFuel())));

        assertThat(placed.get("1a"))
                .containsExactly(
                        new CallOutcome.Forbidden("java.net.Socket", "Solution.java:4"),
                        new CallOutcome.Forbidden("java.net.URI", ""),
                        new CallOutcome.OutOfFuel());
    }
}
