package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.report.ResultsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets the whole collection of attacks loose on the real jar, with honest submissions between them: each ends as its folder
 * says, and none finds, writes, connects to or leaves behind anything. Run as root, it does so a second time as a plain
 * user, with the groups that a user makes a difference to, or with {@code -Dattacks.all=true} with all of them.
 * {@code -Dattacks.only=REGEX} takes those whose {@code GROUP/NAME} has a match, and all honest ones;
 * {@code -Dattacks.plain=false} leaves the plain user out.
 */
@EnabledOnOs(OS.LINUX)
class AttackIT {

    private static final Set<String> OF_A_PLAIN_USER = Set.of("forging", "reading", "escaping", "intake", "honest");

    /** It prints how long it took, and a longer number costs more. */
    private static final String DIFFERS_BY_ITSELF = "times-itself";

    private static final boolean ALL = Boolean.getBoolean("attacks.all");
    private static final boolean PLAIN = Boolean.parseBoolean(System.getProperty("attacks.plain", "true"));
    private static final String ONLY = System.getProperty("attacks.only", "");

    @TempDir
    private static Path folder;

    private static Bait bait;
    private static final List<AttackBatch> BATCHES = new ArrayList<>();

    @BeforeAll
    static void gradeTheCollection() throws IOException, InterruptedException, UnreadableJsonException {
        bait = Bait.layOut(folder);
        grade("all", false, attack -> true);
        grade("honest", false, Attack::isHonest);
        grade(
                "unjailed",
                false,
                attack -> attack.isHonest() || attack.group().equals("forging"),
                "--isolation",
                "process-only",
                "--jail",
                "none");
        if (isRoot() && PLAIN) {
            grade("plain", true, attack -> ALL || OF_A_PLAIN_USER.contains(attack.group()));
        }
    }

    private static void grade(String name, boolean isPlainUser, Predicate<Attack> which, String... options)
            throws IOException, InterruptedException, UnreadableJsonException {
        List<Attack> attacks = Attack.all().stream()
                .filter(which)
                .filter(attack ->
                        attack.isHonest() || (attack.group() + "/" + attack.name()).matches(".*(" + ONLY + ").*"))
                .toList();
        BATCHES.add(AttackBatch.grade(name, bait, isPlainUser, attacks, options));
    }

    @AfterAll
    static void takeTheBaitAway() throws IOException {
        BATCHES.clear();
        bait.close();
    }

    @TestFactory
    Stream<DynamicTest> endsAsItsFolderSays() {
        return of(batch("all"));
    }

    @TestFactory
    Stream<DynamicTest> endsAsItsFolderSaysForAPlainUser() {
        assumeTrue(PLAIN, "left out by -Dattacks.plain=false");
        assumeTrue(isRoot(), "only root can become a plain user; all ran as one");
        return of(batch("plain"));
    }

    @TestFactory
    Stream<DynamicTest> forgesNothingWithoutAJail() {
        return of(batch("unjailed"));
    }

    private static Stream<DynamicTest> of(AttackBatch batch) {
        return batch.attacks().stream()
                .map(attack -> dynamicTest(attack.group() + "/" + attack.name(), () -> batch.check(attack)));
    }

    @Test
    void isJailedUnlessToldOtherwise() {
        assertThat(batch("all").results().isolation()).isEqualTo(JailLevel.JAILED);
        assertThat(batch("unjailed").results().isolation()).isEqualTo(JailLevel.PROCESS_ONLY);
    }

    @Test
    void gradesEverySubmissionOnce() {
        for (AttackBatch batch : BATCHES) {
            assertThat(batch.results().submissions())
                    .as(batch.name())
                    .extracting("student")
                    .containsExactlyInAnyOrderElementsOf(
                            batch.attacks().stream().map(Attack::student).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> costsItsNeighboursNothing() {
        return batch("honest").attacks().stream()
                .filter(attack -> !attack.name().equals(DIFFERS_BY_ITSELF))
                .map(attack -> dynamicTest(
                        attack.name(),
                        () -> assertThat(cardAmongAttacks(attack))
                                .as("the card among attacks, and the one among honest submissions")
                                .isEqualTo(card(batch("honest"), attack))));
    }

    private static String cardAmongAttacks(Attack attack) {
        return card(batch("all"), attack);
    }

    private static String card(AttackBatch batch, Attack attack) {
        return new String(ResultsJson.cardBytes(batch.card(attack)), StandardCharsets.UTF_8);
    }

    @Test
    void findsNoSecret() throws IOException {
        for (AttackBatch batch : BATCHES) {
            assertThat(batch.leaks(bait.secrets()))
                    .as("secrets in the run %s", batch.name())
                    .isEmpty();
        }
    }

    /** The search of {@link #findsNoSecret} would find one: the texts of students are searched. */
    @Test
    void wouldSeeASecretThatWasFound() throws IOException {
        assertThat(batch("honest").leaks(Map.of("a word of every feedback", "fortress")))
                .isNotEmpty();
    }

    @Test
    void connectsToNothing() {
        assertThat(bait.visits()).as("connections and packets to the listener").isZero();
    }

    @Test
    void writesNothingOutsideOfTheRun() throws IOException {
        assertThat(bait.worldWritable()).isEmptyDirectory();
        assertThat(bait.temporary()).isEmptyDirectory();
        for (String shared : List.of("/tmp", "/var/tmp", "/dev/shm")) {
            try (Stream<Path> list = Files.list(Path.of(shared))) {
                assertThat(list.map(path -> path.getFileName().toString()))
                        .as(shared)
                        .noneMatch(name -> name.startsWith("exactcanary"));
            }
        }
    }

    @Test
    void leavesNoProcessBehind() throws IOException {
        assertThat(Processes.all())
                .extracting(Processes.One::command)
                .noneMatch(command -> command.contains(Bait.PROCESS_MARK) || command.contains(folder.toString()));
    }

    @Test
    void startsNoLineOfTheConsole() {
        for (AttackBatch batch : BATCHES) {
            String printed = batch.ended().out() + batch.ended().err();
            assertThat(printed).doesNotContain("\u001b").doesNotContain("\u202e");
            assertThat(printed.lines()).noneMatch(line -> line.startsWith("::") || line.startsWith("##"));
        }
    }

    private static AttackBatch batch(String name) {
        return BATCHES.stream()
                .filter(batch -> batch.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
