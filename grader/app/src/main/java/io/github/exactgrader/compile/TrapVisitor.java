package io.github.exactgrader.compile;

import io.github.exactgrader.worker.Meter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Looks at every instruction of a method and puts a trap before those that are not allowed. */
abstract class TrapVisitor extends MethodVisitor {

    private static final String METER = Type.getInternalName(Meter.class);
    private static final String DENY = "(Ljava/lang/String;Ljava/lang/String;I)V";
    private static final String STREAM_SUPPORT = "java/util/stream/StreamSupport";
    private static final String HANDLE = "java.lang.invoke.MethodHandle";

    private final StudentTypes types;
    private int line;

    /** Whether the value on top of the stack is the constant false. */
    private boolean isFalse;

    TrapVisitor(@Nullable MethodVisitor next, StudentTypes types) {
        super(Opcodes.ASM9, next);
        this.types = types;
    }

    /** Is told of each trap. */
    abstract void trapped(String api, int line);

    /** Returns the name of the source file. */
    abstract String file();

    final void trap(Optional<String> forbidden) {
        isFalse = false;
        if (forbidden.isEmpty()) {
            return;
        }
        trapped(forbidden.get(), line);
        if (mv != null) {
            mv.visitLdcInsn(forbidden.get());
            mv.visitLdcInsn(file());
            mv.visitLdcInsn(line);
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, METER, "deny", DENY, false);
            // The process has ended. What follows is dead, so that nothing of it is verified.
            mv.visitInsn(Opcodes.ACONST_NULL);
            mv.visitInsn(Opcodes.ATHROW);
        }
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        super.visitLineNumber(number, start);
    }

    @Override
    public void visitFrame(int type, int locals, Object[] local, int stacked, Object[] stack) {
        isFalse = false;
        super.visitFrame(type, locals, local, stacked, stack);
    }

    @Override
    public void visitInsn(int opcode) {
        isFalse = opcode == Opcodes.ICONST_0;
        super.visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        isFalse = false;
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        isFalse = false;
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        isFalse = false;
        super.visitIincInsn(variable, increment);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        isFalse = false;
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        trap(types.forbidden(type));
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        trap(types.forbidden(descriptor));
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        trap(types.forbiddenMember(owner, name, descriptor));
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean sequential = isFalse || !owner.equals(STREAM_SUPPORT);
        trap(sequential ? types.forbiddenMember(owner, name, descriptor) : Optional.of(Policy.shown(owner, name)));
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        trap(forbiddenLink(descriptor, bootstrap, arguments));
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitLdcInsn(Object value) {
        boolean isHandle = value instanceof Handle || (value instanceof Type type && type.getSort() == Type.METHOD);
        trap(isHandle ? Optional.of(HANDLE) : forbiddenConstant(value));
        super.visitLdcInsn(value);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        // Nothing that may be called throws a forbidden type, and the handler's type would be loaded.
        if (type == null || types.forbidden(type).isEmpty()) {
            super.visitTryCatchBlock(start, end, handler, type);
        } else {
            changed();
        }
    }

    /** Is told that the method changes without a trap. */
    abstract void changed();

    private Optional<String> forbiddenLink(String descriptor, Handle bootstrap, Object... arguments) {
        if (types.contains(bootstrap.getOwner()) || !Policy.isBootstrap(bootstrap.getOwner())) {
            return Optional.of(Policy.shown(bootstrap.getOwner(), bootstrap.getName()));
        }
        Optional<String> named = types.forbiddenIn(Type.getType(descriptor));
        return named.isPresent()
                ? named
                : Stream.of(arguments)
                        .flatMap(argument -> forbiddenConstant(argument).stream())
                        .findFirst();
    }

    private Optional<String> forbiddenConstant(Object value) {
        if (value instanceof Type type) {
            return types.forbiddenIn(type);
        } else if (value instanceof Handle handle) {
            return handle.getOwner().equals(STREAM_SUPPORT)
                    ? Optional.of(Policy.shown(handle.getOwner(), handle.getName()))
                    : types.forbiddenMember(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (value instanceof ConstantDynamic dynamic) {
            Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = dynamic.getBootstrapMethodArgument(i);
            }
            return forbiddenLink(dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments);
        }
        return Optional.empty();
    }
}
