package io.github.exactgrader.expr;

/** What a tree stands for, as far as its symbols tell; ANY where only evaluation can tell. */
enum Shape {
    SCALAR("a number"),
    VECTOR("a list or vector"),
    MATRIX("a matrix"),
    SET("a set"),
    CONDITION("a condition"),
    ANY("a value");

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isValue() {
        return this != SET && this != CONDITION;
    }

    boolean isSet() {
        return !isValue();
    }

    boolean isArray() {
        return this == VECTOR || this == MATRIX || this == ANY;
    }

    boolean meets(Goal goal) {
        return switch (goal) {
            case FORMULA -> this == SCALAR || this == ANY;
            case VECTOR -> this == VECTOR || this == ANY;
            case MATRIX -> this == MATRIX || this == ANY;
            case SET -> isSet();
            case CONDITION -> this == CONDITION;
            case VALUE, MATRIX_FORMULA -> isValue();
        };
    }
}
