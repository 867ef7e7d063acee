package io.github.exactgrader.check;

import static io.github.exactgrader.check.Term.number;

import java.util.Random;

/** Makes up formulas that have a value wherever 0 < a < b. */
final class TermSource {

    private final Random random;

    TermSource(Random random) {
        this.random = random;
    }

    /** Returns a formula that is greater than 0. */
    Term positive(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> number(1 + random.nextInt(9));
                case 1 -> new Term.Variable("a");
                case 2 -> new Term.Variable("b");
                default -> Term.of("-", new Term.Variable("b"), new Term.Variable("a"));
            };
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> Term.of("+", positive(depth - 1), positive(depth - 1));
            case 2 -> Term.of("*", positive(depth - 1), positive(depth - 1));
            case 3 -> Term.of("/", positive(depth - 1), positive(depth - 1));
            default -> new Term.Power(positive(depth - 1), 2 + random.nextInt(2));
        };
    }

    /** Returns a formula of any sign. */
    Term any(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0 ? new Term.Variable("x") : positive(0);
        }
        return switch (random.nextInt(7)) {
            case 0 -> Term.of("+", any(depth - 1), any(depth - 1));
            case 1, 2 -> Term.of("-", any(depth - 1), any(depth - 1));
            case 3 -> Term.of("*", any(depth - 1), any(depth - 1));
            case 4 -> Term.of("/", any(depth - 1), positive(depth - 1));
            case 5 -> new Term.Power(any(depth - 1), 2 + random.nextInt(2));
            default -> Term.of("neg", any(depth - 1));
        };
    }
}
