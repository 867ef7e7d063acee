package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.Limits;
import io.github.exactgrader.expr.Reading;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads formulas in the names of the nodes and inputs of one graph. */
final class NameFormulas {

    /** A node holds one step or a few; what is longer belongs into several nodes. */
    private static final Limits LIMITS = new Limits(1000, 60, 200, 60);

    private static final String EULER = "e";
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}_{}]*");
    private static final ExprParser CONSTANTS = new ExprParser(Vocabulary.of(Map.of()), LIMITS);

    private final Set<String> names;
    private @Nullable ExprParser parser;

    /**
     * Prepares the reading.
     *
     * @param names of nodes and inputs
     */
    NameFormulas(Set<String> names) {
        this.names = new LinkedHashSet<>(names);
    }

    /** Returns the names of nodes and inputs. */
    Set<String> names() {
        return names;
    }

    /**
     * Reads a name, a constant, or a formula of several of them.
     *
     * @throws SyntaxException if it is none of these; a word that is no name is not cut into names
     * @throws IllegalArgumentException if two names differ in underscores only; unchecked
     */
    Expr argument(String text) throws SyntaxException {
        if (names.contains(text)) {
            return new Symbol(text);
        }
        return WORD.matcher(text.strip()).matches() ? constant(text) : formula(text);
    }

    /**
     * Reads a formula without names; {@code e} is Euler's number.
     *
     * @throws SyntaxException if it cannot be read
     */
    static Expr constant(String text) throws SyntaxException {
        return CONSTANTS.parse(text, Goal.FORMULA);
    }

    /**
     * Reads a formula; a name means its node, also where it is called {@code e}.
     *
     * @throws SyntaxException if it cannot be read
     * @throws IllegalArgumentException if two names differ in underscores only; unchecked
     */
    Expr formula(String text) throws SyntaxException {
        return formulaParser().parse(text, Goal.FORMULA);
    }

    private ExprParser formulaParser() {
        ExprParser known = parser;
        if (known == null) {
            known = new ExprParser(vocabulary(names), LIMITS);
            parser = known;
        }
        return known;
    }

    /**
     * Reads a formula in every way it can be read, the likeliest first; a name means its node.
     *
     * @throws SyntaxException if it cannot be read
     * @throws IllegalArgumentException if two names differ in underscores only; unchecked
     */
    List<Expr> readings(String text) throws SyntaxException {
        return formulaParser().readings(text, Goal.FORMULA).stream()
                .map(Reading::expr)
                .toList();
    }

    /** Returns the meaning of a formula with Euler's number for a node called {@code e}; empty if that is no other. */
    Optional<Expr> withEuler(String text) {
        Set<String> others = new LinkedHashSet<>(names);
        if (!others.remove(EULER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExprParser(vocabulary(others), LIMITS).parse(text, Goal.FORMULA))
                    .filter(expr -> !isSame(expr, text));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isSame(Expr expr, String text) {
        try {
            return formula(text).equals(expr);
        } catch (SyntaxException e) {
            return false;
        }
    }

    /**
     * Reads a number, or else a formula, in every way it can be read.
     *
     * @throws SyntaxException if it cannot be read
     * @throws IllegalArgumentException if two names differ in underscores only; unchecked
     */
    List<Expr> numbers(String text) throws SyntaxException {
        try {
            return CONSTANTS.readings(text, Goal.FORMULA).stream()
                    .map(Reading::expr)
                    .toList();
        } catch (SyntaxException e) {
            return readings(text);
        }
    }

    /** A node called exp or sin can be an argument, but in a formula the word is the function. */
    private static Vocabulary vocabulary(Set<String> names) {
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        names.stream()
                .filter(name -> GraphOperations.find(name).isEmpty() && !name.equals("pi"))
                .forEach(name -> kinds.put(name, SymbolKind.SCALAR));
        return Vocabulary.of(kinds);
    }
}
