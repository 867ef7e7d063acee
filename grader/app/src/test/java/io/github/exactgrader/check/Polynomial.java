package io.github.exactgrader.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A polynomial in a, b and x with whole coefficients, in its one normal form: exponents to coefficients that are not 0.
 *
 * @param terms coefficient by exponents of a, b and x, joined by blanks
 */
record Polynomial(SortedMap<String, BigInteger> terms) {

    static final List<String> NAMES = List.of("a", "b", "x");
    static final Polynomial ONE = number(BigInteger.ONE);

    Polynomial {
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    }

    static Polynomial number(BigInteger value) {
        SortedMap<String, BigInteger> terms = new TreeMap<>();
        put(terms, "0 0 0", value);
        return new Polynomial(terms);
    }

    static Polynomial variable(String name) {
        List<String> exponents = new ArrayList<>(List.of("0", "0", "0"));
        exponents.set(NAMES.indexOf(name), "1");
        return new Polynomial(new TreeMap<>(java.util.Map.of(String.join(" ", exponents), BigInteger.ONE)));
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    Polynomial plus(Polynomial other) {
        SortedMap<String, BigInteger> sum = new TreeMap<>(terms);
        other.terms.forEach((exponents, coefficient) -> put(sum, exponents, coefficient));
        return new Polynomial(sum);
    }

    Polynomial negated() {
        return times(number(BigInteger.ONE.negate()));
    }

    Polynomial times(Polynomial other) {
        SortedMap<String, BigInteger> product = new TreeMap<>();
        terms.forEach((mine, c) -> other.terms.forEach((its, d) -> put(product, added(mine, its), c.multiply(d))));
        return new Polynomial(product);
    }

    private static String added(String one, String other) {
        String[] left = one.split(" ", -1);
        String[] right = other.split(" ", -1);
        List<String> sum = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            sum.add(String.valueOf(Integer.parseInt(left[i]) + Integer.parseInt(right[i])));
        }
        return String.join(" ", sum);
    }

    private static void put(SortedMap<String, BigInteger> terms, String exponents, BigInteger coefficient) {
        BigInteger sum = terms.getOrDefault(exponents, BigInteger.ZERO).add(coefficient);
        if (sum.signum() == 0) {
            terms.remove(exponents);
        } else {
            terms.put(exponents, sum);
        }
    }

    /** Returns the sign of the value at whole numbers. */
    int signAt(List<BigInteger> point) {
        BigInteger value = BigInteger.ZERO;
        for (var term : terms.entrySet()) {
            String[] exponents = term.getKey().split(" ", -1);
            BigInteger product = term.getValue();
            for (int i = 0; i < exponents.length; i++) {
                product = product.multiply(point.get(i).pow(Integer.parseInt(exponents[i])));
            }
            value = value.add(product);
        }
        return value.signum();
    }
}
