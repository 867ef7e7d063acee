package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EqualityProofTest {

    private static final Field FIELD = Sample.field(
            FieldKind.FORMULA,
            List.of(
                    Sample.symbol("x", SymbolKind.SCALAR),
                    Sample.symbol("y", SymbolKind.SCALAR),
                    Sample.symbol("a", SymbolKind.SCALAR),
                    Sample.symbol("b", SymbolKind.SCALAR),
                    Sample.symbol("f", SymbolKind.FUNCTION),
                    Sample.symbol("g", SymbolKind.FUNCTION),
                    Sample.symbol("H", SymbolKind.LIST)),
            null,
            0);

    private static Expr read(String text) {
        try {
            return AnswerReading.parse(FIELD, text);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static OptionalInt proof(String one, String other) {
        return new EqualityProof(FIELD, "secret").errorBits(read(one), read(other));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "(b-a)/(b+a); 1 - 2a/(a+b)",
                "(b-a)/(b+a); -(a-b)/(a+b)",
                "(x+1)^20; (x^2+2x+1)^10",
                "x^-2; 1/(x*x)",
                "0.1 + 0.2; 3/10",
                "tanh(x); (exp(2x)-1)/(exp(2x)+1)",
                "cosh(x)^2 - sinh(x)^2; 1",
                "sin(x)^2 + cos(x)^2; 1",
                "sin(2*x); 2*sin(x)*cos(x)",
                "cos(x+y); cos(x)*cos(y) - sin(x)*sin(y)",
                "tan(x); sin(x)/cos(x)",
                "e^(35x)*(x+1)*(x+2); exp(x)^35*(x^2+3x+2)",
                "exp(x)*(1+2*exp(x))*(exp(exp(x)+exp(x)^2)+cos(exp(x)+exp(x)^2)); (e^x+2*e^(2x))*(e^(e^x+e^(2x))+cos(e^x*(1+e^x)))",
                "log(exp(x)); x",
                "exp(x/2)^2; e^x",
                "sqrt(exp(x)); exp(x/2)",
                "sqrt(x+y)^2; y + x",
                "abs(x)^2; x^2",
                "abs(a-b); abs(b-a)",
                "abs(-3*x/y); 3*abs(x)/abs(y)",
                "sqrt(x^2); abs(x)",
                "max(x, y); (x + y + abs(y - x))/2",
                "min(x, y); -max(-x, -y)",
                "relu(x); max(0, x)",
                "sqrt(a+b)*x; x*sqrt(b+a)",
                "x^(1/2); sqrt(x)",
                "x^(3/2); sqrt(x)^3",
                "log10(x); ln(x)/ln(10)",
                "(1-a)^x; (-(a-1))^x",
                "f(g(x+y)) + 1; 1 + f(g(y+x))",
                "sum(n^2*x, n, 1, 4); 30*x",
                "prod(x, n, 1, 5); x^5",
                "pi*x; x*pi",
                "H[1] + H[2]; H[2] + H[1]"
            })
    void provesEqualWhatFollowsFromTheLawsOfArithmeticAndExponentials(String one, String other) {
        assertThat(proof(one, other)).as(one + " and " + other).isPresent();
        assertThat(proof(one, other).getAsInt()).isGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "(b-a)/(b+a); (a-b)/(a+b)",
                "(b-a)/(b+a); (b-a)/(b+a+10^-60)",
                "x^3; x^3 + 1e-300",
                "exp(x); exp(x) + 1e-30*sin(x)",
                "exp(x^2); exp(x)^2",
                "exp(x)*exp(y); exp(x*y)",
                "sin(x); cos(x)",
                "x; abs(x)",
                "sqrt(x*x); x",
                "(x^4)^(1/4); x",
                "f(g(x)); g(f(x))",
                "f(x) + f(y); f(x + y)",
                "x^y; y^x",
                "floor(x); ceil(x)",
                "log(x*y); log(x) - log(y)",
                "max(x, y); max(x, 2*y)",
                "1/3; 0.333333333333333333333333333333"
            })
    void doesNotProveEqualWhatDiffers(String one, String other) {
        assertThat(proof(one, other)).as(one + " and " + other).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x+1)^2000000 + y",
                "(((((exp(x)+exp(y)+1)^9)^9)^9)^9)^9",
                "sum(H)",
                "sum(exp(n*x), n, 1, 1000000)",
                "prod(sin(n*x) + exp(n*y), n, 1, 60)",
                "1e-9999 + x"
            })
    void givesUpOnWhatWouldTakeTooLong(String formula) {
        assertThat(proof(formula, formula)).as(formula).isEmpty();
    }

    @Test
    void boundsTheChanceOfErrorByDegreeAndLengthOfTheFormula() {
        int small = proof("x", "x + 0").getAsInt();
        int large = proof("(x+y)^5000", "((x+y)^50)^100").getAsInt();

        assertThat(small).as("bits for degree 1").isBetween(230, 246);
        assertThat(large).as("bits for degree 5000").isBetween(200, small - 10);
    }

    @Test
    void factorsOfZeroDoNotMakeAProofSurer() {
        int plain = proof("(x+y)^3", "(y+x)^3").getAsInt();
        int zeros = proof("(x+y)^3 + 0*x + 0*y + 0*a + 0*b", "(y+x)^3").getAsInt();

        assertThat(zeros).as("bits with four products with 0").isLessThanOrEqualTo(plain);
    }

    @Test
    void drawsAnotherFieldForAnotherSecret() {
        PrimeField one = new PrimeField("one", "1.x/proof");

        assertThat(new PrimeField("one", "1.x/proof").prime()).isEqualTo(one.prime());
        assertThat(new PrimeField("two", "1.x/proof").prime()).isNotEqualTo(one.prime());
        assertThat(one.prime().bitLength()).isEqualTo(256);
        assertThat(one.i().multiply(one.i()).add(BigInteger.ONE).mod(one.prime()))
                .isEqualTo(BigInteger.ZERO);
    }
}
