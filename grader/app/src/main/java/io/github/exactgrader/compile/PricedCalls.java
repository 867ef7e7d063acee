package io.github.exactgrader.compile;

import io.github.exactgrader.compile.PriceTable.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the calls into the JDK that are charged by the size of what they work on. */
final class PricedCalls {

    static final String PRICES = "io/github/exactgrader/worker/Prices";

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String RULE = "(" + OBJECT + OBJECT + OBJECT + "J)V";
    private static final String STREAM = "java/util/stream/";
    private static final Set<String> STREAMS =
            Set.of(STREAM + "IntStream", STREAM + "LongStream", STREAM + "DoubleStream", STREAM + "Stream");
    private static final Set<String> ENDLESS = Set.of("range", "rangeClosed", "iterate", "generate");
    private static final Set<String> RANDOM = Set.of("ints", "longs", "doubles");
    private static final Set<String> PATTERNS = Set.of("matches", "replaceAll", "replaceFirst");

    private PricedCalls() {}

    /** Tells whether a call gives a stream whose length is not that of something in memory. */
    static boolean isEndless(String type, String name) {
        return (STREAMS.contains(type) && ENDLESS.contains(name))
                || (type.equals("java/util/Random") && RANDOM.contains(name));
    }

    /** Tells whether a call looks for a pattern in the text on top of the stack. */
    static boolean isSearched(String type, String name) {
        return type.equals("java/util/regex/Pattern")
                && (name.equals("matcher") || name.equals("matches") || name.equals("split"));
    }

    /** Makes what is on top of the stack count each of its elements. */
    static void meter(String type, MethodVisitor method) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, PRICES, "metered", "(" + type + ")" + type, false);
    }

    /** Tells whether a method of {@code Prices} does the same as a call, and counts. */
    static boolean isReplaced(String type, String name) {
        return type.equals("java/lang/String") && PATTERNS.contains(name);
    }

    static void replaced(String type, String name, String descriptor, MethodVisitor method) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, PRICES, name, withReceiver(type, descriptor), false);
    }

    private static String withReceiver(String type, String descriptor) {
        return "(L" + type + ";" + descriptor.substring(1);
    }

    /** Charges a constructor by its first arguments, where these are on top of the stack. */
    static void chargeNew(Price price, String descriptor, MethodVisitor method) {
        Type[] types = Type.getArgumentTypes(descriptor);
        if (types.length == 1 && types[0].getSort() == Type.INT) {
            method.visitInsn(Opcodes.DUP);
            method.visitInsn(Opcodes.I2L);
            method.visitMethodInsn(Opcodes.INVOKESTATIC, "io/github/exactgrader/worker/Meter", "charge", "(J)V", false);
        } else if (types.length == 1 && isObject(types[0])) {
            method.visitInsn(Opcodes.DUP);
            method.visitInsn(Opcodes.ACONST_NULL);
            rule(price, method);
        } else if (types.length == 2 && isObject(types[0]) && types[1].getSize() == 1) {
            method.visitInsn(Opcodes.DUP2);
            if (!isObject(types[1])) {
                method.visitInsn(Opcodes.POP);
                method.visitInsn(Opcodes.ACONST_NULL);
            }
            rule(price, method);
        }
    }

    private static void rule(Price price, MethodVisitor method) {
        method.visitInsn(Opcodes.ACONST_NULL);
        method.visitInsn(Opcodes.LCONST_0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, PRICES, price.rule(), RULE, false);
    }

    /** Returns a method that charges a call and makes it. */
    static Handle call(
            Price price,
            int opcode,
            String type,
            String name,
            String descriptor,
            boolean isInterface,
            FuelMethods.Owner owner,
            int line) {
        String whole = opcode == Opcodes.INVOKESTATIC ? descriptor : withReceiver(type, descriptor);
        return owner.method(opcode + type + "." + name + descriptor, whole, line, (plain, counting) -> {
            Type[] types = Type.getArgumentTypes(whole);
            charge(price, types, opcode == Opcodes.INVOKESTATIC ? 0 : 1, plain);
            load(types, plain);
            plain.visitMethodInsn(opcode, type, name, descriptor, isInterface);
        });
    }

    private static void charge(Price price, Type[] types, int first, MethodVisitor method) {
        List<Integer> objects = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int slot = 0;
        for (int i = 0; i < types.length; i++) {
            if (isObject(types[i])) {
                objects.add(slot);
            } else if (types[i].getSort() == Type.INT && i >= first) {
                numbers.add(slot);
            }
            slot += types[i].getSize();
        }
        for (int i = 0; i < 3; i++) {
            if (i < objects.size()) {
                method.visitVarInsn(Opcodes.ALOAD, objects.get(i));
            } else {
                method.visitInsn(Opcodes.ACONST_NULL);
            }
        }
        number(price.number(), numbers, method);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, PRICES, price.rule(), RULE, false);
    }

    private static void number(PriceTable.Counted wanted, List<Integer> slots, MethodVisitor method) {
        if (wanted == PriceTable.Counted.NONE || slots.isEmpty()) {
            method.visitInsn(Opcodes.LCONST_0);
        } else if (wanted == PriceTable.Counted.SPAN) {
            integer(slots.get(Math.min(1, slots.size() - 1)), method);
            integer(slots.get(0), method);
            method.visitInsn(Opcodes.LSUB);
        } else {
            integer(slots.get(wanted == PriceTable.Counted.FIRST ? 0 : slots.size() - 1), method);
        }
    }

    private static void integer(int slot, MethodVisitor method) {
        method.visitVarInsn(Opcodes.ILOAD, slot);
        method.visitInsn(Opcodes.I2L);
    }

    private static void load(Type[] types, MethodVisitor method) {
        int slot = 0;
        for (Type type : types) {
            method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
    }

    private static boolean isObject(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    /** Tells whether a handle is a reference to a method or constructor of the JDK. */
    static boolean isReference(Handle handle) {
        return handle.getOwner().startsWith("java/")
                && IntStream.of(
                                Opcodes.H_INVOKESTATIC,
                                Opcodes.H_INVOKEVIRTUAL,
                                Opcodes.H_INVOKEINTERFACE,
                                Opcodes.H_NEWINVOKESPECIAL)
                        .anyMatch(tag -> tag == handle.getTag());
    }

    /** Returns a method that does what a reference to a method or constructor of the JDK does, and counts. */
    static Handle reference(Handle handle, FuelMethods.Owner owner, int line) {
        String type = handle.getOwner();
        boolean isNew = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
        String whole = isNew
                ? handle.getDesc().replaceFirst("V$", "L" + type + ";")
                : isStatic ? handle.getDesc() : withReceiver(type, handle.getDesc());
        String key = "reference " + handle.getTag() + type + "." + handle.getName() + handle.getDesc();
        return owner.method(key, whole, line, (plain, counting) -> {
            counting.tick();
            if (isNew) {
                plain.visitTypeInsn(Opcodes.NEW, type);
                plain.visitInsn(Opcodes.DUP);
            }
            load(Type.getArgumentTypes(whole), plain);
            counting.visitMethodInsn(opcode(handle), type, handle.getName(), handle.getDesc(), handle.isInterface());
        });
    }

    private static int opcode(Handle handle) {
        return switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> Opcodes.INVOKESPECIAL;
        };
    }
}
