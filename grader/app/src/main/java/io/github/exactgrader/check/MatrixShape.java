package io.github.exactgrader.check;

import java.util.Arrays;
import java.util.Optional;

/** The shape of a part of a matrix formula: one or d rows, one or d columns. */
enum MatrixShape {
    SCALAR("a number", false, false),
    COLUMN("a column vector", true, false),
    ROW("a row vector", false, true),
    MATRIX("a matrix", true, true);

    private final String words;
    private final boolean tall;
    private final boolean wide;

    MatrixShape(String words, boolean tall, boolean wide) {
        this.words = words;
        this.tall = tall;
        this.wide = wide;
    }

    String words() {
        return words;
    }

    boolean isVector() {
        return this == COLUMN || this == ROW;
    }

    int rows(int dimension) {
        return tall ? dimension : 1;
    }

    int columns(int dimension) {
        return wide ? dimension : 1;
    }

    MatrixShape transposed() {
        return of(wide, tall);
    }

    /** Returns the shape of a product; empty where there is none. A number scales anything. */
    Optional<MatrixShape> times(MatrixShape right) {
        if (this == SCALAR || right == SCALAR) {
            return Optional.of(this == SCALAR ? right : this);
        }
        return wide == right.tall ? Optional.of(of(tall, right.wide)) : Optional.empty();
    }

    private static MatrixShape of(boolean tall, boolean wide) {
        return Arrays.stream(values())
                .filter(shape -> shape.tall == tall && shape.wide == wide)
                .findFirst()
                .orElseThrow();
    }
}
