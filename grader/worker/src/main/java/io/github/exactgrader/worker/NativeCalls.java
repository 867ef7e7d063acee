package io.github.exactgrader.worker;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls the kernel from Java. Uses {@code java.lang.foreign} by reflection, as this program is compiled for releases that
 * do not have it; there {@link #open} says so.
 */
public final class NativeCalls {

    /** Release of Java from which on it works. */
    public static final int FIRST_RELEASE = 22;

    private static final String FOREIGN = "java.lang.foreign.";

    /** What {@code syscall(2)} of the C library takes: a number and six more. */
    private static final int ARGUMENTS = 7;

    private final MethodHandle call;
    private final ByteBuffer error = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());

    private NativeCalls(MethodHandle call) {
        this.call = call;
    }

    /**
     * Finds the way into the kernel.
     *
     * @throws IOException if there is none, with the reason
     */
    public static NativeCalls open() throws IOException {
        if (Runtime.version().feature() < FIRST_RELEASE) {
            throw new IOException("it needs Java " + FIRST_RELEASE + " or newer, and this is Java "
                    + Runtime.version().feature());
        }
        try {
            return new NativeCalls(handle());
        } catch (ReflectiveOperationException | RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("Java does not let it call the kernel: " + cause.getMessage(), e);
        }
    }

    private static MethodHandle handle() throws ReflectiveOperationException {
        Class<?> linkerType = type("Linker");
        Class<?> optionType = type("Linker$Option");
        Class<?> layoutType = type("MemoryLayout");
        Class<?> descriptorType = type("FunctionDescriptor");
        Class<?> segmentType = type("MemorySegment");
        Object linker = linkerType.getMethod("nativeLinker").invoke(null);
        Object lookup = linkerType.getMethod("defaultLookup").invoke(linker);
        Optional<?> function = (Optional<?>)
                type("SymbolLookup").getMethod("find", String.class).invoke(lookup, "syscall");
        Object number = type("ValueLayout").getField("JAVA_LONG").get(null);
        Object layouts = Array.newInstance(layoutType, ARGUMENTS);
        for (int i = 0; i < ARGUMENTS; i++) {
            Array.set(layouts, i, number);
        }
        Object descriptor =
                descriptorType.getMethod("of", layoutType, layouts.getClass()).invoke(null, number, layouts);
        Object options = Array.newInstance(optionType, 2);
        Array.set(
                options, 0, optionType.getMethod("firstVariadicArg", int.class).invoke(null, 1));
        Array.set(
                options,
                1,
                optionType.getMethod("captureCallState", String[].class).invoke(null, (Object) new String[] {"errno"}));
        return (MethodHandle) linkerType
                .getMethod("downcallHandle", segmentType, descriptorType, options.getClass())
                .invoke(linker, function.orElseThrow(), descriptor, options);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(FOREIGN + name);
    }

    /**
     * Calls.
     *
     * @param number of the system call
     * @param arguments up to six
     * @return what the kernel answers: an error is its number, negative
     * @throws IOException if Java does not let it
     */
    public long call(int number, long... arguments) throws IOException {
        List<Object> words = new ArrayList<>();
        words.add(segment(error));
        words.add((long) number);
        for (long argument : arguments) {
            words.add(argument);
        }
        while (words.size() <= ARGUMENTS) {
            words.add(0L);
        }
        long result = result(words);
        return result == -1 ? -error.getInt(0) : result;
    }

    @SuppressWarnings("IllegalCatch")
    private long result(List<Object> words) throws IOException {
        try {
            return (long) call.invokeWithArguments(words);
        } catch (Throwable e) {
            throw new IOException("Java does not let it call the kernel: " + e.getMessage(), e);
        }
    }

    /**
     * Returns where the bytes of a buffer are, to be given to the kernel.
     *
     * @param buffer a direct one; must be kept as long as the kernel may look
     * @throws IOException if Java does not tell
     */
    public static long address(ByteBuffer buffer) throws IOException {
        try {
            return (long) type("MemorySegment").getMethod("address").invoke(segment(buffer));
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static Object segment(ByteBuffer buffer) throws IOException {
        try {
            return type("MemorySegment").getMethod("ofBuffer", Buffer.class).invoke(null, buffer);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    /**
     * Returns bytes where the kernel can read them.
     *
     * @param bytes are copied
     */
    public static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length)
                .order(ByteOrder.nativeOrder())
                .put(bytes)
                .flip();
    }

    /**
     * Puts a filter of system calls on this thread or on all threads of this process, for good.
     *
     * @param seccompCall number of the call
     * @param filter as the kernel reads it
     * @param allThreads whether it is for all
     * @return 0, or something else if it was refused
     * @throws IOException if Java does not let it
     */
    public long filter(int seccompCall, byte[] filter, boolean allThreads) throws IOException {
        ByteBuffer program = direct(filter);
        ByteBuffer head = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
        head.putShort(0, (short) (filter.length / Long.BYTES)).putLong(8, address(program));
        try {
            return call(seccompCall, 1, allThreads ? 1 : 0, address(head));
        } finally {
            Reference.reachabilityFence(head);
            Reference.reachabilityFence(program);
        }
    }
}
