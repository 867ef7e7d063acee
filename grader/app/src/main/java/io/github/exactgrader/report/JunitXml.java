package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One submission as JUnit XML, in the form that all common consumers read: one suite per question, none nested, a class
 * name on every case, at most one failure or error per case. What the student got wrong is a failure, what the grader
 * got wrong an error, what a person marks is skipped. Holds no evidence: students may see it.
 */
public final class JunitXml {

    private static final String INDENT = "  ";

    private JunitXml() {}

    /**
     * Writes the file. Times are always 0 and there is no time stamp, so that it has the same bytes in every run.
     *
     * @param assignment the assignment, for the questions
     * @param card the submission
     * @return UTF-8, newline at the end
     */
    public static byte[] bytes(Graded assignment, ScoreCard card) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites").append(attribute("name", assignment.id()));
        Shown shown = Shown.of(assignment, card);
        xml.append(counts(shown, card.fields())).append(">\n");
        // Readers know properties of suites with cases only, so lateness stands at the first of them.
        StringBuilder late = new StringBuilder(late(shown, card));
        ByQuestion.of(assignment, card).forEach((question, fields) -> {
            String name = assignment.id() + (ByQuestion.isNumbered(question) ? ".Q" : ".") + question;
            suite(xml, name, shown, fields, late.toString());
            late.setLength(0);
        });
        return xml.append("</testsuites>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String late(Shown shown, ScoreCard card) {
        StringBuilder xml = new StringBuilder();
        if (card.lateness() != null) {
            if (shown.showsAllPoints()) {
                property(xml, "sheet-score-before", Points.text(card.earned()));
                property(xml, "sheet-late-penalty", Points.text(card.penalty()));
                property(xml, "sheet-score", Points.text(card.total()));
            }
            property(xml, "sheet-late-rule", Escape.line(card.lateness().rule()));
        }
        return xml.toString();
    }

    private static void suite(
            StringBuilder xml, String name, Shown shown, List<FieldScore> fields, String moreProperties) {
        xml.append(INDENT).append("<testsuite").append(attribute("name", name));
        xml.append(counts(shown, fields)).append(">\n");
        xml.append(INDENT.repeat(2)).append("<properties>\n");
        property(xml, "score", sum(shown, fields, FieldScore::points));
        property(xml, "max-score", sum(shown, fields, FieldScore::max));
        xml.append(moreProperties);
        xml.append(INDENT.repeat(2)).append("</properties>\n");
        for (FieldScore field : fields) {
            xml.append(INDENT.repeat(2)).append("<testcase").append(attribute("classname", name));
            xml.append(attribute("name", field.field())).append(attribute("time", "0"));
            String outcome = outcome(shown, field);
            xml.append(outcome.isEmpty() ? "/>\n" : ">" + outcome + "</testcase>\n");
        }
        xml.append(INDENT).append("</testsuite>\n");
    }

    private static String outcome(Shown shown, FieldScore whole) {
        FieldScore field = shown.content(whole);
        if (shown.hidesVerdict(field)) {
            return "<skipped" + attribute("message", shown.look(field).words()) + "/>";
        }
        String message = attribute("message", Escape.line(field.message()));
        return switch (field.verdict()) {
            case CORRECT -> "";
            case NEEDS_REVIEW -> "<skipped" + message + "/>";
            case GRADER_ERROR -> "<error" + attribute("type", field.verdict().id()) + message + "/>";
            default ->
                "<failure" + attribute("type", field.verdict().id()) + message + ">" + details(shown, field)
                        + "</failure>";
        };
    }

    private static String details(Shown shown, FieldScore field) {
        StringBuilder details = new StringBuilder();
        if (!shown.points(field).isEmpty()) {
            details.append(shown.points(field)).append(" points");
        }
        if (field.answer() != null) {
            details.append("\nanswer: ").append(Escape.line(field.answer()));
        }
        field.newReading().ifPresent(reading -> details.append("\nread as: ").append(Escape.line(reading)));
        return Escape.xml(details.toString());
    }

    private static String counts(Shown shown, List<FieldScore> all) {
        List<FieldScore> fields =
                all.stream().filter(field -> !shown.hidesVerdict(field)).toList();
        int hidden = all.size() - fields.size();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("tests", all.size());
        int errors = count(fields, Verdict.GRADER_ERROR);
        int skipped = count(fields, Verdict.NEEDS_REVIEW);
        counts.put("failures", fields.size() - count(fields, Verdict.CORRECT) - errors - skipped);
        counts.put("errors", errors);
        counts.put("skipped", skipped + hidden);
        StringBuilder xml = new StringBuilder();
        counts.forEach((name, count) -> xml.append(attribute(name, count.toString())));
        return xml.append(attribute("time", "0")).toString();
    }

    private static int count(List<FieldScore> fields, Verdict verdict) {
        return (int) fields.stream().filter(field -> field.verdict() == verdict).count();
    }

    private static void property(StringBuilder xml, String name, String value) {
        xml.append(INDENT.repeat(3)).append("<property").append(attribute("name", name));
        xml.append(attribute("value", value)).append("/>\n");
    }

    private static String sum(Shown shown, List<FieldScore> fields, Function<FieldScore, BigDecimal> amount) {
        return Points.text(fields.stream()
                .filter(field -> shown.of(field).showsPoints())
                .map(amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + Escape.xml(value) + "\"";
    }
}
