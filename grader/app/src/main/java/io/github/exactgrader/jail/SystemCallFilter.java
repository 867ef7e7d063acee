package io.github.exactgrader.jail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter of system calls, as the kernel's seccomp takes it: no new processes, no sockets, nothing that reaches into other
 * processes or into the kernel's rarely used parts. Threads, files and memory stay as they are.
 *
 * <p>A jail must hold without it; the filter makes the part of the kernel that hostile code can reach smaller. Calls of
 * another architecture than the machine's own end the process.
 */
final class SystemCallFilter {

    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int JUMP_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int FAIL = 0x00050000;
    private static final int NOT_PERMITTED = 1;
    private static final int NO_SUCH_CALL = 38;

    private static final int OFFSET_CALL = 0;
    private static final int OFFSET_ARCHITECTURE = 4;
    private static final int OFFSET_FIRST_ARGUMENT = 16;

    private static final int FLAG_THREAD = 0x10000;

    private final ByteBuffer program = ByteBuffer.allocate(8 * 1024).order(ByteOrder.LITTLE_ENDIAN);

    private SystemCallFilter() {}

    /**
     * Returns the file with the filter of this machine, writing it where it is missing.
     *
     * @param folder where it is kept
     */
    static Path file(Path folder) throws JailException {
        Path file = folder.resolve("filter.bpf");
        if (!Files.exists(file)) {
            try {
                Path unfinished = Files.createTempFile(folder, "filter", ".part");
                Files.write(unfinished, bytes(System.getProperty("os.arch", "")));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new JailException(Messages.notWritten(file));
            }
        }
        return file;
    }

    /**
     * Returns the filter as the kernel reads it.
     *
     * @param architecture as the property {@code os.arch} names it
     * @throws JailException if the numbers of its system calls are not known here
     */
    static byte[] bytes(String architecture) throws JailException {
        SystemCalls calls = SystemCalls.of(architecture);
        return new SystemCallFilter()
                .head(calls)
                .fail(calls.denied())
                .tail(calls)
                .bytes();
    }

    /** Returns a filter with which programs can still be started. */
    static byte[] whileStarting(String architecture) throws JailException {
        SystemCalls calls = SystemCalls.of(architecture);
        List<Integer> denied = new ArrayList<>(calls.denied());
        denied.removeAll(calls.starting());
        SystemCallFilter filter = new SystemCallFilter().head(calls).fail(denied);
        filter.add(RETURN, 0, 0, ALLOW);
        return filter.bytes();
    }

    /** Returns a filter for a process that has all it needs: no programs, no signals, no change of what files are. */
    static byte[] afterStart(String architecture) throws JailException {
        SystemCalls calls = SystemCalls.of(architecture);
        SystemCallFilter filter = new SystemCallFilter()
                .head(calls)
                .fail(calls.denied())
                .fail(calls.starting())
                .fail(calls.outside());
        // Its own limits it may read; 0 stands for itself.
        filter.add(JUMP_EQUAL, 0, 4, calls.prlimitCall());
        filter.add(LOAD, 0, 0, OFFSET_FIRST_ARGUMENT);
        filter.add(JUMP_EQUAL, 0, 1, 0);
        filter.add(RETURN, 0, 0, ALLOW);
        filter.add(RETURN, 0, 0, FAIL | NOT_PERMITTED);
        return filter.tail(calls).bytes();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[program.position()];
        program.flip().get(bytes);
        return bytes;
    }

    private SystemCallFilter head(SystemCalls calls) {
        add(LOAD, 0, 0, OFFSET_ARCHITECTURE);
        add(JUMP_EQUAL, 1, 0, calls.architecture());
        add(RETURN, 0, 0, KILL_PROCESS);
        add(LOAD, 0, 0, OFFSET_CALL);
        // Numbers from here on are the other way of calling an x86 kernel.
        add(JUMP_AT_LEAST, 0, 1, 0x40000000);
        add(RETURN, 0, 0, KILL_PROCESS);
        return this;
    }

    private SystemCallFilter fail(List<Integer> numbers) {
        numbers.forEach(number -> failOn(number, NOT_PERMITTED));
        return this;
    }

    private SystemCallFilter tail(SystemCalls calls) {
        // Its flags are in memory, where a filter cannot look: the C library falls back to clone.
        failOn(calls.clone3Call(), NO_SUCH_CALL);
        add(JUMP_EQUAL, 0, 3, calls.cloneCall());
        add(LOAD, 0, 0, OFFSET_FIRST_ARGUMENT);
        add(JUMP_ANY_BIT, 1, 0, FLAG_THREAD);
        add(RETURN, 0, 0, FAIL | NOT_PERMITTED);
        add(RETURN, 0, 0, ALLOW);
        return this;
    }

    private void failOn(int number, int error) {
        add(JUMP_EQUAL, 0, 1, number);
        add(RETURN, 0, 0, FAIL | error);
    }

    private void add(int code, int skipIfTrue, int skipIfFalse, int value) {
        program.putShort((short) code)
                .put((byte) skipIfTrue)
                .put((byte) skipIfFalse)
                .putInt(value);
    }
}
