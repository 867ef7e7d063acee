package io.github.exactgrader.export;

import io.github.exactgrader.format.Points;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as a sheet writes them: with a decimal point or a decimal comma, as its other numbers are. */
final class SheetNumber {

    private static final Pattern DECIMAL_POINT = Pattern.compile("-?[\\d,]*\\.\\d+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

    private SheetNumber() {}

    /**
     * Returns the decimal mark that some cells show; a point where they show none, as that is read everywhere.
     *
     * @param cells that may hold numbers
     */
    static char decimalMark(Collection<String> cells) {
        boolean comma = false;
        for (String cell : cells) {
            if (DECIMAL_POINT.matcher(cell).matches()) {
                return '.';
            }
            comma |= DECIMAL_COMMA.matcher(cell).matches();
        }
        return comma ? ',' : '.';
    }

    /** Reads a number; empty if the cell holds none. */
    static Optional<BigDecimal> read(String cell, char decimalMark) {
        String plain = cell.replaceAll("[\\s\\x{A0}\\x{202F}]", "");
        plain = decimalMark == ',' ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        Matcher number = NUMBER.matcher(plain);
        return number.matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Returns the number without any mark between thousands. */
    static String text(BigDecimal number, char decimalMark) {
        return Points.text(number).replace('.', decimalMark);
    }
}
