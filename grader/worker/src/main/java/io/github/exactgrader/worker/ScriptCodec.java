package io.github.exactgrader.worker;

import java.util.ArrayList;
import java.util.List;

/** A script of calls as bytes. */
public final class ScriptCodec {

    private static final int LET = 0;
    private static final int CONSTRUCT = 1;
    private static final int INVOKE = 2;
    private static final int OBSERVE = 3;

    private static final int VARIABLE = 0;
    private static final int ELEMENT = 1;
    private static final int SLICE = 2;
    private static final int LITERAL = 3;

    private ScriptCodec() {}

    /** Appends a script. */
    public static void write(WireWriter out, List<Step> script) {
        out.integer(script.size());
        for (Step step : script) {
            writeStep(out, step);
        }
    }

    private static void writeStep(WireWriter out, Step step) {
        if (step instanceof Step.Let let) {
            writeArgument(out.tag(LET).text(let.name()), let.value());
        } else if (step instanceof Step.Construct construct) {
            out.tag(CONSTRUCT).text(construct.name()).text(construct.className());
            writeTexts(out, construct.parameterTypes());
            writeArguments(out, construct.arguments());
        } else if (step instanceof Step.Invoke invoke) {
            writeOptional(out.tag(INVOKE), invoke.name());
            writeOptional(out, invoke.target());
            out.text(invoke.className()).text(invoke.method());
            writeTexts(out, invoke.parameterTypes());
            writeArguments(out.text(invoke.returnType()), invoke.arguments());
        } else {
            writeArgument(out.tag(OBSERVE), ((Step.Observe) step).argument());
        }
    }

    private static void writeArgument(WireWriter out, Argument argument) {
        if (argument instanceof Argument.Variable variable) {
            out.tag(VARIABLE).text(variable.name());
        } else if (argument instanceof Argument.Element element) {
            out.tag(ELEMENT).text(element.name()).integer(element.indices().size());
            for (int index : element.indices()) {
                out.integer(index);
            }
        } else if (argument instanceof Argument.Slice slice) {
            out.tag(SLICE).text(slice.name()).integer(slice.from()).integer(slice.to());
        } else {
            ValueCodec.write(out.tag(LITERAL), ((Argument.Literal) argument).value());
        }
    }

    private static void writeTexts(WireWriter out, List<String> texts) {
        out.integer(texts.size());
        for (String text : texts) {
            out.text(text);
        }
    }

    private static void writeArguments(WireWriter out, List<Argument> arguments) {
        out.integer(arguments.size());
        for (Argument argument : arguments) {
            writeArgument(out, argument);
        }
    }

    private static void writeOptional(WireWriter out, String text) {
        out.tag(text == null ? 0 : 1);
        if (text != null) {
            out.text(text);
        }
    }

    /**
     * Reads a script.
     *
     * @throws WireException if the bytes are not one
     */
    public static List<Step> read(WireReader in) throws WireException {
        int count = in.count(1);
        List<Step> script = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                script.add(readStep(in));
            } catch (IllegalArgumentException e) {
                throw new WireException("expected a step, found one that does not fit: " + e.getMessage());
            }
        }
        return script;
    }

    private static Step readStep(WireReader in) throws WireException {
        int tag = in.tag();
        return switch (tag) {
            case LET -> new Step.Let(in.text(), readArgument(in));
            case CONSTRUCT -> new Step.Construct(in.text(), in.text(), readTexts(in), readArguments(in));
            case INVOKE -> {
                String name = readOptional(in);
                String target = readOptional(in);
                String className = in.text();
                String method = in.text();
                List<String> parameterTypes = readTexts(in);
                yield new Step.Invoke(name, target, className, method, parameterTypes, in.text(), readArguments(in));
            }
            case OBSERVE -> new Step.Observe(readArgument(in));
            default -> throw new WireException("expected a step, found tag " + tag);
        };
    }

    private static Argument readArgument(WireReader in) throws WireException {
        int tag = in.tag();
        return switch (tag) {
            case VARIABLE -> new Argument.Variable(in.text());
            case ELEMENT -> {
                String name = in.text();
                int count = in.count(4);
                List<Integer> indices = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    indices.add(in.integer());
                }
                yield new Argument.Element(name, indices);
            }
            case SLICE -> new Argument.Slice(in.text(), in.integer(), in.integer());
            case LITERAL -> new Argument.Literal(ValueCodec.read(in));
            default -> throw new WireException("expected an argument, found tag " + tag);
        };
    }

    private static List<String> readTexts(WireReader in) throws WireException {
        int count = in.count(4);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(in.text());
        }
        return texts;
    }

    private static List<Argument> readArguments(WireReader in) throws WireException {
        int count = in.count(1);
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(readArgument(in));
        }
        return arguments;
    }

    private static String readOptional(WireReader in) throws WireException {
        return in.tag() == 0 ? null : in.text();
    }
}
