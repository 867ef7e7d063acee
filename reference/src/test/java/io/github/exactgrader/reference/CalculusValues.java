package io.github.exactgrader.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line of the 30-digit values made by src/test/python/calculus_values.py, and the error of a result against it. */
public record CalculusValues(
        String text, List<List<Double>> arguments, List<BigDecimal> expected, List<BigDecimal> magnitude) {
    private static final double UNIT = 0x1p-53;

    /** Returns the lines of one name, at least one. */
    public static List<CalculusValues> of(String name) {
        List<CalculusValues> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CalculusValues.class.getResourceAsStream("/calculus-values.txt"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.startsWith(name + " ;")).forEach(line -> lines.add(parse(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no line is named " + name);
        }
        return lines;
    }

    private static CalculusValues parse(String line) {
        String[] sides = line.split(" = ", -1);
        List<List<Double>> arguments = new ArrayList<>();
        for (String vector : sides[0].substring(sides[0].indexOf(';') + 1).split(";", -1)) {
            arguments.add(numbers(vector).stream().map(BigDecimal::doubleValue).toList());
        }
        return new CalculusValues(line, arguments, numbers(sides[1]), numbers(sides[2]));
    }

    private static List<BigDecimal> numbers(String vector) {
        return Arrays.stream(vector.trim().split(" ", -1)).map(BigDecimal::new).toList();
    }

    /** Returns an argument vector. */
    public double[] vector(int index) {
        return arguments.get(index).stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns the single number of an argument vector. */
    public double number(int index) {
        return arguments.get(index).get(0);
    }

    /** Returns the error of a result in ulps of the magnitude. */
    public double ulps(int index, double actual) {
        double ulp = StrictMath.ulp(magnitude.get(index).doubleValue());
        return error(index, actual)
                .divide(new BigDecimal(ulp), MathContext.DECIMAL32)
                .doubleValue();
    }

    /** Returns the error of a result divided by 2^-53 and by the magnitude; 0 if both are 0. */
    public double units(int index, double actual) {
        BigDecimal error = error(index, actual);
        if (error.signum() == 0) {
            return 0;
        }
        return error.divide(magnitude.get(index).multiply(new BigDecimal(UNIT)), MathContext.DECIMAL32)
                .doubleValue();
    }

    private BigDecimal error(int index, double actual) {
        return new BigDecimal(actual).subtract(expected.get(index)).abs();
    }
}
