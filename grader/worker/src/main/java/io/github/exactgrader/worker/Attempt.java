package io.github.exactgrader.worker;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The attempts of a probe, each with the breach it is if it succeeds. */
enum Attempt {
    READ(Breach.READ_FILE) {
        @Override
        boolean tried(ProbeTask task) throws IOException {
            for (String file : task.files()) {
                if (isReadable(Path.of(file))) {
                    return true;
                }
            }
            return false;
        }
    },
    LIST(Breach.LIST_FOLDER) {
        @Override
        boolean tried(ProbeTask task) {
            return task.folders().stream()
                    .map(folder -> new File(folder).list())
                    .anyMatch(Attempt::holdsSomething);
        }
    },
    READ_ENVIRONMENT_OF_OTHERS(Breach.READ_ENVIRONMENT_OF_OTHERS) {
        @Override
        boolean tried(ProbeTask task) {
            return isReadable(Path.of("/proc/" + task.process() + "/environ"))
                    || isReadable(Path.of("/proc/1/environ"));
        }
    },
    INHERIT_ENVIRONMENT(Breach.INHERIT_ENVIRONMENT) {
        @Override
        boolean tried(ProbeTask task) {
            return !HARMLESS_VARIABLES.containsAll(System.getenv().keySet());
        }
    },
    WRITE(Breach.WRITE_FILE) {
        @Override
        boolean tried(ProbeTask task) {
            return task.folders().stream().anyMatch(Attempt::isWritable)
                    || List.of("/", ".", "/dev", "/dev/shm", "/proc", System.getProperty("java.io.tmpdir")).stream()
                            .anyMatch(Attempt::isWritable);
        }
    },
    CONNECT_TO_MACHINE(Breach.CONNECT_TO_MACHINE) {
        @Override
        boolean tried(ProbeTask task) throws IOException {
            InetSocketAddress grader = new InetSocketAddress(InetAddress.getLoopbackAddress(), task.port());
            try (SocketChannel channel = SocketChannel.open(grader)) {
                return channel.isConnected();
            }
        }
    },
    /** The address is one of those that belong to nobody; connecting sends nothing, it only looks for a way. */
    REACH_NETWORK(Breach.REACH_NETWORK) {
        @Override
        boolean tried(ProbeTask task) throws IOException {
            try (DatagramChannel channel = DatagramChannel.open()) {
                InetAddress nobody = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
                return channel.connect(new InetSocketAddress(nobody, 9)).isConnected();
            }
        }
    },
    NATIVE_MEMORY(Breach.NATIVE_MEMORY) {
        @Override
        boolean tried(ProbeTask task) {
            return ByteBuffer.allocateDirect(task.megabytes() << 20).isDirect();
        }
    };

    /** Set by shells and by the jail itself. */
    private static final Set<String> HARMLESS_VARIABLES = Set.of("PWD", "OLDPWD", "SHLVL", "_", "container");

    private final Breach breach;

    Attempt(Breach breach) {
        this.breach = breach;
    }

    Breach breach() {
        return breach;
    }

    /** Tries; whatever is thrown in the way is the jail's doing. */
    boolean succeeds(ProbeTask task) {
        try {
            return tried(task);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return false;
        }
    }

    abstract boolean tried(ProbeTask task) throws IOException;

    private static boolean isReadable(Path file) {
        // Streams, as they need less of the system than channels do.
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return in.read() >= 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean holdsSomething(String[] names) {
        return names != null && names.length > 0;
    }

    private static boolean isWritable(String folder) {
        try {
            File file = new File(folder, "probe-" + Long.toHexString(System.nanoTime()));
            return file.createNewFile() && file.delete();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
