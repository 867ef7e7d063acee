package io.github.exactgrader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.fuzz.FuzzRun;
import io.github.exactgrader.fuzz.Mutations;
import io.github.exactgrader.intake.SubmissionFiles.Entry;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Broken zips: never an exception, never long, always the same result; {@code -Dfuzz.seconds=60} for more. */
class ZipFuzzTest {

    private static final byte[] VALID = Zips.of(
            Zips.File.of("hw/answers.json", "{\"assignment\": \"demo\", \"answers\": {\"1a\": \"x + 1\"}}"),
            Zips.File.of("hw/src/Dual.java", "class Dual { double a; }\n".repeat(40)),
            Zips.File.of("hw/scan.pdf", "%PDF-1.7 ...").method(0),
            Zips.File.of("hw/notes.txt", "for the tutor"),
            Zips.File.of("hw/", ""));

    @Test
    void neverThrowsOnBrokenZipsAndReadsThemTheSameTwice() {
        int[] withAnswers = {0};
        long trials = FuzzRun.of(3_000, seed -> {
            byte[] zip = Mutations.mutate(VALID, seed);
            long start = System.nanoTime();

            Submission read = read(zip);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("time to read")
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(read(zip)).isEqualTo(read);
            assertThat(read.findings()).hasSizeLessThan(300);
            assertThat(read.findings().stream().map(finding -> finding.where() + ": " + finding.message()))
                    .as("findings that are too long or hold what a report must not")
                    .noneMatch(line -> line.length() > 8_000
                            || line.contains("\n")
                            || line.contains("\u202e")
                            || line.contains("Exception"));
            assertThat(read.answersFile().isPresent() || !read.findings().isEmpty() || hasHiddenName(zip))
                    .as("answers that are not there are told, unless their name says that they are passed over")
                    .isTrue();
            withAnswers[0] += read.answers().isEmpty() ? 0 : 1;
        });

        assertThat(withAnswers[0])
                .as("of %d mutated zips, those still read", trials)
                .isPositive()
                .isLessThan((int) trials);
    }

    private static boolean hasHiddenName(byte[] zip) throws RefusedException {
        return ZipArchive.of(zip).members().stream()
                .anyMatch(member -> ("/" + FileNames.normalised(member.name())).contains("/."));
    }

    private static Submission read(byte[] zip) {
        Opener opener = () -> new ByteArrayInputStream(zip);
        Entry file = new Entry("alice.zip", Optional.of(opener), zip.length, Optional.empty());
        return SubmissionReader.read(ZipListing.of(file), "alice");
    }
}
