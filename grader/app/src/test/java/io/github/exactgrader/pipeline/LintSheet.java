package io.github.exactgrader.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Two small sheets whose keys are right, to be spoiled: {@code typed} is answered in JSON alone, {@code coded} in Java too.
 *
 * @param id of the sheet
 * @param assignment its public file
 * @param key its key
 * @param reference its reference solution; empty for none
 */
public record LintSheet(String id, String assignment, String key, String reference) {

    /** Fields of every kind that is answered in JSON. */
    public static final LintSheet TYPED = new LintSheet("typed", """
            id: typed
            title: Typed answers
            symbols:
              a: a number
              b: another number
              eta: {means: step size, aliases: [lr]}
              H: {kind: matrix, means: a matrix}
              f: {kind: function, means: a function}
            questions:
              - id: "1"
                title: One
                parts:
                  - id: "1"
                    fields:
                      - {id: 1.rate, kind: formula, points: 2, ask: The rate., symbols: [a, eta],
                         domain: a > 0 and eta > 0}
                      - {id: 1.most, kind: formula, points: 1, ask: The larger one., symbols: [a, b], domain: a > 0 and b > 0}
                      - {id: 1.range, kind: set, points: 2, ask: The range., variable: eta, symbols: [a],
                         domain: a > 0, given: eta > 0}
                      - {id: 1.star, kind: number, points: 1.5, ask: The best.}
                      - {id: 1.way, kind: choice, points: 1, ask: Which way?, options: [up, down, both]}
                      - {id: 1.point, kind: vector, size: 2, points: 1, ask: The point.}
                      - {id: 1.fit, kind: fit, points: 1, ask: The slope.}
                      - {id: 1.chain, kind: formula, points: 1, ask: Twice., symbols: [f, a]}
                      - {id: 1.proof, kind: text, points: 2, ask: Why?}
                      - {id: 1.graph, kind: graph, points: 1, ask: The graph., symbols: [a]}
            """, """
            assignment: typed
            secret: nobody knows
            fields:
              1.rate:
                answer: abs(1 - 2*eta*a)
                cases:
                  - {label: both sides, count: 4, draw: {a: "uniform(1, 2)", u: "strata(0.1, 0.4, 0.6, 2)", eta: u/a}}
                  - {label: the best step, at: {a: 2, eta: 1/4}}
                accepted: [abs(2*a*eta - 1)]
                misconceptions:
                  - {answer: 1 - 2*eta*a, says: It may be negative.}
                  - {answer: abs(1 - eta*a), says: A factor is missing.}
              1.most:
                answer: max(a, b)
                cases:
                  - {label: the first, at: {a: 2, b: 1}}
                  - {label: the second, at: {a: 1, b: 3}}
              1.range:
                answer: 0 < eta < 1/a
                cases:
                  - {label: any, count: 3, draw: {a: "uniform(1, 2)"}}
                accepted: [eta < 1/a]
                misconceptions:
                  - {answer: 0 < eta <= 1/a, says: Try the end.}
                  - {answer: 0 < eta < 2/a, says: Too wide.}
              1.star:
                answer: 1/4
                tolerance: {atol: 0.001, rtol: 0}
                accepted: ["0.25"]
                also:
                  - {answer: 3, when: {1.way: both}}
                misconceptions:
                  - {answer: 1/2, says: Half of that.}
              1.way:
                answer: up
                also: [both]
                misconceptions:
                  - {answer: down, says: The other way.}
              1.point:
                answer: [1/2, -1]
                tolerance: {atol: 0.001, rtol: 0}
                misconceptions:
                  - {answer: "[1/2, 1]", says: Mind the sign.}
              1.fit:
                answer: 1/2
                with: {s: 1.fit}
                fits:
                  - {point: 2*s, seen: 1, within: 0.1}
                misconceptions:
                  - {answer: 2, says: Upside down.}
              1.chain:
                answer: f(f(a))
                cases:
                  - {label: any, count: 8, draw: {a: "uniform(1, 2)"}, functions: {f: {value: s^2, of: [s]}}}
              1.proof:
                rubric:
                  - {points: 1, item: Starts.}
                  - {points: 1, item: Ends.}
              1.graph:
                answer: a^2
            """, "");

    /** Fields that a method answers, alone or beside a formula. */
    public static final LintSheet CODED = new LintSheet("coded", """
            id: coded
            title: Java answers
            symbols: {a: a number, eta: step size}
            classes:
              Slope:
                - static double rate(double a, double eta)
                - static double[] range(double a)
                - static double[] twice(double[] x)
            questions:
              - id: "1"
                title: One
                parts:
                  - id: "1"
                    fields:
                      - {id: 1.rate, kind: formula, points: 2, ask: The rate., symbols: [a, eta],
                         java: "Slope.rate(a, eta)"}
                      - {id: 1.range, kind: set, points: 2, ask: The range., variable: eta, symbols: [a],
                         domain: a > 0, given: eta > 0, java: Slope.range(a)}
                      - {id: Slope.twice, kind: java, points: 1, ask: Twice.}
            """, """
            assignment: coded
            secret: nobody knows
            reference: {sources: [Slope.java]}
            fields:
              1.rate:
                answer: abs(1 - 2*eta*a)
                cases:
                  - {label: below, at: {a: 1, eta: 1/4}}
                  - {label: beyond, at: {a: 3, eta: 0.29}}
                tolerance: {atol: 1e-12, rtol: 1e-12}
                misconceptions:
                  - {answer: 1 - 2*eta*a, says: It may be negative.}
              1.range:
                answer: 0 < eta < 1/a
                cases:
                  - {label: two, at: {a: 2}}
                  - {label: three, at: {a: 3}}
                tolerance: {rtol: 1e-12}
                misconceptions:
                  - {answer: 0 < eta <= 1/a, says: Try the end.}
              Slope.twice:
                cases:
                  - {label: two entries, at: {x: [1, 2]}}
                  - {label: one entry, at: {x: [3]}}
                tolerance: {rtol: 1e-9}
                misconceptions:
                  - {answer: result/2, says: Nothing was doubled.}
                  - {answer: x^2, says: Not the square.}
            """, """
            public class Slope {
                public static double rate(double a, double eta) {
                    return Math.abs(1 - 2 * eta * a);
                }

                public static double[] range(double a) {
                    return new double[] {0, 1 / a};
                }

                public static double[] twice(double[] x) {
                    double[] y = x.clone();
                    for (int i = 0; i < y.length; i++) {
                        y[i] *= 2;
                    }
                    return y;
                }
            }
            """);

    /**
     * Returns the same sheet with one piece of one of its files exchanged.
     *
     * @param piece stands exactly once in one of the files
     * @param other what stands there instead
     */
    public LintSheet spoiled(String piece, String other) {
        long times = List.of(assignment, key, reference).stream()
                .mapToLong(file -> file.split(java.util.regex.Pattern.quote(piece), -1).length - 1L)
                .sum();
        if (times != 1) {
            throw new IllegalArgumentException(
                    "\"" + piece + "\" stands " + times + " times in the sheet, expected once");
        }
        return new LintSheet(
                id, assignment.replace(piece, other), key.replace(piece, other), reference.replace(piece, other));
    }

    /** Writes the sheet and returns its folder. */
    public Path write(Path assignments) throws IOException {
        Path folder = assignments.resolve(id);
        Files.createDirectories(folder.resolve("key"));
        Files.writeString(folder.resolve("assignment.yaml"), assignment, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("key/key.yaml"), key, StandardCharsets.UTF_8);
        if (!reference.isEmpty()) {
            Files.writeString(folder.resolve("key/Slope.java"), reference, StandardCharsets.UTF_8);
        }
        return folder;
    }
}
