package io.github.exactgrader.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * A function of some numbers as a postfix program: data, so that a function argument can be sent to the worker.
 *
 * @param instructions leave exactly one number on the stack; at most {@value #MAX_INSTRUCTIONS}
 */
public record Program(List<Instruction> instructions) {

    /** The longest program. */
    public static final int MAX_INSTRUCTIONS = 10_000;

    /**
     * Checks that the program runs from an empty stack to one number.
     *
     * @throws IllegalArgumentException if it does not, or is too long
     */
    public Program {
        instructions = List.copyOf(instructions);
        if (instructions.size() > MAX_INSTRUCTIONS) {
            throw new IllegalArgumentException(
                    "a program has at most " + MAX_INSTRUCTIONS + " instructions, found " + instructions.size());
        }
        int depth = 0;
        for (Instruction instruction : instructions) {
            int taken = taken(instruction);
            if (depth < taken) {
                throw new IllegalArgumentException("operand missing for " + instruction);
            }
            depth += 1 - taken;
        }
        if (depth != 1) {
            throw new IllegalArgumentException("a program must leave one number, found " + depth);
        }
    }

    /**
     * Reads the postfix text, for example {@code "x0 2 ^ 3 x1 * +"} for {@code x0^2 + 3 x1}.
     *
     * @param text words apart by blanks: {@code x0}, {@code x1}, ... for the input, numbers, words of {@link Operation}
     * @throws IllegalArgumentException if a word is none of these or the program is not complete
     */
    public static Program parse(String text) {
        List<Instruction> instructions = new ArrayList<>();
        for (String word : text.trim().split("\\s+", -1)) {
            instructions.add(instruction(word));
        }
        return new Program(instructions);
    }

    private static Instruction instruction(String word) {
        if (word.matches("x\\d{1,6}")) {
            return new Instruction.Input(Integer.parseInt(word.substring(1)));
        }
        return Operation.ofWord(word).<Instruction>map(Instruction.Apply::new).orElseGet(() -> constant(word));
    }

    private static Instruction constant(String word) {
        try {
            return new Instruction.Constant(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "expected x0, x1, ..., a number or an operation, found \"" + word + "\"", e);
        }
    }

    private static int taken(Instruction instruction) {
        return instruction instanceof Instruction.Apply apply
                ? apply.operation().operands()
                : 0;
    }

    /** Returns the greatest input index used, or -1 for a constant. */
    int greatestInput() {
        int greatest = -1;
        for (Instruction instruction : instructions) {
            if (instruction instanceof Instruction.Input input) {
                greatest = Math.max(greatest, input.index());
            }
        }
        return greatest;
    }

    /**
     * Returns the value at a point.
     *
     * @param point the input, longer than the greatest index used
     */
    public double evaluate(double... point) {
        double[] stack = new double[instructions.size()];
        int top = 0;
        for (Instruction instruction : instructions) {
            if (instruction instanceof Instruction.Constant constant) {
                stack[top++] = constant.value();
            } else if (instruction instanceof Instruction.Input input) {
                stack[top++] = point[input.index()];
            } else {
                Operation operation = ((Instruction.Apply) instruction).operation();
                double right = stack[top - 1];
                top -= operation.operands();
                stack[top] = operation.apply(stack[top], right);
                top++;
            }
        }
        return stack[0];
    }
}
