package io.github.exactgrader.leak;

import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.UnreadableJsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.objectweb.asm.ClassReader;
import tools.jackson.databind.JsonNode;

/** Looks into single files, and into the files in zips and jars. */
final class FileScan {

    /** What files of staff carry in a comment; written in two pieces here, so that this class does not carry it. */
    static final String MARK = "exactgrader:" + "staff-only";

    private static final int DEEPEST = 4;
    private static final int MOST_BYTES = 100_000_000;
    private static final String OWN = "io/github/exactgrader/";
    private static final Pattern SECRET_LINE = Pattern.compile("(?m)^\\s*secret\\s*:\\s*\\S");
    private static final Pattern FIELDS_LINE = Pattern.compile("(?m)^\\s*fields\\s*:");
    private static final StrictJson JSON = StrictJson.forStudentFiles();

    private final List<StaffSide> sides;
    private final ReferenceSide reference;
    private final Set<String> staffClasses;
    private final Needles needles;
    private final Needles withoutAnswers;
    private final Needles secrets;

    FileScan(List<StaffSide> sides, ReferenceSide reference, Set<String> staffClasses) {
        this.sides = List.copyOf(sides);
        this.reference = reference;
        this.staffClasses = staffClasses;
        List<Needle> all = new ArrayList<>();
        all.add(new Needle(MARK, Leak.Kind.STAFF_MARK, "the mark of files of staff"));
        sides.forEach(side -> all.addAll(side.needles()));
        this.needles = new Needles(all);
        this.withoutAnswers = new Needles(
                all.stream().filter(needle -> needle.kind() != Leak.Kind.ANSWER).toList());
        this.secrets = new Needles(all.stream()
                .filter(needle -> needle.kind() == Leak.Kind.SECRET || needle.kind() == Leak.Kind.STAFF_MARK)
                .toList());
    }

    List<Leak> of(String name, byte[] bytes) {
        List<Leak> leaks = new ArrayList<>();
        look(name, name, bytes, 0, leaks);
        return leaks;
    }

    /** Looks into a file; {@code inner} is its name within the innermost zip. */
    private void look(String name, String inner, byte[] bytes, int depth, List<Leak> leaks) {
        if (isZip(bytes) && depth < DEEPEST) {
            zip(name, bytes, depth, leaks);
        } else if (isClass(bytes)) {
            javaClass(name, inner, bytes, leaks);
        } else {
            text(name, inner, new String(bytes, StandardCharsets.UTF_8), leaks);
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static boolean isClass(byte[] bytes) {
        return bytes.length > 8
                && (bytes[0] & 0xFF) == 0xCA
                && (bytes[1] & 0xFF) == 0xFE
                && (bytes[2] & 0xFF) == 0xBA
                && (bytes[3] & 0xFF) == 0xBE;
    }

    private void zip(String name, byte[] bytes, int depth, List<Leak> leaks) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] content = zip.readNBytes(MOST_BYTES);
                    look(name + "!/" + entry.getName(), entry.getName(), content, depth + 1, leaks);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // A zip that cannot be read to its end cannot be read by students either.
            text(name, name, new String(bytes, StandardCharsets.ISO_8859_1), leaks);
        }
    }

    private void javaClass(String name, String inner, byte[] bytes, List<Leak> leaks) {
        reference
                .ofClass(inner, bytes)
                .ifPresent(from -> leaks.add(
                        new Leak(Leak.Kind.REFERENCE, name, 0, "the class " + from + " of a reference solution")));
        if (staffClasses.contains(inner)) {
            leaks.add(new Leak(Leak.Kind.STAFF_PROGRAM, name, 0, "a class of the program of staff"));
        }
        for (String constant : constants(bytes)) {
            for (Leak leak : wanted(inner).in(name, new PlainText(constant))) {
                leaks.add(new Leak(leak.kind(), name, 0, leak.what()));
            }
        }
    }

    /** This program shows formulas in its advice, and a library has texts of all kinds; both know no key. */
    private Needles wanted(String inner) {
        if (inner.startsWith(OWN)) {
            return withoutAnswers;
        }
        return inner.contains("/") ? secrets : needles;
    }

    private static List<String> constants(byte[] bytes) {
        List<String> constants = new ArrayList<>();
        try {
            ClassReader reader = new ClassReader(bytes);
            for (int i = 1; i < reader.getItemCount(); i++) {
                int offset = reader.getItem(i);
                if (offset > 0 && reader.readByte(offset - 1) == ClassClosure.UTF8) {
                    String text = ClassClosure.utf8(reader, offset);
                    if (text.length() >= Needle.LEAST) {
                        constants.add(text);
                    }
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            constants.add(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return constants;
    }

    private void text(String name, String inner, String text, List<Leak> leaks) {
        leaks.addAll(needles.in(name, new PlainText(text)));
        boolean isYaml = inner.endsWith(".yaml") || inner.endsWith(".yml");
        if (isYaml
                && SECRET_LINE.matcher(text).find()
                && FIELDS_LINE.matcher(text).find()) {
            leaks.add(new Leak(Leak.Kind.KEY_FILE, name, 0, "a file of the form of a key"));
        }
        if (inner.endsWith(".java")) {
            reference
                    .ofSource(text)
                    .ifPresent(from -> leaks.add(
                            new Leak(Leak.Kind.REFERENCE, name, 0, "code of a reference solution (" + from + ")")));
        }
        if (inner.endsWith(".json")) {
            filledIn(name, text, leaks);
        }
    }

    private void filledIn(String name, String text, List<Leak> leaks) {
        JsonNode top;
        try {
            top = JSON.read(text, name);
        } catch (UnreadableJsonException e) {
            return;
        }
        for (StaffSide side : sides) {
            boolean isOfSheet = side.id().equals(top.path("assignment").asString(""));
            for (Map.Entry<String, JsonNode> answer : top.path("answers").properties()) {
                JsonNode value = answer.getValue();
                String typed = value.isString() ? value.stringValue() : value.toString();
                if (isOfSheet && side.isKeyAnswer(answer.getKey(), typed)) {
                    leaks.add(new Leak(
                            Leak.Kind.FILLED_IN,
                            name,
                            lineOf(text, "\"" + answer.getKey() + "\""),
                            "the blank of " + answer.getKey() + " filled in as the key has it"));
                }
            }
        }
    }

    private static int lineOf(String text, String word) {
        int at = text.indexOf(word);
        return at < 0
                ? 0
                : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
