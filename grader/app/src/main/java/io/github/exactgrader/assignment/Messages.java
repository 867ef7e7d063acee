package io.github.exactgrader.assignment;

import java.util.Collection;

/** Every message about an author's file, without its place: what was found, what was expected, what to do. */
final class Messages {

    private Messages() {}

    // Words and values.

    static String expectedKind(String expected, String found) {
        return "expected " + expected + ", found " + found;
    }

    static String twice(String word) {
        return "\"" + word + "\" stands here a second time; remove one of the two";
    }

    static String unknownWord(String word, Collection<String> words) {
        return "\"" + word + "\" is not a word that fits here; expected one of " + String.join(", ", words);
    }

    static String missingWord(String word) {
        return "\"" + word + "\" is missing here; add \"" + word + ": ...\"";
    }

    static String emptyList(String word) {
        return "\"" + word + "\" must have at least one entry, found an empty list";
    }

    static String notOneOf(Collection<String> options, String found) {
        return "expected one of " + String.join(", ", options) + ", found \"" + found + "\"";
    }

    static String formula(String text, String problem) {
        return "\"" + text + "\": " + problem;
    }

    // assignment.yaml

    static String idIsNotTheFolder(String folder, String found) {
        return "the id must be the name of the folder, \"" + folder + "\", found \"" + found + "\"; rename one of them";
    }

    static String badId(String found) {
        return "an id is made of letters, digits and . _ - /, found \"" + found + "\"";
    }

    static String doubleId(String what, String id) {
        return "there is already a " + what + " \"" + id + "\"; ids must differ";
    }

    static String notPositive(String found) {
        return "points must be greater than 0, found " + found;
    }

    static String undeclaredSymbol(String name, Collection<String> declared) {
        return "symbol \"" + name + "\" is not declared under \"symbols\"; declared are " + String.join(", ", declared);
    }

    static String clashingSymbols(String problem) {
        return "these symbols cannot be told apart: " + problem;
    }

    static String tooFewOptions(String field) {
        return "field \"" + field + "\": a choice needs at least two options";
    }

    static String doubleOption(String option) {
        return "option \"" + option + "\" stands here twice; options must differ";
    }

    static String methodsOfId(String field, int found) {
        return "field \"" + field + "\" of kind java names " + found
                + " methods under \"classes\"; say which one with method: Class.method(parameters)";
    }

    static String notACall(String found) {
        return "expected a call such as \"GradientDescent.rate(a, eta)\", found \"" + found + "\"";
    }

    static String unknownMethod(String className, String method, int parameters) {
        return "class " + className + " has no method " + method + " with " + parameters
                + " parameters under \"classes\"; declare it there or correct the call";
    }

    static String badClassName(String found) {
        return "expected the name of a Java class, found \"" + found + "\"";
    }

    static String notASignature(String found) {
        return "expected a Java signature such as \"static double rate(double a)\", found \"" + found + "\"";
    }

    static String notAConstructor(String className, String found) {
        return "a constructor of " + className + " must be called " + className + ", found \"" + found
                + "\"; a method needs a return type in front";
    }

    static String notAParameter(String found) {
        return "expected a parameter such as \"double a\", found \"" + found + "\"";
    }

    static String unknownType(String found, Collection<String> types) {
        return "\"" + found + "\" is no type that can be used here; expected one of " + String.join(", ", types)
                + " or a class under \"classes\"";
    }

    static String doubleParameter(String name) {
        return "two parameters are called \"" + name + "\"; names must differ";
    }

    static String doubleSignature(String className, String name, int parameters) {
        return className + " already has a " + name + " with " + parameters
                + " parameters; a script could not tell them apart";
    }

    // key.yaml: entries

    static String otherAssignment(String expected, String found) {
        return "expected \"" + expected + "\", found \"" + found + "\"; this key is for another assignment";
    }

    static String blankSecret() {
        return "the secret is blank; write any long text, hidden cases are drawn from it";
    }

    static String unknownField(String name, String guess) {
        return "the assignment has no field \"" + name + "\""
                + (guess.isEmpty() ? "; remove this entry" : "; did you mean \"" + guess + "\"?");
    }

    static String missingField(String id, String kind) {
        return "no entry for field \"" + id + "\" (" + kind + "); add one";
    }

    static String noFieldToDraw(String name) {
        return "the assignment has no field \"" + name + "\" whose answers could be drawn; give the id of one";
    }

    static String notDrawn(String field, String kind) {
        return "answers to \"" + field + "\" (" + kind
                + ") cannot be drawn here; a curve shows numbers, formulas and sets, an iteration numbers and formulas";
    }

    static String emptyAxis() {
        return "the axis must end to the right of where it begins";
    }

    static String symbolWithoutValue(String symbol, String field) {
        return "answers to \"" + field + "\" may contain \"" + symbol + "\", which has no value; add it to \"at\"";
    }

    static String otherState(Collection<String> start, Collection<String> next) {
        return "\"start\" and \"next\" must name the same state, found " + String.join(", ", start) + " and "
                + String.join(", ", next);
    }

    static String tooManySteps(int most, int found) {
        return "at most " + most + " steps are drawn, found " + found;
    }

    static String nothingDrawn() {
        return "an iteration needs \"show\" (what converges), \"loss\" (for contours) or both";
    }

    static String notAPlane() {
        return "contours need two names in \"start\": they are the axes";
    }

    static String plotValue(String why) {
        return "a value cannot be used: " + why;
    }

    static String plotWithoutValue(String formula) {
        return "\"" + formula + "\" has no finite value with the values of \"at\"; change one of them";
    }

    static String missingReference() {
        return "\"reference\" is missing, but methods may be handed in; add {jar: reference} or {sources: [..]}";
    }

    static String oneReference() {
        return "a reference is either a jar or sources; remove one of the two";
    }

    static String missingFile(String name) {
        return "there is no file \"" + name + "\" in the key folder; put it there or correct its name";
    }

    static String missingCases(String field, String what) {
        return "field \"" + field + "\" needs \"cases\": " + what;
    }

    static String fitWithoutItself(String field) {
        return "one symbol must stand for the field \"" + field + "\" itself";
    }

    static String notAFieldOfKind(String id, String kind) {
        return "expected the id of a field of kind " + kind + ", found \"" + id + "\"";
    }

    static String negativeBox(String found) {
        return "half the width of a box must be at least 0, found " + found;
    }

    static String rubricSum(String sum, String points) {
        return "the rubric gives " + sum + " points, the field is worth " + points + "; the two must be equal";
    }

    static String notWhole(String found) {
        return "a field of kind integer needs a whole number, found " + found;
    }

    static String wrongSize(int expected, int found) {
        return "expected a list of " + expected + " numbers, found " + found;
    }

    static String noValue(String what, String problem) {
        return what + " has no value: " + problem;
    }

    // key.yaml: cases

    static String drawOrAt() {
        return "a group of cases has either \"draw\" (random) or \"at\" (one case)";
    }

    static String countWithAt() {
        return "a group with \"at\" is one case; \"count\" goes with \"draw\"";
    }

    static String badName(String found) {
        return "a drawn name is a letter followed by letters, digits or _, found \"" + found + "\"";
    }

    static String takenName(String found) {
        return "\"" + found + "\" is a function of draws; choose another name";
    }

    static String onlyNamesAbove() {
        return ". A line may use the names above it and the functions of draws";
    }

    static String oneForm(Collection<String> forms) {
        return "a function needs exactly one of " + String.join(", ", forms);
    }

    static String badFunction(String formula) {
        return "a function argument may use numbers, its inputs, drawn names, + - * / ^ and elementary functions; \""
                + formula + "\" uses something else";
    }

    static String undrawnSymbol(String symbol, String field, String label) {
        return "symbol \"" + symbol + "\" of field \"" + field + "\" is not drawn in the cases \"" + label
                + "\"; add a line for it";
    }

    static String outsideDomain(String caseId, String values, String domain) {
        return "case " + caseId + " with " + values + " lies outside the domain \"" + domain
                + "\"; change the case or the domain";
    }

    static String badTolerance(String word, String range, String found, String caseId) {
        return word + " must be " + range + ", found " + found + (caseId.isEmpty() ? "" : " in case " + caseId);
    }

    // Graphs and traces.

    static String narrowDomain(int found, int wanted) {
        return "only " + found + " of " + wanted
                + " points drawn between the bounds of the symbols meet \"domain\"; give"
                + " each symbol two constant bounds, or widen the condition";
    }

    static String pointWithoutSymbols(Collection<String> symbols, Collection<String> found) {
        return "\"at\" must give a value to each of " + String.join(", ", symbols) + " and to nothing else, found "
                + String.join(", ", found);
    }

    static String pointOutside(String point, String domain) {
        return "the point " + point + " lies outside the domain of the graph, " + domain;
    }

    // Partial points.

    static String emptyPartial() {
        return "partial: at least one of end, bracket, component is needed, e.g. partial: {bracket: 1/2}";
    }

    static String badShare(String word, String found) {
        return "partial: " + word
                + " must be an exact decimal, or a fraction that is one, above 0 and below 1, found \"" + found
                + "\". Use e.g. " + word + ": 1/4";
    }
}
