package io.github.exactgrader.jail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program {@code sandbox-exec} of macOS, used only when asked for by name. We have never run it: the test at the start
 * decides.
 *
 * @param programs of this system
 */
record SandboxExec(Programs programs) implements BackEnd {

    static final String NAME = "sandbox-exec";

    private static final String LIMITS = "ulimit -t \"$1\" -f 0 -c 0 -n 256 || exit 1; shift; exec \"$@\"";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> words(JavaCommand command, Resources resources, Path home) throws JailException {
        List<String> words = new ArrayList<>(List.of(programs.path("sh"), "-c", LIMITS, "jail"));
        words.add(Integer.toString(resources.cpuSeconds()));
        words.addAll(List.of(programs.path(NAME), "-p", profile(command)));
        words.addAll(command.words(command.jar().toString()));
        return words;
    }

    /** All is denied but what a JVM reads; starting another process is. */
    private static String profile(JavaCommand command) {
        Path java = command.java().directory();
        return String.join(
                "\n",
                "(version 1)",
                "(deny default)",
                "(allow sysctl-read)",
                "(allow process-exec (literal " + quoted(java.resolve("bin/java")) + "))",
                "(allow file-read*",
                "  (subpath " + quoted(java) + ")",
                "  (literal " + quoted(command.jar()) + ")",
                "  (subpath \"/usr/lib\") (subpath \"/System/Library\") (literal \"/\")",
                "  (literal \"/dev/null\") (literal \"/dev/random\") (literal \"/dev/urandom\"))",
                "(allow file-write-data (literal \"/dev/null\"))");
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
