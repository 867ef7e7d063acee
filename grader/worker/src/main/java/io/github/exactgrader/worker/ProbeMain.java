package io.github.exactgrader.worker;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Main class of a child that tries to get out of its jail and tells what it could do. */
public final class ProbeMain {

    private static final String WAIT = "wait";

    private ProbeMain() {}

    /**
     * Tries once, answers with a frame and waits to be killed.
     *
     * @param args none; or a word with which it only waits, as the process that it tries to leave behind
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws InterruptedException {
        try {
            if (args.length == 0) {
                FrameInput input = new FrameInput(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                Optional<FrameInput.Frame> frame = input.first();
                if (frame.isPresent()) {
                    answer(frame.get());
                    input.first();
                }
            } else {
                Thread.sleep(20_000);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(WorkerMain.BAD_INPUT);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void answer(FrameInput.Frame frame) throws IOException {
        ProbeTask task = ProbeTask.read(new WireReader(frame.payload()));
        Set<Breach> breaches = EnumSet.noneOf(Breach.class);
        for (Attempt attempt : Attempt.values()) {
            if (attempt.succeeds(task)) {
                breaches.add(attempt.breach());
            }
        }
        leaveProcess();
        WireWriter out = new WireWriter().integer(breaches.size());
        breaches.forEach(breach -> out.text(breach.name()));
        new FrameOutput(new FileOutputStream(FileDescriptor.out), frame.token()).send(out.toBytes());
    }

    /** Whether it stays when this process is killed is seen from outside only. */
    private static void leaveProcess() {
        try {
            new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ProbeMain.class.getName(),
                            WAIT)
                    .start();
        } catch (IOException | RuntimeException e) {
            // Not permitted, as it should be.
        }
    }
}
