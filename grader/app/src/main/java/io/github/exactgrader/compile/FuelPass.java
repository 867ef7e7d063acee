package io.github.exactgrader.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes classes count their work with {@link io.github.exactgrader.worker.Meter}: one unit at the entry of each method and
 * each time a loop goes round, the length of each new array, ten thousand for each exception that is caught, and what
 * {@link PriceTable} says for calls into the JDK.
 */
public final class FuelPass {

    private final PriceTable table = new PriceTable();

    /**
     * Rewrites one class.
     *
     * @param classFile its bytes; not changed
     * @return the bytes of the class that counts
     * @throws org.objectweb.asm.MethodTooLargeException if a method has no room for the counting
     */
    public byte[] rewrite(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Classes(writer), 0);
        return writer.toByteArray();
    }

    private final class Classes extends ClassVisitor implements FuelMethods.Owner {

        private final Map<String, Added> added = new LinkedHashMap<>();
        private String className = "";
        private boolean isInterface;

        Classes(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            className = name;
            isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new FuelMethods(super.visitMethod(access, name, descriptor, signature, exceptions), table, this);
        }

        @Override
        public Handle method(String key, String descriptor, int line, FuelMethods.Body body) {
            Added method = added.computeIfAbsent(
                    key + ":" + line, unused -> new Added("fuel-" + added.size(), descriptor, line, body));
            return new Handle(Opcodes.H_INVOKESTATIC, className, method.name(), descriptor, isInterface);
        }

        @Override
        public void visitEnd() {
            List<Added> written = new ArrayList<>();
            while (written.size() < added.size()) {
                List<Added> all = new ArrayList<>(added.values());
                all.subList(written.size(), all.size()).forEach(this::write);
                written = all;
            }
            super.visitEnd();
        }

        private void write(Added method) {
            MethodVisitor plain = super.visitMethod(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                    method.name(),
                    method.descriptor(),
                    null,
                    null);
            plain.visitCode();
            FuelMethods.line(plain, method.line());
            method.body().write(plain, new FuelMethods(plain, table, this));
            plain.visitInsn(Type.getReturnType(method.descriptor()).getOpcode(Opcodes.IRETURN));
            plain.visitMaxs(0, 0);
            plain.visitEnd();
        }
    }

    /** A method of the class that only this pass calls; no source can have its name. */
    private record Added(String name, String descriptor, int line, FuelMethods.Body body) {}
}
