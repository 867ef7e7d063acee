package io.github.exactgrader.assignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that is answered and marked.
 *
 * @param id e.g. {@code 1b.c_star}, or {@code Class.method} for kind java
 * @param kind what kind of answer it takes
 * @param points its worth, exact decimal, greater than 0
 * @param ask one sentence that asks for it
 * @param hint what the starter shows beside the blank
 * @param symbols the names its formulas may use; of a set, its variable last
 * @param domain condition on the symbols under which the answer holds, in the students' notation; null for none
 * @param variable of a set: the name it is a set of; null for other kinds
 * @param given of a set: a fact that need not be repeated in the answer; null for none
 * @param options of a choice, in order; empty for other kinds
 * @param size of a vector: its length; 0 for other kinds
 * @param mode of a trace: {@code forward} or {@code reverse}; null for other kinds
 * @param call the Java call that answers it: of kind java always, of others where a method may answer instead; null if
 *     only JSON answers it
 * @param location where the author wrote it
 */
public record Field(
        String id,
        FieldKind kind,
        BigDecimal points,
        String ask,
        String hint,
        List<SymbolDeclaration> symbols,
        @Nullable String domain,
        @Nullable String variable,
        @Nullable String given,
        List<String> options,
        int size,
        @Nullable String mode,
        @Nullable MethodCall call,
        Location location) {

    public Field {
        symbols = List.copyOf(symbols);
        options = List.copyOf(options);
    }

    /**
     * The call of a student's method that answers a field.
     *
     * @param signature the method
     * @param arguments names of drawn inputs, one for each parameter
     */
    public record MethodCall(Signature signature, List<String> arguments) {

        public MethodCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** Returns the Java call that may answer this field, if there is one. */
    public Optional<MethodCall> methodCall() {
        return Optional.ofNullable(call);
    }
}
