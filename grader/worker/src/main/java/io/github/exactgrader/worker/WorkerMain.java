package io.github.exactgrader.worker;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** Main class of the worker process: frames come on standard input and leave on standard output. */
public final class WorkerMain {

    /** Exit code when the parent's bytes make no sense. */
    static final int BAD_INPUT = 70;

    private WorkerMain() {}

    /**
     * Serves one parent, then ends the process without waiting for threads of student code.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Runtime runtime = Runtime.getRuntime();
        try {
            new WorkerSession(
                            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                            new FileOutputStream(FileDescriptor.out),
                            () -> runtime.halt(0))
                    .run();
            runtime.halt(0);
        } catch (IOException e) {
            runtime.halt(BAD_INPUT);
        }
    }
}
