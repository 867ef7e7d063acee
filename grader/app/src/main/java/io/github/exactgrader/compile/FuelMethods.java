package io.github.exactgrader.compile;

import io.github.exactgrader.compile.PriceTable.Price;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts the counting into one method. */
final class FuelMethods extends MethodVisitor {

    private static final String STACK_OVERFLOW = "java/lang/StackOverflowError";
    private static final String METER = "io/github/exactgrader/worker/Meter";

    /** Takes the methods that a class needs besides its own. */
    interface Owner {

        /**
         * Returns a handle on a private static method of the class.
         *
         * @param key tells what it does
         * @param line where in the source it is called
         */
        Handle method(String key, String descriptor, int line, Body body);
    }

    /** Writes what such a method does, but for its return. */
    interface Body {

        /**
         * Writes it.
         *
         * @param plain takes instructions as they are
         * @param counting takes instructions and counts them
         */
        void write(MethodVisitor plain, FuelMethods counting);
    }

    private final PriceTable table;
    private final Owner owner;
    private final Set<Label> seen = new HashSet<>();
    private final Set<Label> handlers = new HashSet<>();
    private final Label overflow = new Label();
    private boolean atHandler;
    private int line;

    FuelMethods(@Nullable MethodVisitor next, PriceTable table, Owner owner) {
        super(Opcodes.ASM9, next);
        this.table = table;
        this.owner = owner;
    }

    static void line(MethodVisitor method, int line) {
        Label start = new Label();
        method.visitLabel(start);
        if (line > 0) {
            method.visitLineNumber(line, start);
        }
    }

    void tick() {
        meter("tick", "()V");
    }

    private void meter(String name, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, METER, name, descriptor, false);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        tick();
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        super.visitLineNumber(number, start);
    }

    /** A handler that handles what is thrown at its own start would never end where there is no stack left. */
    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        handlers.add(handler);
        if (start != handler) {
            super.visitTryCatchBlock(start, end, handler, type);
        }
    }

    @Override
    public void visitLabel(Label label) {
        super.visitLabel(label);
        seen.add(label);
        atHandler |= handlers.contains(label);
    }

    /**
     * Every handler starts with a frame, and a frame comes right before its instruction. A stack overflow is thrown on from
     * each of them, without a call, as there may be no stack for one: how deep a stack grows depends on what was compiled
     * to machine code so far, and code that goes on after it would not do the same in every run.
     */
    @Override
    public void visitFrame(int type, int locals, Object @Nullable [] local, int depth, Object @Nullable [] stack) {
        super.visitFrame(type, locals, local, depth, stack);
        if (atHandler) {
            atHandler = false;
            super.visitInsn(Opcodes.DUP);
            super.visitTypeInsn(Opcodes.INSTANCEOF, STACK_OVERFLOW);
            super.visitJumpInsn(Opcodes.IFNE, overflow);
            meter("caught", "()V");
        }
    }

    /** Where all handlers throw a stack overflow on: no handler covers this place. */
    @Override
    public void visitMaxs(int stack, int locals) {
        if (!handlers.isEmpty()) {
            super.visitLabel(overflow);
            super.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
            super.visitInsn(Opcodes.ATHROW);
        }
        super.visitMaxs(stack, locals);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        tickIfBack(label);
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label fallback, Label... labels) {
        tickIfBack(fallback, labels);
        super.visitTableSwitchInsn(min, max, fallback, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label fallback, int[] keys, Label[] labels) {
        tickIfBack(fallback, labels);
        super.visitLookupSwitchInsn(fallback, keys, labels);
    }

    private void tickIfBack(Label label, Label... more) {
        boolean back = seen.contains(label);
        for (Label each : more) {
            back |= seen.contains(each);
        }
        if (back) {
            tick();
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        chargeArray(opcode == Opcodes.NEWARRAY);
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        chargeArray(opcode == Opcodes.ANEWARRAY);
        super.visitTypeInsn(opcode, type);
    }

    private void chargeArray(boolean isArray) {
        if (isArray) {
            super.visitInsn(Opcodes.DUP);
            meter("allocate", "(I)V");
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        String lengths = "(" + "I".repeat(dimensions) + ")";
        Handle made = owner.method(lengths + descriptor, lengths + descriptor, line, (plain, counting) -> {
            plain.visitInsn(Opcodes.LCONST_1);
            for (int i = 0; i < dimensions; i++) {
                plain.visitVarInsn(Opcodes.ILOAD, i);
                plain.visitMethodInsn(Opcodes.INVOKESTATIC, METER, "entries", "(JI)J", false);
                plain.visitInsn(Opcodes.DUP2);
                plain.visitMethodInsn(Opcodes.INVOKESTATIC, METER, "charge", "(J)V", false);
            }
            plain.visitInsn(Opcodes.POP2);
            for (int i = 0; i < dimensions; i++) {
                plain.visitVarInsn(Opcodes.ILOAD, i);
            }
            plain.visitMultiANewArrayInsn(descriptor, dimensions);
        });
        super.visitMethodInsn(
                Opcodes.INVOKESTATIC, made.getOwner(), made.getName(), made.getDesc(), made.isInterface());
    }

    private void chargeNewObject(String name, String charging) {
        super.visitInsn(Opcodes.DUP);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, charging, name, "(Ljava/lang/Object;)V", false);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] counting = arguments.clone();
        if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
            for (int i = 0; i < counting.length; i++) {
                if (counting[i] instanceof Handle handle && PricedCalls.isReference(handle)) {
                    counting[i] = PricedCalls.reference(handle, owner, line);
                }
            }
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, counting);
        if (bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
            chargeNewObject("made", PricedCalls.PRICES);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean isInterface) {
        int units = table.flat(type, name);
        if (units > 0) {
            super.visitLdcInsn((long) units);
            meter("charge", "(J)V");
        }
        Price price = table.of(type, name, descriptor);
        if (PricedCalls.isReplaced(type, name)) {
            PricedCalls.replaced(type, name, descriptor, mv);
        } else if (price != null && name.equals("<init>")) {
            PricedCalls.chargeNew(price, descriptor, mv);
            super.visitMethodInsn(opcode, type, name, descriptor, isInterface);
        } else if (price != null && opcode != Opcodes.INVOKESPECIAL) {
            Handle call = PricedCalls.call(price, opcode, type, name, descriptor, isInterface, owner, line);
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, call.getOwner(), call.getName(), call.getDesc(), call.isInterface());
        } else {
            if (PricedCalls.isSearched(type, name)) {
                PricedCalls.meter("Ljava/lang/CharSequence;", mv);
            }
            super.visitMethodInsn(opcode, type, name, descriptor, isInterface);
            if (type.startsWith("[") && name.equals("clone")) {
                chargeNewObject("allocated", METER);
            } else if (PricedCalls.isEndless(type, name)) {
                PricedCalls.meter(Type.getReturnType(descriptor).getDescriptor(), mv);
            }
        }
    }
}
