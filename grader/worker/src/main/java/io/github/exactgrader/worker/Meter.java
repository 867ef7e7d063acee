package io.github.exactgrader.worker;

import java.util.function.Consumer;

/**
 * What instrumented student code calls: counts its work in units of fuel and stops it at calls that are not allowed.
 *
 * <p>One unit is about one nanosecond. Neither end can be caught: a record leaves for the parent and the process ends.
 * The state is static, as the machine code of a loop must not cost more than the loop; student code runs in one thread.
 */
public final class Meter {

    /** More than any program uses. */
    public static final long UNLIMITED = Long.MAX_VALUE / 4;

    private static final long PER_CAUGHT = 1000;

    private static long left = UNLIMITED;
    private static Consumer<Reply> end = reply -> {};

    private Meter() {}

    /** Says what happens when student code must stop: it must not return. */
    static void onEnd(Consumer<Reply> stop) {
        end = stop;
    }

    static void fill(long fuel) {
        left = fuel;
    }

    static long left() {
        return left;
    }

    /** Uses one unit: at the entry of a method and where a loop jumps back. */
    public static void tick() {
        if (--left < 0) {
            end.accept(new Reply.OutOfFuel());
        }
    }

    /**
     * Uses some units.
     *
     * @param units how many; less than one is one
     */
    public static void charge(long units) {
        left -= Math.max(1, Math.min(units, UNLIMITED));
        if (left < 0) {
            end.accept(new Reply.OutOfFuel());
        }
    }

    /**
     * Uses what the entry of an exception handler costs.
     *
     * @param caught what was thrown
     */
    public static void caught(Throwable caught) {
        charge(PER_CAUGHT);
    }

    /**
     * Stops student code at a call that is not allowed.
     *
     * @param api what it would have used, for example {@code "java.net.Socket"}
     * @param file its source file
     * @param line the line, 0 if unknown
     */
    public static void deny(String api, String file, int line) {
        end.accept(new Reply.Forbidden(api, line > 0 ? file + ":" + line : file));
    }
}
