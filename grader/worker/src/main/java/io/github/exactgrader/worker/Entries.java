package io.github.exactgrader.worker;

import java.lang.reflect.Array;
import java.util.Arrays;

/** Entries and parts of arrays a script names; what is not there is the fault of who made the array. */
final class Entries {

    private Entries() {}

    static Object element(Object array, Argument.Element element) throws StopException {
        Object value = array;
        for (int index : element.indices()) {
            requireLength(value, element.name(), index + 1);
            value = Array.get(value, index);
        }
        return value;
    }

    static Object slice(Object array, Argument.Slice slice) throws StopException {
        requireLength(array, slice.name(), slice.to());
        int length = slice.to() - slice.from();
        Object part = Array.newInstance(array.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Object entry = Array.get(array, slice.from() + i);
            Array.set(part, i, entry instanceof double[] row ? Arrays.copyOf(row, row.length) : entry);
        }
        return part;
    }

    private static void requireLength(Object value, String name, int needed) throws StopException {
        if (value == null || !value.getClass().isArray()) {
            throw StopException.wrongType("expected an array in \"" + name + "\", found "
                    + (value == null ? "null" : value.getClass().getTypeName()));
        }
        int length = Array.getLength(value);
        if (length < needed) {
            throw StopException.wrongType(
                    "expected at least " + needed + " entries in \"" + name + "\", found " + length);
        }
    }

    /** Returns how many numbers or characters a value that may cross has. */
    static long size(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        if (value == null || !value.getClass().isArray()) {
            return 1;
        }
        long size = Array.getLength(value);
        if (value instanceof Object[] entries) {
            for (Object entry : entries) {
                size += size(entry);
            }
        }
        return size;
    }
}
