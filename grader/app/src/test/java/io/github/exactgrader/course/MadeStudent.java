package io.github.exactgrader.course;

import java.util.Locale;
import java.util.Optional;

/**
 * An invented student.
 *
 * @param number from 1, unique
 * @param first given names
 * @param last family names; may be empty
 * @param login unique, ASCII, may hold an underscore
 * @param section of the course
 * @param team empty for who works alone
 */
public record MadeStudent(int number, String first, String last, String login, String section, Optional<String> team) {

    /** Returns given and family name. */
    public String name() {
        return (first + " " + last).strip();
    }

    /** Returns the family name in front, as Canvas sorts by it. */
    public String sortableName() {
        return last.isEmpty() ? first : last + ", " + first;
    }

    public String email() {
        return login.toLowerCase(Locale.ROOT) + "@example.org";
    }

    public String canvasUser() {
        return String.valueOf(10_000 + number);
    }

    public String sisId() {
        return "s" + (200_000 + number);
    }

    public String participant() {
        return String.valueOf(30_000 + 7 * number);
    }

    public String orgDefinedId() {
        return String.valueOf(40_000_000 + number);
    }

    public String brightspaceUser() {
        return String.valueOf(50_000 + number);
    }

    /** Returns the login as GitHub allows it. */
    public String github() {
        return login.replace('_', '-');
    }
}
