package io.github.exactgrader.assignment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads {@code key/key.yaml}; the format is described in docs/assignment-format.md. */
public final class KeyReader {

    /** Name of the folder of the key within that of the assignment. */
    static final String KEY = ContentHash.KEY;

    private static final String FILE = "key.yaml";

    /** The name under which keys know the project's own reference library. */
    static final String OWN_REFERENCE = "reference";

    /** Invented students whose cases are tried where each has its own. */
    private static final List<String> TRIED_STUDENTS =
            List.of("trial 1", "trial 2", "trial 3", "trial 4", "trial 5", "trial 6", "trial 7", "trial 8");

    private static final Set<FieldKind> HINTED = EnumSet.of(
            FieldKind.NUMBER,
            FieldKind.INTEGER,
            FieldKind.VECTOR,
            FieldKind.FIT,
            FieldKind.FORMULA,
            FieldKind.SET,
            FieldKind.JAVA);

    private final Assignment assignment;
    private final Set<String> withoutHints = new LinkedHashSet<>();

    private KeyReader(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Reads the staff side of an assignment, and tries what can be tried without student code: all cases are drawn, all
     * scripts are fitted to the signatures.
     *
     * @param folder the assignment's folder
     * @param assignment its public side
     * @return the key
     * @throws AssignmentException at the first mistake, with its place
     */
    public static Key read(Path folder, Assignment assignment) {
        return read(folder, folder.resolve(KEY), assignment);
    }

    /**
     * Reads a key that lies somewhere else, such as a mended copy.
     *
     * @param folder the assignment's folder
     * @param keyFolder stands in for the folder {@code key} in it
     * @param assignment its public side
     * @return the key; its hash is that of an assignment with this key in its place
     * @throws AssignmentException at the first mistake, with its place
     */
    public static Key read(Path folder, Path keyFolder, Assignment assignment) {
        YamlNode top = YamlFile.read(keyFolder.resolve(FILE), assignment.id() + "/" + KEY + "/" + FILE);
        Key key = new KeyReader(assignment).key(top, folder, keyFolder);
        CaseDrawer drawer = new CaseDrawer(key.secret(), assignment.id());
        KeyTrial trial = new KeyTrial(assignment, drawer);
        assignment.fields().forEach(field -> trial.of(field, key.of(field.id())));
        tryStudents(assignment, key, drawer);
        GraphTrial graphs = new GraphTrial(assignment, key);
        assignment.fields().forEach(graphs::of);
        return key;
    }

    /**
     * Returns the id of the assignment that a key is for.
     *
     * @param keyFolder holds a {@code key.yaml}
     * @throws AssignmentException if that cannot be read
     */
    public static String assignmentOf(Path keyFolder) {
        return YamlFile.read(keyFolder.resolve(FILE), keyFolder.resolve(FILE).toString())
                .require("assignment")
                .text();
    }

    /** Where each student has cases of its own, nobody can look at all of them: those of some invented ones are tried. */
    private static void tryStudents(Assignment assignment, Key key, CaseDrawer drawer) {
        if (key.draws() == Draws.PER_STUDENT) {
            for (String student : TRIED_STUDENTS) {
                KeyTrial trial = new KeyTrial(assignment, drawer.forStudent(student));
                assignment.fields().stream()
                        .filter(field -> field.methodCall().isPresent())
                        .forEach(field -> trial.of(field, key.of(field.id())));
            }
        }
    }

    private Key key(YamlNode top, Path folder, Path keyFolder) {
        top.allowing(List.of("assignment", "secret", "draws", "reference", "fields"));
        String id = top.require("assignment").text();
        if (!id.equals(assignment.id())) {
            throw top.require("assignment").error(Messages.otherAssignment(assignment.id(), id));
        }
        String secret = top.require("secret").text();
        if (secret.isBlank()) {
            throw top.require("secret").error(Messages.blankSecret());
        }
        Key.Reference reference = reference(top, keyFolder);
        Map<String, FieldKey> fields = fields(top);
        Map<String, EntryHash> entries = new LinkedHashMap<>();
        top.require("fields").entries().forEach((field, node) -> entries.put(field, EntryHash.of(secret, node)));
        return new Key(
                secret,
                draws(top),
                reference,
                fields,
                follows(top, fields),
                withoutHints,
                new PlotReader(assignment, fields).read(keyFolder),
                ContentHash.ofAssignment(folder, keyFolder),
                entries);
    }

    private static Draws draws(YamlNode top) {
        Optional<YamlNode> word = top.get("draws");
        return word.isEmpty()
                ? Draws.SAME
                : word.get().choose(Map.of("same", Draws.SAME, "per-student", Draws.PER_STUDENT));
    }

    private Map<String, List<Follow>> follows(YamlNode top, Map<String, FieldKey> fields) {
        FollowReader reader = new FollowReader(assignment);
        Map<String, YamlNode> entries = top.require("fields").entries();
        Map<String, List<Follow>> follows = new LinkedHashMap<>();
        for (Field field : assignment.fields()) {
            List<Follow> ways = reader.read(
                    field,
                    Objects.requireNonNull(fields.get(field.id())),
                    Objects.requireNonNull(entries.get(field.id())));
            if (!ways.isEmpty()) {
                follows.put(field.id(), ways);
            }
        }
        FollowOrder.require(follows);
        return follows;
    }

    private Map<String, FieldKey> fields(YamlNode top) {
        YamlNode list = top.require("fields");
        Map<String, YamlNode> entries = list.entries();
        entries.forEach((name, node) -> {
            if (assignment.field(name).isEmpty()) {
                throw node.error(Messages.unknownField(name, nearest(name)));
            }
        });
        FieldKeyReader reader = new FieldKeyReader(assignment);
        Map<String, FieldKey> fields = new LinkedHashMap<>();
        for (Field field : assignment.fields()) {
            YamlNode node = entries.get(field.id());
            if (node == null) {
                throw list.error(Messages.missingField(field.id(), field.kind().id()));
            }
            fields.put(field.id(), reader.read(field, hinted(field, node)));
        }
        return fields;
    }

    /** Returns the entry without the word on hints, which is the same for every kind of field that has them. */
    private YamlNode hinted(Field field, YamlNode entry) {
        boolean generated = HINTED.contains(field.kind());
        Optional<YamlNode> word = generated ? entry.get("hints") : Optional.empty();
        if (word.isEmpty()) {
            return entry;
        }
        word.get().choose(Map.of("none", true));
        withoutHints.add(field.id());
        return entry.without("hints");
    }

    private String nearest(String name) {
        String plain = plain(name);
        return assignment.fields().stream()
                .map(Field::id)
                .filter(id -> plain(id).equals(plain) || id.endsWith("." + name))
                .findFirst()
                .orElse("");
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private Key.Reference reference(YamlNode top, Path keyFolder) {
        Optional<YamlNode> node = top.get("reference");
        if (node.isEmpty()) {
            if (assignment.fields().stream()
                    .anyMatch(field -> field.methodCall().isPresent())) {
                throw top.error(Messages.missingReference());
            }
            return new Key.NoReference();
        }
        node.get().allowing(List.of("jar", "sources"));
        Optional<YamlNode> jar = node.get().get("jar");
        if (jar.isPresent() == node.get().get("sources").isPresent()) {
            throw node.get().error(Messages.oneReference());
        }
        if (jar.isPresent()) {
            String name = jar.get().text();
            if (!name.equals(OWN_REFERENCE)) {
                file(jar.get(), keyFolder);
            }
            return new Key.ReferenceJar(name, keyFolder);
        }
        return new Key.ReferenceSources(node.get().requireItems("sources").stream()
                .map(item -> file(item, keyFolder))
                .toList());
    }

    private static Path file(YamlNode name, Path keyFolder) {
        Path file = keyFolder.resolve(name.text());
        if (!Files.isRegularFile(file)) {
            throw name.error(Messages.missingFile(name.text()));
        }
        return file;
    }
}
