package io.github.exactgrader.jail;

import io.github.exactgrader.worker.NativeCalls;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A rule set of the kernel's landlock: what is not allowed before {@link #restrictThisThread} is forbidden after it. The
 * numbers are those of the kernel's {@code linux/landlock.h}.
 */
final class LandlockRules {

    private static final int CREATE = 444;
    private static final int ADD = 445;
    private static final int RESTRICT = 446;

    /** Older ones cannot forbid cutting a file short. */
    private static final int LEAST_VERSION = 3;

    private static final int VERSION_OF_NETWORK = 4;
    private static final int VERSION_OF_DEVICES = 5;
    private static final int VERSION_OF_SCOPES = 6;

    private static final long EXECUTE = 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;
    private static final long ALL_OF_FILES = (1 << 15) - 1;
    private static final long ALL_OF_DEVICES = 1 << 15;
    private static final long BIND_AND_CONNECT = 3;
    private static final long SOCKETS_AND_SIGNALS = 3;

    private static final int CURRENT_FOLDER = -100;
    private static final int PATH_ONLY_CLOSE_ON_EXEC = 0x280000;
    private static final int NO_NEW_PRIVILEGES = 38;

    private final NativeCalls kernel;
    private final SystemCalls.Rules numbers;
    private final int ruleSet;

    private LandlockRules(NativeCalls kernel, SystemCalls.Rules numbers, int ruleSet) {
        this.kernel = kernel;
        this.numbers = numbers;
        this.ruleSet = ruleSet;
    }

    /**
     * Makes a rule set that allows nothing.
     *
     * @throws IOException if this Java or this kernel cannot
     */
    static LandlockRules open() throws IOException {
        SystemCalls.Rules numbers = SystemCalls.Rules.of(System.getProperty("os.arch", ""));
        NativeCalls kernel = NativeCalls.open();
        long version = kernel.call(CREATE, 0, 0, 1);
        if (version < 0) {
            throw new JailException(Messages.NO_LANDLOCK);
        }
        if (version < LEAST_VERSION) {
            throw new JailException(Messages.landlockTooOld(version, LEAST_VERSION));
        }
        ByteBuffer handled = NativeCalls.direct(handled(version));
        try {
            long ruleSet = kernel.call(CREATE, NativeCalls.address(handled), handled.capacity(), 0);
            return new LandlockRules(kernel, numbers, (int) checked("landlock_create_ruleset", ruleSet));
        } finally {
            Reference.reachabilityFence(handled);
        }
    }

    /** Returns what a rule set of a version of landlock is made from: all it can forbid. */
    static byte[] handled(long version) {
        int size = version >= VERSION_OF_SCOPES ? 24 : version >= VERSION_OF_NETWORK ? 16 : 8;
        ByteBuffer handled = ByteBuffer.allocate(24).order(ByteOrder.nativeOrder());
        handled.putLong(ALL_OF_FILES | (version >= VERSION_OF_DEVICES ? ALL_OF_DEVICES : 0));
        handled.putLong(BIND_AND_CONNECT).putLong(SOCKETS_AND_SIGNALS);
        byte[] bytes = new byte[size];
        handled.flip().get(bytes);
        return bytes;
    }

    void allowProgramsIn(Path folder) throws IOException {
        allow(folder, EXECUTE | READ_FILE | READ_FOLDER);
    }

    void allowProgram(Path file) throws IOException {
        allow(file, EXECUTE | READ_FILE);
    }

    void allowReading(Path file) throws IOException {
        allow(file, READ_FILE);
    }

    private void allow(Path path, long what) throws IOException {
        int file = open(path);
        ByteBuffer rule = ByteBuffer.allocateDirect(12).order(ByteOrder.nativeOrder());
        rule.putLong(0, what).putInt(8, file);
        try {
            checked("landlock_add_rule", kernel.call(ADD, ruleSet, 1, NativeCalls.address(rule), 0));
        } finally {
            Reference.reachabilityFence(rule);
            kernel.call(numbers.close(), file);
        }
    }

    private int open(Path path) throws IOException {
        ByteBuffer name = NativeCalls.direct((path + "\0").getBytes(StandardCharsets.UTF_8));
        try {
            long address = NativeCalls.address(name);
            return (int)
                    checked("openat", kernel.call(numbers.openat(), CURRENT_FOLDER, address, PATH_ONLY_CLOSE_ON_EXEC));
        } finally {
            Reference.reachabilityFence(name);
        }
    }

    /**
     * Puts the rules and a filter of system calls on this thread and on all it will start, for good.
     *
     * @param filter as the kernel reads it
     */
    void restrictThisThread(byte[] filter) throws IOException {
        checked("prctl", kernel.call(numbers.prctl(), NO_NEW_PRIVILEGES, 1, 0, 0, 0));
        // Files last: classes that are needed up to here may have to be loaded.
        checked("seccomp", kernel.filter(numbers.seccomp(), filter, false));
        checked("landlock_restrict_self", kernel.call(RESTRICT, ruleSet, 0));
        kernel.call(numbers.close(), ruleSet);
    }

    private static long checked(String name, long result) throws JailException {
        if (result < 0) {
            throw new JailException(Messages.refused(name, -result));
        }
        return result;
    }
}
