package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.compile.ClassMembers.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the member of a class that serves a signature of the sheet. As lenient as the worker that calls it: numbers may
 * widen, and a method meant to be static need not be if an object can be made without arguments.
 */
final class SignatureMatch {

    private static final String CONSTRUCTOR = "<init>";
    private static final Set<String> NUMBERS = Set.of(
            "double", "float", "long", "int", "short", "byte", "Double", "Float", "Long", "Integer", "Short", "Byte");
    private static final Map<String, Set<String>> WIDER = Map.of(
            "int", Set.of("long", "double", "Integer"),
            "long", Set.of("Long"),
            "double", Set.of("Double"),
            "boolean", Set.of("Boolean"),
            "UnaryOperator", Set.of("Function", "Object"),
            "Function", Set.of("Object"),
            "DoubleUnaryOperator", Set.of("Object"));

    private final Signature signature;
    private final List<Member> members;

    /**
     * Prepares the search.
     *
     * @param signature what the sheet asks for
     * @param members of the class, its own before inherited ones
     */
    SignatureMatch(Signature signature, List<Member> members) {
        this.signature = signature;
        this.members = members;
    }

    /** Returns the member that serves, the one with the very types first. */
    Optional<Member> find() {
        return members.stream()
                .filter(member -> serves(member) && member.parameterTypes().equals(types()))
                .findFirst()
                .or(() -> members.stream().filter(this::serves).findFirst());
    }

    private boolean serves(Member member) {
        return member.name().equals(name()) && takes(member.parameterTypes()) && returns(member) && isCallable(member);
    }

    private boolean takes(List<String> parameters) {
        List<String> types = types();
        if (parameters.size() != types.size()) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            if (!parameters.get(i).equals(type)
                    && !WIDER.getOrDefault(type, Set.of()).contains(parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean returns(Member member) {
        String asked = signature.isConstructor() ? "void" : erased(signature.returnType());
        String found = member.returnType();
        if (asked.equals("void") || asked.equals(found)) {
            return true;
        }
        if (asked.startsWith("double[")) {
            int bracket = found.indexOf('[');
            return bracket > 0
                    && found.substring(bracket).equals(asked.substring("double".length()))
                    && NUMBERS.contains(found.substring(0, bracket));
        }
        return NUMBERS.contains(asked) && NUMBERS.contains(found);
    }

    private boolean isCallable(Member member) {
        return signature.isConstructor()
                || member.isStatic()
                || !signature.isStatic()
                || members.stream()
                        .anyMatch(each -> each.name().equals(CONSTRUCTOR)
                                && each.parameterTypes().isEmpty());
    }

    /** Returns the name as class files have it. */
    String name() {
        return signature.isConstructor() ? CONSTRUCTOR : signature.name();
    }

    private List<String> types() {
        return signature.parameters().stream()
                .map(parameter -> erased(parameter.type()))
                .toList();
    }

    private static String erased(String type) {
        int angle = type.indexOf('<');
        return angle < 0 ? type : type.substring(0, angle);
    }
}
