package io.github.exactgrader.assignment;

/** What kind of answer a field takes. */
public enum FieldKind {
    NUMBER("number", "a number or a constant expression such as e^3 + 1"),
    INTEGER("integer", "a whole number"),
    FORMULA("formula", "a formula"),
    SET("set", "a set or a condition, such as 0 < x < 1 or (0, 1)"),
    SUFFICIENT_SET("sufficient-set", "a set or a condition, such as 0 < x < 1 or (0, 1)"),
    VECTOR("vector", "a list of numbers, such as [0.5, -1]"),
    MATRIX_FORMULA("matrix-formula", "a formula with vectors and matrices"),
    FIT("fit", "a number read off a plot"),
    CHOICE("choice", "one of the options"),
    GRAPH("graph", "a computational graph as a JSON object"),
    TRACE("trace", "a table of values as a JSON object"),
    TEXT("text", "free text"),
    JAVA("java", "a Java method");

    private final String id;
    private final String expected;

    FieldKind(String id, String expected) {
        this.id = id;
        this.expected = expected;
    }

    /** Returns the name used in files and reports. */
    public String id() {
        return id;
    }

    /** Returns what is expected of an answer, as words for a student. */
    public String expected() {
        return expected;
    }

    /** Tells whether an answer is a set of values of a variable. */
    public boolean isSet() {
        return this == SET || this == SUFFICIENT_SET;
    }
}
