package io.github.exactgrader.jail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program to run as a child.
 *
 * @param java what it runs on
 * @param heapMegabytes greatest heap in MiB
 * @param options further options of the JVM
 * @param jar all of its classes; a jail gives it another path
 * @param mainClass where it starts
 */
public record JavaCommand(JavaHome java, int heapMegabytes, List<String> options, Path jar, String mainClass) {

    /** Copies the list. */
    public JavaCommand {
        options = List.copyOf(options);
    }

    /**
     * Returns the words that start it.
     *
     * @param seenJar the path at which the child sees its jar
     */
    List<String> words(String seenJar) {
        List<String> words = new ArrayList<>(java.command(heapMegabytes));
        words.addAll(options);
        words.addAll(List.of("-cp", seenJar, mainClass));
        return words;
    }
}
