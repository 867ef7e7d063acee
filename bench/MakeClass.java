import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes a class of submissions for gd-momentum: the same seed gives the same files. Every Java file is different from every
 * other, so that nothing is compiled once for two students.
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
                "double[] stableRange(double a, double b)", "new double[] {0, 1 / Math.max(a, b)}", "new double[] {0, 1 / a}"
            },
            new String[] {"double optimalStep(double a, double b)", "1 / (a + b)", "2 / (a + b)"},
            new String[] {"double optimalRate(double a, double b)", "Math.abs(b - a) / (a + b)", "(b - a) / (a + b)"});

    private static final Map<String, List<String>> FORMULAS = Map.of(
            "1a.rate", List.of("|1 - 2 eta a|", "abs(2 a eta - 1)", "|1-2*eta*a|", "1 - 2 eta a", "|1 - eta a|"),
            "1a.range", List.of("0 < eta < 1/a", "(0, 1/a)", "eta in (0, 1/a)", "0 <= eta <= 1/a", "0 < eta < 2/a"),
            "1a.eta_star", List.of("1/(2a)", "1/(2*a)", "0.5/a", "1/a", "2/a"),
            "1a.c_star", List.of("0", "0.0", "1", "1/2"),
            "1b.rate",
                    List.of("max(|1 - 2 eta a|, |1 - 2 eta b|)", "max(abs(1-2*a*eta), abs(1-2*b*eta))", "|1 - 2 eta b|"),
            "1b.range", List.of("0 < eta < 1/max(a, b)", "0 < eta < min(1/a, 1/b)", "0 < eta < 1/a"),
            "1b.eta_star", List.of("1/(a+b)", "1/(b + a)", "2/(a+b)", "1/(2 (a+b))"),
            "1b.c_star", List.of("|b - a|/(a + b)", "|a-b|/(a+b)", "(b-a)/(b+a)", "(a-b)/(a+b)"));

    private MakeClass() {}

    /**
     * Writes the class.
     *
     * @param args number of submissions, seed, folder, kind (java, json), share of wrong answers in percent, share that hang
     */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        Path folder = Path.of(args[2]);
        boolean java = args[3].equals("java");
        int wrong = Integer.parseInt(args[4]);
        int hanging = Integer.parseInt(args[5]);
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            Path student = folder.resolve(String.format(Locale.ROOT, "student-%05d", i));
            Files.createDirectories(student);
            if (java) {
                write(student.resolve("GradientDescent.java"), source(random, i, wrong, i % 100 < hanging));
            } else {
                write(student.resolve("answers.json"), answers(random, wrong));
            }
        }
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
        FORMULAS.keySet().stream().sorted().forEach(field -> {
            List<String> choices = FORMULAS.get(field);
            String answer = choices.get(random.nextInt(100) < wrong ? random.nextInt(choices.size()) : 0);
            lines.add("    \"" + field + "\": \"" + answer + "\"");
        });
        return "{\n  \"assignment\": \"gd-momentum\",\n  \"answers\": {\n" + String.join(",\n", lines) + "\n  }\n}\n";
    }
}
