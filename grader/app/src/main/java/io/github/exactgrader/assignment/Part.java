package io.github.exactgrader.assignment;

import java.util.List;

/**
 * A lettered piece of a question.
 *
 * @param id e.g. {@code 1a}
 * @param prompt what students read, Markdown; may be empty
 * @param fields what is to be answered
 */
public record Part(String id, String prompt, List<Field> fields) {

    public Part {
        fields = List.copyOf(fields);
    }
}
