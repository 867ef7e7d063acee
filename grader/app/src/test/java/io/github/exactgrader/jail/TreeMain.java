package io.github.exactgrader.jail;

import java.io.IOException;

/** What a child does that does not want to go: works without end, or starts 25 processes that leave its side. */
final class TreeMain {

    static final int PROCESSES = 25;

    /** Processes of sessions of their own, and orphans whose parent has ended. */
    private static final String SCRIPT = "for i in 1 2 3 4 5; do /usr/bin/setsid /bin/sh -c '"
            + "/bin/sleep M & (/bin/sleep M & /bin/sleep M &) & (/usr/bin/setsid /bin/sleep M &) & exec /bin/sleep M"
            + "' & done; wait";

    private TreeMain() {}

    /**
     * Runs until it is killed.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        String marker = System.getProperty("marker");
        if (Boolean.getBoolean("tree")) {
            new ProcessBuilder("/bin/sh", "-c", SCRIPT.replace("M", marker))
                    .inheritIO()
                    .start();
        }
        while (!marker.isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
