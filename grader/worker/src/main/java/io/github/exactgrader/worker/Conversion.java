package io.github.exactgrader.worker;

import java.lang.reflect.Array;

/**
 * Turns what a method returned into the type the script asks for: numbers widen ({@code int}, {@code float} and boxes to
 * {@code double}), arrays of numbers entry by entry, {@code long} narrows to {@code int} only where no digit is lost.
 */
final class Conversion {

    private Conversion() {}

    /**
     * Converts a result.
     *
     * @param result what came back; null stays null
     * @param type the type asked for, as Java source names it
     * @param what names the call in messages, for example {@code "rate"}
     * @throws StopException if it is of another type
     */
    static Object convert(Object result, String type, String what) throws StopException {
        if (result == null || type.equals("void")) {
            return null;
        }
        Object converted = switch (type) {
            case "double" -> number(result);
            case "int" -> integer(result);
            case "long" -> longInteger(result);
            case "double[]" -> numbers(result);
            case "double[][]" -> rows(result, what);
            case "int[]" -> result instanceof int[] ? result : null;
            default -> result.getClass().getTypeName().equals(fullName(type)) ? result : null;
        };
        if (converted == null) {
            throw StopException.wrongType(what + " returned " + describe(result) + ", expected " + type);
        }
        return converted;
    }

    private static String fullName(String type) {
        return switch (type) {
            case "boolean" -> "java.lang.Boolean";
            case "String" -> "java.lang.String";
            case "String[]" -> "java.lang.String[]";
            default -> type;
        };
    }

    private static String describe(Object result) {
        Class<?> type = result.getClass();
        if (type.isArray() || !type.getName().startsWith("java.")) {
            return JavaValue.crosses(result) ? type.getTypeName() : "an object of type " + type.getTypeName();
        }
        return JavaValue.crosses(result) ? "a " + JavaValue.of(result).typeName() : "a " + type.getTypeName();
    }

    private static Double number(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return ((Number) value).doubleValue();
        }
        Long whole = longInteger(value);
        return whole == null ? null : (double) whole;
    }

    private static Long longInteger(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        return null;
    }

    private static Integer integer(Object value) {
        Long whole = longInteger(value);
        return whole == null || whole != whole.intValue() ? null : whole.intValue();
    }

    private static double[] numbers(Object value) {
        if (value instanceof double[] numbers) {
            return numbers;
        }
        if (!value.getClass().isArray() || value.getClass().getComponentType().isArray()) {
            return null;
        }
        double[] numbers = new double[Array.getLength(value)];
        for (int i = 0; i < numbers.length; i++) {
            Object entry = Array.get(value, i);
            Double number = entry == null ? null : number(entry);
            if (number == null) {
                return null;
            }
            numbers[i] = number;
        }
        return numbers;
    }

    private static double[][] rows(Object value, String what) throws StopException {
        if (!(value instanceof Object[] entries)
                || !value.getClass().getComponentType().isArray()) {
            return null;
        }
        double[][] rows = value instanceof double[][] same ? same : new double[entries.length][];
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] == null) {
                throw StopException.wrongType(what + " returned a matrix whose row " + i + " is null");
            }
            double[] row = numbers(entries[i]);
            if (row == null) {
                return null;
            }
            rows[i] = row;
        }
        return rows;
    }
}
