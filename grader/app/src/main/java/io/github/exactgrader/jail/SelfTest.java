package io.github.exactgrader.jail;

import io.github.exactgrader.worker.Breach;
import io.github.exactgrader.worker.ProbeMain;
import io.github.exactgrader.worker.ProbeTask;
import io.github.exactgrader.worker.WireReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Starts a JVM in a jail and lets it try to get out: what a jail is worth is seen, not concluded from versions. */
final class SelfTest {

    private static final int HEAP_MEGABYTES = 32;
    private static final int DATA_MEGABYTES = 224;
    private static final Duration START = Duration.ofSeconds(30);

    /** The promise is that nothing is left after this. */
    private static final long GONE_MILLIS = 1000;

    private final JavaHome java;
    private final Path home;

    /**
     * Prepares tests.
     *
     * @param java what children run on
     * @param home folder of the grader's own
     */
    SelfTest(JavaHome java, Path home) {
        this.java = java;
        this.home = home;
    }

    /**
     * Returns what was possible in a jail.
     *
     * @throws JailException if nothing could be started in it
     * @throws IOException if this program's own files cannot be written
     */
    Set<Breach> breaches(Jail jail) throws IOException {
        Path jar = home.resolve("probe.jar");
        ChildJar.write(jar, List.of(ProbeMain.class));
        Path canary = Files.writeString(home.resolve("canary"), "sings", StandardCharsets.UTF_8);
        Resources resources = new Resources(DATA_MEGABYTES, 20, 64);
        JavaCommand command = new JavaCommand(
                java, HEAP_MEGABYTES, List.of("-XX:MaxDirectMemorySize=1g"), jar, ProbeMain.class.getName());
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JavaProcess process = jail.start(command, resources, home)) {
            ProbeTask task = new ProbeTask(
                    List.of(canary.toString(), "/etc/passwd", "/etc/hostname"),
                    List.of(home.toString(), System.getProperty("user.home"), "/tmp", "/home", "/var/tmp"),
                    ProcessHandle.current().pid(),
                    listener.getLocalPort(),
                    DATA_MEGABYTES);
            Exchange exchange = process.exchange(task.toBytes(), process.budget(START, START));
            if (!(exchange instanceof Exchange.Answer answer)) {
                throw new JailException(Messages.probeFailed(exchange));
            }
            Set<Breach> breaches = read(answer);
            if (!diesWithItsParent(process)) {
                breaches.add(Breach.LEAVE_PROCESS);
            }
            return breaches;
        } finally {
            Files.deleteIfExists(canary);
        }
    }

    private static Set<Breach> read(Exchange.Answer answer) throws IOException {
        WireReader in = new WireReader(answer.payload());
        Set<Breach> breaches = EnumSet.noneOf(Breach.class);
        int count = in.count(4);
        for (int i = 0; i < count; i++) {
            breaches.add(Breach.valueOf(in.text()));
        }
        in.end();
        return breaches;
    }

    /** Kills the first process only: it must go, and whatever it has started with it. */
    private static boolean diesWithItsParent(JavaProcess process) {
        ProcessTree tree = process.tree();
        process.kill();
        boolean gone = tree.endsWithin(GONE_MILLIS);
        tree.kill();
        return gone;
    }
}
