package io.github.exactgrader.export;

import io.github.exactgrader.course.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is meant in a sheet: the rows of students, the cells that say who, the cells that get something.
 *
 * @param points column that gets the points
 * @param decimalMark of the numbers in it, a point or a comma
 * @param extras what else is written beside the points
 * @param keys columns that say who a row is
 * @param seats the rows of students
 * @param aboveMaximum whether the platform takes points above its maximum
 */
record Target(
        int points, char decimalMark, List<Extra> extras, List<Key> keys, List<Seat> seats, boolean aboveMaximum) {

    Target {
        extras = List.copyOf(extras);
        keys = List.copyOf(keys);
        seats = List.copyOf(seats);
    }

    /**
     * Something that is written beside the points.
     *
     * @param column index of the column
     * @param text what is written
     * @param mayReplace whether a text that is there, and not empty, gives way
     */
    record Extra(int column, Function<Mark, String> text, Predicate<String> mayReplace) {}

    /**
     * A row of a student.
     *
     * @param row index of the row in the sheet
     * @param max maximum that the platform gives; empty if the sheet does not say
     * @param refusal why the platform would not take a mark here; empty if it would
     */
    record Seat(int row, Optional<BigDecimal> max, Optional<String> refusal) {}

    /**
     * A column that says who a row is.
     *
     * @param column index of the column
     * @param read takes the id out of a cell
     * @param ids what the same id is called in a {@link Member}; {@value #ID} and {@value #EMAIL} for its own
     */
    record Key(int column, Function<String, String> read, List<String> ids) {

        static final String ID = "id";
        static final String EMAIL = "email";

        Key {
            ids = List.copyOf(ids);
        }

        static Key of(int column, String... ids) {
            return new Key(column, cell -> cell, Arrays.asList(ids));
        }

        /** Returns the id in a cell, in the form in which ids are compared. */
        String in(String cell) {
            return compared(read.apply(cell));
        }

        /** Returns what this column says in the row of a member, as far as that is known. */
        List<String> of(Member member) {
            List<String> values = new ArrayList<>();
            for (String id : ids) {
                String value = id.equals(ID)
                        ? member.id()
                        : id.equals(EMAIL) ? member.email() : member.ids().getOrDefault(id, "");
                if (!value.isBlank()) {
                    values.add(compared(value));
                }
            }
            return values;
        }
    }

    /** Returns an id in the form in which ids are compared: no platform tells them apart by case. */
    static String compared(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }
}
