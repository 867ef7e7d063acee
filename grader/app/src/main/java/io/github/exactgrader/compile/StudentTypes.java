package io.github.exactgrader.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The classes of one submission, as far as the policy must know them: what they extend and declare. A member that a
 * student's class only inherits is judged where the JDK declares it.
 */
final class StudentTypes {

    private static final String OBJECT = "java/lang/Object";

    private final Map<String, Declared> types = new HashMap<>();

    /** What one class says of itself; {@code members} are names with descriptors. */
    private record Declared(int access, List<String> parents, Set<String> members) {}

    /**
     * Reads one class; one that cannot be read is not known.
     *
     * @param reader its bytes
     */
    void add(ClassReader reader) {
        List<String> parents = new ArrayList<>();
        if (reader.getSuperName() != null) {
            parents.add(reader.getSuperName());
        }
        parents.addAll(List.of(reader.getInterfaces()));
        Members members = new Members();
        reader.accept(members, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        types.put(reader.getClassName(), new Declared(reader.getAccess(), parents, members.found));
    }

    boolean contains(String internalName) {
        return types.containsKey(internalName);
    }

    /** Returns what is not allowed about a class: its name, or that of a class or interface it inherits from. */
    Optional<String> forbidden(String internalName) {
        String element = element(internalName);
        if (element.isEmpty()) {
            return Optional.empty();
        }
        return ancestry(element).stream()
                .filter(name -> !types.containsKey(name))
                .flatMap(name -> Policy.type(name).stream())
                .findFirst();
    }

    /** Returns the first type of a descriptor that is not allowed. */
    Optional<String> forbiddenIn(Type descriptor) {
        if (descriptor.getSort() != Type.METHOD) {
            return descriptor.getSort() < Type.ARRAY ? Optional.empty() : forbidden(descriptor.getInternalName());
        }
        List<Type> all = new ArrayList<>(List.of(descriptor.getArgumentTypes()));
        all.add(descriptor.getReturnType());
        return all.stream()
                .filter(type -> type.getSort() >= Type.ARRAY)
                .flatMap(type -> forbidden(type.getInternalName()).stream())
                .findFirst();
    }

    /** Returns what is not allowed about a use of a member. */
    Optional<String> forbiddenMember(String owner, String name, String descriptor) {
        Optional<String> type = forbidden(owner);
        if (type.isPresent()) {
            return Optional.of(
                    types.containsKey(owner) || name.equals("<init>") ? type.get() : type.get() + "." + name);
        }
        Optional<String> named = forbiddenIn(Type.getType(descriptor));
        if (named.isPresent()) {
            return types.containsKey(owner) ? named : Optional.of(Policy.shown(owner, name));
        }
        if (owner.startsWith("[")) {
            return Policy.member(owner, name, descriptor);
        }
        if (extendsConcurrentMap() && inherits(Policy.CONCURRENT_MAP, name)) {
            // An interface of the student's that repeats such a method would hide whose it is.
            Optional<String> parallel = Policy.member(Policy.CONCURRENT_MAP, name, descriptor);
            if (parallel.isPresent()) {
                return parallel;
            }
        }
        for (String ancestor : ancestry(owner)) {
            Declared declared = types.get(ancestor);
            if (declared != null && declared.members().contains(name + descriptor)) {
                return Optional.empty();
            }
            if (declared == null && (ancestor.equals(owner) || inherits(ancestor, name))) {
                Optional<String> member = Policy.member(ancestor, name, descriptor);
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return Optional.empty();
    }

    private boolean extendsConcurrentMap() {
        return types.values().stream().anyMatch(type -> type.parents().contains(Policy.CONCURRENT_MAP));
    }

    /** Tells whether a class of the JDK has a member of this name, so that a student's own of that name is not taken for it. */
    private static boolean inherits(String type, String name) {
        try {
            return has(Class.forName(type.replace('/', '.'), false, ClassLoader.getPlatformClassLoader()), name);
        } catch (ClassNotFoundException | LinkageError e) {
            return true;
        }
    }

    private static boolean has(@Nullable Class<?> type, String name) {
        return type != null
                && (Stream.of(type.getDeclaredMethods())
                                .anyMatch(method -> method.getName().equals(name))
                        || Stream.of(type.getDeclaredFields())
                                .anyMatch(field -> field.getName().equals(name))
                        || has(type.getSuperclass(), name)
                        || Stream.of(type.getInterfaces()).anyMatch(parent -> has(parent, name)));
    }

    /** A student's class, its student ancestors and the first JDK types above them, each before what it extends. */
    private Set<String> ancestry(String name) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(name));
        for (int i = 0; i < open.size(); i++) {
            if (found.add(open.get(i))) {
                Declared declared = types.get(open.get(i));
                open.addAll(declared == null ? List.of() : declared.parents());
            }
        }
        return found;
    }

    /** The class an array is of, without brackets; empty for arrays of primitives. */
    private static String element(String internalName) {
        if (!internalName.startsWith("[")) {
            return internalName;
        }
        Type element = Type.getObjectType(internalName).getElementType();
        return element.getSort() == Type.OBJECT ? element.getInternalName() : "";
    }

    /**
     * Returns the class that a value has which is of one class or of another, as verification needs it: where that is not
     * known or an interface, {@code Object}.
     */
    String common(String first, String second) {
        Set<String> ofFirst = new LinkedHashSet<>(superclasses(first));
        return superclasses(second).stream()
                .filter(ofFirst::contains)
                .findFirst()
                .orElse(OBJECT);
    }

    private List<String> superclasses(String name) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String next = name; next != null && seen.add(next); next = superclass(next)) {
            found.add(next);
        }
        return found;
    }

    private @Nullable String superclass(String name) {
        Declared declared = types.get(name);
        if (declared != null) {
            return (declared.access() & Opcodes.ACC_INTERFACE) != 0
                    ? OBJECT
                    : declared.parents().get(0);
        }
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
            return type.getSuperclass() == null ? null : Type.getInternalName(type.getSuperclass());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private static final class Members extends ClassVisitor {

        private final Set<String> found = new HashSet<>();

        Members() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, String signature, Object value) {
            found.add(name + descriptor);
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            found.add(name + descriptor);
            return null;
        }
    }
}
