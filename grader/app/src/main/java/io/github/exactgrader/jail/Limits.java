package io.github.exactgrader.jail;

import java.util.ArrayList;
import java.util.List;

/** Words of util-linux that back ends share. */
final class Limits {

    /** The user called nobody on every Linux: it owns nothing. */
    private static final String NOBODY = "65534";

    private Limits() {}

    /** Returns the start of a command that sets limits for the rest of it; inside the jail, so that they are its own. */
    static List<String> words(String prlimit, Resources resources) {
        List<String> words = new ArrayList<>(ofOneProcess(prlimit, resources));
        words.add("--nproc=" + resources.tasks());
        return words;
    }

    /** Leaves out the count of threads: where the jail has no users of its own, all processes of the user are in it. */
    static List<String> ofOneProcess(String prlimit, Resources resources) {
        return List.of(
                prlimit,
                "--data=" + ((long) resources.dataMegabytes() << 20),
                // At the first a signal that tells the reason; at the second the end.
                "--cpu=" + resources.cpuSeconds() + ":" + (resources.cpuSeconds() + 2L),
                "--nofile=256",
                "--fsize=0",
                "--core=0");
    }

    /** Returns the start of a command that drops root's rights for the rest of it. */
    static List<String> dropRights(Programs programs) throws JailException {
        return List.of(
                programs.path("setpriv"),
                "--reuid",
                NOBODY,
                "--regid",
                NOBODY,
                "--clear-groups",
                "--inh-caps=-all",
                "--no-new-privs");
    }
}
