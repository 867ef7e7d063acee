package io.github.exactgrader.jail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Java program to run as a child.
 *
 * @param java what it runs on
 * @param heapMegabytes greatest heap in MiB
 * @param options further options of the JVM
 * @param jar all of its classes; a jail gives it another path
 * @param mainClass where it starts
 * @param archive its classes as the JVM has them in memory, made of that very jar, so that it starts sooner
 */
public record JavaCommand(
        JavaHome java, int heapMegabytes, List<String> options, Path jar, String mainClass, Optional<Path> archive) {

    /** Copies the list. */
    public JavaCommand {
        options = List.copyOf(options);
    }

    /** Creates a command without an archive. */
    public JavaCommand(JavaHome java, int heapMegabytes, List<String> options, Path jar, String mainClass) {
        this(java, heapMegabytes, options, jar, mainClass, Optional.empty());
    }

    /** Returns the same command with a jar elsewhere, and an archive of it. */
    JavaCommand with(Path otherJar, Path itsArchive) {
        return new JavaCommand(java, heapMegabytes, options, otherJar, mainClass, Optional.of(itsArchive));
    }

    /** Returns the same command with one more option. */
    JavaCommand with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new JavaCommand(java, heapMegabytes, more, jar, mainClass, archive);
    }

    /**
     * Returns the option that uses an archive, or goes without where it does not fit.
     *
     * @param archive the path at which the child sees it
     */
    static String archived(String archive) {
        return "-XX:SharedArchiveFile=" + archive;
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
