package io.github.exactgrader.report;

import io.github.exactgrader.check.ClassForm;
import io.github.exactgrader.check.ExampleOutcome;
import io.github.exactgrader.check.FieldForm;
import io.github.exactgrader.check.OwnOutcome;
import io.github.exactgrader.check.Readiness;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.intake.Finding;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A self-check as JSON: for editors and CI of students. */
public final class SelfCheckJson {

    private static final String SCHEMA = "exactgrader/check/v1";

    private SelfCheckJson() {}

    /**
     * Writes what was found.
     *
     * @param result of a self-check
     * @return UTF-8, newline at the end
     */
    public static byte[] bytes(SelfCheckResult result) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        CanonicalJson.put(root, "assignment", result.assignment().id());
        root.put("ok", !result.hasProblem());
        ObjectNode counts = root.putObject("counts");
        for (Readiness readiness : Readiness.values()) {
            counts.put(readiness.id(), result.count(readiness));
        }
        findings(root.putArray("problems"), result.problems());
        findings(root.putArray("notes"), result.notes());
        ArrayNode fields = root.putArray("fields");
        result.fields().forEach(form -> field(fields.addObject(), form));
        ArrayNode classes = root.putArray("classes");
        result.classes().forEach(form -> javaClass(classes.addObject(), form));
        ArrayNode checks = root.putArray("own_checks");
        result.ownChecks().forEach(outcome -> ownCheck(checks.addObject(), outcome));
        return CanonicalJson.bytes(root);
    }

    private static void findings(ArrayNode list, List<Finding> findings) {
        for (Finding finding : findings) {
            ObjectNode node = list.addObject();
            CanonicalJson.put(node, "where", finding.where());
            CanonicalJson.put(node, "message", finding.message());
        }
    }

    private static void field(ObjectNode node, FieldForm form) {
        CanonicalJson.put(node, "field", form.field().id());
        CanonicalJson.put(node, "kind", form.field().kind().id());
        CanonicalJson.put(node, "state", form.readiness().id());
        CanonicalJson.put(node, "answer", form.answer());
        CanonicalJson.put(node, "read_as", form.readAs());
        CanonicalJson.put(node, "latex", form.latex());
        CanonicalJson.put(node, "message", form.message());
        texts(node.putArray("notes"), form.notes());
    }

    private static void ownCheck(ObjectNode node, OwnOutcome outcome) {
        CanonicalJson.put(node, "about", outcome.check().about());
        CanonicalJson.put(node, "kind", outcome.check().kind());
        CanonicalJson.put(node, "says", outcome.check().says());
        CanonicalJson.put(node, "state", outcome.readiness().id());
        CanonicalJson.put(node, "message", outcome.message());
    }

    private static void javaClass(ObjectNode node, ClassForm form) {
        CanonicalJson.put(node, "class", form.name());
        CanonicalJson.put(node, "state", form.readiness().id());
        node.put("handed_in", form.handedIn());
        node.put("methods", form.declared());
        node.put("written", form.written());
        texts(node.putArray("problems"), form.problems());
        ArrayNode examples = node.putArray("examples");
        for (ExampleOutcome outcome : form.examples()) {
            ObjectNode example = examples.addObject();
            CanonicalJson.put(example, "call", outcome.example().text());
            CanonicalJson.put(example, "gives", outcome.example().gives());
            CanonicalJson.put(example, "state", outcome.readiness().id());
            CanonicalJson.put(example, "message", outcome.message());
        }
    }

    private static void texts(ArrayNode list, List<String> texts) {
        texts.forEach(each -> list.add(CanonicalJson.wellFormed(each)));
    }
}
