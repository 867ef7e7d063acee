package io.github.exactgrader.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.exactgrader.intake.Zips;
import io.github.exactgrader.intake.Zips.File;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;

/** Zips as honest students pack them, and such as no honest program writes. */
final class MadeZips {

    private static final String COUNTER = """
            final class Counter {

                private double total;

                Counter(double start) {
                    total = start;
                }

                void add(double x) {
                    total += x;
                }

                double total() {
                    return total;
                }
            }
            """;

    /** Makers by their names in {@code made-by.txt}. */
    static final Map<String, Maker> MAKERS = Map.ofEntries(
            zip("zipHonest", machine -> right()),
            zip(
                    "zipSlip",
                    machine -> right(File.of("../outside.txt", "x"), File.of("a/../../Walk.java", "class Walk {}"))),
            zip(
                    "zipAbsolute",
                    machine -> right(File.of("/tmp/exactcanary.txt", "x"), File.of("C:/Walk.java", "class Walk {}"))),
            zip(
                    "zipBomb",
                    machine -> right(File.of("Walk.java", new byte[40_000_000]).size(1_000))),
            zip("zipNested", machine -> right(File.of("more.zip", right(File.of("Walk.java", "class Walk {}"))))),
            zip("zipEncrypted", machine -> right(File.of("notes.txt", "x").encrypted())),
            zip("zipDoubled", machine -> right(File.of("Solution.java", "final class Solution {}"))),
            zip(
                    "zipLink",
                    machine -> right(File.of("notes.txt", machine.assignment() + "/key/key.yaml")
                            .unix(0_120_777))),
            zip("zipCaseClash", machine -> right(File.of("notes.txt", "x"), File.of("Notes.txt", "y"))),
            zip("zipCutOff", machine -> half(right())),
            zip("zipManyEntries", machine -> manyEntries()),
            zip("zipTwoNames", machine -> Zips.of(solution().localName("Other.java"), counter())),
            zip("zipLiesAboutSize", machine -> Zips.of(solution().size(10), counter())),
            zip("zipBehindScript", machine -> joined("#!/bin/sh\ntouch exactcanary\nexit\n".getBytes(UTF_8), right())),
            zip("zipHiddenName", machine -> right(File.of("no\u202Etxt.txt", "x"))),
            zip(
                    "zipBackslashes",
                    machine -> Zips.of(
                            File.of("src\\Solution.java", MadeSources.right()), File.of("src\\Counter.java", COUNTER))),
            zip("zipEmpty", machine -> Zips.of()),
            Map.entry(
                    "zipOfClasses",
                    (folder, machine) -> Files.write(
                            folder.resolve("solution.jar"),
                            Zips.of(File.of("Solution.class", MadeSources.compiledClass())))));

    private MadeZips() {}

    @FunctionalInterface
    private interface Packer {
        byte[] pack(Bait machine) throws IOException;
    }

    private static Map.Entry<String, Maker> zip(String name, Packer packer) {
        return Map.entry(name, (folder, machine) -> Files.write(folder.resolve("upload.zip"), packer.pack(machine)));
    }

    /** Two right sources, and what else there is. */
    private static byte[] right(File... further) {
        Zips zip = new Zips().add(solution()).add(counter());
        for (File file : further) {
            zip.add(file);
        }
        return zip.bytes();
    }

    private static File solution() {
        return File.of("Solution.java", MadeSources.right());
    }

    private static File counter() {
        return File.of("Counter.java", COUNTER);
    }

    private static byte[] manyEntries() {
        Zips zip = new Zips().add(solution()).add(counter());
        for (int i = 0; i < 9_998; i++) {
            zip.add(File.of("note" + i + ".txt", "x"));
        }
        return zip.bytes();
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
