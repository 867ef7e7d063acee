package io.github.exactgrader.pipeline;

import java.util.List;

/** The words of this package for people who read reports. */
final class Messages {

    private Messages() {}

    static String withoutTime(List<String> students) {
        return "nobody says when " + (students.size() == 1 ? "1 submission" : students.size() + " submissions")
                + " came; counted as in time: " + String.join(", ", students);
    }

    static String extensionForNobody(String id, String guess) {
        return "an extension is for \"" + id + "\", and no submission is called so" + guess;
    }

    static String notReached(String api) {
        return "calls " + api + ", which is not allowed in an answer; it was not reached";
    }
}
