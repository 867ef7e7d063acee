package io.github.exactgrader.expr;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a person typed, in plain text, Unicode or a subset of LaTeX.
 *
 * <p>Convention: {@code ^} binds tightest and to the right, then the sign, then products and quotients from left to
 * right whether or not the product is written, then sums, intersections, unions, relations, not, and, or. So -x^2 is
 * -(x^2), 1/2a is (1/2)*a and sin 2x is sin(2*x). A name before parentheses is a call only if it is a function.
 * {@code log} is the natural logarithm, {@code e} the constant unless declared. A formula or vector may be given a name
 * that is not one of the symbols, as in c* = 1/2.
 */
public final class ExprParser {
    private static final Pattern TIGHT_COMMA = Pattern.compile("\\d,\\d");
    private static final Pattern LOOSE_COMMA = Pattern.compile(",\\s|;|\\\\\\\\|&");
    private static final Pattern SPACED_COMMA = Pattern.compile("\\d, +\\d");
    private static final String CONVENTION = "by the usual rules, products and quotients from left to right";

    /** What is tried when the convention does not fit, in this order. */
    private static final List<Variation> REPAIRS =
            List.of(Variation.DECIMAL_COMMA, Variation.SPACED_DECIMAL_COMMA, Variation.NESTED_BARS, Variation.ELEMENT);

    /** A sum of many terms is deep without parentheses; what walks the tree needs stack for it. */
    private static final int LEVELS_PER_DEPTH = 2;

    private final Vocabulary vocabulary;
    private final Limits limits;

    /** Makes a parser with {@link Limits#STANDARD}. */
    public ExprParser(Vocabulary vocabulary) {
        this(vocabulary, Limits.STANDARD);
    }

    /** Makes a parser that refuses texts beyond the given limits. */
    public ExprParser(Vocabulary vocabulary, Limits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /**
     * Returns the tree of a text by the convention; where that fails, with a decimal comma, nested bars or an element of a list.
     *
     * @throws SyntaxException if the text cannot be read, is of another kind than the goal, or is beyond the limits
     */
    public Expr parse(String text, Goal goal) throws SyntaxException {
        return first(text, goal).expr();
    }

    /**
     * Returns every distinct way to read a text, the one of {@link #parse} first.
     *
     * <p>The others each differ in one respect: 1/2a as 1/(2*a), sin 2x as sin(2)*x, e^2x as e^(2*x), sin^-1 x as
     * 1/sin(x), \\prod_{n=1}^{2} a_n b as (a_1*a_2)*b, H(n) as H[n] for a list, |a|b|c| as abs(a*abs(b)*c), and a comma between digits as a decimal comma where
     * the text also separates in another way.
     *
     * @throws SyntaxException as {@link #parse}
     */
    public List<Reading> readings(String text, Goal goal) throws SyntaxException {
        List<Reading> readings = new ArrayList<>();
        readings.add(first(text, goal));
        for (Variation variation : Variation.values()) {
            if (isWorthwhile(variation, text)) {
                attempt(text, goal, EnumSet.of(variation))
                        .filter(e -> readings.stream().noneMatch(r -> r.expr().equals(e)))
                        .ifPresent(e -> readings.add(new Reading(e, variation.note())));
            }
        }
        return List.copyOf(readings);
    }

    private Reading first(String text, Goal goal) throws SyntaxException {
        if (text.length() > limits.length()) {
            throw new SyntaxException(limits.length() + 1, Messages.tooLong(text.length(), limits.length()));
        }
        ControlCharacters.refuse(text, vocabulary);
        try {
            return new Reading(read(text, goal, EnumSet.noneOf(Variation.class)), CONVENTION);
        } catch (SyntaxException failure) {
            for (Variation repair : REPAIRS) {
                boolean fits = repair != Variation.SPACED_DECIMAL_COMMA || isNoPair(text);
                Optional<Expr> repaired = fits ? attempt(text, goal, EnumSet.of(repair)) : Optional.empty();
                if (repaired.isPresent()) {
                    return new Reading(repaired.get(), repair.note());
                }
            }
            throw failure;
        }
    }

    /** In [1,2] the comma separates; only beside another separator can it be meant as a decimal comma. */
    private static boolean isWorthwhile(Variation variation, String text) {
        return switch (variation) {
            case SPACED_DECIMAL_COMMA -> SPACED_COMMA.matcher(text).find() && text.indexOf(';') >= 0;
            case DECIMAL_COMMA ->
                TIGHT_COMMA.matcher(text).find() && LOOSE_COMMA.matcher(text).find();
            case NEXT_FACTOR -> text.contains("prod") || text.indexOf('∏') >= 0;
            case NESTED_BARS -> text.indexOf('|') >= 0;
            default -> true;
        };
    }

    /** The comma of (0, 1) makes a pair and no decimal; that of 0, 125 or of (0, 5; 1) may be a decimal comma. */
    private static boolean isNoPair(String text) {
        Matcher comma = SPACED_COMMA.matcher(text);
        return text.indexOf(';') >= 0
                || (comma.find()
                        && text.substring(0, comma.start()).chars().noneMatch(c -> c == '(' || c == '[' || c == '{'));
    }

    private Optional<Expr> attempt(String text, Goal goal, Set<Variation> variations) {
        try {
            return Optional.of(read(text, goal, variations));
        } catch (SyntaxException notThisWay) {
            return Optional.empty();
        }
    }

    private Expr read(String text, Goal goal, Set<Variation> variations) throws SyntaxException {
        List<Token> tokens = new Lexer(text, vocabulary, limits, variations).tokens();
        if (goal != Goal.SET && goal != Goal.CONDITION) {
            tokens = LeftSide.without(tokens, vocabulary);
        }
        if (tokens.size() == 1) {
            throw new SyntaxException(1, Messages.empty(goal));
        }
        Expr e = new Grammar(new Tokens(tokens), vocabulary, limits, variations, goal).whole();
        refuseLargeTrees(e);
        return e;
    }

    private void refuseLargeTrees(Expr root) throws SyntaxException {
        int nodes = 0;
        int levels = 0;
        List<Expr> level = List.of(root);
        while (!level.isEmpty()) {
            nodes += level.size();
            levels++;
            level = level.stream().flatMap(e -> e.children().stream()).toList();
        }
        if (nodes > limits.nodes()) {
            throw new SyntaxException(1, Messages.tooManyNodes(nodes, limits.nodes()));
        }
        if (levels > LEVELS_PER_DEPTH * limits.depth()) {
            throw new SyntaxException(1, Messages.tooManyInARow(LEVELS_PER_DEPTH * limits.depth()));
        }
    }
}
