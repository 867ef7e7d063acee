package io.github.exactgrader.expr;

/** A way of reading that differs from the convention in one respect. */
enum Variation {
    TIGHT_PRODUCT("a product without a sign is taken before a division: 1/2a is 1/(2*a)"),
    SHORT_ARGUMENT("a function without parentheses takes the next factor only: sin 2x is sin(2)*x"),
    LONG_EXPONENT("the whole product after e^ is the exponent: e^2x is e^(2*x)"),
    RECIPROCAL("a raised -1 means one over the function: sin^-1 x is 1/sin(x)"),
    ELEMENT("parentheses after a list or vector choose an element: H(n) is H[n]"),
    NEXT_FACTOR("a product over a running number takes the next factor only"),
    NESTED_BARS("bars are nested where they can be: |a|b|c| is abs(a*abs(b)*c)"),
    DECIMAL_COMMA("a comma between digits is a decimal comma: 0,125 is 0.125"),
    SPACED_DECIMAL_COMMA("a comma between digits is a decimal comma: 0, 125 is 0.125");

    private final String note;

    Variation(String note) {
        this.note = note;
    }

    String note() {
        return note;
    }
}
