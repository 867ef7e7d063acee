package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.run.CallOutcome;
import org.junit.jupiter.api.Test;

class NotAnsweredYetTest {

    @Test
    void aMethodOfTheStarterIsNotAnswered() {
        CallOutcome starter =
                new CallOutcome.Threw("UnsupportedOperationException", "not answered yet: A.f(x)", "A.java:3");

        assertThat(Outcomes.verdict(starter)).isEqualTo(Verdict.NO_ANSWER);
        assertThat(Outcomes.message(starter))
                .isEqualTo("Not answered yet: the method is still the one of the starter.");
    }

    @Test
    void anotherExceptionIsTheCodesOwn() {
        CallOutcome immutable = new CallOutcome.Threw("UnsupportedOperationException", "", "A.java:3");
        CallOutcome other = new CallOutcome.Threw("IllegalStateException", "not answered yet: A.f(x)", "A.java:3");

        assertThat(Outcomes.verdict(immutable)).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(Outcomes.message(immutable)).isEqualTo("Your code threw UnsupportedOperationException at A.java:3.");
        assertThat(Outcomes.verdict(other)).isEqualTo(Verdict.RUNTIME_ERROR);
    }
}
