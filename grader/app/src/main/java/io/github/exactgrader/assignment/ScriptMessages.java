package io.github.exactgrader.assignment;

/** Every message about a script of calls, without its place. */
final class ScriptMessages {

    private ScriptMessages() {}

    static String notAStatement(String found) {
        return "expected \"x = new C(..)\", \"x = y.m(..)\", \"y.m(..)\" or \"return ..\", found \"" + found + "\"";
    }

    static String nothingReturned() {
        return "the script returns nothing; end it with \"return ..\", or nothing could be judged";
    }

    static String undeclaredCall(String className, String method, int arguments) {
        return "\"classes\" declares no " + className + "." + method + " with " + arguments
                + " parameters; declare it there or correct the script";
    }

    static String needsObject(String className, String method) {
        return className + "." + method + " is not static; make an object with \"x = new " + className
                + "(..)\" and call x." + method;
    }

    static String notAnArgument(String found) {
        return "expected a name, an element, a slice, a number or a text, found \"" + found + "\"";
    }

    static String unboundName(String name) {
        return "\"" + name + "\" is neither drawn nor made by the script";
    }

    static String wrongFunction(String name, String found, String expected) {
        return "function \"" + name + "\" is a " + found + ", but the parameter takes a " + expected;
    }

    static String notAnIndex(String found) {
        return "expected a whole number from 1 or the name of one, found \"" + found + "\"";
    }

    static String outOfList(String text, int length) {
        return "\"" + text + "\" reaches beyond the " + length + " entries that are drawn";
    }

    static String badSlice(String text) {
        return "\"" + text + "\" must run upwards, such as v[2..3]";
    }

    static String badCount(String found) {
        return "expected a number of repetitions from 0 to 10000, found \"" + found + "\"";
    }

    static String tooManySteps(int limit) {
        return "the script makes more than " + limit + " steps; repeat less";
    }
}
