package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Gradescope, "Export Submissions": a folder {@code submission_123} each, and {@code submission_metadata.yml} that says whose
 * it is. The YAML is read as nodes: its Ruby tags mean nothing here.
 */
final class GradescopeLayout implements Layout {

    private static final String METADATA = "submission_metadata.yml";
    private static final String FOLDER = "submission_";
    private static final int MOST_BYTES = 100_000_000;

    @Override
    public String name() {
        return "gradescope";
    }

    @Override
    public Guess guess(CourseFiles files) {
        boolean hasMetadata = metadata(files).isPresent();
        long fitting = files.folders().stream()
                .filter(folder -> folder.startsWith(FOLDER))
                .count();
        return hasMetadata
                ? new Guess(100, "there is a " + METADATA + " and " + fitting + " folders " + FOLDER + "NUMBER")
                : new Guess(0, "there is no " + METADATA);
    }

    private static Optional<CourseFile> metadata(CourseFiles files) {
        return files.files().stream()
                .filter(file -> file.path().equals(METADATA))
                .findFirst();
    }

    @Override
    public Arrivals read(CourseFiles files, Roster roster, LocalTimes times) throws ImportException {
        Map<String, List<Piece>> pieces = new HashMap<>();
        List<CourseFile> strange = new ArrayList<>();
        for (CourseFile file : files.files()) {
            int slash = file.path().indexOf('/');
            if (slash > 0) {
                pieces.computeIfAbsent(file.path().substring(0, slash), any -> new ArrayList<>())
                        .add(Piece.of(file.path().substring(slash + 1), file));
            } else if (!file.path().equals(METADATA)) {
                strange.add(file);
            }
        }
        CourseFile metadata = metadata(files)
                .orElseThrow(() -> new ImportException(ImportMessages.noMetadata(files.name(), METADATA)));
        Map<String, Node> entries = entries(root(metadata));
        Set<String> told = new HashSet<>(entries.keySet());
        files.files().stream()
                .filter(file -> file.path().contains("/") && !told.contains(folder(file)))
                .forEach(strange::add);
        List<Attempt> attempts = new ArrayList<>();
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            List<Piece> own = pieces.getOrDefault(entry.getKey(), List.of());
            attempts.add(attempt(entry.getKey(), entries(entry.getValue()), own, times));
        }
        return new Arrivals(attempts, strange);
    }

    private static String folder(CourseFile file) {
        return file.path().substring(0, file.path().indexOf('/'));
    }

    private static Node root(CourseFile metadata) throws ImportException {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(METADATA)
                    .setCodePointLimit(MOST_BYTES)
                    .build();
            String text = CourseFile.text(metadata.bytes(MOST_BYTES));
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new ImportException(ImportMessages.badYaml(METADATA, "it is empty")));
        } catch (MarkedYamlEngineException notYaml) {
            String line = notYaml.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1) + ": ")
                    .orElse("");
            throw new ImportException(ImportMessages.badYaml(METADATA, line + notYaml.getProblem()));
        } catch (YamlEngineException notYaml) {
            String reason =
                    String.valueOf(notYaml.getMessage()).lines().findFirst().orElse("");
            throw new ImportException(ImportMessages.badYaml(METADATA, reason));
        } catch (IOException | StackOverflowError unreadable) {
            throw new ImportException(ImportMessages.unreadable(METADATA));
        }
    }

    private static Attempt attempt(String folder, Map<String, Node> entry, List<Piece> pieces, LocalTimes times) {
        List<Member> people = new ArrayList<>();
        if (entry.get(":submitters") instanceof SequenceNode submitters) {
            submitters.getValue().forEach(submitter -> people.add(person(entries(submitter))));
        }
        String number = folder.startsWith(FOLDER) ? folder.substring(FOLDER.length()) : folder;
        return new Attempt(
                folder,
                people,
                Optional.empty(),
                time(entry.get(":created_at"), times),
                number.matches("\\d{1,18}") ? Long.parseLong(number) : 0,
                text(entry.get(":late")).equals("true"),
                pieces,
                Map.of("gradescope_submission", number),
                List.of());
    }

    private static Member person(Map<String, Node> submitter) {
        String name = text(submitter.get(":name"));
        String email = text(submitter.get(":email"));
        String sid = text(submitter.get(":sid"));
        Map<String, String> ids = new TreeMap<>();
        if (!sid.isEmpty()) {
            ids.put("student_id", sid);
        }
        return new Member(sid.isEmpty() ? (email.isEmpty() ? name : email) : sid, name, email, ids);
    }

    private static Optional<java.time.Instant> time(@Nullable Node node, LocalTimes times) {
        Map<String, Node> parts = node == null ? Map.of() : entries(node);
        String text = text(parts.isEmpty() ? node : parts.get("utc"));
        return times.read(text);
    }

    /** Returns the entries of a mapping by their keys; none for anything else. */
    private static Map<String, Node> entries(Node node) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                entries.put(text(tuple.getKeyNode()), tuple.getValueNode());
            }
        }
        return entries;
    }

    private static String text(@Nullable Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return "";
        }
        String text = scalar.getValue().strip();
        return text.equals("~") || text.equals("null") ? "" : text;
    }
}
