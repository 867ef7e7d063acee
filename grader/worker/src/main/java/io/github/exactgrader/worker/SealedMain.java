package io.github.exactgrader.worker;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Main class of a child that was started where starting programs is still allowed: it takes that and more from itself,
 * in all threads and for good, and goes on with another main class. Where it cannot, it ends.
 */
public final class SealedMain {

    /** Exit code when the filter is refused. */
    static final int NOT_SEALED = 71;

    private SealedMain() {}

    /**
     * Seals this process and runs the rest.
     *
     * @param args number of the call that sets a filter, the filter in hexadecimal digits, the main class, its arguments
     */
    public static void main(String[] args) {
        try {
            long refused = NativeCalls.open()
                    .filter(Integer.parseInt(args[0]), HexFormat.of().parseHex(args[1]), true);
            if (refused != 0) {
                throw new IOException("the kernel refused the filter of system calls: " + refused);
            }
            Method main = Class.forName(args[2]).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) Arrays.copyOfRange(args, 3, args.length));
        } catch (InvocationTargetException e) {
            end(String.valueOf(e.getCause()));
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            end(String.valueOf(e.getMessage()));
        }
    }

    private static void end(String why) {
        System.err.println(why);
        System.err.flush();
        Runtime.getRuntime().halt(NOT_SEALED);
    }
}
