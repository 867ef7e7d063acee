package io.github.exactgrader.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Finds the classes, constructors and methods a script names. Exact parameter types win; otherwise the only one whose
 * parameters take the arguments by widening or as a supertype. Members need not be public.
 *
 * <p>Written with loops where streams would be shorter: their machinery takes longer to load than the rest of a worker.
 */
final class Binding {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "double", double.class,
            "int", int.class,
            "long", long.class,
            "boolean", boolean.class);

    private final ClassLoader loader;
    private final Map<List<Object>, Executable> found = new HashMap<>();

    Binding(ClassLoader loader) {
        this.loader = loader;
    }

    Constructor<?> constructor(String className, List<String> parameterTypes) throws StopException {
        List<Object> key = List.of(className, parameterTypes);
        Executable known = found.get(key);
        if (known == null) {
            Class<?> owner = studentClass(className);
            String expected = "constructor " + signature(className, parameterTypes);
            if (Modifier.isAbstract(owner.getModifiers())) {
                throw StopException.missing("expected a class " + className + " with a " + expected
                        + ", found an abstract class or interface");
            }
            known = choose(List.of(owner.getDeclaredConstructors()), parameterTypes, expected, className, className);
            found.put(key, known);
        }
        return (Constructor<?>) known;
    }

    Method method(String className, String name, List<String> parameterTypes, String returnType) throws StopException {
        List<Object> key = List.of(className, name, parameterTypes);
        Executable known = found.get(key);
        if (known == null) {
            List<Executable> named = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (Method method : methods(studentClass(className))) {
                if (method.getName().equals(name)) {
                    named.add(method);
                } else if (method.getName().equalsIgnoreCase(name)) {
                    others.add(signature(method));
                }
            }
            String expected = "method " + returnType + " " + signature(name, parameterTypes);
            if (named.isEmpty() && !others.isEmpty()) {
                throw StopException.missing("class " + className + " has no " + expected + "; found "
                        + others.stream().sorted().collect(Collectors.joining(", ")));
            }
            known = choose(named, parameterTypes, expected, name, className);
            found.put(key, known);
        }
        return (Method) known;
    }

    /** The methods a call can reach: the class's own first, then inherited ones that are not overridden. */
    private static List<Method> methods(Class<?> owner) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!method.isBridge() && !method.isSynthetic()) {
                    addUnlessOverridden(method, methods);
                }
            }
        }
        for (Method method : owner.getMethods()) {
            if (method.isDefault()) {
                addUnlessOverridden(method, methods);
            }
        }
        return methods;
    }

    private static void addUnlessOverridden(Method method, List<Method> methods) {
        for (Method known : methods) {
            if (overrides(known, method)) {
                return;
            }
        }
        methods.add(method);
    }

    private static boolean overrides(Method known, Method method) {
        return known.getName().equals(method.getName())
                && Arrays.equals(known.getParameterTypes(), method.getParameterTypes());
    }

    private Executable choose(
            List<? extends Executable> named, List<String> typeNames, String expected, String name, String className)
            throws StopException {
        Class<?>[] types = new Class<?>[typeNames.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = type(typeNames.get(i));
        }
        List<Executable> taking = new ArrayList<>();
        for (Executable candidate : named) {
            if (Arrays.equals(candidate.getParameterTypes(), types)) {
                taking.clear();
                taking.add(candidate);
                break;
            }
            if (takes(candidate.getParameterTypes(), types)) {
                taking.add(candidate);
            }
        }
        if (taking.size() == 1) {
            Executable chosen = taking.get(0);
            chosen.setAccessible(true);
            return chosen;
        }
        String near = named.stream().map(Binding::signature).sorted().collect(Collectors.joining(", "));
        throw StopException.missing("class " + className + " has no " + expected
                + (near.isEmpty() ? "; there is none called " + name : "; found " + near));
    }

    private static boolean takes(Class<?>[] parameters, Class<?>[] types) {
        if (parameters.length != types.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!parameters[i].isAssignableFrom(types[i]) && !widens(types[i], parameters[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean widens(Class<?> from, Class<?> to) {
        if (from == int.class) {
            return to == long.class || to == double.class || to == Integer.class;
        }
        return (from == long.class && to == Long.class)
                || (from == double.class && to == Double.class)
                || (from == boolean.class && to == Boolean.class);
    }

    private Class<?> studentClass(String className) throws StopException {
        try {
            Class<?> type = Class.forName(className, false, loader);
            if (type.getClassLoader() == loader) {
                return type;
            }
        } catch (ClassNotFoundException e) {
            // told below
        }
        throw StopException.missing("there is no class " + className);
    }

    private Class<?> type(String name) throws StopException {
        if (name.endsWith("[]")) {
            return type(name.substring(0, name.length() - 2)).arrayType();
        }
        Class<?> primitive = PRIMITIVES.get(name);
        if (primitive != null) {
            return primitive;
        }
        try {
            return Class.forName(name.equals("String") ? "java.lang.String" : name, false, loader);
        } catch (ClassNotFoundException e) {
            throw StopException.missing("there is no class " + name);
        }
    }

    private static String signature(Executable executable) {
        String name = executable instanceof Constructor ? simpleName(executable.getName()) : executable.getName();
        List<String> types = new ArrayList<>();
        for (Class<?> type : executable.getParameterTypes()) {
            types.add(type.getTypeName());
        }
        return signature(name, types);
    }

    private static String signature(String name, List<String> types) {
        StringJoiner parameters = new StringJoiner(", ", "(", ")");
        for (String type : types) {
            parameters.add(simpleName(type));
        }
        return name + parameters;
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
