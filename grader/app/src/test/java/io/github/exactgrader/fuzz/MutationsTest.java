package io.github.exactgrader.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutationsTest {

    private static final byte[] VALID = "{\"answers\": {\"1a\": [1, 2.5e3, \"x\"]}}".getBytes(StandardCharsets.UTF_8);

    @Test
    void givesTheSameBytesForTheSameSeedAndOthersForOthers() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < 1000; seed++) {
            byte[] mutated = Mutations.mutate(VALID, seed);

            assertThat(Mutations.mutate(VALID, seed)).as("seed %d", seed).isEqualTo(mutated);
            seen.add(new String(mutated, StandardCharsets.ISO_8859_1));
        }
        assertThat(seen).as("different inputs of 1000 seeds").hasSizeGreaterThan(900);
    }

    @Test
    void keepsWhatItWasGivenAndItsBound() {
        byte[] valid = VALID.clone();

        for (long seed = 0; seed < 1000; seed++) {
            assertThat(Mutations.mutate(valid, seed))
                    .as("seed %d", seed)
                    .hasSizeLessThanOrEqualTo(valid.length + 100_000);
        }
        assertThat(valid).isEqualTo(VALID);
    }

    @Test
    void makesSomethingOfNothing() {
        assertThat(Mutations.mutate(new byte[0], 1)).isNotEmpty();
    }
}
