package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.CompilationCodec;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.CaseResult;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.worker.Reply;
import io.github.exactgrader.worker.ReplyCodec;
import io.github.exactgrader.worker.WireException;
import io.github.exactgrader.worker.WireReader;
import io.github.exactgrader.worker.WireWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Remembers what the same sources returned in the same cases, from run to run, so that a change of the key runs only what
 * it changes. One file for each set of sources, named by all that its content depends on; a damaged one counts as none.
 *
 * <p>Only what every run gives is remembered: not a limit of time or memory, a crash, or a failure of the grader's own.
 * Several runs may use a store at a time.
 */
public final class RunStore {

    private static final int HASH_LENGTH = 64;

    private final Optional<Path> folder;
    private final String settings;

    private RunStore(Optional<Path> folder, String settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Returns no store: nothing is found and nothing kept. */
    public static RunStore none() {
        return new RunStore(Optional.empty(), "");
    }

    /**
     * Opens a store.
     *
     * @param folder made when the first result is kept; one that cannot be written is a store that stays empty
     * @param settings everything but sources and cases on which results depend: program, limits, jail level, Java
     */
    public static RunStore in(Path folder, String settings) {
        return new RunStore(Optional.of(folder), settings);
    }

    /**
     * What is remembered of some sources.
     *
     * @param compilation what became of them, with the names of the classes and without their bytes
     * @param fields by id of the field
     */
    record Entry(Compilation compilation, Map<String, Field> fields) {}

    /**
     * What is remembered of one field.
     *
     * @param cases hash of the cases that were run
     * @param result what came back
     */
    record Field(String cases, FieldResult result) {}

    /** Returns what is remembered of some sources. */
    Optional<Entry> find(List<SourceFile> sources) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(folder.get(), sources));
            byte[] payload = Arrays.copyOfRange(bytes, Math.min(HASH_LENGTH, bytes.length), bytes.length);
            String hash = new String(bytes, 0, bytes.length - payload.length, StandardCharsets.US_ASCII);
            return hash.equals(hash(payload)) ? Optional.of(read(payload)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Remembers what became of some sources; fields whose outcome another run may not give are left out. Where it cannot
     * be written, it is forgotten.
     */
    void keep(List<SourceFile> sources, Entry entry) {
        // Without any class it may have been the compiler that gave up, as it may not the next time.
        if (folder.isEmpty() || entry.compilation().classes().isEmpty()) {
            return;
        }
        try {
            Path file = file(folder.get(), sources);
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling(UUID.randomUUID() + ".unfinished");
            byte[] payload = write(entry);
            byte[] bytes =
                    Arrays.copyOf(hash(payload).getBytes(StandardCharsets.US_ASCII), HASH_LENGTH + payload.length);
            System.arraycopy(payload, 0, bytes, HASH_LENGTH, payload.length);
            try {
                Files.write(unfinished, bytes);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            // The next run finds it out again.
        }
    }

    /**
     * Deletes what was kept long ago.
     *
     * @param now the time
     * @param age how long ago
     */
    public void forget(Instant now, Duration age) {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return;
        }
        FileTime oldest = FileTime.from(now.minus(age));
        try (Stream<Path> files = Files.walk(folder.get(), 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Another run may be deleting the same.
        }
    }

    private Path file(Path store, List<SourceFile> sources) {
        ContentHash hash = new ContentHash();
        hash.add("settings", settings.getBytes(StandardCharsets.UTF_8));
        sources.forEach(source -> hash.add(source.path(), source.text().getBytes(StandardCharsets.UTF_8)));
        String name = hash.hex();
        return store.resolve(name.substring(0, 2)).resolve(name.substring(2));
    }

    private static String hash(byte[] payload) throws IOException {
        return HexFormat.of().formatHex(ContentHash.digest(new ByteArrayInputStream(payload)));
    }

    private static byte[] write(Entry entry) {
        Compilation compilation = entry.compilation();
        Map<String, byte[]> names = new LinkedHashMap<>();
        compilation.classes().keySet().forEach(name -> names.put(name, new byte[0]));
        WireWriter out = new WireWriter()
                .block(CompilationCodec.write(new Compilation(
                        names,
                        compilation.diagnostics(),
                        compilation.brokenClasses(),
                        compilation.notes(),
                        compilation.mayVary())));
        List<Field> kept =
                entry.fields().values().stream().filter(RunStore::isKept).toList();
        out.integer(kept.size());
        for (Field field : kept) {
            out.text(field.cases())
                    .text(field.result().field())
                    .text(field.result().printed());
            out.integer(field.result().cases().size());
            for (CaseResult each : field.result().cases()) {
                out.text(each.id()).longInteger(each.fuel());
                ReplyCodec.write(out, each.outcome().reply().orElseThrow());
            }
        }
        return out.toBytes();
    }

    private static boolean isKept(Field field) {
        return field.result().cases().stream()
                .map(CaseResult::outcome)
                .allMatch(outcome -> outcome.reply().isPresent() && !isStackOverflow(outcome));
    }

    /** How deep a stack is, another run may see otherwise. */
    private static boolean isStackOverflow(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Threw threw && threw.type().equals(CallOutcome.STACK_OVERFLOW);
    }

    private static Entry read(byte[] payload) throws WireException {
        WireReader in = new WireReader(payload);
        Compilation compilation = CompilationCodec.readCompilation(in.block());
        Map<String, Field> fields = new LinkedHashMap<>();
        int count = in.count(16);
        for (int i = 0; i < count; i++) {
            String cases = in.text();
            String id = in.text();
            String printed = in.text();
            List<CaseResult> results = new ArrayList<>();
            int size = in.count(12);
            for (int k = 0; k < size; k++) {
                String name = in.text();
                long fuel = in.longInteger();
                Reply reply = ReplyCodec.read(in);
                results.add(new CaseResult(name, CallOutcome.of(reply), fuel));
            }
            fields.put(id, new Field(cases, new FieldResult(id, results, printed)));
        }
        in.end();
        return new Entry(compilation, fields);
    }
}
