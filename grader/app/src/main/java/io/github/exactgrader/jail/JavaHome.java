package io.github.exactgrader.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java installation that child processes run on.
 *
 * @param directory its home
 * @param feature its feature release, for example 17
 */
public record JavaHome(Path directory, int feature) {

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)[^\"]*\"");

    /** Returns the installation this process runs on. */
    public static JavaHome running() {
        return new JavaHome(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /**
     * Returns the installation in a directory.
     *
     * @param directory its home
     * @throws IOException if there is no readable {@code release} file with the version
     */
    public static JavaHome at(Path directory) throws IOException {
        Matcher version = VERSION.matcher(Files.readString(directory.resolve("release")));
        if (!version.find()) {
            throw new IOException("expected JAVA_VERSION in the file release of " + directory + ", found none");
        }
        return new JavaHome(directory, Integer.parseInt(version.group(1)));
    }

    /**
     * Returns the start of a command: the program and the options every child gets, so that language, zone and encoding
     * of the machine change nothing and standard output carries frames only.
     *
     * @param heapMegabytes greatest heap in MiB
     */
    public List<String> command(int heapMegabytes) {
        List<String> command = new ArrayList<>(List.of(
                directory.resolve("bin").resolve("java").toString(),
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:ActiveProcessorCount=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-OmitStackTraceInFastThrow",
                "-XX:+DisableAttachMechanism",
                "-XX:-EnableDynamicAgentLoading",
                "-XX:ErrorFile=/dev/null",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Duser.language=en",
                "-Duser.country=",
                "-Duser.variant=",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        // One processor selects the serial collector by itself; on 17 the archived heap maps only with G1.
        command.add(feature < 18 ? "-XX:+UseG1GC" : "-XX:+UseSerialGC");
        // A child calls few methods and not for long: code made for each of them would cost more than it saves.
        command.add(
                feature < 18
                        ? "-Dsun.reflect.inflationThreshold=" + Integer.MAX_VALUE
                        : "-Djdk.reflect.useNativeAccessorOnly=true");
        if (feature >= 18) {
            command.add("--finalization=disabled");
        }
        if (feature >= 23) {
            command.add("--sun-misc-unsafe-memory-access=deny");
        }
        if (feature >= 24) {
            command.add("--illegal-native-access=deny");
        }
        return command;
    }
}
