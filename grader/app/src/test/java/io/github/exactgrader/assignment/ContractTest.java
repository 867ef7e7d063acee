package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four assignments of the project have the fields, points and signatures that tools outside rely on. */
class ContractTest {

    private static final Path ASSIGNMENTS = Path.of("..", "..", "assignments");

    @Test
    void thereAreTheFourAssignments() throws IOException {
        assertThat(AssignmentFolder.assignments(ASSIGNMENTS))
                .containsExactly("gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void keepsToTheContract(String id) throws IOException {
        Assignment assignment = AssignmentReader.read(ASSIGNMENTS.resolve(id));

        assertThat(described(assignment, contract(id))).containsExactlyInAnyOrderElementsOf(contract(id));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void hasAKeyThatFits(String id) {
        Assignment assignment = AssignmentReader.read(ASSIGNMENTS.resolve(id));

        Key key = KeyReader.read(ASSIGNMENTS.resolve(id), assignment);

        assertThat(key.fields()).hasSameSizeAs(assignment.fields());
    }

    @Test
    void letsMethodsAnswerTheFirstQuestionOfMomentum() {
        Assignment assignment = AssignmentReader.read(ASSIGNMENTS.resolve("gd-momentum"));

        assertThat(assignment.questions().get(0).parts())
                .flatExtracting(Part::fields)
                .allSatisfy(field -> assertThat(
                                field.methodCall().orElseThrow().signature().className())
                        .isEqualTo("GradientDescent"));
    }

    /** Describes an assignment in the lines of the contract; which classes share their points, the contract says. */
    private static List<String> described(Assignment assignment, List<String> contract) {
        List<String> lines = new ArrayList<>();
        List<Field> methods = new ArrayList<>();
        for (Field field : assignment.fields()) {
            if (field.kind() == FieldKind.JAVA) {
                methods.add(field);
            } else {
                lines.add(field.id() + " " + field.kind().id() + " "
                        + field.points().toPlainString());
            }
        }
        for (String line : contract) {
            if (line.startsWith("= ")) {
                String names = line.substring(2, line.lastIndexOf(' '));
                List<String> classes = List.of(names.split(" ", -1));
                BigDecimal sum = methods.stream()
                        .filter(field -> classes.contains(field.id().split("[.]", 2)[0]))
                        .map(Field::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                lines.add("= " + names + " " + sum.stripTrailingZeros().toPlainString());
            }
        }
        assignment
                .classes()
                .forEach((name, signatures) -> signatures.forEach(signature ->
                        lines.add(name + ": " + (signature.isStatic() ? "static " : "") + signature.declaration())));
        return lines;
    }

    private static List<String> contract(String id) throws IOException {
        try (InputStream in = ContractTest.class.getResourceAsStream("contract.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .dropWhile(line -> !line.equals("[" + id + "]"))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("["))
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
