package io.github.exactgrader.check;

import io.github.exactgrader.expr.Comparison;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the option that was meant: letter case, blanks, hyphens and underscores do not matter, and a condition may be
 * turned round, as 0 > q for q < 0. What fits several options fits none.
 */
final class Options {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*+(?!\\s*\\()");

    /** Between letters; elsewhere it is a minus. */
    private static final Pattern HYPHEN = Pattern.compile("(?<=[a-z])[_\\-\\u2010-\\u2014\\u2212]+(?=[a-z])");

    private Options() {}

    /**
     * Returns the option a text stands for.
     *
     * @param options as the author wrote them
     * @param typed by a student
     */
    static Optional<String> chosen(List<String> options, String typed) {
        String text = typed.strip();
        return only(options, option -> option.equalsIgnoreCase(text))
                .or(() -> only(options, option -> plain(option).equals(plain(text))))
                .or(() -> condition(options, text));
    }

    private static Optional<String> only(List<String> options, Predicate<String> fits) {
        List<String> fitting = options.stream().filter(fits).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static String plain(String text) {
        return HYPHEN.matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", ""))
                .replaceAll("");
    }

    private static Optional<String> condition(List<String> options, String typed) {
        Optional<Vocabulary> vocabulary = vocabulary(options);
        Optional<Expr> meant = vocabulary.flatMap(names -> turned(typed, names));
        return meant.isEmpty()
                ? Optional.empty()
                : only(options, option -> turned(option, vocabulary.get()).equals(meant));
    }

    private static Optional<Vocabulary> vocabulary(List<String> options) {
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        for (String option : options) {
            Matcher matcher = NAME.matcher(option);
            while (matcher.find()) {
                names.put(matcher.group(), SymbolKind.SCALAR);
            }
        }
        try {
            return Optional.of(Vocabulary.of(names));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns a condition with its smaller side on the left; empty if the text is none. */
    private static Optional<Expr> turned(String text, Vocabulary names) {
        try {
            Expr read = new ExprParser(names).parse(text, Goal.CONDITION);
            return Optional.of(
                    read instanceof Relation relation && relation.comparisons().size() == 1 ? turned(relation) : read);
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    private static Expr turned(Relation relation) {
        Expr left = relation.terms().get(0);
        Expr right = relation.terms().get(1);
        return switch (relation.comparisons().get(0)) {
            case GREATER -> new Relation(List.of(right, left), List.of(Comparison.LESS));
            case AT_LEAST -> new Relation(List.of(right, left), List.of(Comparison.AT_MOST));
            default -> relation;
        };
    }
}
