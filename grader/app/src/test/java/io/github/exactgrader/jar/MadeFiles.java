package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files that are none, links, files that are too many or too large, and answers that are no JSON. */
final class MadeFiles {

    private static final String A_SOURCE = "Walk.java";

    /** Makers by their names in {@code made-by.txt}. */
    private static final Map<String, Maker> MAKERS = Map.ofEntries(
            Map.entry(
                    "linkToKey",
                    link("notes.txt", machine -> machine.assignment().resolve("key/key.yaml"))),
            Map.entry("linkToAnswers", link("answers.json", Bait::file)),
            Map.entry("linkToFolder", link("all", machine -> Path.of("/"))),
            Map.entry("fifo", (folder, machine) -> fifo(folder.resolve(A_SOURCE))),
            Map.entry("socket", (folder, machine) -> socket(folder.resolve(A_SOURCE))),
            Map.entry("sparseFile", (folder, machine) -> sparse(folder.resolve(A_SOURCE), 8L << 30)),
            Map.entry("deepFolders", (folder, machine) -> {
                Path deep = Files.createDirectories(folder.resolve("d/".repeat(100)));
                Files.writeString(deep.resolve(A_SOURCE), "class Walk {}\n");
            }),
            Map.entry("manyFiles", (folder, machine) -> {
                for (int i = 0; i < 1_000; i++) {
                    Files.writeString(folder.resolve("note" + i + ".txt"), "x");
                }
            }),
            Map.entry("unreadableFile", (folder, machine) -> {
                Path file = Files.writeString(folder.resolve("Solution.java"), MadeSources.right());
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
            }),
            Map.entry("oddNames", (folder, machine) -> {
                for (String name : List.of("\u202Etxt.avaj", "\u001b[2J.txt", "a\n::error::x.txt", "x\u200B.txt")) {
                    Files.writeString(folder.resolve(name), "x");
                }
            }),
            answers("tenMegabytesOfJson", number("\"" + "x".repeat(10_000_000) + "\"")),
            answers("jsonCutOff", cut(number("\"\u00e4"))),
            answers("longNumber", number("7".repeat(500_000))));

    private MadeFiles() {}

    /** Returns the makers of all kinds by their names in {@code made-by.txt}. */
    static Map<String, Maker> all() {
        Map<String, Maker> all = new HashMap<>(MAKERS);
        all.putAll(MadeSources.MAKERS);
        all.putAll(MadeZips.MAKERS);
        return all;
    }

    @FunctionalInterface
    private interface Target {
        Path on(Bait machine);
    }

    private static Maker link(String name, Target target) {
        return (folder, machine) -> Files.createSymbolicLink(folder.resolve(name), target.on(machine));
    }

    private static Map.Entry<String, Maker> answers(String name, byte[] bytes) {
        return Map.entry(name, (folder, machine) -> Files.write(folder.resolve("answers.json"), bytes));
    }

    private static byte[] number(String value) {
        return ("{\"answers\": {\"1.number\": " + value + "}}\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Ends in the middle of the only character that has two bytes. */
    private static byte[] cut(byte[] bytes) {
        int at = 0;
        while (bytes[at] >= 0) {
            at++;
        }
        return Arrays.copyOf(bytes, at + 1);
    }

    private static void fifo(Path path) throws IOException {
        Process process =
                new ProcessBuilder("mkfifo", path.toString()).inheritIO().start();
        assertThat(process.onExit()).succeedsWithin(Bait.PATIENCE);
        assertThat(process.exitValue()).as("mkfifo").isZero();
    }

    /** The name of a socket has at most 107 bytes, so that it is made elsewhere and moved. */
    private static void socket(Path path) throws IOException {
        Path folder = Files.createTempDirectory("s");
        Path made = folder.resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(made));
        }
        Files.move(made, path);
        Files.delete(folder);
    }

    private static void sparse(Path path, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        }
    }
}
