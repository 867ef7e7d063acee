import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes a class of submissions for gd-momentum: the same seed gives the same files. Every Java file is different from every
 * other, so that nothing is compiled once for two students. The JSON answers are right in one of the spellings that students
 * use, or wrong in one of the ways of the samples, or wrong by a number that no other student has.
 */
final class MakeClass {

    private static final List<String[]> METHODS = List.of(
            new String[] {"double rate(double a, double eta)", "Math.abs(1 - 2 * eta * a)", "1 - 2 * eta * a"},
            new String[] {"double[] stableRange(double a)", "new double[] {0, 1 / a}", "new double[] {0, 2 / a}"},
            new String[] {"double optimalStep(double a)", "1 / (2 * a)", "1 / a"},
            new String[] {"double optimalRate(double a)", "0", "0.5"},
            new String[] {
                "double rate(double a, double b, double eta)",
                "Math.max(Math.abs(1 - 2 * eta * a), Math.abs(1 - 2 * eta * b))",
                "Math.abs(1 - 2 * eta * b)"
            },
            new String[] {
                "double[] stableRange(double a, double b)",
                "new double[] {0, 1 / Math.max(a, b)}",
                "new double[] {0, 1 / a}"
            },
            new String[] {"double optimalStep(double a, double b)", "1 / (a + b)", "2 / (a + b)"},
            new String[] {"double optimalRate(double a, double b)", "Math.abs(b - a) / (a + b)", "(b - a) / (a + b)"});

    /** Stands in a wrong answer for a number drawn for the student. */
    private static final String DRAWN = "?";

    /** Right and wrong answers of each field, as they stand in the JSON. */
    private static final Map<String, Choices> ANSWERS = new LinkedHashMap<>();

    static {
        formula(
                "1a.rate",
                List.of("|1 - 2 eta a|", "abs(2 a eta - 1)", "|1-2*eta*a|"),
                "1 - 2 eta a",
                "|1 - eta a|",
                "|1 - ? eta a|");
        formula(
                "1a.range",
                List.of("0 < eta < 1/a", "(0, 1/a)", "eta in (0, 1/a)"),
                "0 <= eta <= 1/a",
                "0 < eta < 2/a",
                "0 < eta < ?/a");
        formula("1a.eta_star", List.of("1/(2a)", "1/(2*a)", "0.5/a"), "1/a", "2/a", "?/a");
        answer("1a.c_star", List.of("0", "\"0\"", "\"1 - 1\""), "1", "\"1/2\"", "?");
        formula(
                "1b.rate",
                List.of("max(|1 - 2 eta a|, |1 - 2 eta b|)", "max(abs(1-2*a*eta), abs(1-2*b*eta))"),
                "|1 - 2 eta b|",
                "max(1 - 2*eta*a, 2*eta*b - 1)",
                "|1 - ? eta b|");
        formula(
                "1b.range",
                List.of("0 < eta < 1/b", "0 < eta < 1/max(a, b)", "0 < eta < min(1/a, 1/b)"),
                "0 < eta < 1/a",
                "0 < eta < ?/b");
        formula("1b.eta_star", List.of("1/(a+b)", "1/(b + a)", "2/(2a + 2b)"), "2/(a+b)", "1/(2 (a+b))", "?/(a+b)");
        formula(
                "1b.c_star",
                List.of("(b - a)/(b + a)", "|a-b|/(a+b)", "1 - 2a/(a+b)"),
                "(a-b)/(a+b)",
                "a/b",
                "?(b-a)/(a+b)");
        answer("2A.method", List.of("\"momentum\""), "\"gradient-descent\"");
        answer("2A.eta", List.of("\"1/16\"", "0.0625", "0.06"), "\"1/8\"", "\"1/4\"", "?");
        answer("2A.m", List.of("0.7", "\"7/10\"", "0.72"), "1.2", "0.2", "?");
        answer(
                "2A.x1",
                List.of("[-0.875, -0.5]", "[\"-7/8\", \"-1/2\"]"),
                "[-0.88, -0.52]",
                "[-0.9375, -0.5]",
                "[-?, -0.5]");
        answer("2A.x2", List.of("[-0.678125, 0.1]", "[-0.678, 0.1]"), "[-0.7875, -0.15]", "[-?, 0.1]");
        answer("2A.x3", List.of("[-0.455546875, 0.47]", "[-0.456, 0.47]"), "[-0.5403125, 0.52]", "[-?, ?]");
        answer("2B.method", List.of("\"gradient-descent\""), "\"momentum\"");
        answer("2B.eta", List.of("0.125", "\"1/8\"", "\"0.5/4\""), "\"1/4\"", "\"1/2\"", "?");
        answer("2B.x1", List.of("[-0.75, 0]", "[\"-3/4\", 0]"), "[-0.875, 0]", "[-?, 0]");
        answer("2B.x2", List.of("[-0.5625, 0]", "[\"-9/16\", 0]"), "[-0.5, 0]", "[-?, 0]");
        answer("2C.method", List.of("\"gradient-descent\""), "\"momentum\"");
        answer("2C.eta", List.of("0.2", "\"1/5\"", "\"1.6/8\""), "\"2/5\"", "\"1/20\"", "?");
        answer("2C.x2", List.of("[0.36, 0.36]", "[\"9/25\", \"9/25\"]"), "[0.36, -0.36]", "[?, ?]");
    }

    private MakeClass() {}

    /** What may stand for a field. */
    private record Choices(List<String> right, List<String> wrong) {}

    /** What a submission is made of. */
    enum Kind {
        /** A Java class. */
        JAVA,
        /** Every field that JSON can answer. */
        JSON,
        /** Both. */
        SHEET
    }

    /**
     * Writes the class.
     *
     * @param args number of submissions, seed, folder, kind (java, json, sheet), share of wrong answers in percent, share of
     *     Java classes that hang
     */
    public static void main(String[] args) throws IOException {
        Kind kind = Kind.valueOf(args[3].toUpperCase(Locale.ROOT));
        int wrong = Integer.parseInt(args[4]);
        make(
                Integer.parseInt(args[0]),
                Long.parseLong(args[1]),
                Path.of(args[2]),
                kind,
                wrong,
                Integer.parseInt(args[5]));
    }

    /**
     * Writes the class.
     *
     * @param wrong share of wrong answers in percent
     * @param hanging share of Java classes with a loop without end, in percent
     */
    static void make(int count, long seed, Path folder, Kind kind, int wrong, int hanging) throws IOException {
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            Path student = folder.resolve(String.format(Locale.ROOT, "student-%05d", i));
            Files.createDirectories(student);
            if (kind != Kind.JSON) {
                write(student.resolve("GradientDescent.java"), source(random, i, wrong, i % 100 < hanging));
            }
            if (kind != Kind.JAVA) {
                write(student.resolve("answers.json"), answers(random, wrong));
            }
        }
    }

    private static void formula(String field, List<String> right, String... wrong) {
        answer(
                field,
                right.stream().map(text -> '"' + text + '"').toList(),
                List.of(wrong).stream().map(text -> '"' + text + '"').toArray(String[]::new));
    }

    private static void answer(String field, List<String> right, String... wrong) {
        ANSWERS.put(field, new Choices(right, List.of(wrong)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String source(Random random, int number, int wrong, boolean hangs) {
        StringBuilder source = new StringBuilder("/** Submission " + number + ". */\npublic class GradientDescent {\n");
        for (String[] method : METHODS) {
            String result = "r" + random.nextInt(100_000);
            String type = method[0].substring(0, method[0].indexOf(' '));
            source.append("    public static ").append(method[0]).append(" {\n");
            if (hangs && method == METHODS.get(2)) {
                source.append("        while (a > 0) {\n            a = a * 1.0;\n        }\n");
            }
            source.append("        ").append(type).append(' ').append(result).append(" = ");
            source.append(method[random.nextInt(100) < wrong ? 2 : 1]).append(";\n");
            source.append("        return ").append(result).append(";\n    }\n\n");
        }
        return source.append("}\n").toString();
    }

    private static String answers(Random random, int wrong) {
        List<String> lines = new ArrayList<>();
        ANSWERS.forEach((field, choices) -> {
            List<String> some = random.nextInt(100) < wrong ? choices.wrong() : choices.right();
            String answer = some.get(random.nextInt(some.size()));
            while (answer.contains(DRAWN)) {
                answer =
                        answer.replaceFirst("\\?", String.format(Locale.ROOT, "%.5f", 0.1 + 0.9 * random.nextDouble()));
            }
            lines.add("    \"" + field + "\": " + answer);
        });
        return "{\n  \"assignment\": \"gd-momentum\",\n  \"answers\": {\n" + String.join(",\n", lines) + "\n  }\n}\n";
    }
}
