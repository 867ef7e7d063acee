package io.github.exactgrader.worker;

/** One word of a {@link Program}. */
public sealed interface Instruction {

    /**
     * Puts a constant on the stack.
     *
     * @param value any double
     */
    record Constant(double value) implements Instruction {}

    /**
     * Puts a component of the input on the stack.
     *
     * @param index from 0
     */
    record Input(int index) implements Instruction {

        /** Checks the index. */
        public Input {
            if (index < 0) {
                throw new IllegalArgumentException("input index must be at least 0, found " + index);
            }
        }
    }

    /**
     * Takes operands from the stack and puts the result there.
     *
     * @param operation what to compute
     */
    record Apply(Operation operation) implements Instruction {}
}
