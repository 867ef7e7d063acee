package io.github.exactgrader.pipeline;

import io.github.exactgrader.review.MarkLog;
import java.util.List;

/** The words of this package for people who read reports. */
final class Messages {

    static final String TORN_LOG =
            "the last line of " + MarkLog.FILE + " is cut off, as a crash leaves it; it is passed over."
                    + " Import the table of that moment again: what is in the log already is not entered twice";

    private Messages() {}

    static String withoutTime(List<String> students) {
        return "nobody says when " + (students.size() == 1 ? "1 submission" : students.size() + " submissions")
                + " came; counted as in time: " + String.join(", ", students);
    }

    static String extensionForNobody(String id, String guess) {
        return "an extension is for \"" + id + "\", and no submission is called so" + guess;
    }

    static String feedbackForNothing(String id) {
        return "feedback rules name \"" + id + "\", and no field, part or question of this run is called so;"
                + " no feedback for students is written until that is corrected";
    }

    static String notReached(String api) {
        return "calls " + api + ", which is not allowed in an answer; it was not reached";
    }
}
