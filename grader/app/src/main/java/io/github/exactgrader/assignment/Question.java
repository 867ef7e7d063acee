package io.github.exactgrader.assignment;

import java.util.List;

/**
 * A numbered problem.
 *
 * @param id e.g. {@code 1}
 * @param title a few words
 * @param prompt what students read, Markdown; may be empty
 * @param parts its pieces
 * @param ownChecks checks of its answers that need no key
 * @param revealing whether checks that tell which answer is right may run
 */
public record Question(
        String id, String title, String prompt, List<Part> parts, List<OwnCheck> ownChecks, boolean revealing) {

    public Question {
        parts = List.copyOf(parts);
        ownChecks = List.copyOf(ownChecks);
    }

    /** Creates a question without checks of its own. */
    public Question(String id, String title, String prompt, List<Part> parts) {
        this(id, title, prompt, parts, List.of(), false);
    }

    /** Returns the checks that a student's self-check makes. */
    public List<OwnCheck> openChecks() {
        return ownChecks.stream()
                .filter(check -> revealing || !check.head().reveals())
                .toList();
    }
}
