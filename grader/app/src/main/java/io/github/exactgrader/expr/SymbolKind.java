package io.github.exactgrader.expr;

/** What a declared symbol stands for. */
public enum SymbolKind {
    /** A real number. */
    SCALAR,
    /** Real numbers in a row, combined element by element. */
    LIST,
    /** A column vector. */
    VECTOR,
    /** A matrix. */
    MATRIX,
    /** A function, written with its arguments in parentheses. */
    FUNCTION
}
