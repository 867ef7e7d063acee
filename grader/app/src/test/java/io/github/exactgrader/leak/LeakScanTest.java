package io.github.exactgrader.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.report.Starter;
import io.github.exactgrader.report.StarterWorkflow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An honest starter holds nothing of staff; whatever is put into it on purpose is found. */
class LeakScanTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path SOURCES = ROOT.resolve("reference/src/main/java");
    private static final String SHEET = "gd-momentum";

    private static Key key;
    private static LeakScan scan;

    @TempDir
    private Path temp;

    @BeforeAll
    static void readTheKeyOnce() throws IOException {
        key = KeyReader.read(sheet(SHEET), AssignmentReader.read(sheet(SHEET)));
        scan = scan(Path.of("none.jar"));
    }

    private static Path sheet(String id) {
        return ROOT.resolve("assignments").resolve(id);
    }

    private Path starter(String id) throws IOException {
        Path folder = temp.resolve("starter-" + id);
        Assignment assignment = AssignmentReader.read(sheet(id));
        for (Map.Entry<String, byte[]> file :
                Starter.files(assignment, StarterWorkflow.byJar()).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.write(target, file.getValue());
        }
        return folder;
    }

    private static LeakScan scan(Path referenceJar) throws IOException {
        return new LeakScan(List.of(sheet(SHEET)), referenceJar, SOURCES, Set.of("io/github/exactgrader/cli/X.class"));
    }

    private List<Leak> plant(String file, byte[] bytes) throws IOException {
        return plant(scan, file, bytes);
    }

    private List<Leak> plant(LeakScan scan, String file, byte[] bytes) throws IOException {
        Path folder = starter(SHEET);
        Path target = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.write(target, bytes);
        return scan.of(folder);
    }

    private List<Leak> plant(String file, String text) throws IOException {
        return plant(file, text.getBytes(UTF_8));
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void anHonestStarterHoldsNothing(String id) throws IOException {
        LeakScan own = new LeakScan(List.of(sheet(id)), temp.resolve("none.jar"), SOURCES, Set.of());

        assertThat(own.keys()).containsExactly(id);
        assertThat(own.of(starter(id))).isEmpty();
    }

    @Test
    void valuesThatAreInAnyTextAreNoEvidence() throws IOException {
        assertThat(plant("notes.txt", "0, 1, 1/2, -1, 2*a, 0.5, momentum, 100, 2026, (0, 1], a > 0, exp(x), gradient"))
                .isEmpty();
    }

    @Test
    void theSecretIsFoundInEachOfItsForms() throws IOException {
        String secret = key.secret();
        String base64 = Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
        String hex = HexFormat.of().formatHex(secret.getBytes(UTF_8));

        List<Leak> leaks = plant("notes.txt", "first\nseed: \"" + secret + "\"\n" + base64 + "\n" + hex + "\n");

        assertThat(leaks)
                .extracting(Leak::where, leak -> leak.kind(), Leak::what)
                .containsExactly(
                        tuple("notes.txt:2", Leak.Kind.SECRET, "the secret of gd-momentum"),
                        tuple("notes.txt:3", Leak.Kind.SECRET, "the secret of gd-momentum in Base64"),
                        tuple("notes.txt:4", Leak.Kind.SECRET, "the secret of gd-momentum in hexadecimal"));
    }

    @Test
    void aKeyIsFoundByItsFormItsMarkAndWhatItSays() throws IOException {
        byte[] file = Files.readAllBytes(sheet(SHEET).resolve("key/key.yaml"));

        List<Leak> leaks = plant("old/backup.yml", file);

        assertThat(leaks)
                .extracting(Leak::kind)
                .contains(
                        Leak.Kind.KEY_FILE,
                        Leak.Kind.STAFF_MARK,
                        Leak.Kind.SECRET,
                        Leak.Kind.ANSWER,
                        Leak.Kind.EXPLANATION,
                        Leak.Kind.HIDDEN_CASE);
        assertThat(leaks).extracting(Leak::file).containsOnly("old/backup.yml");
    }

    @Test
    void aKeyOfAnotherCourseIsFoundByItsFormAlone() throws IOException {
        assertThat(plant("x.yaml", "assignment: other\nsecret: something else\nfields:\n  a: {answer: 1}\n"))
                .extracting(Leak::kind)
                .containsExactly(Leak.Kind.KEY_FILE);
    }

    @Test
    void anAnswerOfTheKeyIsFoundInAnySpellingOfBlanks() throws IOException {
        String answer = ((FieldKey.Symbolic) key.of("1b.rate")).answer().text();

        List<Leak> leaks = plant("Hints.java", "class Hints { String s = \"" + answer.replace(" ", "") + "\"; }");

        assertThat(leaks).extracting(Leak::kind).containsOnly(Leak.Kind.ANSWER);
        assertThat(leaks).extracting(Leak::what).contains("the answer to 1b.rate as the key has it");
    }

    @Test
    void noFindingQuotesWhatItFound() throws IOException {
        List<Leak> leaks = plant("x.yaml", Files.readString(sheet(SHEET).resolve("key/key.yaml")));

        assertThat(leaks)
                .isNotEmpty()
                .allSatisfy(leak -> assertThat(leak.what() + leak.kind().advice())
                        .doesNotContain(key.secret())
                        .doesNotContain(
                                ((FieldKey.Symbolic) key.of("1b.rate")).answer().text()));
    }

    @Test
    void aSentenceOnAWrongAnswerIsFound() throws IOException {
        String says = key.of("1a.rate").misconceptions().get(0).says();

        assertThat(plant("README.md", "Mind: " + says))
                .extracting(Leak::what)
                .containsExactly("what the key says of a wrong answer to 1a.rate");
    }

    @Test
    void aBlankThatIsFilledInIsFoundHoweverShortTheAnswerIs() throws IOException {
        List<Leak> leaks = plant(
                "answers.json",
                "{\"assignment\": \"gd-momentum\",\n \"answers\": {\n  \"1a.c_star\": 0,\n  \"2A.method\": \"momentum\"\n}}");

        assertThat(leaks)
                .extracting(Leak::where, Leak::kind)
                .containsExactly(
                        tuple("answers.json:3", Leak.Kind.FILLED_IN), tuple("answers.json:4", Leak.Kind.FILLED_IN));
    }

    @Test
    void theInputOfAHiddenCaseIsFound() throws IOException {
        DrawnCase drawn = new CaseDrawer(key.secret(), SHEET)
                .draw("1a.rate", key.of("1a.rate").cases())
                .get(0);
        String number = Values.shown(Objects.requireNonNull(drawn.values().get("a")));

        assertThat(plant("data.csv", "a,b\n1," + number + "\n"))
                .extracting(Leak::where, Leak::kind)
                .containsExactly(tuple("data.csv:2", Leak.Kind.HIDDEN_CASE));
    }

    @Test
    void aSourceOfTheReferenceIsFoundUnderAnyNameAndWithoutItsComments() throws IOException {
        String source =
                Files.readString(SOURCES.resolve("GradientDescent.java")).replaceAll("(?s)/\\*.*?\\*/", "");

        assertThat(plant("solution/Mine.java", source))
                .extracting(Leak::what)
                .contains("code of a reference solution (GradientDescent.java)");
    }

    @Test
    void aClassOfTheReferenceIsFoundInAJarInAZip() throws IOException {
        byte[] type = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 1, 2, 3, 4};
        Files.write(temp.resolve("reference.jar"), zip("GradientDescent.class", type));

        assertThat(plant(
                        scan(temp.resolve("reference.jar")),
                        "lib/all.zip",
                        zip("inner.jar", zip("Renamed.class", type))))
                .extracting(Leak::file, Leak::kind, Leak::what)
                .containsExactly(tuple(
                        "lib/all.zip!/inner.jar!/Renamed.class",
                        Leak.Kind.REFERENCE,
                        "the class GradientDescent.class of a reference solution"));
    }

    @Test
    void aClassOfTheProgramOfStaffAndTextsInClassesAreFound() throws IOException {
        byte[] own;
        try (InputStream in = Objects.requireNonNull(LeakScanTest.class.getResourceAsStream("LeakScanTest.class"))) {
            own = in.readAllBytes();
        }

        assertThat(plant("grader-student.jar", zip("io/github/exactgrader/cli/X.class", own)))
                .extracting(Leak::kind)
                .containsOnly(Leak.Kind.STAFF_PROGRAM);
    }

    @Test
    void theHistoryOfARepositoryIsNotLookedInto() throws IOException {
        assertThat(plant(".git/objects/x.txt", key.secret())).isEmpty();
        assertThat(LeakScan.hasHistory(starter(SHEET))).isTrue();
    }
}
