package io.github.exactgrader.expr;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Greek letters: Unicode to spelled name, and which names are letters for LaTeX. */
final class Greek {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            entry('α', "alpha"),
            entry('β', "beta"),
            entry('γ', "gamma"),
            entry('δ', "delta"),
            entry('ε', "epsilon"),
            entry('ϵ', "epsilon"),
            entry('ζ', "zeta"),
            entry('η', "eta"),
            entry('θ', "theta"),
            entry('ϑ', "theta"),
            entry('ι', "iota"),
            entry('κ', "kappa"),
            entry('λ', "lambda"),
            entry('μ', "mu"),
            entry('µ', "mu"),
            entry('ν', "nu"),
            entry('ξ', "xi"),
            entry('π', "pi"),
            entry('ρ', "rho"),
            entry('ϱ', "rho"),
            entry('σ', "sigma"),
            entry('ς', "sigma"),
            entry('τ', "tau"),
            entry('υ', "upsilon"),
            entry('φ', "phi"),
            entry('ϕ', "phi"),
            entry('χ', "chi"),
            entry('ψ', "psi"),
            entry('ω', "omega"),
            entry('ℓ', "ell"),
            entry('Γ', "Gamma"),
            entry('Δ', "Delta"),
            entry('Θ', "Theta"),
            entry('Λ', "Lambda"),
            entry('Ξ', "Xi"),
            entry('Π', "Pi"),
            entry('Σ', "Sigma"),
            entry('Φ', "Phi"),
            entry('Ψ', "Psi"),
            entry('Ω', "Omega"));

    private Greek() {}

    /** Returns the spelled name of a Greek letter, or null for any other character. */
    static @Nullable String name(int codePoint) {
        return NAMES.get(codePoint);
    }

    /** Returns the letter that a spelled name stands for, as it is used in formulas; null for any other name. */
    static @Nullable String letter(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .filter(letter -> letter != 'µ') // the sign of micro
                .min(Integer::compare)
                .map(Character::toString)
                .orElse(null);
    }

    /** Returns whether a name, such as {@code eta}, is a Greek letter spelled out. */
    static boolean isLetter(String name) {
        return NAMES.containsValue(name);
    }

    private static Map.Entry<Integer, String> entry(char letter, String name) {
        return Map.entry((int) letter, name);
    }
}
