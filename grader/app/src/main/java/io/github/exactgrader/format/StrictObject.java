package io.github.exactgrader.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object that is read key by key: a missing, unknown or differently typed key is refused with its place. */
public final class StrictObject {

    private static final int MOST_DIGITS = 100;

    private final JsonNode node;
    private final String where;

    private StrictObject(JsonNode node, String where) {
        this.node = node;
        this.where = where;
    }

    /** Takes the node as an object with exactly these keys. */
    public static StrictObject of(JsonNode node, String where, Set<String> keys) throws UnreadableJsonException {
        if (!node.isObject()) {
            throw refused(where, "expected an object");
        }
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                throw refused(where, "unknown key \"" + Escape.line(key) + "\", expected one of " + sorted(keys));
            }
        }
        for (String key : keys) {
            if (!node.has(key)) {
                throw refused(where, "key \"" + key + "\" is missing");
            }
        }
        return new StrictObject(node, where);
    }

    public String where() {
        return where;
    }

    public String text(String key) throws UnreadableJsonException {
        String text = textOrNull(key);
        if (text == null) {
            throw refused(where + "." + key, "expected a text, found null");
        }
        return text;
    }

    @Nullable
    public String textOrNull(String key) throws UnreadableJsonException {
        JsonNode value = node.get(key);
        if (value.isNull()) {
            return null;
        }
        return textOf(value, where + "." + key);
    }

    public boolean truth(String key) throws UnreadableJsonException {
        JsonNode value = node.get(key);
        if (!value.isBoolean()) {
            throw refused(where + "." + key, "expected true or false");
        }
        return value.booleanValue();
    }

    /** Returns a whole number from 0 to 2147483647. */
    public int whole(String key) throws UnreadableJsonException {
        JsonNode value = node.get(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw refused(where + "." + key, "expected a whole number, at least 0");
        }
        return value.intValue();
    }

    /** Returns whether there is anything but null under the key. */
    public boolean has(String key) {
        return !node.get(key).isNull();
    }

    /** Returns the object under the key, with exactly these keys. */
    public StrictObject object(String key, Set<String> keys) throws UnreadableJsonException {
        return of(node.get(key), where + "." + key, keys);
    }

    /** Returns the entries of the object under the key, whose keys may be any, in order. */
    public <T> Map<String, T> map(String key, Item<T> item) throws UnreadableJsonException {
        JsonNode value = node.get(key);
        if (!value.isObject()) {
            throw refused(where + "." + key, "expected an object");
        }
        Map<String, T> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            entries.put(entry.getKey(), item.read(entry.getValue(), where + "." + key + "." + entry.getKey()));
        }
        return entries;
    }

    public BigDecimal points(String key) throws UnreadableJsonException {
        JsonNode value = node.get(key);
        if (!value.isNumber()) {
            throw refused(where + "." + key, "expected a decimal number");
        }
        BigDecimal points = value.decimalValue();
        if (points.precision() > MOST_DIGITS || Math.abs((long) points.scale()) > MOST_DIGITS) {
            throw refused(where + "." + key, "expected a number of at most " + MOST_DIGITS + " digits");
        }
        return Points.canonical(points);
    }

    public Map<String, String> texts(String key) throws UnreadableJsonException {
        JsonNode value = node.get(key);
        if (!value.isObject()) {
            throw refused(where + "." + key, "expected an object");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            texts.put(entry.getKey(), textOf(entry.getValue(), where + "." + key + "." + entry.getKey()));
        }
        return texts;
    }

    public <T> List<T> list(String key, Item<T> item) throws UnreadableJsonException {
        JsonNode value = node.get(key);
        if (!value.isArray()) {
            throw refused(where + "." + key, "expected an array");
        }
        List<T> items = new ArrayList<>();
        for (JsonNode each : value) {
            items.add(item.read(each, where + "." + key + "[" + items.size() + "]"));
        }
        return items;
    }

    /** Refuses the object if the number under the key is not the one that follows from the rest of it. */
    public void agrees(String key, BigDecimal expected) throws UnreadableJsonException {
        BigDecimal found = points(key);
        if (found.compareTo(expected) != 0) {
            throw refused(
                    where + "." + key,
                    "expected " + Points.text(expected) + ", the sum over the fields, found " + Points.text(found));
        }
    }

    public static UnreadableJsonException refused(String where, String why) {
        return new UnreadableJsonException(where + ": " + why);
    }

    private static String textOf(JsonNode value, String where) throws UnreadableJsonException {
        if (!value.isString()) {
            throw refused(where, "expected a text");
        }
        return value.stringValue();
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    /** Reads one element of an array. */
    @FunctionalInterface
    public interface Item<T> {
        T read(JsonNode node, String where) throws UnreadableJsonException;
    }
}
