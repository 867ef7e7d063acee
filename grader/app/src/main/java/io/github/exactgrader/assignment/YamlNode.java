package io.github.exactgrader.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One node of a YAML file that knows where it stands and complains in the author's words. */
final class YamlNode {

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a file.
     *
     * @param path the file, UTF-8
     * @param shownAs its name in messages
     * @return the top node
     * @throws AssignmentException if it is missing, empty or not YAML
     */
    static YamlNode read(Path path, String shownAs) {
        String text;
        try {
            text = Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssignmentException(
                    shownAs + ": cannot be read (" + e.getClass().getSimpleName() + "); expected a YAML file in UTF-8");
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(shownAs)
                    .setUseMarks(true)
                    .setMaxAliasesForCollections(1000)
                    .build();
            Node top = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new AssignmentException(shownAs + ":1:1: the file is empty"));
            return new YamlNode(shownAs, top);
        } catch (MarkedYamlEngineException e) {
            Location where = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> new Location(shownAs, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(new Location(shownAs, 1, 1));
            throw new AssignmentException(where, "not YAML: " + e.getProblem());
        } catch (UncheckedIOException | YamlEngineException e) {
            throw new AssignmentException(shownAs + ": not YAML: " + firstLine(String.valueOf(e.getMessage())));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    Location location() {
        return node.getStartMark()
                .map(mark -> new Location(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(new Location(file, 1, 1));
    }

    AssignmentException error(String message) {
        return new AssignmentException(location(), message);
    }

    /** Returns the entries of a mapping in order; duplicate keys are an error. */
    Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected words with values (a mapping), found " + kind());
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.error("\"" + key.text() + "\" stands here a second time");
            }
        }
        return entries;
    }

    /** Complains about the first word of this mapping that is not among those allowed. */
    YamlNode allowing(Collection<String> words) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                YamlNode key = new YamlNode(file, tuple.getKeyNode());
                if (!words.contains(key.text())) {
                    throw key.error("\"" + key.text() + "\" is not a word that fits here; expected one of "
                            + String.join(", ", words));
                }
            }
        }
        return this;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isSequence() {
        return node instanceof SequenceNode;
    }

    Optional<YamlNode> get(String word) {
        return Optional.ofNullable(entries().get(word));
    }

    YamlNode require(String word) {
        return get(word).orElseThrow(() -> error("\"" + word + "\" is missing here"));
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("expected a list, found " + kind());
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

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("expected a text, found " + kind());
        }
        return scalar.getValue();
    }

    BigDecimal decimal() {
        try {
            return new BigDecimal(text().strip());
        } catch (NumberFormatException e) {
            throw error("expected a decimal number, found \"" + text() + "\"");
        }
    }

    int count() {
        try {
            int value = Integer.parseInt(text().strip());
            if (value >= 1 && value <= 10_000) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw error("expected a whole number from 1 to 10000, found \"" + text() + "\"");
    }

    private String kind() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        return node instanceof SequenceNode ? "a list" : "the text \"" + ((ScalarNode) node).getValue() + "\"";
    }
}
