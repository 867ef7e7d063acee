package io.github.exactgrader.assignment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One homework: the public side, as students see it.
 *
 * @param id the name of its folder
 * @param title a few words
 * @param about conventions that hold for the whole sheet, Markdown
 * @param classes Java signatures by class
 * @param questions its problems
 * @param examples published calls of the classes with their results
 */
public record Assignment(
        String id,
        String title,
        String about,
        Map<String, List<Signature>> classes,
        List<Question> questions,
        List<Example> examples) {

    public Assignment {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        questions = List.copyOf(questions);
        examples = List.copyOf(examples);
    }

    /** Creates an assignment without published examples. */
    public Assignment(
            String id, String title, String about, Map<String, List<Signature>> classes, List<Question> questions) {
        this(id, title, about, classes, questions, List.of());
    }

    /** Returns all fields in the order of the sheet. */
    public List<Field> fields() {
        return questions.stream()
                .flatMap(question -> question.parts().stream())
                .flatMap(part -> part.fields().stream())
                .toList();
    }

    /**
     * Returns the field with this id.
     *
     * @param id e.g. {@code 1b.c_star}
     * @return the field, or empty if there is none
     */
    public Optional<Field> field(String id) {
        return fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
