package io.github.exactgrader.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The methods and constructors that a compiled class declares, read without loading it.
 *
 * @param parent binary name of its superclass
 * @param members in the order of the file, without what the compiler added
 */
public record ClassMembers(String parent, List<Member> members) {

    public ClassMembers {
        members = List.copyOf(members);
    }

    /**
     * A method or constructor.
     *
     * @param name of the method; {@code <init>} for a constructor
     * @param isStatic whether it is called without an object
     * @param returnType simple name, e.g. {@code double[]}; {@code void} for a constructor
     * @param parameterTypes simple names without type arguments
     * @param texts string constants in its body
     */
    public record Member(
            String name, boolean isStatic, String returnType, List<String> parameterTypes, List<String> texts) {

        public Member {
            parameterTypes = List.copyOf(parameterTypes);
            texts = List.copyOf(texts);
        }

        /** Returns the declaration as Java source writes it, without names of parameters. */
        public String declaration(String className) {
            String list = parameterTypes.stream().collect(Collectors.joining(", ", "(", ")"));
            return name.equals("<init>")
                    ? className + list
                    : (isStatic ? "static " : "") + returnType + " " + name + list;
        }
    }

    /**
     * Reads a class.
     *
     * @param classFile its bytes
     */
    public static ClassMembers of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        List<Member> members = new ArrayList<>();
        reader.accept(new Collector(members), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        String parent = reader.getSuperName();
        return new ClassMembers(parent == null ? "" : parent.replace('/', '.'), members);
    }

    private static String simple(Type type) {
        String name = type.getClassName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static final class Collector extends ClassVisitor {

        private final List<Member> members;

        Collector(List<Member> members) {
            super(Opcodes.ASM9);
            this.members = members;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            List<String> texts = new ArrayList<>();
            boolean own = (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) == 0;
            return new MethodVisitor(Opcodes.ASM9) {

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof String text) {
                        texts.add(text);
                    }
                }

                @Override
                public void visitEnd() {
                    if (own) {
                        members.add(new Member(
                                name,
                                (access & Opcodes.ACC_STATIC) != 0,
                                simple(Type.getReturnType(descriptor)),
                                Stream.of(Type.getArgumentTypes(descriptor))
                                        .map(ClassMembers::simple)
                                        .toList(),
                                texts));
                    }
                }
            };
        }
    }
}
