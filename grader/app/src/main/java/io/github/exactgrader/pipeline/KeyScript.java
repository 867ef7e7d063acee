package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.FunctionCompiler;
import io.github.exactgrader.assignment.FunctionFormula;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.assignment.ScriptCompiler;
import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.assignment.Statement;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import io.github.exactgrader.worker.FunctionValue;
import io.github.exactgrader.worker.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The script of one call whose arguments are given as JSON; it grows with each argument. */
final class KeyScript {

    private static final Location HERE = new Location("--args", 1, 1);
    private static final List<String> FORMS = List.of("value", "gradient", "hessian");
    private static final Vocabulary NO_SYMBOLS = Vocabulary.of(Map.of());

    private final Map<String, List<Signature>> classes;
    private final Map<String, Value<Double>> values = new LinkedHashMap<>();
    private final Map<String, FunctionValue> functions = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private int names;

    KeyScript(Map<String, List<Signature>> classes) {
        this.classes = new LinkedHashMap<>(classes);
    }

    /** Says why a JSON value is no argument of a parameter. */
    static final class DoesNotFit extends Exception {

        private static final long serialVersionUID = 1L;

        DoesNotFit(String reason) {
            super(reason);
        }
    }

    /** Makes an object, and returns the name of its variable. */
    String create(String className, JsonNode arguments) throws DoesNotFit {
        List<Signature> constructors = classes.getOrDefault(className, List.of()).stream()
                .filter(Signature::isConstructor)
                .filter(signature -> signature.parameters().size() == arguments.size())
                .toList();
        if (!arguments.isArray() || constructors.isEmpty()) {
            throw new DoesNotFit("\"new\" must hold the arguments of a constructor of " + className);
        }
        List<String> texts = arguments(constructors.get(0), arguments);
        String name = name();
        statements.add(new Statement.New(name, className, texts, HERE));
        return name;
    }

    /** Returns how the script writes the arguments of a call. */
    List<String> arguments(Signature signature, JsonNode arguments) throws DoesNotFit {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Signature.Parameter parameter = signature.parameters().get(i);
            try {
                texts.add(argument(arguments.get(i), parameter.type()));
            } catch (DoesNotFit e) {
                throw new DoesNotFit("takes no such " + parameter.name() + ": " + e.getMessage());
            }
        }
        return texts;
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    /**
     * Returns the steps for the worker.
     *
     * @param chosen the overload that is called; others of its name do not count
     */
    List<Step> steps(Signature chosen) {
        List<Signature> own = classes.getOrDefault(chosen.className(), List.of()).stream()
                .filter(each -> each.equals(chosen) || !each.name().equals(chosen.name()))
                .toList();
        classes.put(chosen.className(), own);
        return ScriptCompiler.compile(classes, statements, new DrawnCase("1", values, functions, List.of()));
    }

    private String name() {
        names++;
        return "given" + names;
    }

    private String argument(JsonNode node, String type) throws DoesNotFit {
        if (classes.containsKey(type)) {
            if (!node.path("new").isArray()) {
                throw new DoesNotFit("expected an object such as {\"new\": [2, 1]} for " + type + ", found " + node);
            }
            return create(type, node.path("new"));
        }
        if (type.equals("String")) {
            if (!node.isString() || node.stringValue().contains("\"")) {
                throw new DoesNotFit("expected a text, found " + node);
            }
            return "\"" + node.stringValue() + "\"";
        }
        String name = name();
        if (type.contains("Function") || type.contains("Operator")) {
            functions.put(name, function(node, type));
        } else {
            values.put(name, value(node, type));
        }
        return name;
    }

    private static Value<Double> value(JsonNode node, String type) throws DoesNotFit {
        return switch (type) {
            case "double" -> Value.of(number(node));
            case "int", "long" -> Value.of(whole(node));
            case "double[]" -> Value.of(numbers(node));
            case "int[]" -> {
                List<Double> whole = new ArrayList<>();
                for (JsonNode item : list(node)) {
                    whole.add(whole(item));
                }
                yield Value.of(whole);
            }
            case "double[][]" -> rows(node);
            default -> throw new DoesNotFit("values of type " + type + " cannot be given here");
        };
    }

    private static Value<Double> rows(JsonNode node) throws DoesNotFit {
        List<List<Double>> rows = new ArrayList<>();
        for (JsonNode row : list(node)) {
            rows.add(numbers(row));
        }
        if (rows.stream().mapToInt(List::size).distinct().count() > 1) {
            throw new DoesNotFit("the rows of a matrix must have one length, found " + node);
        }
        return rows.isEmpty() ? Value.of(List.of()) : new Value.Matrix<>(rows);
    }

    private static JsonNode list(JsonNode node) throws DoesNotFit {
        if (!node.isArray()) {
            throw new DoesNotFit("expected a list, found " + node);
        }
        return node;
    }

    private static List<Double> numbers(JsonNode node) throws DoesNotFit {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : list(node)) {
            numbers.add(number(item));
        }
        return numbers;
    }

    private static double whole(JsonNode node) throws DoesNotFit {
        double number = number(node);
        if (number != StrictMath.rint(number) || StrictMath.abs(number) > Integer.MAX_VALUE) {
            throw new DoesNotFit("expected a whole number, found " + node);
        }
        return number;
    }

    /** Takes a number, a text with a constant expression, "NaN", or null for NaN. */
    private static double number(JsonNode node) throws DoesNotFit {
        double number = Double.NaN;
        if (node.isNumber()) {
            number = node.decimalValue().doubleValue();
        } else if (node.isString()) {
            number = constant(node.stringValue());
        } else if (!node.isNull()) {
            throw new DoesNotFit("expected a number, found " + node);
        }
        return number;
    }

    private static double constant(String text) throws DoesNotFit {
        if (text.equals("Infinity") || text.equals("-Infinity") || text.equals("NaN")) {
            return Double.parseDouble(text);
        }
        try {
            Expr expr = new ExprParser(NO_SYMBOLS).parse(text, Goal.FORMULA);
            Value<Double> value =
                    new Evaluator<>(new DoubleArithmetic(), Map.of(), FunctionSymbols.<Double>none()).evaluate(expr);
            if (value instanceof Value.Scalar<Double> scalar) {
                return scalar.number();
            }
        } catch (SyntaxException | UndefinedValueException e) {
            throw new DoesNotFit("expected a number, found \"" + text + "\": " + e.getMessage());
        }
        throw new DoesNotFit("expected a number, found \"" + text + "\"");
    }

    private static FunctionValue function(JsonNode node, String type) throws DoesNotFit {
        String form = FORMS.stream()
                .filter(word -> node.path(word).isString())
                .findFirst()
                .orElseThrow(() -> new DoesNotFit("expected a function such as {\"gradient\": \"w1^2 + w2^2\", \"of\":"
                        + " [\"w1\", \"w2\"]} (value, gradient or hessian) for " + type + ", found " + node));
        List<String> inputs = new ArrayList<>();
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        for (JsonNode input : list(node.path("of"))) {
            inputs.add(input.asString());
            kinds.put(input.asString(), SymbolKind.SCALAR);
        }
        String text = node.path(form).stringValue();
        try {
            Expr expr = new ExprParser(Vocabulary.of(kinds)).parse(text, Goal.FORMULA);
            FunctionValue function = FunctionCompiler.compile(
                    new FunctionFormula(
                            "function",
                            FunctionFormula.Form.valueOf(form.toUpperCase(Locale.ROOT)),
                            new Formula(text, expr, HERE),
                            inputs),
                    Map.of());
            if (!function.kind().javaName().equals(type)) {
                throw new DoesNotFit("\"" + form + "\" of " + inputs.size() + " inputs makes a "
                        + function.kind().javaName() + ", expected " + type);
            }
            return function;
        } catch (SyntaxException | IllegalArgumentException e) {
            throw new DoesNotFit(
                    "\"" + text + "\" is no function of " + String.join(", ", inputs) + ": " + e.getMessage());
        } catch (AssignmentException e) {
            throw new DoesNotFit(e.reason());
        }
    }
}
