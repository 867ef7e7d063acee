package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The wrong numbers and lists of numbers that one slip makes of right ones, simplest first. */
final class ConstantMutants {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext PRECISE = new MathContext(Numbers.DIGITS);

    private ConstantMutants() {}

    /**
     * Returns the mutants of a number.
     *
     * <p>A number that is written with functions, such as {@code exp(3)}, has the mutants of its formula too. Those of a
     * plain number such as {@code 1/16} would be any number with small terms, and say nothing.
     *
     * @param key the right number
     * @param whole whether only whole numbers are right
     */
    static List<Suspect<BigDecimal>> ofNumber(Expr key, boolean whole) {
        Map<Expr, String> found = whole(key, whole);
        if (isCalculated(key)) {
            FormulaMutants.of(key, MutantMessages.ANSWER, List.of())
                    .forEach(mutant -> found.putIfAbsent(mutant.wrong(), mutant.says()));
        }
        List<Suspect<BigDecimal>> numbers = new ArrayList<>();
        found.forEach((mutant, says) -> {
            try {
                numbers.add(new Suspect<>(Numbers.constant(mutant), says));
            } catch (UndefinedValueException e) {
                // no number, so nobody can answer it
            }
        });
        return numbers;
    }

    private static Map<Expr, String> whole(Expr key, boolean whole) {
        String answer = MutantMessages.ANSWER;
        Map<Expr, String> found = new LinkedHashMap<>();
        found.put(binary(Operation.SUBTRACT, Num.ZERO, key), MutantMessages.sign(answer));
        found.put(binary(Operation.MULTIPLY, Num.of(2), key), MutantMessages.twice(answer));
        found.put(binary(Operation.DIVIDE, key, Num.of(2)), MutantMessages.half(answer));
        if (whole) {
            found.put(binary(Operation.ADD, key, Num.ONE), MutantMessages.oneMore(answer));
            found.put(binary(Operation.SUBTRACT, key, Num.ONE), MutantMessages.oneLess(answer));
        }
        found.put(binary(Operation.DIVIDE, Num.ONE, key), MutantMessages.reciprocal(answer));
        found.put(binary(Operation.POWER, key, Num.of(2)), MutantMessages.square(answer));
        found.put(Call.of("sqrt", key), MutantMessages.root(answer));
        found.put(binary(Operation.SUBTRACT, Num.ONE, key), MutantMessages.complement(answer));
        found.put(binary(Operation.MULTIPLY, Num.of(10), key), MutantMessages.DECIMAL_POINT);
        found.put(binary(Operation.DIVIDE, key, Num.of(10)), MutantMessages.DECIMAL_POINT);
        return found;
    }

    private static Expr binary(Operation operation, Expr left, Expr right) {
        return new Binary(operation, left, right);
    }

    private static boolean isCalculated(Expr key) {
        return key instanceof Call
                || key instanceof Constant
                || key.children().stream().anyMatch(ConstantMutants::isCalculated);
    }

    /** Returns the mutants of a list of numbers. */
    static List<Suspect<List<BigDecimal>>> ofList(List<BigDecimal> key) {
        List<Suspect<List<BigDecimal>>> mutants = new ArrayList<>();
        String answer = MutantMessages.ANSWER;
        mutants.add(new Suspect<>(each(key, BigDecimal::negate), MutantMessages.sign(answer)));
        mutants.add(new Suspect<>(each(key, TWO::multiply), MutantMessages.twice(answer)));
        mutants.add(new Suspect<>(each(key, entry -> entry.divide(TWO, PRECISE)), MutantMessages.half(answer)));
        List<BigDecimal> backwards = new ArrayList<>(key);
        Collections.reverse(backwards);
        mutants.add(new Suspect<>(backwards, MutantMessages.REVERSED));
        for (int i = 0; i < key.size(); i++) {
            List<BigDecimal> one = new ArrayList<>(key);
            one.set(i, key.get(i).negate());
            mutants.add(new Suspect<>(one, MutantMessages.ENTRY_SIGN));
        }
        return mutants;
    }

    private static List<BigDecimal> each(List<BigDecimal> key, UnaryOperator<BigDecimal> slip) {
        return key.stream().map(slip).toList();
    }
}
