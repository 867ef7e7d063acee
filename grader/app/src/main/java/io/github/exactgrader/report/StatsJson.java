package io.github.exactgrader.report;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.score.Standing;
import io.github.exactgrader.score.WrongGroup;
import io.github.exactgrader.stats.ItemStatistics;
import io.github.exactgrader.stats.SheetStatistics;
import io.github.exactgrader.stats.Suspicion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Statistics of a class as JSON; the numbers are those of the table and of the class page. Names of students are not in it. */
public final class StatsJson {

    /** Name and version of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "exactgrader/stats/v1";

    private StatsJson() {}

    /**
     * Writes statistics.
     *
     * @param sheets one per assignment
     * @return UTF-8, newline at the end
     */
    public static byte[] bytes(List<SheetStatistics> sheets) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        ArrayNode assignments = root.putArray("assignments");
        sheets.forEach(sheet -> write(sheet, assignments.addObject()));
        return CanonicalJson.bytes(root);
    }

    private static void write(SheetStatistics sheet, ObjectNode node) {
        SheetStatistics.Totals totals = sheet.totals();
        CanonicalJson.put(node, "id", sheet.assignment());
        CanonicalJson.put(node, "title", sheet.title());
        CanonicalJson.put(node, "max", sheet.max());
        node.put("submissions", totals.submissions());
        put(node, "mean", totals.mean());
        put(node, "median", totals.median());
        put(node, "deviation", totals.deviation());
        put(node, "lowest", totals.lowest());
        put(node, "highest", totals.highest());
        ArrayNode tenths = node.putArray("tenths");
        totals.tenths().forEach(tenths::add);
        node.put("compared_submissions", sheet.compared().submissions());
        node.put("compared_fields", sheet.compared().fields());
        put(node, "alpha", sheet.alpha());
        ArrayNode suspicions = node.putArray("suspicions");
        for (Suspicion suspicion : sheet.suspicions()) {
            ObjectNode each = suspicions.addObject();
            CanonicalJson.put(each, "field", suspicion.field());
            CanonicalJson.put(each, "kind", suspicion.kind());
            CanonicalJson.put(each, "says", suspicion.says());
            if (suspicion instanceof Suspicion.SharedAnswer shared) {
                write(shared, each);
            }
        }
        ArrayNode fields = node.putArray("fields");
        sheet.items().forEach(item -> write(item, fields.addObject()));
    }

    private static void write(Suspicion.SharedAnswer shared, ObjectNode node) {
        CanonicalJson.put(node, "answer", shared.answer());
        CanonicalJson.put(node, "meaning", shared.meaning());
        node.put("count", shared.count());
        node.put("answered", shared.answered());
        node.put("right", shared.right());
        put(node, "rest", shared.rest());
        put(node, "rest_of_right", shared.restOfRight());
        node.put("may_be_right", shared.isStrong());
    }

    private static void write(ItemStatistics item, ObjectNode node) {
        CanonicalJson.put(node, "field", item.field());
        CanonicalJson.put(node, "kind", item.kind());
        CanonicalJson.put(node, "max", item.max());
        node.put("n", item.counts().decided());
        for (Standing standing : Standing.values()) {
            node.put(standing.name().toLowerCase(Locale.ROOT), item.counts().of(standing));
        }
        put(node, "mean", item.mean());
        put(node, "facility", item.facility());
        put(node, "item_rest", item.itemRest());
        put(node, "upper_lower", item.upperLower());
        put(node, "alpha_without", item.alphaWithout());
        if (item.medianCost() == null) {
            node.putNull("median_cost");
        } else {
            node.put("median_cost", item.medianCost());
        }
        ArrayNode wrong = node.putArray("wrong");
        for (WrongGroup group : item.wrong()) {
            ObjectNode each = wrong.addObject();
            each.put("count", group.students().size());
            CanonicalJson.put(each, "answer", group.answer());
            CanonicalJson.put(each, "says", group.says());
            CanonicalJson.put(each, "meaning", group.meaning());
        }
    }

    private static void put(ObjectNode node, String key, @Nullable BigDecimal number) {
        if (number == null) {
            node.putNull(key);
        } else {
            CanonicalJson.put(node, key, number);
        }
    }
}
