package io.github.exactgrader.assignment;

import java.util.List;

/** The sentences to authors about follow-through. */
final class FollowMessages {

    private FollowMessages() {}

    static String share(String found) {
        return "the share must be an exact decimal or fraction greater than 0 and less than 1, such as 1/2, found \""
                + found + "\"";
    }

    static String unknownField(String id) {
        return "the assignment has no field \"" + id + "\"";
    }

    static String itself(String id) {
        return "field \"" + id + "\" cannot follow from itself";
    }

    static String kind(String id, String kind, List<String> kinds) {
        return "an answer follows from fields of kind " + String.join(", ", kinds) + "; field \"" + id
                + "\" is of kind " + kind;
    }

    static String none() {
        return "an answer has to follow from at least one other field";
    }

    static String tooMany(int found, int most) {
        return "an answer follows from at most " + most + " other fields, found " + found;
    }

    static String nameTaken(String name) {
        return "\"" + name + "\" already means something in this field; take another name for the own value";
    }

    static String unused(String name) {
        return "\"" + name + "\" is not used in the answer; remove it or use it";
    }

    static String noSymbol(String symbol, String id) {
        return "field \"" + id + "\" has no symbol \"" + symbol + "\"";
    }

    static String loose(String symbol, String id, String field) {
        return "the answer to \"" + id + "\" may contain " + symbol + ", which has no value in field \"" + field
                + "\"; give it one with \"at: {" + symbol + ": ...}\" or draw it in the cases";
    }

    static String withinFormula(String id, String kind) {
        return "\"within\" is for numbers and vectors; field \"" + id + "\" is of kind " + kind;
    }

    static String notPositive(String word, String found) {
        return "\"" + word + "\" must be greater than 0, found " + found;
    }

    static String alone(String id) {
        return "the points of \"" + id + "\" use no answer to another field, so nothing can follow";
    }

    static String circle(List<String> path) {
        return "answers cannot follow from each other in a circle: " + String.join(" from ", path);
    }
}
