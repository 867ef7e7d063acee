package io.github.exactgrader.expr;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the text in its plain spelling: {@code \le}, =&lt; and ≤ are all {@code <=}.
 *
 * @param kind what it is
 * @param text plain spelling
 * @param number the value of a number, else null
 * @param column where it starts, from 1
 * @param found the spelling in the text, for messages
 */
record Token(Kind kind, String text, @Nullable BigDecimal number, int column, String found) {
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** Returns the token as it is quoted in a message. */
    String quoted() {
        return kind == Kind.END ? "the end" : "\"" + found + "\"";
    }
}
