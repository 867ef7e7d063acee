package io.github.exactgrader.compile;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Finds out whether code could give two different answers to the same question: by chance, a clock, the order of a hash
 * table, how deep the stack is, or something it remembers. Where that is not sure it says yes.
 */
final class VariationScan {

    private static final Set<String> CONSTANT_TYPES = Set.of(
            "Ljava/lang/String;",
            "Ljava/lang/Boolean;",
            "Ljava/lang/Character;",
            "Ljava/lang/Byte;",
            "Ljava/lang/Short;",
            "Ljava/lang/Integer;",
            "Ljava/lang/Long;",
            "Ljava/lang/Float;",
            "Ljava/lang/Double;",
            "Ljava/math/BigInteger;",
            "Ljava/math/BigDecimal;",
            "Ljava/math/MathContext;");

    /** Classes of which every use may vary: chance, clocks, and order by hash codes, which are identities by default. */
    private static final Set<String> TYPES = Set.of(
            "java/time/Clock",
            "java/time/InstantSource",
            "java/util/Calendar",
            "java/util/GregorianCalendar",
            "java/util/HashMap",
            "java/util/HashSet",
            "java/util/Hashtable",
            "java/util/IdentityHashMap",
            "java/util/WeakHashMap",
            "java/util/concurrent/ConcurrentHashMap",
            "java/util/random/RandomGenerator",
            "java/util/stream/Collectors");

    private static final Set<String> MEMBERS = Set.of(
            "java/lang/Math.random",
            "java/lang/StrictMath.random",
            "java/lang/System.nanoTime",
            "java/lang/System.currentTimeMillis",
            "java/lang/System.identityHashCode",
            "java/lang/Object.hashCode",
            "java/lang/Object.toString",
            "java/lang/String.valueOf",
            "java/lang/String.format",
            "java/lang/String.formatted",
            "java/util/Arrays.hashCode",
            "java/util/Arrays.deepHashCode",
            "java/util/Objects.hash",
            "java/util/Objects.hashCode",
            "java/util/Objects.toString",
            "java/util/Set.of",
            "java/util/Set.copyOf",
            "java/util/Map.of",
            "java/util/Map.ofEntries",
            "java/util/Map.copyOf");

    private static final Set<String> UNSEEDED =
            Set.of("java/util/Random", "java/util/SplittableRandom", "java/util/Date");

    /** Who catches these can see how much stack or memory there was. */
    private static final Set<String> LIMITS = Set.of(
            "java/lang/Throwable",
            "java/lang/Error",
            "java/lang/VirtualMachineError",
            "java/lang/StackOverflowError",
            "java/lang/OutOfMemoryError");

    private boolean varies;

    /** Looks at one more class. */
    void add(byte[] classFile) {
        if (!varies) {
            new ClassReader(classFile).accept(new Classes(), ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        }
    }

    boolean varies() {
        return varies;
    }

    private final class Classes extends ClassVisitor {

        private boolean isEnum;

        Classes() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            isEnum = (access & Opcodes.ACC_ENUM) != 0;
            varies |= TYPES.contains(superName);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, String signature, Object value) {
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            boolean isFinal = (access & Opcodes.ACC_FINAL) != 0;
            boolean isConstant = isFinal && (descriptor.length() == 1 || CONSTANT_TYPES.contains(descriptor));
            boolean ofCompiler = isFinal && (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ENUM)) != 0;
            varies |= isStatic && !isConstant && !ofCompiler;
            // The constants of an enum live as long as the process.
            varies |= isEnum && !isStatic && !isConstant;
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            varies |= (access & Opcodes.ACC_SYNCHRONIZED) != 0;
            return new Methods();
        }
    }

    private final class Methods extends MethodVisitor {

        Methods() {
            super(Opcodes.ASM9);
        }

        private void used(String owner, String name, String descriptor) {
            varies |= TYPES.contains(owner)
                    || MEMBERS.contains(owner + "." + name)
                    || (owner.startsWith("java/time/") && (name.equals("now") || name.equals("dateNow")))
                    || owner.startsWith("java/util/random/RandomGenerator$")
                    || (owner.startsWith("java/util/") && (name.equals("hashCode") || name.equals("toString")))
                    || (UNSEEDED.contains(owner) && name.equals("<init>") && descriptor.equals("()V"))
                    || (name.equals("shuffle") && descriptor.equals("(Ljava/util/List;)V"))
                    || ((name.equals("append") || name.startsWith("print"))
                            && descriptor.startsWith("(Ljava/lang/Object;)"));
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            varies |= TYPES.contains(type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            used(owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            used(owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            // Text that is put together of other objects may hold an identity.
            varies |= bootstrap.getOwner().endsWith("StringConcatFactory")
                    && Stream.of(Type.getArgumentTypes(descriptor))
                            .anyMatch(type ->
                                    type.getSort() >= Type.ARRAY && !CONSTANT_TYPES.contains(type.getDescriptor()));
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    used(handle.getOwner(), handle.getName(), handle.getDesc());
                }
            }
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
            // A finally block that returns sees as much as a handler of all errors.
            varies |= type == null || LIMITS.contains(type);
        }
    }
}
