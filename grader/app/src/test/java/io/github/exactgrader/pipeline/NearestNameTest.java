package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("1a.rate", "1b.c_star", "SgdNoise.almostSureSet");

    @ParameterizedTest(name = "\"{0}\" may mean {1}")
    @CsvSource({
        "1A.Rate, 1a.rate",
        "1b.cstar, 1b.c_star",
        "c_star, 1b.c_star",
        "1a.raet, 1a.rate",
        "SgdNoise.almostSureSets, SgdNoise.almostSureSet",
        "1a.nope, ",
        "e, ",
        "'', ",
    })
    void findsTheNameThatIsClose(String typed, String meant) {
        assertThat(NearestName.hint(typed, NAMES)).isEqualTo(meant == null ? "" : "; did you mean \"" + meant + "\"?");
    }
}
