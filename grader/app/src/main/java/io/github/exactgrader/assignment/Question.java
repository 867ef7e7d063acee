package io.github.exactgrader.assignment;

import java.util.List;

/**
 * A numbered problem.
 *
 * @param id e.g. {@code 1}
 * @param title a few words
 * @param prompt what students read, Markdown; may be empty
 * @param parts its pieces
 */
public record Question(String id, String title, String prompt, List<Part> parts) {

    public Question {
        parts = List.copyOf(parts);
    }
}
