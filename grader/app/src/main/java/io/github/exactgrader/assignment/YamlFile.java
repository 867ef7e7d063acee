package io.github.exactgrader.assignment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a YAML file into nodes, within limits: size, depth, and the number of pieces when every reference is written
 * out, so that no few lines stand for millions.
 */
public final class YamlFile {

    static final int MAX_BYTES = 1_000_000;
    static final int MAX_DEPTH = 40;
    static final int MAX_PIECES = 100_000;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private final String shownAs;
    private final IdentityHashMap<Node, Integer> pieces = new IdentityHashMap<>();

    private YamlFile(String shownAs) {
        this.shownAs = shownAs;
    }

    /**
     * Reads a file.
     *
     * @param path the file, UTF-8, with or without a byte order mark
     * @param shownAs its name in messages
     * @return the top node
     * @throws AssignmentException if it is missing, too large, empty, not UTF-8 or not YAML
     */
    public static YamlNode read(Path path, String shownAs) {
        YamlFile file = new YamlFile(shownAs);
        Node top = file.compose(file.decode(file.bytes(path)));
        file.count(top, 0);
        return new YamlNode(shownAs, top);
    }

    private byte[] bytes(Path path) {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw wholly(YamlMessages.unreadable("not a plain file"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw wholly(YamlMessages.tooLarge(MAX_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw wholly(YamlMessages.unreadable(e.getClass().getSimpleName()));
        }
    }

    private String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw after(text, YamlMessages.notUtf8());
        }
        Matcher control = CONTROL.matcher(text);
        if (control.find()) {
            throw after(
                    text.substring(0, control.start()),
                    YamlMessages.controlCharacter(control.group().charAt(0)));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Node compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(shownAs)
                .setUseMarks(true)
                .setMaxAliasesForCollections(1000)
                .build();
        try {
            return new Compose(settings).composeString(text).orElseThrow(() -> at(1, 1, YamlMessages.emptyFile()));
        } catch (MarkedYamlEngineException e) {
            throw e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> at(mark.getLine() + 1, mark.getColumn() + 1, YamlMessages.notYaml(e.getProblem())))
                    .orElseGet(() -> at(1, 1, YamlMessages.notYaml(e.getProblem())));
        } catch (YamlEngineException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw at(1, 1, YamlMessages.notYaml(reason));
        } catch (StackOverflowError e) {
            throw at(1, 1, YamlMessages.tooDeep(MAX_DEPTH));
        }
    }

    /** Counts the pieces of a node with its references written out; 0 marks a node that is being counted. */
    private int count(Node node, int depth) {
        if (depth > MAX_DEPTH) {
            throw at(node, YamlMessages.tooDeep(MAX_DEPTH));
        }
        Integer known = pieces.get(node);
        if (known != null) {
            if (known == 0) {
                throw at(node, YamlMessages.recursive());
            }
            return known;
        }
        pieces.put(node, 0);
        long sum = 1;
        for (Node child : children(node)) {
            sum += count(child, depth + 1);
        }
        if (sum > MAX_PIECES) {
            throw at(node, YamlMessages.tooMuch(MAX_PIECES));
        }
        pieces.put(node, (int) sum);
        return (int) sum;
    }

    private static List<Node> children(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
                    .toList();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    private AssignmentException after(String text, String message) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return at(line, text.length() - text.lastIndexOf('\n'), message);
    }

    private AssignmentException at(Node node, String message) {
        return new YamlNode(shownAs, node).error(message);
    }

    private AssignmentException at(int line, int column, String message) {
        return new AssignmentException(new Location(shownAs, line, column), message);
    }

    private AssignmentException wholly(String message) {
        return at(1, 1, message);
    }
}
