package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MutantMessagesTest {

    private static List<String> said(String subject) {
        List<UnaryOperator<String>> sentences = List.of(
                MutantMessages::sign,
                MutantMessages::twice,
                MutantMessages::half,
                MutantMessages::reciprocal,
                MutantMessages::negativePart,
                MutantMessages::square,
                MutantMessages::root,
                MutantMessages::complement,
                MutantMessages::oneMore,
                MutantMessages::oneLess);
        return sentences.stream().map(sentence -> sentence.apply(subject)).toList();
    }

    @Test
    void speaksOfTheWholeAnswer() {
        assertThat(said(MutantMessages.ANSWER))
                .containsExactly(
                        "Check the sign of the whole answer.",
                        "The answer is twice what it should be.",
                        "The answer is half of what it should be.",
                        "The answer is upside down: take the reciprocal.",
                        "The answer lost its sign: it should not always be positive.",
                        "The answer is the square of what it should be.",
                        "The answer is the square root of what it should be.",
                        "The answer is one minus what it should be.",
                        "The answer is one more than it should be.",
                        "The answer is one less than it should be.");
    }

    @Test
    void speaksOfAnEndOfASet() {
        assertThat(said(MutantMessages.END))
                .startsWith(
                        "Check the sign of an end.",
                        "An end is twice what it should be.",
                        "An end is half of what it should be.",
                        "An end is upside down: take the reciprocal.");
    }
}
