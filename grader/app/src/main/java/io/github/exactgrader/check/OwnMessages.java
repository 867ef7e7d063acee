package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of the checks of own answers: each gives the student's own values, none the right ones. */
final class OwnMessages {

    /** A person compares them with the eye. */
    private static final MathContext SHOWN = new MathContext(7);

    private OwnMessages() {}

    static String differs(Map<String, Value<Double>> point, String field, double claimed, String of, double computed) {
        return "At " + at(point) + " your " + field + " is " + shown(claimed) + ", but your " + of + " gives "
                + shown(computed) + " there. At least one of your answers is off.";
    }

    static String notSmallest(
            Map<String, Value<Double>> point,
            String of,
            String variable,
            double claimed,
            double value,
            double nearby,
            double less) {
        return "At " + at(point) + " your " + of + " has size " + shown(value) + " at your " + variable + " = "
                + shown(claimed) + ", but only " + shown(less) + " at " + variable + " = " + shown(nearby)
                + ". At least one of your answers is off.";
    }

    static String doesNotTend(Map<String, Value<Double>> point, String variable, double value, double end) {
        return "At " + at(point) + " and " + variable + " = " + shown(value) + ", just inside your end at " + shown(end)
                + ", the steps do not tend to 0.";
    }

    static String tendsOutside(Map<String, Value<Double>> point, String variable, double value, double end) {
        return "At " + at(point) + " and " + variable + " = " + shown(value) + ", just outside your end at "
                + shown(end) + ", the steps tend to 0 all the same.";
    }

    static String noEnd() {
        return "Your set has no end that could be tried.";
    }

    static String missesReading(int step, String name, double reached, double seen, double within) {
        return "After " + steps(step) + " your values give " + name + " = " + shown(reached) + "; it was read as "
                + shown(seen) + ", and may be off by " + shown(within) + ".";
    }

    static String missesAnswer(int step, String name, double reached, String field, double claimed) {
        return "After " + steps(step) + " your values give " + name + " = " + shown(reached) + ", but your " + field
                + " says " + shown(claimed) + ".";
    }

    static String otherSlope(Map<String, Value<Double>> point, String field, double claimed, double slope) {
        return "At " + at(point) + " your " + field + " is " + shown(claimed)
                + ", but the difference quotient there is about " + shown(slope) + ".";
    }

    static String lawBroken(String law, Map<String, Value<Double>> values) {
        return "Not true: " + law + ", with " + at(values) + ".";
    }

    static String noNumbers() {
        return "Your code returned something that is no number and no array of numbers.";
    }

    static String undecided(String reason) {
        return "Could not be looked at: " + reason + ".";
    }

    private static String steps(int step) {
        return step == 1 ? "1 step" : step + " steps";
    }

    private static String at(Map<String, Value<Double>> point) {
        return point.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Value<Double> value) {
        return value instanceof Value.Scalar<Double> scalar ? shown(scalar.number()) : Values.shown(value);
    }

    private static String shown(double number) {
        return Double.isFinite(number) ? Numbers.shown(new BigDecimal(number).round(SHOWN)) : Values.shown(number);
    }
}
