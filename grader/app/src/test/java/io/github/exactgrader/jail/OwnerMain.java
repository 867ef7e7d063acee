package io.github.exactgrader.jail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that owns a jail with a child in it and is killed by a test. */
final class OwnerMain {

    /**
     * A jail as it is used, or with a shell in it and no filter, so that its walls alone must hold processes.
     *
     * @param inner as it is used
     */
    record Open(BackEnd inner) implements BackEnd {

        private static final List<String> SHOWN = List.of("/bin/sh", "/bin/sleep", "/usr/bin/setsid");

        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public List<String> words(JavaCommand command, Resources resources, Path home) throws JailException {
            List<String> words = new ArrayList<>(inner.words(command, resources, home));
            int filter = words.indexOf("--seccomp");
            if (filter >= 0) {
                words.subList(filter, filter + 2).clear();
                for (String program : SHOWN) {
                    words.addAll(words.indexOf("--remount-ro"), List.of("--ro-bind", program, program));
                }
            } else {
                words.addAll(words.indexOf("--"), SHOWN);
            }
            return words;
        }
    }

    private OwnerMain() {}

    /**
     * Starts a child.
     *
     * @param args folder, name of the way of jailing, marker, and whether the child shall start a tree
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Jail jail = jail(Path.of(args[0]), args[1], Boolean.parseBoolean(args[3]));
        start(jail, Path.of(args[0]), args[2], Boolean.parseBoolean(args[3]));
        Thread.sleep(120_000);
        jail.close();
    }

    static Jail jail(Path home, String name, boolean tree) {
        Programs programs = Programs.ofSystem();
        BackEnd backEnd = switch (name) {
            case Bubblewrap.NAME -> new Bubblewrap(programs, Root.isUser());
            case Unshare.NAME -> new Unshare(programs, Root.isUser());
            default -> new Landlock(programs, Root.isUser());
        };
        return Jail.untested(tree ? new Open(backEnd) : backEnd, home);
    }

    static JavaProcess start(Jail jail, Path home, String marker, boolean tree) throws IOException {
        Path jar = home.resolve("tree.jar");
        ChildJar.write(jar, List.of(TreeMain.class, io.github.exactgrader.worker.WorkerMain.class));
        JavaCommand command = new JavaCommand(
                JavaHome.running(), 32, List.of("-Dmarker=" + marker, "-Dtree=" + tree), jar, TreeMain.class.getName());
        return jail.start(command, new Resources(400, 100, 64), home);
    }
}
