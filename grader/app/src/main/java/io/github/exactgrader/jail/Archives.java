package io.github.exactgrader.jail;

import io.github.exactgrader.assignment.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Class data archives of child programs, made at their first use and kept in a folder from run to run: a child that has one
 * starts in two thirds of the time. They decide nothing: where one cannot be made or does not fit, children go without.
 *
 * <p>An archive lies beside a copy of its jar, in a folder named by all that it depends on, with the hash of both; one that
 * is damaged is made again. Safe for use by several threads and several programs.
 */
final class Archives {

    private static final String JAR = "program.jar";
    private static final String ARCHIVE = "program.jsa";
    private static final String HASH = "sha256";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final BackEnd backEnd;
    private final Path folder;
    private final Instant now;
    private final Map<JavaCommand, JavaCommand> ready = new HashMap<>();

    /**
     * Makes nothing yet.
     *
     * @param backEnd starts the children
     * @param folder where archives are kept; made when the first one is
     * @param now the time, from which it follows which archives nobody has used for long
     */
    Archives(BackEnd backEnd, Path folder, Instant now) {
        this.backEnd = backEnd;
        this.now = now;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Returns a command that does the same with an archive, or the command itself where there is none.
     *
     * @param command a program of the grader's own
     * @param training has it load its classes
     */
    synchronized JavaCommand ready(JavaCommand command, Training training) {
        JavaCommand known = ready.get(command);
        if (known == null) {
            known = found(command, training).orElse(command);
            ready.put(command, known);
        }
        return known;
    }

    private Optional<JavaCommand> found(JavaCommand command, Training training) {
        try {
            Path place = folder.resolve(name(command));
            if (!isWhole(place)) {
                make(place, command, training);
            }
            if (isWhole(place)) {
                Files.setLastModifiedTime(place.resolve(HASH), FileTime.from(now));
            }
            return isWhole(place)
                    ? Optional.of(command.with(place.resolve(JAR), place.resolve(ARCHIVE)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Everything on which an archive depends. */
    private String name(JavaCommand command) throws IOException {
        ContentHash hash = new ContentHash();
        hash.add(backEnd.name(), Files.readAllBytes(command.jar()));
        hash.add(
                command.java().directory().toRealPath().toString(),
                Files.readAllBytes(command.java().directory().resolve("release")));
        hash.add("", String.join("\n", command.words(JAR)).getBytes(StandardCharsets.UTF_8));
        return hash.hex();
    }

    private static boolean isWhole(Path place) {
        try {
            return Files.readString(place.resolve(HASH)).equals(hash(place));
        } catch (IOException e) {
            return false;
        }
    }

    private static String hash(Path place) throws IOException {
        StringBuilder both = new StringBuilder();
        for (String file : List.of(JAR, ARCHIVE)) {
            try (InputStream in = Files.newInputStream(place.resolve(file))) {
                both.append(HexFormat.of().formatHex(ContentHash.digest(in))).append('\n');
            }
        }
        return both.toString();
    }

    /** Makes the files where they stay, as an archive holds the path of its jar; the hash comes last. */
    private void make(Path place, JavaCommand command, Training training) throws IOException {
        Files.createDirectories(place);
        deleteUnused();
        Path jar = place.resolve(JAR);
        String unfinished = UUID.randomUUID() + ".unfinished";
        try {
            copyUnlessThere(command.jar(), jar, place.resolve(unfinished));
            JavaCommand own = command.with(jar, place.resolve(unfinished));
            boolean made = run(own, place, seen -> "-XX:ArchiveClassesAtExit=" + seen + "/" + unfinished, training)
                    && run(
                            own.with("-Xshare:on"),
                            place,
                            seen -> JavaCommand.archived(seen + "/" + unfinished),
                            child -> {});
            if (!made) {
                return;
            }
            Files.move(
                    place.resolve(unfinished),
                    place.resolve(ARCHIVE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(place.resolve(HASH), hash(place));
            showToAll(place);
        } finally {
            Files.deleteIfExists(place.resolve(unfinished));
        }
    }

    /** Each build of the grader has archives of its own; those of builds that nobody uses any more take room. */
    private void deleteUnused() throws IOException {
        Instant oldest = now.minus(KEPT);
        try (Stream<Path> places = Files.list(folder)) {
            for (Path place : places.toList()) {
                Path used = place.resolve(HASH);
                if (Files.exists(used)
                        && Files.getLastModifiedTime(used).toInstant().isBefore(oldest)) {
                    Folders.deleteAll(place);
                }
            }
        }
    }

    /** A jar that is as it should be is not touched: an archive of it may be in use, and fits only its age. */
    private static void copyUnlessThere(Path from, Path jar, Path unfinished) throws IOException {
        if (!Files.exists(jar) || Files.mismatch(from, jar) >= 0) {
            Files.copy(from, unfinished);
            Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Children of root have no rights of root. */
    private static void showToAll(Path place) throws IOException {
        if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            for (String file : List.of(JAR, ARCHIVE)) {
                Files.setPosixFilePermissions(place.resolve(file), PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Tells whether the program ran and ended as it should. */
    private boolean run(JavaCommand command, Path writable, UnaryOperator<String> option, Training training)
            throws IOException {
        Optional<List<String>> words = backEnd.training(command, writable, option);
        if (words.isEmpty()) {
            return false;
        }
        ProcessBuilder builder = new ProcessBuilder(words.get()).directory(writable.toFile());
        builder.environment().clear();
        try (JavaProcess child = new JavaProcess(builder.start())) {
            training.run(child);
            return child.endsWithin(LONGEST);
        }
    }
}
