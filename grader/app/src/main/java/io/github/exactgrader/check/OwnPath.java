package io.github.exactgrader.check;

import io.github.exactgrader.assignment.OwnCheck;
import io.github.exactgrader.expr.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes a sequence with numbers that a student gave, and compares where it goes through. */
final class OwnPath {

    private final OwnFormulas own;

    OwnPath(OwnFormulas own) {
        this.own = own;
    }

    OwnOutcome make(OwnCheck.Path check) {
        Map<String, Value<Double>> given = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : check.with().entrySet()) {
            Optional<List<Double>> numbers = own.numbers(entry.getValue());
            if (numbers.isEmpty()) {
                return OwnOutcome.blank(check);
            }
            given.put(entry.getKey(), Value.of(numbers.get().get(0)));
        }
        int compared = 0;
        for (OwnCheck.Stop stop : check.stops()) {
            Iteration iteration = new Iteration(check.recurrence(), given);
            for (int i = 0; i < stop.step(); i++) {
                iteration.step();
            }
            Optional<List<Double>> wanted = wanted(stop);
            if (wanted.isPresent()) {
                compared++;
                Optional<String> miss = miss(stop, iteration, wanted.get());
                if (miss.isPresent()) {
                    return OwnOutcome.fails(check, miss.get());
                }
            }
        }
        return compared == 0 ? OwnOutcome.blank(check) : OwnOutcome.holds(check);
    }

    private Optional<List<Double>> wanted(OwnCheck.Stop stop) {
        return stop.field() == null
                ? Optional.of(
                        stop.seen().stream().map(number -> number.doubleValue()).toList())
                : own.numbers(stop.field())
                        .filter(numbers -> numbers.size() == stop.names().size());
    }

    private static Optional<String> miss(OwnCheck.Stop stop, Iteration iteration, List<Double> wanted) {
        double within = stop.within().doubleValue();
        for (int i = 0; i < wanted.size(); i++) {
            String name = stop.names().get(i);
            double reached = iteration.value(name);
            // A sliver more, so that a reading on the edge of its box is not missed by rounding.
            if (!(Math.abs(reached - wanted.get(i)) <= within + 1e-12 * (1 + Math.abs(reached)))) {
                return Optional.of(
                        stop.field() == null
                                ? OwnMessages.missesReading(stop.step(), name, reached, wanted.get(i), within)
                                : OwnMessages.missesAnswer(stop.step(), name, reached, stop.field(), wanted.get(i)));
            }
        }
        return Optional.empty();
    }
}
