package io.github.exactgrader.assignment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One node of a YAML file that knows where it stands and complains in the author's words. */
public final class YamlNode {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,5}");
    private static final int MAX_COUNT = 10_000;

    private final String file;
    private final Node node;

    YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    Location location() {
        return node.getStartMark()
                .map(mark -> new Location(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(new Location(file, 1, 1));
    }

    /** Returns the mistake that this node is, with its place. */
    public AssignmentException error(String message) {
        return new AssignmentException(location(), message);
    }

    /** Returns the entries of a mapping in order; duplicate keys are an error. */
    public Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error(Messages.expectedKind("words with values (a mapping)", kind()));
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.error(Messages.twice(key.text()));
            }
        }
        return entries;
    }

    /** Complains about the first word of this mapping that is not among those allowed. */
    public YamlNode allowing(Collection<String> words) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                YamlNode key = new YamlNode(file, tuple.getKeyNode());
                if (!words.contains(key.text())) {
                    throw key.error(Messages.unknownWord(key.text(), words));
                }
            }
        }
        return this;
    }

    /** Returns this mapping without one of its words, at the same place. */
    YamlNode without(String word) {
        if (!(node instanceof MappingNode mapping)) {
            return this;
        }
        List<NodeTuple> others = mapping.getValue().stream()
                .filter(tuple -> !new YamlNode(file, tuple.getKeyNode()).text().equals(word))
                .toList();
        return new YamlNode(
                file,
                new MappingNode(
                        mapping.getTag(),
                        true,
                        others,
                        mapping.getFlowStyle(),
                        mapping.getStartMark(),
                        mapping.getEndMark()));
    }

    /**
     * Adds what is written here to a hash, the same however it is laid out: references written out, without comments, in
     * the order of the file.
     */
    void addTo(ContentHash hash) {
        if (node instanceof MappingNode mapping) {
            mark(hash, "{" + mapping.getValue().size());
            mapping.getValue().forEach(tuple -> {
                new YamlNode(file, tuple.getKeyNode()).addTo(hash);
                new YamlNode(file, tuple.getValueNode()).addTo(hash);
            });
        } else if (node instanceof SequenceNode sequence) {
            mark(hash, "[" + sequence.getValue().size());
            sequence.getValue().forEach(item -> new YamlNode(file, item).addTo(hash));
        } else if (node instanceof ScalarNode scalar) {
            hash.add("", scalar.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void mark(ContentHash hash, String kind) {
        hash.add(kind, new byte[0]);
    }

    /** Tells whether this node has words with values. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** Returns the value at {@code word}; empty where the word is missing. */
    public Optional<YamlNode> get(String word) {
        return Optional.ofNullable(entries().get(word));
    }

    /** Returns the value at {@code word}, which must be there. */
    public YamlNode require(String word) {
        return get(word).orElseThrow(() -> error(Messages.missingWord(word)));
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(Messages.expectedKind("a list", kind()));
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(file, item));
        }
        return items;
    }

    /** Returns the items of the list at {@code word}; none where the word is missing. */
    List<YamlNode> itemsOf(String word) {
        return get(word).map(YamlNode::items).orElse(List.of());
    }

    /** Returns the items of the list at {@code word}, which must be there and not empty. */
    List<YamlNode> requireItems(String word) {
        YamlNode list = require(word);
        if (list.items().isEmpty()) {
            throw list.error(Messages.emptyList(word));
        }
        return list.items();
    }

    /** Returns the texts of the list at {@code word}; none where the word is missing. */
    List<String> textsOf(String word) {
        return itemsOf(word).stream().map(YamlNode::text).toList();
    }

    /** Returns the text of this node, as it was written. */
    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            throw error(Messages.expectedKind("a text", kind()));
        }
        return scalar.getValue();
    }

    /** Returns which of the named options the text is. */
    public <E> E choose(Map<String, E> options) {
        E chosen = options.get(text());
        if (chosen == null) {
            throw error(Messages.notOneOf(options.keySet(), text()));
        }
        return chosen;
    }

    BigDecimal decimal() {
        if (!DECIMAL.matcher(text()).matches()) {
            throw error(Messages.expectedKind("a decimal number such as 2 or 0.5", "\"" + text() + "\""));
        }
        return new BigDecimal(text());
    }

    BigDecimal points() {
        BigDecimal points = decimal();
        if (points.signum() <= 0) {
            throw error(Messages.notPositive(text()));
        }
        return points;
    }

    int count() {
        int value = WHOLE.matcher(text()).matches() ? Integer.parseInt(text()) : 0;
        if (value < 1 || value > MAX_COUNT) {
            throw error(Messages.expectedKind("a whole number from 1 to " + MAX_COUNT, "\"" + text() + "\""));
        }
        return value;
    }

    private String kind() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        String text = ((ScalarNode) node).getValue();
        return node.getTag().equals(Tag.NULL) ? "nothing" : "the text \"" + text + "\"";
    }
}
