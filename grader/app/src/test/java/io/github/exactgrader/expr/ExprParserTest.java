package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExprParserTest {
    static Vocabulary vocabulary() {
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "h", "rho", "eta", "eta1", "x", "x1", "x2", "xp", "lmax", "N", "theta")) {
            symbols.put(name, SymbolKind.SCALAR);
        }
        symbols.put("H", SymbolKind.LIST);
        symbols.put("v", SymbolKind.VECTOR);
        symbols.put("g1", SymbolKind.VECTOR);
        symbols.put("A", SymbolKind.MATRIX);
        for (String name : List.of("f", "g", "fp", "gp")) {
            symbols.put(name, SymbolKind.FUNCTION);
        }
        return Vocabulary.of(symbols)
                .withAlias("eta_{t-1}", "eta1")
                .withAlias("h_n", "H")
                .withAlias("lambda_max", "lmax");
    }

    private final ExprParser parser = new ExprParser(vocabulary());

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a+b*x^2; a + b*x^2",
                "-x^2; -x^2",
                "-a*b; -a*b",
                "2**3**x; 2^3^x",
                "(a-b)-x; a - b - x",
                "a-(b-x); a - (b - x)",
                "2a; 2*a",
                "1/2a; 1/2*a",
                "a/b x; a/b*x",
                "2(a+b)x; 2*(a + b)*x",
                "x(a+1); x*(a + 1)",
                "etah; eta*h",
                "1 - 2ηa; 1 - 2*eta*a",
                "½; 1/2",
                "½/a; 1/2/a",
                "½a; 1/2*a",
                "a½; a*(1/2)",
                "x^½; x^(1/2)",
                "-¾ x²; -(3/4)*x^2",
                "\\frac12 a; 1/2*a",
                "\\bar h; h",
                "\\bar{h}/2; h/2",
                "2\\overline{h}; 2*h",
                "\\sum_n log|1-eta h_n|; sum(log(abs(1 - eta*H[n])), n, 1, length(H))",
                "\\frac{1}{N}\\sum_{n}\\log|1-\\eta h_n|; 1/N*sum(log(abs(1 - eta*H[n])), n, 1, length(H))",
                "∑_k h_k^2 / N; sum(H[k]^2/N, k, 1, length(H))",
                "\\prod_n (1 - eta H[n]); prod(1 - eta*H[n], n, 1, length(H))",
                "\\sum_{n=1}^N h_n; sum(H[n], n, 1, N)",
                "1 − 2·η×a; 1 - 2*eta*a",
                "|1-2 eta a|; abs(1 - 2*eta*a)",
                "|1-|x||; abs(1 - abs(x))",
                "||x|-1|; abs(abs(x) - 1)",
                "|x||a|; abs(x)*abs(a)",
                "2|x|a; 2*abs(x)*a",
                "|2|x||; abs(2*abs(x))",
                "|(|x|)|; abs(abs(x))",
                "\\left|1-\\left|x\\right|\\right|; abs(1 - abs(x))",
                "\\lvert x \\rvert; abs(x)",
                "\\frac{1}{2a}; 1/(2*a)",
                "\\frac12 x; 1/2*x",
                "\\dfrac1{2a}; 1/(2*a)",
                "$\\frac{2h}{h^{2}+\\rho}$; 2*h/(h^2 + rho)",
                "\\sqrt{x}a; sqrt(x)*a",
                "\\sqrt[3]{x}; cbrt(x)",
                "\\sqrt[4]{x}; x^(1/4)",
                "√x a; sqrt(x)*a",
                "x²; x^2",
                "x⁻¹; x^-1",
                "x^{-1}; x^-1",
                "e^{-x}; e^-x",
                "e^2x; e^2*x",
                "\\exp(x); exp(x)",
                "\\operatorname{sign}(x); sign(x)",
                "\\mathrm{max}(a, b); max(a, b)",
                "\\max\\{a, b\\}; max(a, b)",
                "max[|a|, |b|]; max(abs(a), abs(b))",
                "ln x; log(x)",
                "log|x|; log(abs(x))",
                "log|x| a; log(abs(x))*a",
                "\\log_2 x; log2(x)",
                "log_{10}(x); log10(x)",
                "log_3(x); log(x)/log(3)",
                "sin x; sin(x)",
                "sin 2x; sin(2*x)",
                "sin -x; sin(-x)",
                "sin x cos x; sin(x)*cos(x)",
                "sin^2 x; sin(x)^2",
                "sin^{2}(x); sin(x)^2",
                "sin^-1 x; asin(x)",
                "sin x^2; sin(x^2)",
                "exp(x)^2; exp(x)^2",
                "pow(x, 2); x^2",
                "arctan(x); atan(x)",
                "x_1 + x_{2}; x1 + x2",
                "x₁ + η₁; x1 + eta1",
                "h₂; H[2]",
                "f²(x); f(x)^2",
                "\\mathbf{x} \\boldsymbol{\\eta}; x*eta",
                "\\bigl| x \\bigr|; abs(x)",
                "A^{\\top}[1][1]; A^T[1][1]",
                "+x; x",
                "relu(x) + ReLU(x); relu(x) + relu(x)",
                "η_{t-1} h; eta1*h",
                "\\eta_{t-1} h; eta1*h",
                "\\lambda_{\\max}; lmax",
                "\\lambda_{\\text{max}}; lmax",
                "\\vartheta; theta",
                "H_1; H[1]",
                "H_{1}; H[1]",
                "H[2]; H[2]",
                "h_1; H[1]",
                "h2; H[2]",
                "v_2; v[2]",
                "sum(log(abs(1 - eta*h_n)), n, 1, N)/N; sum(log(abs(1 - eta*H[n])), n, 1, N)/N",
                "\\frac{1}{N}\\sum_{n=1}^{N} \\log|1-\\eta h_n|; 1/N*sum(log(abs(1 - eta*H[n])), n, 1, N)",
                "\\sum_{k=1}^N h_{k} + 1; sum(H[k], k, 1, N) + 1",
                "\\prod_{k=1}^{3} k; prod(k, k, 1, 3)",
                "sum(h_{k+1}, k, 0, N-1); sum(H[k + 1], k, 0, N - 1)",
                "mean(log(abs(1-eta h_n))); mean(log(abs(1 - eta*H)))",
                "sum([1,2,3]); sum([1, 2, 3])",
                "f'(g(x)) g'(x); fp(g(x))*gp(x)",
                "f^{\\prime}(x); fp(x)",
                "f(x) x'; f(x)*xp",
                "-g1^T A v; -g1^T*A*v",
                "v' A v; v^T*A*v",
                "g1^{T} v; g1^T*v",
                "v^\\top v; v^T*v",
                "A[1][2]; A[1][2]",
                "[1-a]^2; (1 - a)^2",
                "0,125; 0.125",
                "0, 125; 0.125",
                "1e-3; 0.001",
                ".5; 0.5",
                "2\\,x\\!a\\quad b; 2*x*a*b",
                "\\lVert v \\rVert; norm(v)",
                "\\|v\\|; norm(v)",
                "π; pi",
                "a \\text{ } b; a*b"
            })
    void readsFormulas(String text, String canonical) throws SyntaxException {
        assertThat(TextPrinter.print(parser.parse(text, Goal.FORMULA))).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "(0, 1/a); (0, 1/a)",
                "[0, 1/a); [0, 1/a)",
                "(0, 1/a]; (0, 1/a]",
                "]0, 1[; (0, 1)",
                "[0, 1[; [0, 1)",
                "(0, 2h/(h^2+rho)); (0, 2*h/(h^2 + rho))",
                "0 < eta < 1/a; 0 < eta < 1/a",
                "0 =< eta ≤ 1; 0 <= eta <= 1",
                "0 \\le \\eta \\lt 1; 0 <= eta < 1",
                "(0,1) U (2,3); (0, 1) union (2, 3)",
                "(0,1) \\cup (2,\\infty); (0, 1) union (2, inf)",
                "(0,1) ∪ {2} ∩ [1,3]; (0, 1) union {2} intersection [1, 3]",
                "(0,1) or (2,3); (0, 1) union (2, 3)",
                "(0,1) \\ {1/2}; (0, 1) setminus {1/2}",
                "(0,1) \\setminus \\{1/2\\}; (0, 1) setminus {1/2}",
                "(0,1)\\{1/2\\}; (0, 1) setminus {1/2}",
                "\\left(0, \\frac{1}{b}\\right); (0, 1/b)",
                "\\eta \\in (0, 1/b); eta in (0, 1/b)",
                "eta > 0 and eta(h^2+rho) < 2h; eta > 0 and eta*(h^2 + rho) < 2*h",
                "eta > 0, eta < 1; eta > 0 and eta < 1",
                "eta > 0 && not eta > 1; eta > 0 and not eta > 1",
                "(0 < eta < 1) U (2,3); (0 < eta < 1) union (2, 3)",
                "\\emptyset; {}",
                "∅; {}",
                "{}; {}",
                "\\mathbb{R}; (-inf, inf)",
                "|1-eta h|<1; abs(1 - eta*h) < 1",
                "(-oo, 0); (-inf, 0)",
                "eta \\notin {1}; not eta in {1}",
                "eta not in {1}; not eta in {1}",
                "(0, max(1, 2)); (0, max(1, 2))"
            })
    void readsSets(String text, String canonical) throws SyntaxException {
        assertThat(TextPrinter.print(parser.parse(text, Goal.SET))).isEqualTo(canonical);
    }

    @Test
    void readsVectorsInEitherBrackets() throws SyntaxException {
        assertThat(parser.parse("(1, 2)", Goal.VECTOR)).isEqualTo(parser.parse("[1,2]", Goal.VECTOR));
    }

    @Test
    void readsAMatrixRowByRow() throws SyntaxException {
        assertThat(TextPrinter.print(parser.parse("[[1,2],[3,a]]", Goal.MATRIX)))
                .isEqualTo("[[1, 2], [3, a]]");
    }
}
