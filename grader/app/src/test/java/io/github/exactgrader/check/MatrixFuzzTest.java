package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.expr.Expr;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random pairs of formulas, half of them equal by rules of matrices, judged by the check and by exact values at points that
 * another class computes.
 */
class MatrixFuzzTest {

    private static final int PAIRS = 300;

    /** Two formulas of one shape. */
    private record Pair(String left, String right) {
        Pair join(String operator, Pair other) {
            return new Pair("(" + left + operator + other.left + ")", "(" + right + operator + other.right + ")");
        }
    }

    private static final class Writer {
        private final Random random;
        private final boolean spoil;
        private boolean spoilt;

        Writer(Random random, boolean spoil) {
            this.random = random;
            this.spoil = spoil;
        }

        private Pair leaf(List<String> names) {
            String name = names.get(random.nextInt(names.size()));
            if (spoil && !spoilt && random.nextInt(3) == 0) {
                spoilt = true;
                return new Pair(name, names.get(random.nextInt(names.size())));
            }
            return new Pair(name, name);
        }

        Pair number(int depth) {
            if (depth == 0) {
                return leaf(List.of("eta1", "eta2", "2", "1/3"));
            }
            return switch (random.nextInt(4)) {
                case 0 -> sum(number(depth - 1), number(depth - 1));
                case 1 -> number(depth - 1).join("*", number(depth - 1));
                default -> {
                    Pair a = column(depth - 1);
                    Pair b = column(depth - 1);
                    yield random.nextBoolean()
                            ? new Pair(a.left + "^T*" + b.left, a.right + "^T*" + b.right)
                            : new Pair("(" + a.left + "^T*" + b.left + ")", "(" + b.right + "^T*" + a.right + ")");
                }
            };
        }

        Pair column(int depth) {
            if (depth == 0) {
                return leaf(List.of("g1", "g2", "g3"));
            }
            return switch (random.nextInt(4)) {
                case 0 -> column(depth - 1).join(" - ", column(depth - 1));
                case 1 -> number(depth - 1).join("*", column(depth - 1));
                default -> matrix(depth - 1).join("*", column(depth - 1));
            };
        }

        Pair matrix(int depth) {
            if (depth == 0) {
                return leaf(List.of("I", "H1", "H2", "A", "A^T"));
            }
            Pair a = matrix(depth - 1);
            Pair b = matrix(depth - 1);
            return switch (random.nextInt(6)) {
                case 0 -> sum(a, b);
                case 1 -> new Pair("(" + a.left + "*" + b.left + ")", "(" + b.right + "^T*" + a.right + "^T)^T");
                case 2 ->
                    new Pair(
                            "(" + a.left + "*(" + b.left + " - I))",
                            "(" + a.right + "*" + b.right + " - " + a.right + ")");
                case 3 -> new Pair("diag(" + a.left + ")", "diag(" + a.right + "^T)");
                case 4 -> number(depth - 1).join("*", a);
                default -> a.join("*", b);
            };
        }

        private Pair sum(Pair a, Pair b) {
            return new Pair("(" + a.left + " + " + b.left + ")", "(" + b.right + " + " + a.right + ")");
        }
    }

    private static boolean equalAtPoints(Expr a, Expr b, Random random) {
        for (int i = 0; i < 3; i++) {
            ExactMatrices point = new ExactMatrices(point(random));
            if (!point.value(a).equals(point.value(b))) {
                return false;
            }
        }
        return true;
    }

    private static String point(Random random) {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("eta1", "eta2")) {
            text.append(name).append('=').append(random.nextInt(1, 99)).append(", ");
        }
        for (String name : List.of("g1", "g2", "g3")) {
            text.append(name).append("=[").append(entries(random)).append("], ");
        }
        text.append("A=").append(rows(random, false));
        text.append(", H1=").append(rows(random, true));
        return text.append(", H2=").append(rows(random, true)).toString();
    }

    private static String entries(Random random) {
        return random.nextInt(-9, 10) + ", " + random.nextInt(-9, 10) + ", " + random.nextInt(-9, 10) + ", "
                + random.nextInt(-9, 10);
    }

    private static String rows(Random random, boolean symmetric) {
        int[] entries = random.ints(16, -9, 10).toArray();
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 4; i++) {
            text.append(i == 0 ? "[" : ", [");
            for (int j = 0; j < 4; j++) {
                int place = symmetric ? 4 * Math.min(i, j) + Math.max(i, j) : 4 * i + j;
                text.append(j == 0 ? "" : ", ").append(entries[place]);
            }
            text.append(']');
        }
        return text.append(']').toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void agreesWithExactValues(long seed) {
        Random random = new Random(seed);
        int equal = 0;
        for (int i = 0; i < PAIRS; i++) {
            Writer writer = new Writer(random, i % 2 == 1);
            Pair pair = i % 3 == 0 ? writer.matrix(2) : i % 3 == 1 ? writer.number(3) : writer.column(2);

            CheckResult result = MatrixSample.check(pair.left).check(Sample.text(pair.right), Map.of());

            boolean same = equalAtPoints(MatrixSample.parse(pair.left), MatrixSample.parse(pair.right), random);
            equal += same ? 1 : 0;
            assertThat(result.verdict())
                    .as("seed %s, pair %s: %s and %s: %s", seed, i, pair.left, pair.right, result.message())
                    .isEqualTo(same ? Verdict.CORRECT : Verdict.WRONG_ANSWER);
        }
        assertThat(equal).isBetween(PAIRS / 2, PAIRS * 9 / 10);
    }
}
