package io.github.exactgrader.score;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.StrictObject;
import io.github.exactgrader.format.UnreadableJsonException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code late.json} of a run; what was written reads back equal. */
public final class LateRulesJson {

    /** Name of the file. */
    public static final String FILE = "late.json";

    /** Name and version of the format. */
    public static final String SCHEMA = "exactgrader/late/v1";

    private static final StrictJson JSON = StrictJson.forOwnFiles();
    private static final Set<String> ROOT = Set.of(
            "schema",
            "zone",
            "deadline",
            "grace_seconds",
            "per_day",
            "of",
            "cap",
            "floor",
            "slip_days",
            "cutoff",
            "extensions",
            "received");
    private static final Set<String> EXTENSION = Set.of("id", "deadline", "extra_seconds", "slip_days", "excused");

    private LateRulesJson() {}

    /**
     * Writes the rules.
     *
     * @return UTF-8, newline at the end; the same bytes for the same rules
     */
    public static byte[] bytes(LateRules rules) {
        LatePolicy policy = rules.policy();
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        CanonicalJson.put(root, "zone", policy.zone().getId());
        CanonicalJson.put(root, "deadline", policy.deadline().toString());
        root.put("grace_seconds", policy.grace().toSeconds());
        CanonicalJson.put(root, "per_day", policy.perDay().words());
        CanonicalJson.put(root, "of", policy.ofEarned() ? "earned" : "max");
        CanonicalJson.put(
                root, "cap", policy.cap() == null ? null : policy.cap().words());
        CanonicalJson.put(root, "floor", policy.floor().words());
        root.put("slip_days", policy.slipDays());
        CanonicalJson.put(root, "cutoff", text(policy.cutoff()));
        ArrayNode extensions = root.putArray("extensions");
        rules.extensions().forEach(each -> write(each, extensions.addObject()));
        ObjectNode received = root.putObject("received");
        rules.received().forEach((id, time) -> CanonicalJson.put(received, CanonicalJson.wellFormed(id), text(time)));
        return CanonicalJson.bytes(root);
    }

    private static void write(Extension extension, ObjectNode node) {
        CanonicalJson.put(node, "id", extension.id());
        CanonicalJson.put(node, "deadline", text(extension.deadline()));
        node.put(
                "extra_seconds",
                extension.extra() == null ? null : extension.extra().toSeconds());
        node.put("slip_days", extension.slipDays());
        CanonicalJson.put(node, "excused", extension.excused());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param bytes the whole file
     * @param where its name, for messages
     * @throws UnreadableJsonException if it is not JSON, of another version, or has unknown or missing keys
     */
    public static LateRules read(byte[] bytes, String where) throws UnreadableJsonException {
        StrictObject root = StrictObject.of(JSON.read(bytes, where), where, ROOT);
        if (!root.text("schema").equals(SCHEMA)) {
            throw StrictObject.refused(where, "expected schema \"" + SCHEMA + "\"");
        }
        Map<String, Instant> received = new TreeMap<>();
        for (Map.Entry<String, String> each : root.texts("received").entrySet()) {
            received.put(each.getKey(), time(each.getValue(), where));
        }
        try {
            return new LateRules(policy(root), root.list("extensions", LateRulesJson::readExtension), received);
        } catch (IllegalArgumentException notAllowed) {
            throw StrictObject.refused(where, String.valueOf(notAllowed.getMessage()));
        }
    }

    private static LatePolicy policy(StrictObject root) throws UnreadableJsonException {
        String cap = root.textOrNull("cap");
        String cutoff = root.textOrNull("cutoff");
        return new LatePolicy(
                zone(root),
                time(root.text("deadline"), root.where()),
                Duration.ofSeconds(whole(root.points("grace_seconds"), root.where())),
                amount(root.text("per_day"), root.where()),
                root.text("of").equals("earned"),
                cap == null ? null : amount(cap, root.where()),
                amount(root.text("floor"), root.where()),
                (int) whole(root.points("slip_days"), root.where()),
                cutoff == null ? null : time(cutoff, root.where()));
    }

    private static ZoneId zone(StrictObject root) throws UnreadableJsonException {
        try {
            return ZoneId.of(root.text("zone"));
        } catch (DateTimeException unknown) {
            throw StrictObject.refused(root.where(), "there is no time zone \"" + root.text("zone") + "\"");
        }
    }

    private static Extension readExtension(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, EXTENSION);
        String deadline = from.textOrNull("deadline");
        Optional<BigDecimal> extra = number(from, node, "extra_seconds");
        Optional<BigDecimal> slipDays = number(from, node, "slip_days");
        return new Extension(
                from.text("id"),
                deadline == null ? null : time(deadline, where),
                extra.isEmpty() ? null : Duration.ofSeconds(whole(extra.get(), where)),
                slipDays.isEmpty() ? null : (int) whole(slipDays.get(), where),
                from.text("excused"));
    }

    private static Optional<BigDecimal> number(StrictObject from, JsonNode node, String key)
            throws UnreadableJsonException {
        return node.get(key).isNull() ? Optional.empty() : Optional.of(from.points(key));
    }

    private static long whole(BigDecimal number, String where) throws UnreadableJsonException {
        try {
            return number.intValueExact();
        } catch (ArithmeticException tooLarge) {
            throw StrictObject.refused(where, "expected a whole number, found " + number);
        }
    }

    private static Instant time(String text, String where) throws UnreadableJsonException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            throw StrictObject.refused(where, "expected a time such as 2026-11-20T21:58:03Z, found \"" + text + "\"");
        }
    }

    private static LateAmount amount(String text, String where) throws UnreadableJsonException {
        return LateAmount.read(text).orElseThrow(() -> StrictObject.refused(where, "no amount: \"" + text + "\""));
    }
}
