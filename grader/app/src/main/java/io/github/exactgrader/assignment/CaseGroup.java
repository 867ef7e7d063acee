package io.github.exactgrader.assignment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases drawn alike.
 *
 * @param label what they are about, for staff
 * @param count how many
 * @param draws formula of each drawn name, in order; each may use the names before it
 * @param functions function arguments
 * @param also further results that are right here: formulas in {@code result} and the drawn names, or texts
 * @param location where the group stands
 */
public record CaseGroup(
        String label,
        int count,
        Map<String, Formula> draws,
        List<FunctionFormula> functions,
        List<String> also,
        Location location) {

    public CaseGroup {
        draws = Collections.unmodifiableMap(new LinkedHashMap<>(draws));
        functions = List.copyOf(functions);
        also = List.copyOf(also);
    }
}
