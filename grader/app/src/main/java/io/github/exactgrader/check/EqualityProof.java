package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SymbolKind;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves formulas equal by their signatures in a random prime field. Different signatures prove nothing: that two
 * formulas agree only where, say, a root is positive is left to the comparison of numbers.
 */
final class EqualityProof {

    /** Proofs that may be wrong more often, which takes formulas of monstrous degree, do not count. */
    private static final int LEAST_BITS = 100;

    private final PrimeField primes;
    private final Set<String> scalars;

    /**
     * Prepares proofs.
     *
     * @param field its symbols are the symbols of the formulas
     * @param secret of the key; the prime field cannot be foreseen without it
     */
    EqualityProof(Field field, String secret) {
        this.primes = new PrimeField(secret, field.id() + "/proof");
        this.scalars = field.symbols().stream()
                .filter(symbol -> symbol.kind() == SymbolKind.SCALAR)
                .map(SymbolDeclaration::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Tries to prove two formulas equal wherever both have a value.
     *
     * @return k where they are equal and a wrong answer is taken for right with a chance below 2^-k, at least 100; empty
     *     if there is no proof
     */
    OptionalInt errorBits(Expr key, Expr answer) {
        ExpField arithmetic = new ExpField(primes);
        FormulaSignature signature = new FormulaSignature(arithmetic, scalars);
        try {
            boolean same = arithmetic.same(signature.of(key), signature.of(answer));
            int bits = arithmetic.errorBits();
            return same && bits >= LEAST_BITS ? OptionalInt.of(bits) : OptionalInt.empty();
        } catch (ExpField.UnprovableException | StackOverflowError e) {
            return OptionalInt.empty();
        }
    }
}
