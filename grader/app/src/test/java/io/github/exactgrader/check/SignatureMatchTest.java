package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.assignment.Signature.Parameter;
import io.github.exactgrader.compile.ClassMembers.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As lenient as the worker: see its tests of calls, results and methods that should be static. */
class SignatureMatchTest {

    private static final Signature RATE = new Signature(
            "A", "rate", true, "double", List.of(new Parameter("double", "a"), new Parameter("int", "n")));
    private static final Member NO_ARGUMENTS = new Member("<init>", false, "void", List.of(), List.of());

    private static boolean serves(Signature signature, Member... members) {
        return new SignatureMatch(signature, List.of(members)).find().isPresent();
    }

    private static Member rate(boolean isStatic, String returns, String... types) {
        return new Member("rate", isStatic, returns, List.of(types), List.of());
    }

    @Test
    void takesTheVeryTypesBeforeWiderOnes() {
        Member wider = rate(true, "double", "double", "long");
        Member exact = rate(true, "double", "double", "int");

        assertThat(new SignatureMatch(RATE, List.of(wider, exact)).find()).contains(exact);
        assertThat(new SignatureMatch(RATE, List.of(wider)).find()).contains(wider);
    }

    @Test
    void refusesOtherTypesAndNumbersOfParameters() {
        assertThat(serves(RATE, rate(true, "double", "double"))).isFalse();
        assertThat(serves(RATE, rate(true, "double", "int", "int"))).isFalse();
        assertThat(serves(RATE, rate(true, "double", "double[]", "int"))).isFalse();
    }

    @Test
    void refusesResultsThatCannotBeTheOneAskedFor() {
        assertThat(serves(RATE, rate(true, "int", "double", "int"))).isTrue();
        assertThat(serves(RATE, rate(true, "void", "double", "int"))).isFalse();
        assertThat(serves(RATE, rate(true, "String", "double", "int"))).isFalse();
        Signature range = new Signature("A", "rate", true, "double[]", List.of());
        assertThat(serves(range, rate(true, "int[]"))).isTrue();
        assertThat(serves(range, rate(true, "double[][]"))).isFalse();
        assertThat(serves(range, rate(true, "String[]"))).isFalse();
    }

    @Test
    void aMethodMeantToBeStaticNeedsAnObjectWithoutArgumentsWhereItIsNot() {
        Member method = rate(false, "double", "double", "int");

        assertThat(serves(RATE, method)).isFalse();
        assertThat(serves(RATE, method, NO_ARGUMENTS)).isTrue();
    }

    @Test
    void findsConstructorsAndFunctionsByTheirPlainNames() {
        Signature create = new Signature("A", "A", false, "", List.of(new Parameter("UnaryOperator<double[]>", "f")));

        assertThat(serves(create, new Member("<init>", false, "void", List.of("UnaryOperator"), List.of())))
                .isTrue();
        assertThat(serves(create, new Member("<init>", false, "void", List.of("Function"), List.of())))
                .isTrue();
        assertThat(serves(create, NO_ARGUMENTS)).isFalse();
    }
}
