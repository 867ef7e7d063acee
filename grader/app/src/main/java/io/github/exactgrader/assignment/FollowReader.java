package io.github.exactgrader.assignment;

import io.github.exactgrader.assignment.Follow.Own;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.Vocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how the answer to a field follows from other answers: {@code follow} of an entry of the key. */
final class FollowReader {

    /** An answer is tried with every subset of the own values. */
    private static final int MOST_FIELDS = 6;

    private static final List<FieldKind> CARRIED =
            List.of(FieldKind.NUMBER, FieldKind.INTEGER, FieldKind.VECTOR, FieldKind.FORMULA, FieldKind.FIT);

    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private final Assignment assignment;

    /**
     * Creates the reader of a key.
     *
     * @param assignment the public side
     */
    FollowReader(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Reads the ways of an entry; none where it has no {@code follow}.
     *
     * @param field what the entry is for
     * @param key the entry
     * @param node the same as it stands in the file
     */
    List<Follow> read(Field field, FieldKey key, YamlNode node) {
        if (!node.isMapping() || node.get("follow").isEmpty()) {
            return List.of();
        }
        YamlNode follow = node.require("follow");
        if (key instanceof FieldKey.Fit fit) {
            return List.of(ofFit(field, fit, follow));
        }
        List<YamlNode> ways = follow.isSequence() ? node.requireItems("follow") : List.of(follow);
        return ways.stream().map(way -> ofFormula(field, key, way)).toList();
    }

    private static Follow ofFit(Field field, FieldKey.Fit fit, YamlNode node) {
        node.allowing(List.of("share", "valid"));
        Map<String, Own> with = new LinkedHashMap<>();
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        fit.with().forEach((name, id) -> {
            boolean used = fit.fits().stream()
                    .anyMatch(point -> FreeSymbols.of(point.point().expr()).contains(name));
            if (!id.equals(field.id()) && used) {
                with.put(name, new Own(id, Map.of(), Optional.empty()));
                names.put(name, SymbolKind.SCALAR);
            }
        });
        if (with.isEmpty()) {
            throw node.error(FollowMessages.alone(field.id()));
        }
        requireFew(with, node);
        return new Follow(null, with, share(node), valid(node, names), List.of(), node.location());
    }

    private Follow ofFormula(Field field, FieldKey key, YamlNode node) {
        node.allowing(List.of("answer", "with", "share", "valid", "misconceptions"));
        Map<String, SymbolKind> symbols = symbols(field, key);
        Map<String, SymbolKind> names = new LinkedHashMap<>(symbols);
        Map<String, Own> with = new LinkedHashMap<>();
        node.require("with").entries().forEach((name, value) -> {
            if (names.containsKey(name)) {
                throw value.error(FollowMessages.nameTaken(name));
            }
            Own own = own(field, value, symbols);
            with.put(name, own);
            names.put(name, kind(own.field()) == FieldKind.VECTOR ? SymbolKind.LIST : SymbolKind.SCALAR);
        });
        requireFew(with, node.require("with"));
        Formula answer = formula(node.require("answer"), names, goal(field));
        Map<String, SymbolKind> parameters = new LinkedHashMap<>(names);
        parameters.keySet().remove(String.valueOf(field.variable()));
        Formula valid = valid(node, parameters);
        requireUse(with, answer, valid);
        return new Follow(answer, with, share(node), valid, mistakes(node, names, field), node.location());
    }

    private static void requireUse(Map<String, Own> with, Formula answer, @Nullable Formula valid) {
        Set<String> used = new TreeSet<>(FreeSymbols.of(answer.expr()));
        if (valid != null) {
            used.addAll(FreeSymbols.of(valid.expr()));
        }
        for (String name : with.keySet()) {
            if (!used.contains(name)) {
                throw new AssignmentException(answer.location(), FollowMessages.unused(name));
            }
        }
    }

    private static List<Follow.Mistake> mistakes(YamlNode node, Map<String, SymbolKind> names, Field field) {
        return node.itemsOf("misconceptions").stream()
                .map(item -> {
                    item.allowing(List.of("answer", "says"));
                    return new Follow.Mistake(
                            formula(item.require("answer"), names, goal(field)),
                            item.require("says").text());
                })
                .toList();
    }

    private static void requireFew(Map<String, Own> with, YamlNode node) {
        long fields = with.values().stream().map(Own::field).distinct().count();
        if (fields == 0) {
            throw node.error(FollowMessages.none());
        }
        if (fields > MOST_FIELDS) {
            throw node.error(FollowMessages.tooMany((int) fields, MOST_FIELDS));
        }
    }

    /** Returns what has a value where answers to the field are compared: its symbols, its variable, what is drawn. */
    private Map<String, SymbolKind> symbols(Field field, FieldKey key) {
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        if (key instanceof FieldKey.Constant && !key.cases().isEmpty()) {
            assignment.fields().stream()
                    .flatMap(other -> other.symbols().stream())
                    .filter(symbol ->
                            key.cases().stream().allMatch(group -> group.draws().containsKey(symbol.name())))
                    .forEach(symbol -> symbols.putIfAbsent(symbol.name(), symbol.kind()));
        }
        field.symbols().forEach(symbol -> symbols.put(symbol.name(), symbol.kind()));
        if (field.variable() != null) {
            symbols.putIfAbsent(field.variable(), SymbolKind.SCALAR);
        }
        return symbols;
    }

    private Own own(Field field, YamlNode node, Map<String, SymbolKind> symbols) {
        if (!node.isMapping()) {
            return own(field, node, node, Map.of(), Optional.empty(), symbols);
        }
        node.allowing(List.of("field", "at", "within"));
        Map<String, Formula> at = new LinkedHashMap<>();
        node.get("at").map(YamlNode::entries).orElse(Map.of()).forEach((symbol, value) -> {
            boolean known = assignment.field(node.require("field").text()).stream()
                    .flatMap(other -> other.symbols().stream())
                    .anyMatch(declared -> declared.name().equals(symbol));
            if (!known) {
                throw value.error(
                        FollowMessages.noSymbol(symbol, node.require("field").text()));
            }
            at.put(symbol, formula(value, symbols, Goal.FORMULA));
        });
        Optional<BigDecimal> within = node.get("within").map(YamlNode::decimal);
        if (within.isPresent() && within.get().signum() <= 0) {
            throw node.require("within")
                    .error(FollowMessages.notPositive("within", within.get().toPlainString()));
        }
        return own(field, node, node.require("field"), at, within, symbols);
    }

    private Own own(
            Field field,
            YamlNode node,
            YamlNode id,
            Map<String, Formula> at,
            Optional<BigDecimal> within,
            Map<String, SymbolKind> symbols) {
        Field other = assignment.field(id.text()).orElseThrow(() -> id.error(FollowMessages.unknownField(id.text())));
        if (other.id().equals(field.id())) {
            throw id.error(FollowMessages.itself(field.id()));
        }
        if (!CARRIED.contains(other.kind())) {
            throw id.error(FollowMessages.kind(
                    other.id(),
                    other.kind().id(),
                    CARRIED.stream().map(FieldKind::id).toList()));
        }
        boolean formulas = other.kind() == FieldKind.FORMULA
                || field.kind() == FieldKind.FORMULA
                || field.kind().isSet();
        if (within.isPresent() && formulas) {
            Field wrong = other.kind() == FieldKind.FORMULA ? other : field;
            throw node.error(
                    FollowMessages.withinFormula(wrong.id(), wrong.kind().id()));
        }
        for (SymbolDeclaration symbol : other.symbols()) {
            if (!at.containsKey(symbol.name()) && !symbols.containsKey(symbol.name())) {
                throw node.error(FollowMessages.loose(symbol.name(), other.id(), field.id()));
            }
        }
        return new Own(other.id(), at, within);
    }

    private FieldKind kind(String id) {
        return assignment.field(id).orElseThrow().kind();
    }

    private static Goal goal(Field field) {
        return switch (field.kind()) {
            case SET -> Goal.SET;
            case VECTOR -> Goal.VECTOR;
            default -> Goal.FORMULA;
        };
    }

    private static @Nullable Formula valid(YamlNode node, Map<String, SymbolKind> names) {
        return node.get("valid")
                .map(condition -> formula(condition, names, Goal.CONDITION))
                .orElse(null);
    }

    private static BigDecimal share(YamlNode node) {
        YamlNode share = node.require("share");
        return exact(share.text())
                .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0)
                .orElseThrow(() -> share.error(FollowMessages.share(share.text())));
    }

    private static Optional<BigDecimal> exact(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        Matcher fraction = FRACTION.matcher(text);
        try {
            return fraction.matches()
                    ? Optional.of(new BigDecimal(fraction.group(1)).divide(new BigDecimal(fraction.group(2))))
                    : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Formula formula(YamlNode node, Map<String, SymbolKind> names, Goal goal) {
        Vocabulary vocabulary = FormulaReader.vocabulary(names, node);
        return FormulaReader.read(node, vocabulary, goal);
    }
}
