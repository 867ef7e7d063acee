package io.github.exactgrader.compile;

import io.github.exactgrader.worker.AllowedClasses;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/** What an answer may use of the JDK: classes by name, and members of the few classes that do more than compute. */
final class Policy {

    static final String CONCURRENT_MAP = "java/util/concurrent/ConcurrentHashMap";

    private static final String CONSTRUCTOR = "<init>";

    /** Classes of which only these members are allowed. */
    private static final Map<String, Set<String>> ONLY = Map.of(
            "java/lang/System",
            Set.of(
                    "out",
                    "err",
                    "in",
                    "arraycopy",
                    "nanoTime",
                    "currentTimeMillis",
                    "identityHashCode",
                    "lineSeparator"),
            "java/lang/Class",
            Set.of(
                    "arrayType",
                    "cast",
                    "componentType",
                    "desiredAssertionStatus",
                    "descriptorString",
                    "equals",
                    "getCanonicalName",
                    "getComponentType",
                    "getEnumConstants",
                    "getModifiers",
                    "getName",
                    "getPackageName",
                    "getSimpleName",
                    "getSuperclass",
                    "getTypeName",
                    "hashCode",
                    "isAnonymousClass",
                    "isArray",
                    "isAssignableFrom",
                    "isEnum",
                    "isInstance",
                    "isInterface",
                    "isLocalClass",
                    "isMemberClass",
                    "isPrimitive",
                    "isRecord",
                    "isSealed",
                    "toString"));

    /** Names that no member used of the JDK may have: threads and their locks, loaders, and state of the whole process. */
    private static final Set<String> NOWHERE = Set.of(
            "finalize",
            "getClassLoader",
            "intern",
            "notify",
            "notifyAll",
            "parallel",
            "parallelPrefix",
            "parallelSetAll",
            "parallelSort",
            "parallelStream",
            "setDefault",
            "sleep",
            "timedJoin",
            "timedWait",
            "wait");

    /** Members that read settings of the process or look for services. */
    private static final Set<String> SINGLE = Set.of(
            "java/lang/Boolean.getBoolean",
            "java/lang/Integer.getInteger",
            "java/lang/Long.getLong",
            "java/util/random/RandomGenerator.getDefault",
            "java/util/random/RandomGenerator.of");

    /** Whose constructors open a file where their first argument is a text. */
    private static final Set<String> OPENS_FILES = Set.of("java/io/PrintStream", "java/io/PrintWriter");

    /** The only methods that may link a call site. */
    private static final Set<String> BOOTSTRAPS = Set.of(
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps");

    private Policy() {}

    /**
     * Returns the name to show for a class of the JDK that is not allowed; empty if it is.
     *
     * @param internalName with slashes; no array
     */
    static Optional<String> type(String internalName) {
        String name = internalName.replace('/', '.');
        return AllowedClasses.contains(name) ? Optional.empty() : Optional.of(name.replace('$', '.'));
    }

    /**
     * Returns the name to show for a member of an allowed class of the JDK that is not allowed; empty if it is.
     *
     * @param owner the class that is named as its owner, or one that inherits it
     * @param name of a method, constructor or field
     * @param descriptor its type
     */
    static Optional<String> member(String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            return name.equals("clone") ? Optional.empty() : member("java/lang/Object", name, descriptor);
        }
        boolean allowed = ONLY.getOrDefault(owner, Set.of(name)).contains(name)
                && !(NOWHERE.contains(name) && descriptor.startsWith("("))
                && !SINGLE.contains(owner + "." + name)
                && !opensFile(owner, name, descriptor)
                && !runsParallel(owner, descriptor);
        return allowed ? Optional.empty() : Optional.of(shown(owner, name));
    }

    /** The methods of this map whose first argument is a number take it as a threshold for running in other threads. */
    private static boolean runsParallel(String owner, String descriptor) {
        return owner.equals(CONCURRENT_MAP) && descriptor.startsWith("(JL");
    }

    private static boolean opensFile(String owner, String name, String descriptor) {
        return name.equals(CONSTRUCTOR)
                && OPENS_FILES.contains(owner)
                && descriptor.startsWith("(" + Type.getDescriptor(String.class));
    }

    /** Tells whether a class may link a call site or a constant. */
    static boolean isBootstrap(String owner) {
        return BOOTSTRAPS.contains(owner);
    }

    /** Returns a member as messages name it, a constructor as its class. */
    static String shown(String owner, String name) {
        String type = owner.replace('/', '.').replace('$', '.');
        return name.equals(CONSTRUCTOR) ? type : type + "." + name;
    }
}
