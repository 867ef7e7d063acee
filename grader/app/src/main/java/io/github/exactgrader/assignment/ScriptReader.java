package io.github.exactgrader.assignment;

import io.github.exactgrader.assignment.Field.MethodCall;
import io.github.exactgrader.assignment.Statement.Call;
import io.github.exactgrader.assignment.Statement.CallItem;
import io.github.exactgrader.assignment.Statement.Item;
import io.github.exactgrader.assignment.Statement.TextItem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the statements of a script. */
public final class ScriptReader {

    private static final Pattern NEW = Pattern.compile("(\\w+)\\s*=\\s*new\\s+(\\w+)\\s*\\((.*)\\)");
    private static final Pattern CALL = Pattern.compile("(?:(\\w+)\\s*=\\s*)?(\\w+)\\.(\\w+)\\s*\\((.*)\\)");
    private static final Pattern RETURN = Pattern.compile("return\\s+(.*)");

    private ScriptReader() {}

    /** Returns the script that calls a method once and returns its result. */
    public static List<Statement> calling(MethodCall call, Location location) {
        Call only = new Call(call.signature().className(), call.signature().name(), call.arguments(), location);
        return List.of(new Statement.Return(List.of(new CallItem(only))));
    }

    /** Reads a call as the script that makes it and returns its result. */
    static List<Statement> returning(YamlNode node) {
        Item call = item(node.text().strip(), node);
        if (call instanceof CallItem) {
            return List.of(new Statement.Return(List.of(call)));
        }
        throw node.error("expected a call such as \"GradientDescent.rate(3, 0.1)\", found \"" + node.text() + "\"");
    }

    static List<Statement> read(YamlNode script) {
        return script.items().stream().map(ScriptReader::statement).toList();
    }

    private static Statement statement(YamlNode node) {
        if (node.isMapping()) {
            node.allowing(List.of("repeat", "as", "do"));
            return new Statement.Repeat(
                    node.require("repeat").text(),
                    node.get("as").map(YamlNode::text).orElse(null),
                    read(node.require("do")),
                    node.location());
        }
        String text = node.text().strip();
        Matcher creation = NEW.matcher(text);
        if (creation.matches()) {
            return new Statement.New(creation.group(1), creation.group(2), split(creation.group(3)), node.location());
        }
        Matcher result = RETURN.matcher(text);
        if (result.matches()) {
            return new Statement.Return(split(result.group(1)).stream()
                    .map(item -> item(item, node))
                    .toList());
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            return new Statement.Do(
                    call.group(1), new Call(call.group(2), call.group(3), split(call.group(4)), node.location()));
        }
        throw node.error(ScriptMessages.notAStatement(text));
    }

    private static Item item(String text, YamlNode node) {
        Matcher call = CALL.matcher(text);
        if (call.matches() && call.group(1) == null) {
            return new CallItem(new Call(call.group(2), call.group(3), split(call.group(4)), node.location()));
        }
        return new TextItem(text, node.location());
    }

    /** Splits at the commas that stand outside parentheses, brackets and quotes. */
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']')) {
                depth--;
            } else if (!quoted && c == ',' && depth == 0) {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (!list.isBlank()) {
            parts.add(list.substring(start).strip());
        }
        return parts;
    }
}
