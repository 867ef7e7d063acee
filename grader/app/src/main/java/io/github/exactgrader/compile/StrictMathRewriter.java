package io.github.exactgrader.compile;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes classes call {@code StrictMath} where they called {@code Math}, directly or by method reference, so that values
 * depend neither on the processor nor on the JDK nor on what was compiled to machine code so far.
 *
 * <p>A method that {@code StrictMath} does not have stays as it is; those are exact anyway.
 */
public final class StrictMathRewriter {

    private static final String MATH = "java/lang/Math";
    private static final String STRICT_MATH = "java/lang/StrictMath";

    private final Set<String> strict = new HashSet<>();

    /** Looks up what {@code StrictMath} has. */
    public StrictMathRewriter() {
        Stream.of(StrictMath.class.getMethods())
                .forEach(method -> strict.add(method.getName() + Type.getMethodDescriptor(method)));
    }

    /**
     * Rewrites one class.
     *
     * @param classFile its bytes; not changed
     * @return the bytes of the rewritten class
     */
    public byte[] rewrite(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Classes(writer), 0);
        return writer.toByteArray();
    }

    private String owner(String owner, String name, String descriptor) {
        return owner.equals(MATH) && strict.contains(name + descriptor) ? STRICT_MATH : owner;
    }

    private Object constant(Object value) {
        if (value instanceof Handle handle) {
            return new Handle(
                    handle.getTag(),
                    owner(handle.getOwner(), handle.getName(), handle.getDesc()),
                    handle.getName(),
                    handle.getDesc(),
                    handle.isInterface());
        }
        if (value instanceof ConstantDynamic dynamic) {
            Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = constant(dynamic.getBootstrapMethodArgument(i));
            }
            return new ConstantDynamic(
                    dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments);
        }
        return value;
    }

    private final class Classes extends ClassVisitor {

        Classes(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Methods(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private final class Methods extends MethodVisitor {

        Methods(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            super.visitMethodInsn(opcode, owner(owner, name, descriptor), name, descriptor, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, Handle bootstrap, Object... bootstrapArguments) {
            Object[] arguments = new Object[bootstrapArguments.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = constant(bootstrapArguments[i]);
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        }

        @Override
        public void visitLdcInsn(Object value) {
            super.visitLdcInsn(constant(value));
        }
    }
}
