package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.intake.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the self-check says of formulas with vectors and matrices, without a key. */
class FormCheckMatrixTest {

    private static final Assignment SHEET = AssignmentReader.read(Path.of("../../assignments/sgd-hypergradients"));

    private static FieldForm check(String typed) {
        return new FormCheck(SHEET.field("3.4.d").orElseThrow()).check(new Answer.Text(typed));
    }

    @Test
    void showsAProductAsItIsRead() {
        FieldForm form = check("-g1^T \\prod_{k=1}^{3}(I-\\eta_k H_{k+1}) g5");

        assertThat(form.readiness()).isEqualTo(Readiness.READY);
        assertThat(form.readAs()).isEqualTo("-g1^T*prod(I - eta[k]*H[k + 1], k, 1, 3)*g5");
        assertThat(form.latex())
                .isEqualTo(
                        "-{g_{1}}^{\\top} \\, \\left(\\prod_{k=1}^{3} \\left(I - {\\eta}_{k} \\, {H}_{k + 1}\\right)\\right)"
                                + " \\, g_{5}");
    }

    @Test
    void notesWhatIsMissing() {
        FieldForm identity = check("-g1^T (1 - eta1 H2) g5");
        FieldForm transpose = check("-g1 (I - eta1 H2) g5");

        assertThat(identity.readAs()).isEqualTo("-g1^T*(I - eta1*H2)*g5");
        assertThat(identity.notes()).containsExactly("The identity matrix is missing; it was added here.");
        assertThat(transpose.notes()).containsExactly("A transpose is missing; it was added here.");
    }

    @Test
    void tellsShapesThatDoNotFit() {
        assertThat(check("-g1 (1 - eta1 H2) g5").message())
                .startsWith("The shapes do not fit in more than one place: ");
        assertThat(check("g1 g2").message())
                .isEqualTo(
                        "The shapes do not fit: cannot multiply a column vector by a column vector in the product of g1"
                                + " and g2; did you mean the transpose g1^T*g2? It could be meant as g1^T*g2 or as g1*g2^T; write"
                                + " which.");
        assertThat(check("prod(prod(prod(H1, k, 1, 900), j, 1, 900), i, 1, 900)")
                        .readiness())
                .isEqualTo(Readiness.PROBLEM);
    }
}
