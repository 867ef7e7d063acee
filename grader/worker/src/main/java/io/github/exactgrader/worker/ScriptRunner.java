package io.github.exactgrader.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the scripts of one submission, one after the other. */
final class ScriptRunner {

    /** The most numbers and characters one script may hand back. */
    static final int MAX_OBSERVED = 1_000_000;

    private final StudentThrowables throwables;
    private final Binding binding;

    ScriptRunner(StudentClasses classes) {
        this.throwables = new StudentThrowables(classes);
        this.binding = new Binding(classes);
    }

    /** Runs one script with fresh variables; student code may throw, loop or end the process. */
    Reply run(List<Step> script) {
        Variables variables = new Variables();
        List<JavaValue> observed = new ArrayList<>();
        try {
            for (Step step : script) {
                if (step instanceof Step.Let let) {
                    variables.bind(let.name(), variables.value(let.value()));
                } else if (step instanceof Step.Construct construct) {
                    variables.bind(construct.name(), construct(construct, variables));
                } else if (step instanceof Step.Invoke invoke) {
                    Object result = invoke(invoke, variables);
                    if (invoke.name() != null) {
                        variables.bind(invoke.name(), result);
                    }
                } else {
                    observed.add(variables.observe(((Step.Observe) step).argument()));
                }
            }
            return variables.observedSize() <= MAX_OBSERVED
                    ? new Reply.Returned(observed)
                    : new Reply.WrongType("the results are too large: more than " + MAX_OBSERVED + " entries");
        } catch (StopException e) {
            return e.reply();
        } catch (Throwable thrown) {
            return throwables.describe(thrown);
        }
    }

    private Object construct(Step.Construct step, Variables variables) throws Throwable {
        Constructor<?> constructor = binding.constructor(step.className(), step.parameterTypes());
        return construct(constructor, variables.values(step.arguments()), step.className());
    }

    private static Object construct(Constructor<?> constructor, Object[] arguments, String className) throws Throwable {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } catch (IllegalArgumentException e) {
            throw doesNotFit(className);
        }
    }

    private Object invoke(Step.Invoke step, Variables variables) throws Throwable {
        Method method = binding.method(step.className(), step.method(), step.parameterTypes(), step.returnType());
        Object[] arguments = variables.values(step.arguments());
        if (method.getReturnType() == void.class && !step.returnType().equals("void")) {
            throw StopException.wrongType(step.method() + " returns nothing (void), expected " + step.returnType());
        }
        Object target = Modifier.isStatic(method.getModifiers()) ? null : target(step, variables);
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } catch (IllegalArgumentException e) {
            throw doesNotFit(step.method());
        }
        return Conversion.convert(result, step.returnType(), step.method());
    }

    private static StopException doesNotFit(String called) {
        return StopException.wrongType("an earlier result does not fit as an argument of " + called);
    }

    /** The object to call: the script's, or a new one where a method meant to be static is not. */
    private Object target(Step.Invoke step, Variables variables) throws Throwable {
        if (step.target() == null) {
            Constructor<?> constructor = binding.constructor(step.className(), List.of());
            return construct(constructor, new Object[0], step.className());
        }
        Object target = variables.value(new Argument.Variable(step.target()));
        if (target == null) {
            throw StopException.wrongType("expected an object of class " + step.className() + " to call "
                    + step.method() + " on, found null");
        }
        return target;
    }

    /** The variables of one script, and how much was observed of them. */
    private static final class Variables {

        private final Map<String, Object> values = new HashMap<>();
        private long observedSize;

        void bind(String name, Object value) {
            values.put(name, value);
        }

        long observedSize() {
            return observedSize;
        }

        Object[] values(List<Argument> arguments) throws StopException {
            Object[] result = new Object[arguments.size()];
            for (int i = 0; i < result.length; i++) {
                result[i] = value(arguments.get(i));
            }
            return result;
        }

        Object value(Argument argument) throws StopException {
            if (argument instanceof Argument.Literal literal) {
                Object java = literal.value().toJava();
                return java instanceof FunctionValue function ? Functions.of(function) : java;
            } else if (argument instanceof Argument.Variable variable) {
                return named(variable.name());
            } else if (argument instanceof Argument.Element element) {
                return Entries.element(named(element.name()), element);
            }
            Argument.Slice slice = (Argument.Slice) argument;
            return Entries.slice(named(slice.name()), slice);
        }

        private Object named(String name) throws StopException {
            if (!values.containsKey(name)) {
                throw StopException.badScript("variable \"" + name + "\" is used before it is bound");
            }
            return values.get(name);
        }

        JavaValue observe(Argument argument) throws StopException {
            Object value = value(argument);
            if (!JavaValue.crosses(value)) {
                throw StopException.wrongType("expected numbers or text, found an object of type "
                        + value.getClass().getTypeName());
            }
            observedSize += Entries.size(value);
            return observedSize > MAX_OBSERVED ? JavaValue.NULL : JavaValue.of(value);
        }
    }
}
