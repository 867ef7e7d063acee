package io.github.exactgrader.assignment;

import io.github.exactgrader.assignment.Statement.Call;
import io.github.exactgrader.assignment.Statement.CallItem;
import io.github.exactgrader.assignment.Statement.TextItem;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.worker.Argument;
import io.github.exactgrader.worker.FunctionValue;
import io.github.exactgrader.worker.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the script of a field and the inputs of a case into steps for the worker. */
public final class ScriptCompiler {

    private static final int MAX_STEPS = 100_000;
    private static final int MAX_REPEAT = 10_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern ELEMENT = Pattern.compile("([A-Za-z]\\w*)\\[(\\w+)\\](?:\\[(\\w+)\\])?");
    private static final Pattern SLICE = Pattern.compile("([A-Za-z]\\w*)\\[(\\w+)\\s*\\.\\.\\s*(\\w+)\\]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE]-?[0-9]{1,3})?");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final Map<String, List<Signature>> classes;
    private final DrawnCase drawn;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> arrays = new LinkedHashSet<>();
    private final Map<String, String> objects = new LinkedHashMap<>();
    private final Set<String> results = new LinkedHashSet<>();
    private final Map<String, Integer> passes = new LinkedHashMap<>();
    private int unnamed;

    private ScriptCompiler(Map<String, List<Signature>> classes, DrawnCase drawn) {
        this.classes = classes;
        this.drawn = drawn;
    }

    /**
     * Compiles a script for one case.
     *
     * @param classes signatures by class
     * @param script the statements
     * @param drawn the inputs
     * @return the steps, in order
     * @throws AssignmentException if the script names what is not there
     */
    public static List<Step> compile(Map<String, List<Signature>> classes, List<Statement> script, DrawnCase drawn) {
        ScriptCompiler compiler = new ScriptCompiler(classes, drawn);
        script.forEach(compiler::add);
        return compiler.steps;
    }

    private void add(Statement statement) {
        if (statement instanceof Statement.New creation) {
            Signature signature = signature(
                    creation.className(),
                    creation.className(),
                    creation.arguments().size(),
                    creation.location());
            steps.add(new Step.Construct(
                    creation.name(),
                    creation.className(),
                    signature.erasedParameterTypes(),
                    arguments(signature, creation.arguments(), creation.location())));
            objects.put(creation.name(), creation.className());
        } else if (statement instanceof Statement.Do action) {
            call(action.name(), action.call());
        } else if (statement instanceof Statement.Repeat repeat) {
            repeat(repeat);
        } else {
            ((Statement.Return) statement).items().forEach(this::observe);
        }
    }

    private void repeat(Statement.Repeat repeat) {
        int count = count(repeat.count(), repeat.location());
        for (int pass = 1; pass <= count; pass++) {
            if (repeat.as() != null) {
                passes.put(repeat.as(), pass);
            }
            repeat.body().forEach(this::add);
            if (steps.size() > MAX_STEPS) {
                throw new AssignmentException(repeat.location(), ScriptMessages.tooManySteps(MAX_STEPS));
            }
        }
        passes.remove(repeat.as());
    }

    private void observe(Statement.Item item) {
        if (item instanceof CallItem call) {
            unnamed++;
            String name = "result " + unnamed;
            call(name, call.call());
            steps.add(new Step.Observe(new Argument.Variable(name)));
        } else {
            TextItem text = (TextItem) item;
            steps.add(new Step.Observe(argument(text.text(), null, text.location())));
        }
    }

    private void call(@Nullable String name, Call call) {
        String target = objects.containsKey(call.owner()) ? call.owner() : null;
        String className = objects.getOrDefault(call.owner(), call.owner());
        Signature signature =
                signature(className, call.method(), call.arguments().size(), call.location());
        if (target == null && !signature.isStatic()) {
            throw new AssignmentException(call.location(), ScriptMessages.needsObject(className, call.method()));
        }
        steps.add(invoke(name, target, signature, arguments(signature, call.arguments(), call.location())));
        if (name != null) {
            results.add(name);
            if (classes.containsKey(signature.returnType())) {
                objects.put(name, signature.returnType());
            }
        }
    }

    @SuppressWarnings(
            "NullAway") // the worker knows no annotations; its Step.Invoke takes null for "not kept" and "static"
    private static Step invoke(
            @Nullable String name, @Nullable String target, Signature signature, List<Argument> arguments) {
        return new Step.Invoke(
                name,
                target,
                signature.className(),
                signature.name(),
                signature.erasedParameterTypes(),
                signature.erasedReturnType(),
                arguments);
    }

    private Signature signature(String className, String method, int arity, Location location) {
        return classes.getOrDefault(className, List.of()).stream()
                .filter(signature -> signature.name().equals(method)
                        && signature.parameters().size() == arity)
                .findFirst()
                .orElseThrow(() ->
                        new AssignmentException(location, ScriptMessages.undeclaredCall(className, method, arity)));
    }

    private List<Argument> arguments(Signature signature, List<String> texts, Location location) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            arguments.add(argument(texts.get(i), signature.parameters().get(i).type(), location));
        }
        return arguments;
    }

    private Argument argument(String text, @Nullable String type, Location location) {
        Matcher quoted = TEXT.matcher(text);
        Matcher slice = SLICE.matcher(text);
        Matcher element = ELEMENT.matcher(text);
        if (quoted.matches()) {
            return Argument.literal(quoted.group(1));
        } else if (slice.matches()) {
            bind(slice.group(1), null, location);
            int from = index(slice.group(2), location) - 1;
            int to = bounded(slice.group(1), text, whole(slice.group(3), location, 0), location);
            if (to < from) {
                throw new AssignmentException(location, ScriptMessages.badSlice(text));
            }
            return new Argument.Slice(slice.group(1), from, to);
        } else if (element.matches()) {
            bind(element.group(1), null, location);
            int first = bounded(element.group(1), text, index(element.group(2), location), location);
            List<Integer> indices = new ArrayList<>(List.of(first - 1));
            if (element.group(3) != null) {
                indices.add(index(element.group(3), location) - 1);
            }
            return new Argument.Element(element.group(1), indices);
        } else if (NAME.matcher(text).matches()) {
            return named(text, type, location);
        }
        if (text.startsWith("[")) {
            return list(text, type, location);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new AssignmentException(location, ScriptMessages.notAnArgument(text));
        }
        Value<Double> number = Values.scalar(Double.parseDouble(text));
        return Argument.literal(java(number, type == null ? "double" : type, text, location));
    }

    /** A list or matrix that is written out in the call itself. */
    private static Argument list(String text, @Nullable String type, Location location) {
        try {
            return Argument.literal(Literals.java(text, type == null ? "" : type));
        } catch (UndefinedValueException e) {
            throw new AssignmentException(location, Messages.formula(text, String.valueOf(e.getMessage())));
        }
    }

    private Argument named(String name, @Nullable String type, Location location) {
        if (drawn.functions().containsKey(name)) {
            return function(name, type, location);
        }
        Value<Double> value = drawn.values().get(name);
        if (value instanceof Value.Scalar && !results.contains(name)) {
            return Argument.literal(java(value, type == null ? "double" : type, name, location));
        }
        bind(name, type, location);
        return new Argument.Variable(name);
    }

    private Argument function(String name, @Nullable String type, Location location) {
        FunctionValue function = Objects.requireNonNull(drawn.functions().get(name));
        String found = function.kind().javaName();
        if (!found.equals(type)) {
            throw new AssignmentException(
                    location, ScriptMessages.wrongFunction(name, found, type == null ? "result of a method" : type));
        }
        return Argument.literal(function);
    }

    /** Makes a drawn array a variable of the script, so that calls share it and its changes can be observed. */
    private void bind(String name, @Nullable String type, Location location) {
        Value<Double> value = drawn.values().get(name);
        if (objects.containsKey(name) || results.contains(name) || arrays.contains(name)) {
            return;
        }
        if (value == null) {
            throw new AssignmentException(location, ScriptMessages.unboundName(name));
        }
        arrays.add(name);
        Object array = java(value, type == null ? Values.typeOf(value) : type, name, location);
        steps.add(new Step.Let(name, Argument.literal(array)));
    }

    private static Object java(Value<Double> value, String type, String name, Location location) {
        try {
            return Values.toJava(value, type);
        } catch (UndefinedValueException e) {
            throw new AssignmentException(location, Messages.formula(name, String.valueOf(e.getMessage())));
        }
    }

    private int index(String text, Location location) {
        return whole(text, location, 1);
    }

    /** Returns a whole number that is at least {@code least}: a numeral, the number of a pass or a drawn one. */
    private int whole(String text, Location location, int least) {
        Integer pass = passes.get(text);
        Value<Double> value = drawn.values().get(text);
        double number = pass != null
                ? pass
                : value instanceof Value.Scalar<Double> scalar
                        ? scalar.number()
                        : INDEX.matcher(text).matches() ? Integer.parseInt(text) : Double.NaN;
        if (!(number >= least && number <= Integer.MAX_VALUE && StrictMath.rint(number) == number)) {
            throw new AssignmentException(location, ScriptMessages.notAnIndex(text));
        }
        return (int) number;
    }

    private int count(String text, Location location) {
        int count;
        try {
            count = whole(text, location, 0);
        } catch (AssignmentException e) {
            throw new AssignmentException(location, ScriptMessages.badCount(text));
        }
        if (count > MAX_REPEAT) {
            throw new AssignmentException(location, ScriptMessages.badCount(text));
        }
        return count;
    }

    /** Refuses an index beyond the end of a drawn list or matrix; results of calls have the length they have. */
    private int bounded(String name, String text, int last, Location location) {
        Value<Double> value = results.contains(name) ? null : drawn.values().get(name);
        int length = value instanceof Value.Vector<Double> vector
                ? vector.elements().size()
                : value instanceof Value.Matrix<Double> matrix ? matrix.rows().size() : Integer.MAX_VALUE;
        if (last > length) {
            throw new AssignmentException(location, ScriptMessages.outOfList(text, length));
        }
        return last;
    }
}
