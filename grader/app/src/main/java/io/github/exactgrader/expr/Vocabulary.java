package io.github.exactgrader.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The symbols a question declares, in the order of declaration, and other spellings of them.
 *
 * <p>Spaces, braces, backslashes and underscores do not matter: a declared {@code x1} is also {@code x_1} and
 * {@code x_{1}}. A letter's case does.
 */
public final class Vocabulary {
    private final Map<String, SymbolKind> symbols;
    private final Map<String, String> spellings;
    private final Map<String, String> bases;

    private Vocabulary(Map<String, SymbolKind> symbols, Map<String, String> spellings, Map<String, String> bases) {
        this.symbols = symbols;
        this.spellings = spellings;
        this.bases = bases;
    }

    /**
     * Returns a vocabulary of the given symbols.
     *
     * @param symbols names and kinds; their order is kept in messages
     * @throws IllegalArgumentException if two names differ only in underscores and the like, or one is blank
     */
    public static Vocabulary of(Map<String, SymbolKind> symbols) {
        Vocabulary empty =
                new Vocabulary(Collections.unmodifiableMap(new LinkedHashMap<>(symbols)), Map.of(), Map.of());
        Vocabulary all = empty;
        for (String name : symbols.keySet()) {
            all = all.withAlias(name, name);
        }
        return all;
    }

    /**
     * Returns a vocabulary that also reads {@code alias} as {@code symbol}.
     *
     * <p>An alias with a subscript for a list, such as {@code h_n} for {@code H}, also lets {@code h_1} and, under a
     * sum over k, {@code h_k} be read as elements of the list.
     *
     * @param alias another spelling, such as {@code eta_{t-1}}
     * @param symbol a declared symbol
     * @throws IllegalArgumentException if the symbol is not declared or the alias already means another one
     */
    public Vocabulary withAlias(String alias, String symbol) {
        if (!symbols.containsKey(symbol)) {
            throw new IllegalArgumentException(
                    "alias \"" + alias + "\" is for \"" + symbol + "\", which is not declared");
        }
        String key = key(alias);
        String other = spellings.getOrDefault(key, symbol);
        if (key.isEmpty() || !other.equals(symbol)) {
            throw new IllegalArgumentException(
                    "\"" + alias + "\" cannot stand for both \"" + other + "\" and \"" + symbol + "\"");
        }
        Map<String, String> more = new LinkedHashMap<>(spellings);
        more.put(key, symbol);
        Map<String, String> moreBases = new LinkedHashMap<>(bases);
        int subscript = alias.indexOf('_');
        if (subscript > 0 && indexable(symbol)) {
            moreBases.putIfAbsent(key(alias.substring(0, subscript)), symbol);
        }
        return new Vocabulary(symbols, Collections.unmodifiableMap(more), Collections.unmodifiableMap(moreBases));
    }

    /** Returns the declared names in the order of declaration. */
    public List<String> names() {
        return List.copyOf(symbols.keySet());
    }

    /** Returns the kind of a declared symbol; empty for other names. */
    public Optional<SymbolKind> kind(String symbol) {
        return Optional.ofNullable(symbols.get(symbol));
    }

    /** Returns the declared symbol that a spelling stands for. */
    Optional<String> find(String spelling) {
        return symbols.containsKey(spelling)
                ? Optional.of(spelling)
                : Optional.ofNullable(spellings.get(key(spelling)));
    }

    boolean declares(String spelling) {
        return find(spelling).isPresent();
    }

    /** Returns the list, vector or matrix whose elements are written with this letter and a subscript. */
    Optional<String> indexed(String base) {
        Optional<String> direct = find(base).filter(this::indexable);
        return direct.isPresent() ? direct : Optional.ofNullable(bases.get(key(base)));
    }

    /**
     * Returns the letter of a numbered family: {@code eta} for {@code eta} where eta1, eta2, .. are declared and eta is
     * not; also for {@code eta_{t-}} where {@code eta_{t-1}} is another spelling of eta1, and so on.
     *
     * @param start what stands before the number
     */
    Optional<String> family(String start) {
        String key = key(start);
        return spellings.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(key))
                .map(entry -> letter(entry.getValue(), entry.getKey().substring(key.length())))
                .filter(letter -> !letter.isEmpty() && !symbols.containsKey(letter))
                .findFirst();
    }

    private static String letter(String symbol, String number) {
        boolean numbered = number.matches("[1-9]\\d{0,3}|0") && symbol.endsWith(number);
        return numbered ? symbol.substring(0, symbol.length() - number.length()) : "";
    }

    /** Returns the names of values, leaving out functions. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        symbols.forEach((name, kind) -> {
            if (kind != SymbolKind.FUNCTION) {
                values.add(name);
            }
        });
        return values;
    }

    private boolean indexable(String symbol) {
        SymbolKind kind = symbols.get(symbol);
        return kind == SymbolKind.LIST || kind == SymbolKind.VECTOR || kind == SymbolKind.MATRIX;
    }

    private static String key(String spelling) {
        StringBuilder key = new StringBuilder();
        spelling.codePoints().filter(c -> " {}\\_$".indexOf(c) < 0).forEach(c -> {
            String greek = Greek.name(c);
            if (greek == null) {
                key.appendCodePoint(c);
            } else {
                key.append(greek);
            }
        });
        return key.toString();
    }
}
