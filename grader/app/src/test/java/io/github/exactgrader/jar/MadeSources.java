package io.github.exactgrader.jar;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources that are too large, too deep or too odd to be kept as files. */
final class MadeSources {

    /** Makers by their names in {@code made-by.txt}. */
    static final Map<String, Maker> MAKERS = Map.ofEntries(
            source("deepParentheses", () -> body("return " + "(".repeat(20_000) + "a" + ")".repeat(20_000) + ";")),
            source("longSum", () -> body("return a" + " + a".repeat(60_000) + ";")),
            source("doubledConstants", MadeSources::doubledConstants),
            source("nestedBlocks", () -> body("{".repeat(9_000) + "}".repeat(9_000) + " return a / (a + b);")),
            source(
                    "nestedGenerics",
                    () -> member(
                            "static " + "java.util.List<".repeat(30_000) + "String" + ">".repeat(30_000) + " deep;")),
            source(
                    "nestedCalls",
                    () -> body("var deep = " + "java.util.List.of(java.util.Optional.of(".repeat(50) + "a"
                            + "))".repeat(50) + "; return a / (a + b);")),
            source("nestedLambdas", MadeSources::nestedLambdas),
            source("manyClasses", () -> body("return a / (a + b);") + each(20_000, i -> "class C" + i + " {}\n")),
            source("longLine", () -> body("return a / (a + b) /* " + "x".repeat(8_000_000) + " */ + mistake;")),
            source("longName", () -> body("return " + "n".repeat(500_000) + ";")),
            source("manyMistakes", () -> body(each(50_000, i -> "q" + i + "();\n"))),
            source("longMethod", () -> body("double s = 0;\n" + "s = s * a + b;\n".repeat(20_000) + "return s;")),
            source(
                    "growingMethod",
                    () -> body("double s = 0;\n" + "for (int i = 0; i < 1; i++) { s += a; }\n".repeat(3_000)
                            + "return a / (a + b) + 0 * s;")),
            source("manyConstants", MadeSources::manyConstants),
            source(
                    "largeEnum",
                    () -> body("return a / (a + b) + 0 * Large.values().length;") + "enum Large {\n"
                            + each(4_000, i -> "N" + i + ",\n") + "}\n"),
            source("longText", () -> body("String text = \"" + "x".repeat(70_000) + "\"; return a / text.length();")),
            source("longQualifiedName", () -> member("static a" + ".a".repeat(29_999) + " name;")),
            source("nestedClasses", () -> member(each(400, i -> "static class C" + i + " {\n") + "}".repeat(400))),
            source("manyDimensions", () -> member("static double" + "[]".repeat(300) + " wide;")),
            source("nestedConditions", () -> body("return " + "a > b ? a : ".repeat(5_000) + "b;")),
            source(
                    "nestedArrays",
                    () -> member("static Object deep = new Object[] " + "{".repeat(20_000) + "}".repeat(20_000) + ";")),
            source("zeroInSource", () -> body("/* \0 */ return a / (a + b);")),
            source("utf16Source", UTF_16LE, () -> "\uFEFF" + body("return a / (a + b);")),
            source("bomSource", () -> "\uFEFF" + body("return a / (a + b);")),
            Map.entry("classFile", (folder, machine) -> {
                Files.write(folder.resolve("Solution.java"), compiledClass());
                Files.write(folder.resolve("Solution.class"), compiledClass());
            }));

    private MadeSources() {}

    /** Returns a right Solution.java. */
    static String right() {
        return body("return a / (a + b);");
    }

    /** Returns the bytes of some class file. */
    static byte[] compiledClass() throws IOException {
        try (InputStream in = MadeSources.class.getResourceAsStream("Maker.class")) {
            return in.readAllBytes();
        }
    }

    private static String body(String statements) {
        return "final class Solution {\n\n    static double rate(double a, double b) {\n        " + statements
                + "\n    }\n}\n";
    }

    private static String member(String declaration) {
        return "final class Solution {\n\n    " + declaration + "\n\n    static double rate(double a, double b) {\n"
                + "        return a / (a + b);\n    }\n}\n";
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    /** A text that doubles 30 times, which the compiler works out. */
    private static String doubledConstants() {
        return member("static final String T0 = \"" + "x".repeat(16) + "\";\n"
                + each(30, i -> "static final String T" + (i + 1) + " = T" + i + " + T" + i + ";\n"));
    }

    /** At each level the compiler tries two methods, and all that is nested in the argument for each of them. */
    private static String nestedLambdas() {
        return member("static <T, R> R on(T t, java.util.function.Function<T, R> f) { return f.apply(t); }\n"
                + "static <T> T on(T t, java.util.function.UnaryOperator<T> f) { return f.apply(t); }\n"
                + "static double deep() { return " + each(16, i -> "on(1.0, x" + i + " -> { return ") + "1.0"
                + "; })".repeat(16) + "; }");
    }

    private static String manyConstants() {
        return member(each(
                10,
                method -> "static double[] m" + method + "() { return new double[] {"
                        + each(7_000, i -> (method * 7_000 + i) + ".5,") + "}; }\n"));
    }

    private static Map.Entry<String, Maker> source(String name, Supplier<String> text) {
        return source(name, UTF_8, text);
    }

    private static Map.Entry<String, Maker> source(String name, Charset charset, Supplier<String> text) {
        return Map.entry(
                name, (folder, machine) -> Files.writeString(folder.resolve("Solution.java"), text.get(), charset));
    }
}
