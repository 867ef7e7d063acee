package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dimensions and bounds, worked out by hand from the rules in the classes. */
class MatrixDegreeTest {

    /** Ends of edges: a vector 1, a matrix 2, each free index 1; the dimension is half of them, rounded down, and 1. */
    @ParameterizedTest
    @CsvSource({
        "g1^T g2, 0, 2",
        "(g1^T g2)(g2^T g3), eta1^9, 3",
        "g1^T (I - eta1 H2) g3, g1^T g3, 3",
        "g1^T (I - eta1 H2)(I - eta2 H3)(I - eta3 H4) g5, g1^T g5, 5",
        "(A B - B A)^2 C - C (A B - B A)^2, C, 7",
        "H1, H1^4, 6",
        "I, diag(A), 3",
        "g1, H1 g1, 3",
        "eta1^1000, 3, 2"
    })
    void countsTheEndsOfEdges(String a, String b, int dimension) {
        assertThat(MatrixDegree.dimension(MatrixSample.term(a), MatrixSample.term(b)))
                .isEqualTo(dimension);
    }

    /** States: a matrix 2, a number 1, an inverse 1 more; words are shorter than all of them together. */
    @ParameterizedTest
    @CsvSource({"H1^-1, inv(H1), 7", "H1^-1, H1^-1 H1 H1^-1, 12", "eta1^-1*H1, H1, 3"})
    void countsTheStatesOfASeriesWhereSomethingIsInverted(String a, String b, int dimension) {
        assertThat(MatrixDegree.dimension(MatrixSample.term(a), MatrixSample.term(b)))
                .isEqualTo(dimension);
    }

    @ParameterizedTest
    @CsvSource({
        "g1^T H1 g2, g1^T g2, 3, 0",
        "H1^5, eta1*H1, 5, 0",
        "H1^-1, I, 4, 4",
        "1/eta1, 1/eta2, 1, 2",
        "(H1 + H2)^-1 H3, H3, 5, 4",
        "g1^T g2/(g1^T g1), 1, 2, 2"
    })
    void boundsTheDegreesOfTheDifferenceOfMatricesOfFourRows(String a, String b, long above, long below) {
        MatrixBound bound = MatrixBound.ofDifference(MatrixSample.term(a), MatrixSample.term(b), 4);

        assertThat(bound.degree()).as("degree of the numerator").isEqualTo(above);
        assertThat(bound.below()).as("degree of the denominator").isEqualTo(below);
    }

    /** The coefficients 10^60 and 3 need 200 bits and 2. */
    @Test
    void boundsTheCoefficients() {
        MatrixBound bound =
                MatrixBound.ofDifference(MatrixSample.term("1e60*eta1"), MatrixSample.term("eta1*eta2/3"), 2);

        assertThat(bound.bits()).isBetween(202L, 212L);
    }

    /** 3 * (61 - 7): a weight of 64 + 10 has 7 bits; 61*64 more bits of coefficients weigh 64*64 more. */
    @Test
    void countsTheBitsOfTheError() {
        assertThat(new MatrixBound(10, 0, 5, 0).errorBits(3)).isEqualTo(162);
        assertThat(new MatrixBound(10, 0, 61 * 64, 0).errorBits(3)).isEqualTo(3 * (61 - 13));
        assertThat(new MatrixBound(1L << 40, 0, 0, 0).errorBits(3)).isEqualTo(60);
        assertThat(new MatrixBound(Long.MAX_VALUE, 0, Long.MAX_VALUE, 0).errorBits(3))
                .isLessThan(40);
    }
}
