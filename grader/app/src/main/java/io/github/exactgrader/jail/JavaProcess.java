package io.github.exactgrader.jail;

import io.github.exactgrader.worker.CutShortException;
import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.FrameOutput;
import io.github.exactgrader.worker.WireException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child JVM that answers frames, one for each frame sent. What it writes to standard error is drained, and it is killed
 * when this process ends in an orderly way; the child ends itself when its standard input does.
 *
 * <p>Not safe for use by several threads at once, but {@link #close} may be called from any.
 */
public final class JavaProcess implements AutoCloseable {

    private static final int ERROR_TEXT_KEPT = 8 << 10;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    /** How long streams may stay open after the end of the process that was started. */
    private static final int STREAM_SECONDS = 5;

    private static final SecureRandom TOKENS = new SecureRandom();

    private final Process process;
    private final ProcessHandle handle;
    private final Thread killer;
    private final FrameOutput output;
    private final BlockingQueue<List<byte[]>> frames = new LinkedBlockingQueue<>();
    private final Thread writer;
    private final BlockingQueue<Exchange> answers = new LinkedBlockingQueue<>();
    private final Thread errorReader;
    private final ByteArrayOutputStream errorText = new ByteArrayOutputStream();
    private long lastLook = System.nanoTime();
    private long goneSince;
    private ProcessHandle worker;
    private boolean isWorkerFound;

    /** Takes over a process that has just been started. */
    JavaProcess(Process process) {
        this.process = process;
        // Looked up here and not by the thread that starts it: that one may not be let see when the process began, and
        // Java neither kills nor measures a process of which it does not know that.
        this.handle = ProcessHandle.of(process.pid()).orElse(process.toHandle());
        this.worker = handle;
        this.killer = new Thread(handle::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        long token = TOKENS.nextLong();
        this.output = new FrameOutput(process.getOutputStream(), token);
        this.errorReader = daemon(this::readErrors, "child-errors");
        daemon(() -> readAnswers(token), "child-answers");
        this.writer = daemon(this::writeFrames, "child-frames");
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /**
     * Returns a budget that starts now.
     *
     * @param cpu processor time, over all threads of the child
     * @param wall time on the clock
     */
    public Budget budget(Duration cpu, Duration wall) {
        return new Budget(cpuUsed().plus(cpu), System.nanoTime() + wall.toNanos());
    }

    /** Returns the processor time the child has used; zero where the system does not tell. */
    public Duration cpuUsed() {
        return worker.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * Looks, once it has answered and so is surely there, for the process that does the work: what was started may be a
     * jail that has it as a child or grandchild.
     */
    private void findWorker() {
        if (isWorkerFound) {
            return;
        }
        isWorkerFound = true;
        for (Optional<ProcessHandle> child = Optional.of(worker); child.isPresent(); child = onlyChild(worker)) {
            worker = child.get();
        }
    }

    private static Optional<ProcessHandle> onlyChild(ProcessHandle parent) {
        return parent.children().min(Comparator.comparing(ProcessHandle::pid));
    }

    /**
     * Sends a frame and waits for the answer. After anything but an answer the child is of no more use.
     *
     * @param payload what to send
     * @param budget how long to wait
     */
    public Exchange exchange(byte[] payload, Budget budget) {
        send(List.of(payload));
        return next(budget);
    }

    /**
     * Sends frames, each of which brings an answer, and does not wait: a child that reads nothing would hold its parent up
     * for ever.
     *
     * @param payloads what to send
     */
    public void send(List<byte[]> payloads) {
        frames.add(payloads);
    }

    /**
     * Waits for the next answer. After anything but an answer the child is of no more use.
     *
     * @param budget how long to wait
     */
    public Exchange next(Budget budget) {
        try {
            while (true) {
                Exchange answer = answers.poll(POLL_NANOS, TimeUnit.NANOSECONDS);
                if (answer == null && isLongGone()) {
                    return new Exchange.Ended(process.exitValue(), "");
                }
                Optional<Exchange> timedOut = used(budget);
                if (timedOut.isPresent()) {
                    return timedOut.get();
                }
                if (answer instanceof Exchange.Answer) {
                    findWorker();
                }
                if (answer != null) {
                    return answer;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exchange.TimedOut(true);
        }
    }

    /** Tells whether what was started has ended, and what is left of it keeps its streams open. */
    private boolean isLongGone() {
        if (process.isAlive()) {
            return false;
        }
        if (goneSince == 0) {
            goneSince = System.nanoTime();
        }
        return System.nanoTime() - goneSince > TimeUnit.SECONDS.toNanos(STREAM_SECONDS);
    }

    private void writeFrames() {
        try {
            while (true) {
                output.send(frames.take());
            }
        } catch (IOException e) {
            // The child is gone or going: the reader tells how.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Exchange> used(Budget budget) {
        long now = System.nanoTime();
        if (now - lastLook < POLL_NANOS) {
            return Optional.empty();
        }
        lastLook = now;
        if (cpuUsed().compareTo(budget.cpuEnd()) > 0) {
            return Optional.of(new Exchange.TimedOut(false));
        }
        return now - budget.wallEnd() > 0 ? Optional.of(new Exchange.TimedOut(true)) : Optional.empty();
    }

    private void readAnswers(long token) {
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            FrameInput input = new FrameInput(in);
            for (Optional<byte[]> payload = input.next(token); payload.isPresent(); payload = input.next(token)) {
                answers.add(new Exchange.Answer(payload.get()));
            }
            answers.add(ended());
        } catch (WireException e) {
            answers.add(afterNoFrame(e));
        } catch (IOException e) {
            answers.add(new Exchange.Foreign("the stream broke"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever is killed while it answers leaves half a frame, and is not to blame for that. */
    private Exchange afterNoFrame(WireException why) {
        try {
            if (why instanceof CutShortException && ended() instanceof Exchange.Ended ended && ended.killed()) {
                return ended;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Exchange.Foreign(String.valueOf(why.getMessage()));
    }

    private Exchange ended() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.SECONDS)) {
            return new Exchange.Foreign("the process closed its output and went on");
        }
        errorReader.join(2000);
        return new Exchange.Ended(process.exitValue(), errorText.toString(StandardCharsets.UTF_8));
    }

    private void readErrors() {
        try (InputStream in = process.getErrorStream()) {
            byte[] buffer = new byte[1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (errorText.size() < ERROR_TEXT_KEPT) {
                    errorText.write(buffer, 0, count);
                }
            }
        } catch (IOException e) {
            // Closed: nothing more to read.
        }
    }

    /** Returns the child and what it has started, as far as the system tells. */
    ProcessTree tree() {
        return new ProcessTree(
                Stream.concat(Stream.of(handle), handle.descendants()).toList());
    }

    /**
     * Closes the child's input, at which it ends, and waits.
     *
     * @param longest how long
     * @return whether it has ended by then, without an error
     */
    boolean endsWithin(Duration longest) {
        try {
            process.getOutputStream().close();
            return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills the process that was started, and with it what its jail holds. */
    void kill() {
        handle.destroyForcibly();
    }

    /** Kills the child and what it started, as far as the system tells, and waits until it is gone. */
    @Override
    public void close() {
        writer.interrupt();
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // The shutdown is under way and runs the hook.
        }
    }
}
