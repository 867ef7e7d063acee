package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlotReaderTest {

    private static final Path SHEETS = Path.of("../../assignments");

    private static Assignment assignment;
    private static Key key;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readASheet() {
        Path sheet = SHEETS.resolve("gd-momentum");
        assignment = AssignmentReader.read(sheet);
        key = KeyReader.read(sheet, assignment);
    }

    private List<Plot> read(String yaml) throws IOException {
        Files.writeString(folder.resolve("plots.yaml"), yaml);
        return new PlotReader(assignment, key.fields()).read(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "sgd-hypergradients", "preconditioning-autodiff"})
    void readsThePicturesOfEverySheet(String id) {
        Path sheet = SHEETS.resolve(id);

        assertThat(KeyReader.read(sheet, AssignmentReader.read(sheet)).plots()).isNotEmpty();
    }

    @Test
    void needsNoFile() {
        assertThat(new PlotReader(assignment, key.fields()).read(folder)).isEmpty();
    }

    @Test
    void takesTheRightAnswerFromTheKey() throws IOException {
        List<Plot> plots = read("""
                plots:
                  - kind: curve
                    title: The rate
                    at: {a: 1, b: 4}
                    over: eta
                    from: 0
                    to: 1/a
                    lines: {c: "max(abs(1 - 2*eta*a), abs(1 - 2*eta*b))"}
                    answers: 1b.eta_star
                  - kind: iteration
                    title: The steps
                    at: {a: 1, b: 4}
                    start: {x: 1}
                    next: {x: x - eta*2*b*x}
                    steps: 10
                    show: x^2
                    answers: {eta: 1b.eta_star}
                """);

        assertThat(plots.get(0))
                .isEqualTo(new Plot.Curve(
                        "The rate",
                        Map.of("a", "1", "b", "4"),
                        "eta",
                        "0",
                        "1/a",
                        null,
                        null,
                        Map.of("c", "max(abs(1 - 2*eta*a), abs(1 - 2*eta*b))"),
                        "1b.eta_star",
                        false,
                        "1/(a + b)"));
        assertThat(((Plot.Iteration) plots.get(1)).right()).isEqualTo(Map.of("eta", "1/(a + b)"));
    }

    /** Each line replaces one entry of a picture that is right. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "answers: 1b.eta_sta| the assignment has no field \"1b.eta_sta\" whose answers could be drawn; give the id of one",
                "answers: 2A.method| answers to \"2A.method\" (choice) cannot be drawn here; a curve shows numbers, formulas and sets, an iteration numbers and formulas",
                "at: {a: 1}| answers to \"1b.eta_star\" may contain \"b\", which has no value; add it to \"at\"",
                "at: {a: 1/0, b: 4}| a value cannot be used: \"1/0\" has no value: division by zero",
                "to: -1| the axis must end to the right of where it begins",
                "lines: {c: log(-eta)}| \"log(-eta)\" has no finite value with the values of \"at\"; change one of them",
            })
    void namesTheMistakeWithItsPlace(String entry, String message) {
        String word = entry.substring(0, entry.indexOf(':'));
        String right = """
                plots:
                  - kind: curve
                    title: T
                    at: {a: 1, b: 4}
                    over: eta
                    from: 0
                    to: 1
                    lines: {c: eta}
                    answers: 1b.eta_star
                """;

        assertThatThrownBy(() -> read(right.replaceAll("(?m)^    " + word + ":.*$", "    " + entry)))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining("gd-momentum/key/plots.yaml:")
                .hasMessageEndingWith(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "next: {y: x}| \"start\" and \"next\" must name the same state, found x and y",
                "steps: 501| at most 500 steps are drawn, found 501",
                "show: x*nan0| \"x*nan0\": column 3: symbol \"nan0\" is not part",
                "loss: x^2| contours need two names in \"start\": they are the axes",
            })
    void namesMistakesOfAnIteration(String entry, String message) {
        String word = entry.substring(0, entry.indexOf(':'));
        String right = """
                plots:
                  - kind: iteration
                    title: T
                    at: {a: 1, b: 4}
                    start: {x: 1}
                    next: {x: x - eta*x}
                    steps: 5
                    show: x^2
                    answers: {eta: 1b.eta_star}
                """;
        String wrong = right.contains("    " + word + ":")
                ? right.replaceAll("(?m)^    " + word + ":.*$", "    " + entry)
                : right + "    " + entry + "\n";

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void wantsSomethingToDraw() {
        assertThatThrownBy(() -> read("""
                plots:
                  - kind: iteration
                    title: T
                    at: {a: 1, b: 4}
                    start: {x: 1}
                    next: {x: x - eta*x}
                    steps: 5
                    answers: {eta: 1b.eta_star}
                """))
                .hasMessageEndingWith("an iteration needs \"show\" (what converges), \"loss\" (for contours) or both");
    }
}
