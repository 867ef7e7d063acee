package io.github.exactgrader.jar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.exactgrader.intake.Zips;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What lies around a grader for attacks to find: secrets that stand nowhere else (a file, a variable of the environment, a
 * system property, an entry of the class path, the secret of the key and an expected value), a listener, and folders that
 * everybody may write to. All of it is below one folder that everybody may read.
 */
final class Bait implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Stands in the command of every process that an attack starts. */
    static final String PROCESS_MARK = "exactcanary-process";

    /** The secret of the key of the collection's assignment, and the value it expects for a field nobody can know. */
    private static final String KEY_SECRET = "exactcanary-key-5e1c0f7ab8d94263f09b7d21c6e8a354";

    private static final String EXPECTED = "0.73105857863";
    private static final String NUMBER = "731058578631234567";

    private final Path root;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final ServerSocket listener;
    private final DatagramSocket packets;
    private final AtomicInteger visits = new AtomicInteger();

    private Bait(Path root) throws IOException {
        this.root = root;
        for (String name : List.of("file", "environment", "property", "classpath", "resource")) {
            secrets.put(name, "exactcanary-" + name + "-" + UUID.randomUUID());
        }
        secrets.put("number", NUMBER);
        secrets.put("secret of the key", KEY_SECRET);
        secrets.put("expected value", EXPECTED);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        packets = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort()));
    }

    /** Lays everything out below a folder. */
    static Bait layOut(Path root) throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Bait bait = new Bait(root);
        Files.createDirectory(root.resolve("planted"));
        Files.writeString(bait.file(), bait.secrets.get("file"));
        String resource = bait.secrets.get("resource");
        Files.write(
                bait.classPathEntry(),
                Zips.of(
                        Zips.File.of("canary.txt", resource),
                        Zips.File.of("canary.properties", resource + "=" + resource)));
        for (Path open : List.of(bait.worldWritable(), bait.temporary(), bait.runs())) {
            Files.createDirectory(open);
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        copy(Attack.ASSIGNMENT, bait.assignment());
        for (Path built : List.of(RealGrader.JAR, RealGrader.REFERENCE, RealGrader.HOME.resolve("bin/grader"))) {
            Path target = bait.home().resolve(RealGrader.HOME.relativize(built).toString());
            Files.createDirectories(target.getParent());
            Files.copy(built, target);
        }
        bait.listen("tcp", () -> bait.listener.accept().close());
        bait.listen("udp", () -> bait.packets.receive(new DatagramPacket(new byte[1], 1)));
        return bait;
    }

    /** Returns the secrets by what they are. */
    Map<String, String> secrets() {
        return Map.copyOf(secrets);
    }

    /** Returns how often somebody connected or sent something. */
    int visits() {
        return visits.get();
    }

    Path file() {
        return root.resolve("planted/canary.txt");
    }

    Path assignment() {
        return root.resolve("assignment/fortress");
    }

    Path worldWritable() {
        return root.resolve("open");
    }

    /** Returns the folder for temporary files of the grader. */
    Path temporary() {
        return root.resolve("tmp");
    }

    /** Returns the folder of the folders of runs. */
    Path runs() {
        return root.resolve("runs");
    }

    Path submissions(String batch) {
        return root.resolve("submissions-" + batch);
    }

    /** Returns the grader, as this user or as a plain one, with the secrets around it. */
    RealGrader grader(boolean isPlainUser) {
        String property = secrets.get("property");
        List<String> user =
                isPlainUser ? List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups") : List.of();
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary(),
                "-Dgrader.home=" + home(),
                "-Dexactcanary.text=" + property,
                "-Dexactcanary.number=" + NUMBER,
                "-Dexactcanary.flag=true",
                "-cp",
                home().resolve("grader/app/target/grader.jar") + ":" + classPathEntry(),
                "io.github.exactgrader.cli.GraderCommand");
        return RealGrader.of(
                Stream.concat(user.stream(), java.stream()).toList(),
                Map.of(
                        "EXACTCANARY", secrets.get("environment"),
                        "HOME", temporary().toString(),
                        "TMPDIR", temporary().toString()),
                root);
    }

    /** Fills the places that sources leave open for what only this machine knows. */
    byte[] fill(byte[] source) {
        String text = new String(source, ISO_8859_1);
        if (!text.contains("@")) {
            return source;
        }
        return text.replace("@PORT@", String.valueOf(listener.getLocalPort()))
                .replace("@CANARY_FILE@", latin1(file()))
                .replace("@ASSIGNMENT@", latin1(assignment()))
                .replace("@WORLD_WRITABLE@", latin1(worldWritable()))
                .replace("@RUN@", latin1(runs().resolve("all")))
                .getBytes(ISO_8859_1);
    }

    /** Ends the listeners. */
    @Override
    public void close() throws IOException {
        listener.close();
        packets.close();
    }

    private Path home() {
        return root.resolve("home");
    }

    private Path classPathEntry() {
        return root.resolve("planted/" + secrets.get("classpath") + ".jar");
    }

    /** Returns the bytes of a path, one character each. */
    private static String latin1(Path path) {
        return new String(path.toString().getBytes(UTF_8), ISO_8859_1);
    }

    @FunctionalInterface
    private interface Visit {
        void await() throws IOException;
    }

    private void listen(String name, Visit visit) {
        Thread thread = new Thread(
                () -> {
                    while (!listener.isClosed()) {
                        try {
                            visit.await();
                            visits.incrementAndGet();
                        } catch (IOException e) {
                            return; // closed
                        }
                    }
                },
                "bait-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
