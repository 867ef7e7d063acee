package io.github.exactgrader.jail;

import io.github.exactgrader.worker.NativeCalls;
import io.github.exactgrader.worker.SealedMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The kernel's landlock and its filter of system calls, put on by this program itself: for systems on which no program may
 * make namespaces.
 *
 * <p>The thread that starts the children gives up all files but those of Java, the libraries and the child's jar, and the
 * children inherit that. Starting programs must be possible until Java runs; then the child takes it from itself, with
 * signals and all else that would reach other processes of the same user. So it can leave no process behind.
 *
 * @param programs of this system
 * @param isRoot whether the grader runs as root: then the child drops to a user without rights first
 */
record Landlock(Programs programs, boolean isRoot) implements BackEnd {

    static final String NAME = "landlock";

    /** The jar is opened before rights are dropped, so that the folder it is in may be private. */
    private static final String OPEN_JAR = "jar=$1; shift; exec \"$@\" 8<\"$jar\"";

    private static final String SEEN_JAR = "/proc/self/fd/8";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> words(JavaCommand command, Resources resources, Path home) throws JailException {
        String setpriv = programs.path("setpriv");
        List<String> words = new ArrayList<>(List.of(
                programs.path("sh"), "-c", OPEN_JAR, "jail", command.jar().toString()));
        words.addAll(isRoot ? Limits.dropRights(programs) : List.of(setpriv, "--no-new-privs"));
        words.addAll(List.of("--pdeathsig", "KILL"));
        words.addAll(Limits.ofOneProcess(programs.path("prlimit"), resources));
        List<String> sealed = List.of(
                Integer.toString(SystemCalls.Rules.of(architecture()).seccomp()),
                HexFormat.of().formatHex(SystemCallFilter.afterStart(architecture())),
                command.mainClass());
        List<String> options = new ArrayList<>(command.options());
        options.add("--enable-native-access=ALL-UNNAMED");
        words.addAll(new JavaCommand(
                        command.java(), command.heapMegabytes(), options, command.jar(), SealedMain.class.getName())
                .words(SEEN_JAR));
        words.addAll(sealed);
        return words;
    }

    @Override
    public void enter(JavaCommand command) throws JailException {
        if (command.java().feature() < NativeCalls.FIRST_RELEASE) {
            throw new JailException(Messages.javaTooOld(NativeCalls.FIRST_RELEASE));
        }
        try {
            LandlockRules rules = LandlockRules.open();
            for (Path folder : JavaFiles.of(command.java())) {
                rules.allowProgramsIn(folder);
            }
            // Java starts programs by a small one of its own, which is there.
            rules.allowProgramsIn(JavaHome.running().directory());
            for (String name : List.of("sh", "setpriv", "prlimit")) {
                rules.allowProgram(Path.of(programs.path(name)));
            }
            if (isRoot) {
                Files.setPosixFilePermissions(command.jar(), PosixFilePermissions.fromString("rw-r--r--"));
            }
            rules.allowReading(command.jar());
            for (String device : List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")) {
                rules.allowReading(Path.of(device));
            }
            rules.restrictThisThread(SystemCallFilter.whileStarting(architecture()));
        } catch (JailException e) {
            throw e;
        } catch (IOException e) {
            throw new JailException(String.valueOf(e.getMessage()));
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch", "");
    }
}
