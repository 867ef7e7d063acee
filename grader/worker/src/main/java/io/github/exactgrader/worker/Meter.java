package io.github.exactgrader.worker;

import java.lang.reflect.Array;

/**
 * What instrumented student code calls: counts its work in units of fuel and stops it at calls that are not allowed.
 *
 * <p>One unit is about one nanosecond. No end can be caught: a record leaves for the parent and the process ends. The state
 * is static, as the machine code of a loop must not cost more than the loop; student code runs in one thread.
 */
public final class Meter {

    /** More than any program uses. */
    public static final long UNLIMITED = Long.MAX_VALUE / 4;

    /**
     * What it costs to catch an exception, which the JVM may have made itself: for a null pointer or a division by zero it
     * takes a signal, and how long that takes differs between systems more than anything else that is counted here.
     */
    static final long PER_CAUGHT = 10_000;

    /** Made before it is needed: there may be no stack left to make it. */
    private static final Reply OUT_OF_FUEL = new Reply.OutOfFuel();

    private static long left = UNLIMITED;
    private static Ending ending;

    private Meter() {}

    /** Says what happens when student code must stop. */
    static void onEnd(Ending end) {
        ending = end;
    }

    /** Whatever student code does with a stack that is used up on the way: its next tick comes back here. */
    private static void stop(Reply reply) {
        left = Long.MIN_VALUE / 2;
        if (ending != null) {
            ending.now(reply);
        }
    }

    private static void exhausted() {
        stop(OUT_OF_FUEL);
    }

    static void fill(long fuel) {
        left = fuel;
    }

    static long left() {
        return left;
    }

    /** Uses one unit: at the entry of a method and where a loop goes round. */
    public static void tick() {
        if (--left < 0) {
            exhausted();
        }
    }

    /**
     * Uses some units.
     *
     * @param units how many; nothing if negative
     */
    public static void charge(long units) {
        if (units > 0) {
            left -= Math.min(units, UNLIMITED);
            if (left < 0) {
                exhausted();
            }
        }
    }

    /**
     * Uses what a new array costs.
     *
     * @param length its length; a negative one costs nothing, as the JVM throws next
     */
    public static void allocate(int length) {
        charge(length);
    }

    /**
     * Uses what a copy of an array has cost.
     *
     * @param array its length counts
     */
    public static void allocated(Object array) {
        charge(Array.getLength(array));
    }

    /**
     * Returns how many entries so many arrays of a length have.
     *
     * @param arrays how many, at least 0
     * @param length of each; a negative one counts as 0, as the JVM throws next
     */
    public static long entries(long arrays, int length) {
        return length <= 0 ? 0 : arrays > UNLIMITED / length ? UNLIMITED : arrays * length;
    }

    /** Uses what the entry of an exception handler costs. */
    public static void caught() {
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
        stop(new Reply.Forbidden(api, line > 0 ? file + ":" + line : file));
    }
}
