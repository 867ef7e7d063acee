package io.github.exactgrader.expr;

/** What a declared symbol stands for. */
public enum SymbolKind {
    /** A real number. */
    SCALAR,
    /** Real numbers in a row, combined element by element. */
    LIST,
    /** A column vector. */
    VECTOR,
    /** A square matrix. */
    MATRIX,
    /** A symmetric matrix. */
    SYMMETRIC,
    /** The identity matrix. */
    IDENTITY,
    /** A function, written with its arguments in parentheses. */
    FUNCTION;

    /** Tells whether a symbol of this kind stands for a matrix. */
    public boolean isMatrix() {
        return this == MATRIX || this == SYMMETRIC || this == IDENTITY;
    }
}
