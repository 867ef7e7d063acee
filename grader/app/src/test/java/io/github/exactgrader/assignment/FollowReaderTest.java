package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How an answer follows from other answers, as authors write it. */
class FollowReaderTest {

    private static final String SHEET = """
            id: demo
            title: Short
            symbols: {a: a number, b: another}
            questions:
              - id: "1"
                title: One
                parts:
                  - id: 1a
                    fields:
                      - {id: 1a.n, kind: number, points: 1, ask: "N?"}
                      - {id: 1a.f, kind: formula, symbols: [a, b], points: 1, ask: "F?"}
                      - {id: 1a.v, kind: vector, size: 2, points: 1, ask: "V?"}
                      - {id: 1a.c, kind: choice, options: [x, y], points: 1, ask: "C?"}
                      - {id: 1a.m, kind: fit, points: 1, ask: "M?"}
                      - {id: 1a.g, kind: formula, symbols: [a], points: 1, ask: "G?"}
                      - {id: 1a.k, kind: number, points: 1, ask: "K?"}
            """;

    private static final String KEY = """
            assignment: demo
            secret: s
            fields:
              1a.n: {answer: 2%s}
              1a.f: {answer: a + b, cases: [{at: {a: 1, b: 3}}]}
              1a.v: {answer: "[1, 2]"}
              1a.c: {answer: x%s}
              1a.m: {answer: 2, with: {m: 1a.m}, fits: [{point: m, seen: 2, within: 0.1}]%s}
              1a.g: {answer: 2*a, cases: [{at: {a: 1}}]}
              1a.k: {answer: 4%s}
            """;

    private static Key read(Path parent, String n, String c, String m, String k) {
        return Demo.read(parent, SHEET, String.format(java.util.Locale.ROOT, KEY, n, c, m, k));
    }

    private static Key read(Path parent, String follow) {
        return read(parent, "", "", "", ", follow: " + follow);
    }

    @Test
    void readsOneWayOrSeveral(@TempDir Path parent) {
        Key one = read(parent, "{answer: n^2, with: {n: 1a.n}, share: 1/2, valid: n > 0}");
        Key two = read(
                parent,
                "[{answer: 2*n, with: {n: {field: 1a.n, within: 0.05}}, share: 0.25},"
                        + " {answer: \"f + v[1]*0\", with: {f: {field: 1a.f, at: {a: 1, b: 3}}, v: 1a.v}, share: 3/4}]");

        assertThat(one.follow("1a.k")).hasSize(1);
        assertThat(one.follow("1a.k").get(0).share()).isEqualTo(new BigDecimal("0.5"));
        assertThat(one.follow("1a.n")).isEmpty();
        assertThat(two.follow("1a.k"))
                .extracting(way -> List.copyOf(way.fields()))
                .containsExactly(List.of("1a.n"), List.of("1a.f", "1a.v"));
        assertThat(two.follow("1a.k").get(0).with())
                .isEqualTo(
                        Map.of("n", new Follow.Own("1a.n", Map.of(), java.util.Optional.of(new BigDecimal("0.05")))));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                row("{answer: n, with: {n: 1a.n}}", "\"share\" is missing here; add \"share: ...\""),
                row(way("n", "1a.n", "1"), share("1")),
                row(way("n", "1a.n", "0"), share("0")),
                row(way("n", "1a.n", "1/3"), share("1/3")),
                row(way("n", "1a.n", "1/0"), share("1/0")),
                row(way("n", "1a.n", "half"), share("half")),
                row(way("n", "1a.z", "1/2"), "the assignment has no field \"1a.z\""),
                row(way("n", "1a.k", "1/2"), "field \"1a.k\" cannot follow from itself"),
                row(
                        way("n", "1a.c", "1/2"),
                        "an answer follows from fields of kind number, integer, vector, formula, fit; field \"1a.c\" is of"
                                + " kind choice"),
                row(
                        way("n", "1a.f", "1/2"),
                        "the answer to \"1a.f\" may contain a, which has no value in field \"1a.k\"; give it one with"
                                + " \"at: {a: ...}\" or draw it in the cases"),
                row(way("n", "{field: 1a.f, at: {q: 1}}", "1/2"), "field \"1a.f\" has no symbol \"q\""),
                row(
                        way("n", "{field: 1a.f, at: {a: 1, b: 1}, within: 0.1}", "1/2"),
                        "\"within\" is for numbers and vectors; field \"1a.f\" is of kind formula"),
                row(way("n", "{field: 1a.n, within: 0}", "1/2"), "\"within\" must be greater than 0, found 0"),
                row(way("7", "1a.n", "1/2"), "\"n\" is not used in the answer; remove it or use it"),
                row(
                        way("n + q", "1a.n", "1/2"),
                        "\"n + q\": column 5: symbol \"q\" is not part of this question; it uses n"),
                row("{answer: 4, with: {}, share: 1/2}", "an answer has to follow from at least one other field"),
                row(
                        "{answer: n, with: {n: 1a.n}, share: 1/2, penalty: 1}",
                        "\"penalty\" is not a word that fits here; expected one of answer, with, share, valid, misconceptions"));
    }

    private static String way(String answer, String field, String share) {
        return "{answer: " + answer + ", with: {n: " + field + "}, share: " + share + "}";
    }

    private static String share(String found) {
        return "the share must be an exact decimal or fraction greater than 0 and less than 1, such as 1/2, found \""
                + found + "\"";
    }

    private static Arguments row(String follow, String message) {
        return Arguments.of(follow, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void tellsAMistakeWithItsPlace(String follow, String message, @TempDir Path parent) {
        assertThatThrownBy(() -> read(parent, follow))
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith("demo/key/key.yaml:10:")
                .hasMessageContaining(message);
    }

    @Test
    void refusesNamesThatMeanSomethingAlready(@TempDir Path parent) {
        String key = String.format(java.util.Locale.ROOT, KEY, "", "", "", "")
                .replace(
                        "cases: [{at: {a: 1}}]}",
                        "cases: [{at: {a: 1}}], follow: {answer: 2*a, with: {a: 1a.n}, share: 1/2}}");

        assertThatThrownBy(() -> Demo.read(parent, SHEET, key))
                .hasMessageContaining(
                        "\"a\" already means something in this field; take another name for the own value");
    }

    @Test
    void refusesACircle(@TempDir Path parent) {
        assertThatThrownBy(() -> read(
                        parent,
                        ", follow: {answer: sqrt(k), with: {k: 1a.k}, share: 1/2}",
                        "",
                        "",
                        ", follow: " + way("n^2", "1a.n", "1/2")))
                .hasMessage("demo/key/key.yaml:10:29: answers cannot follow from each other in a circle: 1a.n from 1a.k"
                        + " from 1a.n");
    }

    @Test
    void refusesFollowThroughWhereNothingCanFollow(@TempDir Path parent) {
        assertThatThrownBy(() -> read(parent, "", ", follow: " + way("n", "1a.n", "1/2"), "", ""))
                .hasMessageContaining("\"follow\" is not a word that fits here");
        assertThatThrownBy(() -> read(parent, "", "", ", follow: {share: 1/2}", ""))
                .hasMessageContaining("the points of \"1a.m\" use no answer to another field, so nothing can follow");
    }

    @Test
    void refusesMoreFieldsThanSubsetsCanBeTried(@TempDir Path parent) {
        StringBuilder sheet = new StringBuilder(SHEET);
        StringBuilder key = new StringBuilder(String.format(java.util.Locale.ROOT, KEY, "", "", "", ""));
        StringBuilder with = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            sheet.append("          - {id: 1a.x").append(i).append(", kind: number, points: 1, ask: \"X?\"}\n");
            key.append("  1a.x").append(i).append(": {answer: 1}\n");
            with.append(i == 1 ? "" : ", ")
                    .append("p")
                    .append(i)
                    .append(": 1a.x")
                    .append(i);
        }
        String wide = key.toString()
                .replace(
                        "1a.k: {answer: 4", "1a.k: {answer: 4, follow: {answer: p1, share: 1/2, with: {" + with + "}}");

        assertThatThrownBy(() -> Demo.read(parent, sheet.toString(), wide))
                .hasMessageContaining("an answer follows from at most 6 other fields, found 7");
    }
}
