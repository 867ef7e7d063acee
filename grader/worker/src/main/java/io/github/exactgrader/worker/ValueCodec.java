package io.github.exactgrader.worker;

import java.util.ArrayList;
import java.util.List;

/** {@link JavaValue} as bytes: a tag, then the content. */
final class ValueCodec {

    private static final int NULL = 0;
    private static final int BOOLEAN = 1;
    private static final int INT = 2;
    private static final int LONG = 3;
    private static final int DOUBLE = 4;
    private static final int STRING = 5;
    private static final int BOOLEANS = 6;
    private static final int INTS = 7;
    private static final int LONGS = 8;
    private static final int DOUBLES = 9;
    private static final int ROWS = 10;
    private static final int STRINGS = 11;
    private static final int FUNCTION = 12;

    private static final int CONSTANT = 0;
    private static final int INPUT = 1;
    private static final int APPLY = 2;

    private ValueCodec() {}

    static void write(WireWriter out, JavaValue value) {
        Object java = value.toJava();
        if (java == null) {
            out.tag(NULL);
        } else if (java instanceof Boolean flag) {
            out.tag(BOOLEAN).tag(flag ? 1 : 0);
        } else if (java instanceof Integer number) {
            out.tag(INT).integer(number);
        } else if (java instanceof Long number) {
            out.tag(LONG).longInteger(number);
        } else if (java instanceof Double number) {
            out.tag(DOUBLE).number(number);
        } else if (java instanceof String text) {
            out.tag(STRING).text(text);
        } else if (java instanceof FunctionValue function) {
            writeFunction(out.tag(FUNCTION), function);
        } else {
            writeArray(out, java);
        }
    }

    private static void writeArray(WireWriter out, Object array) {
        if (array instanceof double[] numbers) {
            writeNumbers(out.tag(DOUBLES), numbers);
        } else if (array instanceof double[][] rows) {
            out.tag(ROWS).integer(rows.length);
            for (double[] row : rows) {
                writeNumbers(out, row);
            }
        } else if (array instanceof int[] numbers) {
            out.tag(INTS).integer(numbers.length);
            for (int number : numbers) {
                out.integer(number);
            }
        } else if (array instanceof long[] numbers) {
            out.tag(LONGS).integer(numbers.length);
            for (long number : numbers) {
                out.longInteger(number);
            }
        } else if (array instanceof boolean[] flags) {
            out.tag(BOOLEANS).integer(flags.length);
            for (boolean flag : flags) {
                out.tag(flag ? 1 : 0);
            }
        } else {
            String[] texts = (String[]) array;
            out.tag(STRINGS).integer(texts.length);
            for (String text : texts) {
                out.text(text);
            }
        }
    }

    private static void writeNumbers(WireWriter out, double[] numbers) {
        out.integer(numbers.length);
        for (double number : numbers) {
            out.number(number);
        }
    }

    static JavaValue read(WireReader in) throws WireException {
        int tag = in.tag();
        return switch (tag) {
            case NULL -> JavaValue.NULL;
            case BOOLEAN -> JavaValue.of(readFlag(in));
            case INT -> JavaValue.of(in.integer());
            case LONG -> JavaValue.of(in.longInteger());
            case DOUBLE -> JavaValue.of(in.number());
            case STRING -> JavaValue.of(in.text());
            case FUNCTION -> JavaValue.of(readFunction(in));
            default -> JavaValue.of(readArray(tag, in));
        };
    }

    private static Object readArray(int tag, WireReader in) throws WireException {
        return switch (tag) {
            case BOOLEANS -> {
                boolean[] flags = new boolean[in.count(1)];
                for (int i = 0; i < flags.length; i++) {
                    flags[i] = readFlag(in);
                }
                yield flags;
            }
            case INTS -> {
                int[] ints = new int[in.count(4)];
                for (int i = 0; i < ints.length; i++) {
                    ints[i] = in.integer();
                }
                yield ints;
            }
            case LONGS -> {
                long[] longs = new long[in.count(8)];
                for (int i = 0; i < longs.length; i++) {
                    longs[i] = in.longInteger();
                }
                yield longs;
            }
            case DOUBLES -> readNumbers(in);
            case ROWS -> {
                double[][] rows = new double[in.count(4)][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = readNumbers(in);
                }
                yield rows;
            }
            case STRINGS -> {
                String[] texts = new String[in.count(4)];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = in.text();
                }
                yield texts;
            }
            default -> throw new WireException("expected a value, found tag " + tag);
        };
    }

    private static double[] readNumbers(WireReader in) throws WireException {
        double[] numbers = new double[in.count(8)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.number();
        }
        return numbers;
    }

    private static boolean readFlag(WireReader in) throws WireException {
        int flag = in.tag();
        if (flag > 1) {
            throw new WireException("expected 0 or 1, found " + flag);
        }
        return flag == 1;
    }

    private static void writeFunction(WireWriter out, FunctionValue function) {
        out.text(function.kind().name()).integer(function.inputs()).integer(function.columns());
        out.integer(function.components().size());
        for (Program program : function.components()) {
            out.integer(program.instructions().size());
            for (Instruction instruction : program.instructions()) {
                if (instruction instanceof Instruction.Constant constant) {
                    out.tag(CONSTANT).number(constant.value());
                } else if (instruction instanceof Instruction.Input input) {
                    out.tag(INPUT).integer(input.index());
                } else {
                    out.tag(APPLY)
                            .text(((Instruction.Apply) instruction).operation().word());
                }
            }
        }
    }

    private static FunctionValue readFunction(WireReader in) throws WireException {
        String kind = in.text();
        int inputs = in.integer();
        int columns = in.integer();
        int count = in.count(4);
        List<Program> components = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                components.add(readProgram(in));
            }
            return new FunctionValue(FunctionValue.Kind.valueOf(kind), inputs, components, columns);
        } catch (IllegalArgumentException e) {
            throw new WireException("expected a function, found one that does not fit: " + e.getMessage());
        }
    }

    private static Program readProgram(WireReader in) throws WireException {
        int count = in.count(2);
        List<Instruction> instructions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int tag = in.tag();
            instructions.add(
                    switch (tag) {
                        case CONSTANT -> new Instruction.Constant(in.number());
                        case INPUT -> new Instruction.Input(in.integer());
                        case APPLY -> new Instruction.Apply(operation(in.text()));
                        default -> throw new WireException("expected an instruction, found tag " + tag);
                    });
        }
        return new Program(instructions);
    }

    private static Operation operation(String word) throws WireException {
        return Operation.ofWord(word)
                .orElseThrow(() -> new WireException("expected an operation, found \"" + word + "\""));
    }
}
