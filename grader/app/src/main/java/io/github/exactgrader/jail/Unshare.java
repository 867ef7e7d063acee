package io.github.exactgrader.jail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Namespaces made by the programs of util-linux, which every Linux has: a root folder in memory with the Java home and the
 * system's libraries and nothing else, no network, and process ids of its own, so that all of it ends with its first.
 *
 * <p>There is no filter of system calls. Processes may be started inside; they are counted and end with the jail.
 *
 * @param programs of this system
 * @param isRoot whether the grader runs as root: then the jail drops to a user without rights first
 */
record Unshare(Programs programs, boolean isRoot) implements BackEnd {

    static final String NAME = "unshare";

    private static final String OPEN_JAR = "jar=$1; shift; exec \"$@\" 8<\"$jar\"";
    private static final String SEEN_JAR = "/program.jar";

    /** Folders that exist everywhere and in which nothing is that a JVM needs: one of them is covered by the new root. */
    private static final List<Path> COVERED =
            List.of(Path.of("/mnt"), Path.of("/media"), Path.of("/srv"), Path.of("/tmp"));

    /**
     * Arguments: the folder to cover, the Java program, what to show up to a word "--", and the command. The shell stays
     * as the first process of the jail, as the kernel spares a first process most signals, that of the time limit too.
     */
    private static final String SCRIPT = String.join(
            "\n",
            "set -e",
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            "mount -t tmpfs -o size=32m,mode=755,nosuid,nodev none \"$1\"",
            "cd \"$1\"",
            "mkdir -p proc/self old",
            "ln -s \"$2\" proc/self/exe",
            // For umount alone, which unmounts nothing that it does not find here.
            "echo '1 0 0:1 / /old rw - none none rw' >proc/self/mountinfo",
            "cat <&8 >program.jar",
            "exec 8<&-",
            "shift 2",
            "while [ \"$1\" != -- ]; do",
            "  if [ -d \"$1\" ]; then mkdir -p \".$1\"; else mkdir -p \".${1%/*}\"; : >\".$1\"; fi",
            "  mount --rbind \"$1\" \".$1\"",
            "  case $1 in",
            "    /dev/*) ;;",
            "    *) mount -o remount,bind,ro,nosuid,nodev \".$1\" ;;",
            "  esac",
            "  shift",
            "done",
            "shift",
            "pivot_root . old",
            "cd /",
            "PATH=/old/usr/sbin:/old/usr/bin:/old/sbin:/old/bin",
            "mount -n -o remount,bind,ro,nosuid,nodev /",
            "umount -n -l /old",
            "code=0",
            "\"$@\" || code=$?",
            "exit $code");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> words(JavaCommand command, Resources resources, Path home) throws JailException {
        String prlimit = programs.path("prlimit");
        String setpriv = programs.path("setpriv");
        String shell = programs.path("sh");
        List<Path> folders = JavaFiles.of(command.java());
        List<String> java = command.words(SEEN_JAR);
        List<String> words = new ArrayList<>(
                List.of(shell, "-c", OPEN_JAR, "jail", command.jar().toString()));
        words.addAll(isRoot ? Limits.dropRights(programs) : List.of(setpriv, "--no-new-privs"));
        words.addAll(List.of("--pdeathsig", "KILL", programs.path("unshare")));
        words.addAll(List.of("--user", "--map-root-user", "--mount", "--net", "--ipc", "--uts", "--pid", "--fork"));
        words.addAll(List.of("--kill-child", shell, "-c", SCRIPT, "jail", covered(folders), java.get(0)));
        folders.forEach(folder -> words.add(folder.toString()));
        words.addAll(List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom", prlimit, setpriv, "--"));
        words.addAll(List.of(setpriv, "--bounding-set=-all", "--inh-caps=-all"));
        words.addAll(Limits.words(prlimit, resources));
        words.addAll(java);
        return words;
    }

    private static String covered(List<Path> needed) throws JailException {
        return COVERED.stream()
                .filter(Files::isDirectory)
                .filter(folder -> needed.stream().noneMatch(each -> each.startsWith(folder)))
                .findFirst()
                .orElseThrow(() -> new JailException(Messages.NO_FOLDER_TO_COVER))
                .toString();
    }
}
