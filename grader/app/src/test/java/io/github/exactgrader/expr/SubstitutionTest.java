package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions in the place of symbols. */
class SubstitutionTest {

    private static final Vocabulary NAMES = Vocabulary.of(names());

    private static Map<String, SymbolKind> names() {
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        for (String name : new String[] {"x", "y", "k", "n"}) {
            names.put(name, SymbolKind.SCALAR);
        }
        names.put("v", SymbolKind.LIST);
        names.put("f", SymbolKind.FUNCTION);
        return names;
    }

    private static Expr read(String text, Goal goal) throws SyntaxException {
        return new ExprParser(NAMES).parse(text, goal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-x^2 + f(x)*y; FORMULA; -(y + 1)^2 + f(y + 1)*y",
                "max(x, y); FORMULA; max(y + 1, y)",
                "[x, 2*x]; VECTOR; [y + 1, 2*(y + 1)]",
                "0 < x < y; SET; 0 < y + 1 < y",
                "not (x < 1 or y > x); SET; not (y + 1 < 1 or y > y + 1)",
                "(0, x] U {x} U [1, y); SET; (0, y + 1] U {y + 1} U [1, y)",
                "y in (0, x); SET; y in (0, y + 1)",
            })
    void reachesEveryPartOfAnExpression(String text, Goal goal, String wanted) throws SyntaxException {
        Expr replaced = Substitution.of(read(text, goal), Map.of("x", read("y + 1", Goal.FORMULA)));

        assertThat(TextPrinter.print(replaced)).isEqualTo(TextPrinter.print(read(wanted, goal)));
    }

    @Test
    void putsAListWhereItsEntriesAreAsked() throws SyntaxException {
        Expr replaced = Substitution.of(read("v[2]", Goal.FORMULA), Map.of("v", read("[3, x]", Goal.VECTOR)));

        assertThat(replaced).isEqualTo(new Index(read("[3, x]", Goal.VECTOR), Num.of(2)));
    }

    @Test
    void makesAllReplacementsAtOnce() throws SyntaxException {
        Expr swapped = Substitution.of(read("x - y", Goal.FORMULA), Map.of("x", new Symbol("y"), "y", new Symbol("x")));

        assertThat(TextPrinter.print(swapped)).isEqualTo("y - x");
    }

    @Test
    void keepsTheRunningVariableOfASumApart() {
        Expr body = new Binary(Operation.ADD, new Symbol("k"), new Symbol("x"));
        Aggregate sum = new Aggregate(false, body, "k", Num.ONE, new Symbol("k"));

        Expr replaced = Substitution.of(sum, Map.of("x", new Symbol("k"), "k", new Symbol("n")));

        // outside the sum k is n; inside, the old k runs under another name and x is the outer k
        assertThat(replaced)
                .isEqualTo(new Aggregate(
                        false,
                        new Binary(Operation.ADD, new Symbol("k_"), new Symbol("k")),
                        "k_",
                        Num.ONE,
                        new Symbol("n")));
    }
}
