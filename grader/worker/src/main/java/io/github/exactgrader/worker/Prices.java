package io.github.exactgrader.worker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collection;
import java.util.LinkedList;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What calls into the JDK cost, as their loops have no ticks: each rule is called with the receiver or first object of a
 * call, its second object, and a number among its arguments, before the call is made. One unit is about one nanosecond.
 */
public final class Prices {

    private static final int BITS_PER_WORD = 32;
    private static final int DIGITS_PER_WORD = 9;

    /** From so many words on, the JDK multiplies faster than by hand. */
    private static final long BY_HAND = 64;

    private Prices() {}

    /** A pass over both objects. */
    public static void linear(Object first, Object second, Object third, long number) {
        Meter.charge(plus(plus(size(first), size(second)), size(third)));
    }

    /** A fast comparison of two texts, several characters at a time. */
    public static void quick(Object first, Object second, Object third, long number) {
        Meter.charge(Math.min(size(first), size(second)) / 8);
    }

    /** A fast search in the first object, several characters at a time. */
    public static void scan(Object first, Object second, Object third, long number) {
        Meter.charge(size(first) / 8);
    }

    /** A second object that goes into the first at an index. */
    public static void insert(Object first, Object second, Object third, long index) {
        Meter.charge(plus(size(first) - index, size(second)));
    }

    /** A pass over the second object only. */
    public static void argument(Object first, Object second, Object third, long number) {
        Meter.charge(size(second));
    }

    /** As many steps as the number says. */
    public static void count(Object first, Object second, Object third, long number) {
        Meter.charge(number);
    }

    /** The first object as many times as the number says. */
    public static void repeat(Object first, Object second, Object third, long number) {
        Meter.charge(times(size(first), number));
    }

    /** A sort of the first object. */
    public static void sort(Object first, Object second, Object third, long number) {
        sortSome(first, second, third, size(first));
    }

    /** A sort of as many elements as the number says; objects take longer. */
    public static void sortSome(Object first, Object second, Object third, long number) {
        long levels = BITS_PER_WORD * 2L - Long.numberOfLeadingZeros(Math.max(0, number));
        Meter.charge(times(number, levels * (first instanceof Collection || first instanceof Object[] ? 4 : 2)));
    }

    /** A shift of the elements of a list behind an index, or the way to it. */
    public static void shift(Object first, Object second, Object third, long index) {
        long size = size(first);
        Meter.charge(first instanceof LinkedList ? Math.min(index, size - index) : size - index);
    }

    /** The way to an index, which only a linked list has to go. */
    public static void find(Object first, Object second, Object third, long index) {
        if (first instanceof LinkedList<?> list) {
            Meter.charge(Math.min(index, list.size() - index));
        }
    }

    /** A search in the first object, which a set needs not do. */
    public static void search(Object first, Object second, Object third, long number) {
        Meter.charge(scanned(first));
    }

    /** A search for each element of one object in the other. */
    public static void searchAll(Object first, Object second, Object third, long number) {
        long a = size(first);
        long b = size(second);
        Meter.charge(plus(plus(a, b), Math.max(times(a, scanned(second)), times(b, scanned(first)))));
    }

    /** A product or quotient of two whole numbers. */
    public static void product(Object first, Object second, Object third, long number) {
        Meter.charge(product(size(first), size(second)));
    }

    /** The greatest common divisor of two whole numbers, which takes a subtraction for each bit. */
    public static void divisor(Object first, Object second, Object third, long number) {
        Meter.charge(times(times(size(first), size(second)), BITS_PER_WORD));
    }

    /** A whole number to a power. */
    public static void power(Object first, Object second, Object third, long number) {
        long words = times(size(first), number);
        Meter.charge(product(words, words));
    }

    /** A whole number to a power, modulo another; one step for each bit of the largest. */
    public static void modulus(Object first, Object second, Object third, long number) {
        long words = plus(size(first), Math.max(size(second), size(third)));
        Meter.charge(times(times(words, words), times(words, 2L * BITS_PER_WORD)));
    }

    /** A test whether a whole number is prime, or the next prime. */
    public static void prime(Object first, Object second, Object third, long number) {
        long words = size(first);
        Meter.charge(times(times(words, words), times(words, 32L * BITS_PER_WORD)));
    }

    /** A shift of a whole number by as many bits as the number says. */
    public static void bits(Object first, Object second, Object third, long number) {
        Meter.charge(plus(size(first), number / BITS_PER_WORD));
    }

    /** A square root, or a whole number from or to decimal digits. */
    public static void digits(Object first, Object second, Object third, long number) {
        long words = first instanceof CharSequence text ? 1L + text.length() / DIGITS_PER_WORD : size(first);
        Meter.charge(times(product(words, words), 4));
    }

    /** Arithmetic with decimal numbers: the digits of both, of their scales and of the number asked for. */
    public static void decimal(Object first, Object second, Object third, long number) {
        long words = plus(
                plus(decimals(first), plus(decimals(second), decimals(third))), Math.abs(number) / DIGITS_PER_WORD);
        Meter.charge(product(words, words));
    }

    /** A decimal number to a power: of all its digits, or rounded at each of the steps that the bits of the number are. */
    public static void decimalPower(Object first, Object second, Object third, long number) {
        if (second instanceof MathContext context && context.getPrecision() > 0) {
            long words = plus(decimals(first), decimals(context));
            Meter.charge(times(product(words, words), 2L * (Long.SIZE - Long.numberOfLeadingZeros(Math.abs(number)))));
        } else {
            long words = times(decimals(first), number);
            Meter.charge(product(words, words));
        }
    }

    /** A text that was put together. */
    public static void made(Object text) {
        Meter.charge(size(text));
    }

    /** Returns the same numbers; each costs one unit. */
    public static IntStream metered(IntStream stream) {
        return stream.peek(each -> Meter.tick());
    }

    /** Returns the same numbers; each costs one unit. */
    public static LongStream metered(LongStream stream) {
        return stream.peek(each -> Meter.tick());
    }

    /** Returns the same numbers; each costs one unit. */
    public static DoubleStream metered(DoubleStream stream) {
        return stream.peek(each -> Meter.tick());
    }

    /** Returns the same elements; each costs one unit. */
    public static Stream<?> metered(Stream<?> stream) {
        return stream.peek(each -> Meter.tick());
    }

    /** Returns the same text; each look at a character costs one unit, so that a search in it counts its steps. */
    public static CharSequence metered(CharSequence text) {
        return text == null ? null : new MeteredText(text.toString());
    }

    /** Does what {@code String.matches} does. */
    public static boolean matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(metered(text)).matches();
    }

    /** Does what {@code String.replaceAll} does. */
    public static String replaceAll(String text, String pattern, String replacement) {
        return Pattern.compile(pattern).matcher(metered(text)).replaceAll(replacement);
    }

    /** Does what {@code String.replaceFirst} does. */
    public static String replaceFirst(String text, String pattern, String replacement) {
        return Pattern.compile(pattern).matcher(metered(text)).replaceFirst(replacement);
    }

    private record MeteredText(String text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            Meter.tick();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            Meter.charge((long) end - start);
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static long scanned(Object object) {
        return object instanceof Set || object instanceof Map ? 1 : size(object);
    }

    private static long decimals(Object object) {
        if (object instanceof BigDecimal number) {
            return plus(size(number), Math.abs((long) number.scale()) / DIGITS_PER_WORD);
        }
        if (object instanceof CharSequence text) {
            return 1L + text.length() / DIGITS_PER_WORD;
        }
        return object instanceof MathContext context ? context.getPrecision() / DIGITS_PER_WORD : size(object);
    }

    /** The size of what a call works on: elements, characters or words; 0 if it has none. */
    private static long size(Object object) {
        if (object instanceof String text) {
            return text.length();
        }
        if (object instanceof Collection<?> collection) {
            return isJdk(object) ? collection.size() : 0;
        }
        if (object instanceof BigInteger number) {
            return isJdk(object) ? number.bitLength() / BITS_PER_WORD + 1 : 0;
        }
        if (object instanceof BigDecimal number) {
            return isJdk(object) ? number.unscaledValue().bitLength() / BITS_PER_WORD + 1 : 0;
        }
        if (object instanceof Map<?, ?> map) {
            return isJdk(object) ? map.size() : 0;
        }
        if (object instanceof StringBuilder || object instanceof StringBuffer) {
            return ((CharSequence) object).length();
        }
        return object != null && object.getClass().isArray() ? java.lang.reflect.Array.getLength(object) : 0;
    }

    /** What a student's own collection does when it is asked for its size is not to be found out by asking. */
    private static boolean isJdk(Object object) {
        return object.getClass().getClassLoader() == null;
    }

    private static long product(long a, long b) {
        long small = Math.min(a, b);
        long large = Math.max(a, b);
        return small <= BY_HAND ? times(small, large) : times(large, (long) (8 * Math.sqrt((double) small)));
    }

    private static long plus(long a, long b) {
        return Math.min(Meter.UNLIMITED, a + b);
    }

    private static long times(long a, long b) {
        if (a <= 0 || b <= 0) {
            return 0;
        }
        return Math.multiplyHigh(a, b) != 0 || a * b < 0 || a * b > Meter.UNLIMITED ? Meter.UNLIMITED : a * b;
    }
}
