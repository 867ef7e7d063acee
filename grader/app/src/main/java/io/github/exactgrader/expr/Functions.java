package io.github.exactgrader.expr;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The built-in functions, their other spellings and how many arguments they take. */
final class Functions {
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("ln", "log"),
            Map.entry("arcsin", "asin"),
            Map.entry("arccos", "acos"),
            Map.entry("arctan", "atan"),
            Map.entry("sgn", "sign"),
            Map.entry("ReLU", "relu"),
            Map.entry("Abs", "abs"));

    /** Functions that turn a list into one number. */
    private static final Set<String> REDUCERS = Set.of("sum", "prod", "mean", "length", "max", "min", "norm");

    private static final Map<String, String> INVERSES = Map.of("sin", "asin", "cos", "acos", "tan", "atan");

    private Functions() {}

    /** Returns the canonical name of a built-in function. */
    static Optional<String> find(String name) {
        String canonical = ALIASES.getOrDefault(name, name);
        return isElementary(canonical) || isReducer(canonical) || canonical.equals("pow")
                ? Optional.of(canonical)
                : Optional.empty();
    }

    static boolean isElementary(String name) {
        return Elementary.find(name).isPresent();
    }

    static boolean isReducer(String name) {
        return REDUCERS.contains(name);
    }

    /** Returns the inverse that a raised -1 names: sin gives asin. */
    static Optional<String> inverse(String name) {
        return Optional.ofNullable(INVERSES.get(name));
    }

    /** Returns every spelling of a built-in function, in alphabetical order. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(ALIASES.keySet());
        names.addAll(REDUCERS);
        for (Elementary function : Elementary.values()) {
            names.add(function.text());
        }
        return names;
    }
}
