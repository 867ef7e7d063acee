package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the fields that a person means by the id of a question, part, field or class. */
final class PartChoice {

    private PartChoice() {}

    /**
     * Returns what to look at.
     *
     * @param folderGiven whether the part was named beside a folder, so that it cannot have been meant as one
     * @throws StopException if the sheet has no such part
     */
    static Predicate<Field> wanted(Assignment sheet, String part, boolean folderGiven) {
        List<Field> fields = fields(sheet, part);
        if (fields.isEmpty()) {
            throw new StopException(ExitCode.USAGE, noPart(sheet, part, folderGiven));
        }
        return fields::contains;
    }

    private static List<Field> fields(Assignment sheet, String part) {
        List<Field> fields = new ArrayList<>();
        for (Question question : sheet.questions()) {
            question.parts()
                    .forEach(each -> each.fields().stream()
                            .filter(field -> question.id().equals(part)
                                    || each.id().equals(part)
                                    || field.id().equals(part)
                                    || isAnsweredBy(field, part))
                            .forEach(fields::add));
        }
        return fields;
    }

    private static boolean isAnsweredBy(Field field, String className) {
        return field.methodCall()
                .filter(call -> call.signature().className().equals(className))
                .isPresent();
    }

    private static String noPart(Assignment sheet, String part, boolean folderGiven) {
        String plain = plain(part);
        Optional<String> nearest = sheet.questions().stream()
                .flatMap(question -> question.parts().stream())
                .flatMap(each -> Stream.concat(
                        Stream.of(each.id()), each.fields().stream().map(Field::id)))
                .filter(id -> plain(id).equals(plain) || plain(id).endsWith(plain))
                .findFirst();
        return "\"" + part + "\" is "
                + (folderGiven ? "" : "no folder here and ")
                + "no question, part or field of " + sheet.id()
                + nearest.map(id -> "; did you mean \"" + id + "\"?")
                        .orElse("; its questions are "
                                + String.join(
                                        ", ",
                                        sheet.questions().stream()
                                                .map(Question::id)
                                                .toList()));
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
