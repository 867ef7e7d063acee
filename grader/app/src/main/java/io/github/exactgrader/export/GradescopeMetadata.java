package io.github.exactgrader.export;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.UnreadableJsonException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What {@code submission_metadata.json} of Gradescope says. Times come from it and never from a clock, so that a
 * submission that is graded again is as late as it was.
 *
 * @param id of the submission
 * @param created when it was handed in
 * @param due the latest due date of those it belongs to, with their extensions; empty if there is none
 * @param points what Gradescope gives for the assignment; empty if it does not say
 * @param earlier scores of earlier submissions, where they have one
 */
public record GradescopeMetadata(
        String id, Instant created, Optional<Instant> due, Optional<BigDecimal> points, List<BigDecimal> earlier) {

    public GradescopeMetadata {
        earlier = List.copyOf(earlier);
    }

    /**
     * Reads the file. Keys that are not needed may be missing or unknown; numbers may be texts, as the platform writes some
     * of them so.
     *
     * @param bytes the whole file
     * @param where its name, for messages
     * @throws ExportException if it is not JSON, or has no usable {@code created_at}
     */
    public static GradescopeMetadata read(byte[] bytes, String where) throws ExportException {
        JsonNode root;
        try {
            root = StrictJson.forOwnFiles().read(bytes, where);
        } catch (UnreadableJsonException unreadable) {
            throw new ExportException(String.valueOf(unreadable.getMessage()));
        }
        Instant created = time(root.path("created_at"), where + ": created_at")
                .orElseThrow(() -> new ExportException(where + ": created_at is missing; expected the"
                        + " submission_metadata.json that Gradescope puts beside the submission"));
        Optional<Instant> due = time(root.path("assignment").path("due_date"), where + ": assignment.due_date");
        Optional<Instant> own = Optional.empty();
        for (JsonNode user : root.path("users")) {
            Optional<Instant> each =
                    time(user.path("assignment").path("due_date"), where + ": users.assignment.due_date");
            if (each.isPresent() && (own.isEmpty() || each.get().isAfter(own.get()))) {
                own = each;
            }
        }
        List<BigDecimal> earlier = new ArrayList<>();
        for (JsonNode submission : root.path("previous_submissions")) {
            number(submission.path("score")).ifPresent(earlier::add);
        }
        return new GradescopeMetadata(
                root.path("id").asString(""),
                created,
                own.or(() -> due),
                number(root.path("assignment").path("total_points")),
                earlier);
    }

    /** Returns by how much it came after the due date; empty if it was in time or nothing is due. */
    public Optional<Duration> late() {
        return due.filter(created::isAfter).map(each -> Duration.between(each, created));
    }

    private static Optional<Instant> time(JsonNode node, String where) throws ExportException {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(node.asString("")).toInstant());
        } catch (DateTimeParseException noTime) {
            throw new ExportException(where + ": expected a time such as 2026-11-20T21:58:03-07:00, found "
                    + Escape.line(node.toString()));
        }
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        return node.isString() ? SheetNumber.read(node.stringValue(), '.') : Optional.empty();
    }
}
