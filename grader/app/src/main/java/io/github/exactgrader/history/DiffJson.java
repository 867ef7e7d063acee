package io.github.exactgrader.history;

import io.github.exactgrader.format.CanonicalJson;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A diff for programs. */
public final class DiffJson {

    /** Name and version of the format. */
    public static final String SCHEMA = "exactgrader/diff/v1";

    private DiffJson() {}

    /**
     * Writes a diff.
     *
     * @return UTF-8, newline at the end; the same bytes for the same diff
     */
    public static byte[] bytes(RunDiff diff) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        CanonicalJson.put(root, "before", diff.before());
        CanonicalJson.put(root, "after", diff.after());
        CanonicalJson.put(root, "pass", diff.pass().map(PassLine::toString).orElse(null));
        ArrayNode assignments = root.putArray("assignments");
        diff.assignments().forEach(each -> write(each, assignments.addObject()));
        return CanonicalJson.bytes(root);
    }

    private static void write(AssignmentDiff diff, ObjectNode node) {
        CanonicalJson.put(node, "assignment", diff.id());
        node.put("in_both", diff.both());
        node.put("up", diff.up());
        node.put("down", diff.down());
        CanonicalJson.put(node, "sum_before", diff.before());
        CanonicalJson.put(node, "sum_after", diff.after());
        ArrayNode causes = node.putArray("causes");
        for (CauseCount count : diff.causes()) {
            ObjectNode each = causes.addObject();
            cause(each, count.cause(), count.of());
            each.put("up", count.up());
            each.put("down", count.down());
            each.put("same_points", count.even());
        }
        ArrayNode changes = node.putArray("changes");
        diff.changes().forEach(change -> write(change, changes.addObject()));
        names(node.putArray("only_before"), diff.onlyBefore());
        names(node.putArray("only_after"), diff.onlyAfter());
    }

    private static void write(CardChange change, ObjectNode node) {
        CanonicalJson.put(node, "student", change.student());
        CanonicalJson.put(node, "before", change.before());
        CanonicalJson.put(node, "after", change.after());
        CanonicalJson.put(node, "change", change.change());
        CanonicalJson.put(node, "late", change.late());
        node.put("crossing", change.crossing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        ArrayNode fields = node.putArray("fields");
        for (FieldChange field : change.fields()) {
            ObjectNode each = fields.addObject();
            CanonicalJson.put(each, "field", field.field());
            CanonicalJson.put(each, "before", field.before().points());
            CanonicalJson.put(each, "after", field.after().points());
            CanonicalJson.put(each, "change", field.change());
            verdict(each, "verdict_before", field.before());
            verdict(each, "verdict_after", field.after());
            cause(each, field.cause(), field.of());
        }
    }

    private static void cause(ObjectNode node, Cause cause, String of) {
        node.put("cause", cause.words());
        CanonicalJson.put(node, "of", of.isEmpty() ? null : of);
    }

    private static void verdict(ObjectNode node, String key, FieldChange.Mark mark) {
        CanonicalJson.put(node, key, mark.verdict().isEmpty() ? null : mark.verdict());
    }

    private static void names(ArrayNode array, List<String> names) {
        names.forEach(name -> array.add(CanonicalJson.wellFormed(name)));
    }
}
