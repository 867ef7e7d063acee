package io.github.exactgrader.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The worker's side of a conversation. The first frame brings the limits and the class bytes and is answered by an empty
 * frame; every further frame is an amount of fuel and a script, waits for its turn and is answered by a reply, what was
 * printed and the fuel it used. The end of the stream ends the session at once, whatever student code is doing: the parent
 * is gone or wants no more.
 */
public final class WorkerSession {

    /** Amount of fuel of a script that goes on with what the one before it has left. */
    public static final long REST = -1;

    /** Stack of the thread that runs student code, in bytes. */
    private static final long STACK = 8L << 20;

    private final InputStream in;
    private final OutputStream out;
    private final Runnable halt;
    private final BlockingQueue<Request> scripts = new LinkedBlockingQueue<>();

    private record Request(long fuel, List<Step> steps) {}

    /**
     * Creates a session.
     *
     * @param in frames from the parent
     * @param out frames to the parent
     * @param halt ends the process
     */
    WorkerSession(InputStream in, OutputStream out, Runnable halt) {
        this.in = in;
        this.out = out;
        this.halt = halt;
    }

    /**
     * Runs until the parent closes the stream.
     *
     * @throws IOException if the parent's frames are not what they should be
     */
    void run() throws IOException {
        FrameInput input = new FrameInput(in);
        Optional<FrameInput.Frame> first = input.first();
        if (first.isEmpty()) {
            return;
        }
        long token = first.get().token();
        Replies replies = new Replies(new FrameOutput(out, token));
        WireReader reader = new WireReader(first.get().payload());
        StudentOutput printed =
                new StudentOutput(reader.integer(), reader.integer(), () -> replies.last(new Reply.OutputLimit()));
        replies.printed = printed;
        StudentClasses classes = new StudentClasses(readClasses(reader));
        Ending ending = new Ending(replies::last);
        Meter.onEnd(ending);
        ScriptRunner runner = new ScriptRunner(classes);
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        System.setIn(InputStream.nullInputStream());
        Thread thread = new Thread(null, () -> runScripts(runner, replies, ending), "main", STACK);
        thread.setDaemon(true);
        thread.start();
        replies.ready();
        for (Optional<byte[]> frame = input.next(token); frame.isPresent(); frame = input.next(token)) {
            WireReader script = new WireReader(frame.get());
            Request request = new Request(script.longInteger(), ScriptCodec.read(script));
            script.end();
            scripts.add(request);
        }
    }

    private static Map<String, byte[]> readClasses(WireReader reader) throws WireException {
        Map<String, byte[]> classes = new HashMap<>();
        int count = reader.count(8);
        for (int i = 0; i < count; i++) {
            classes.put(reader.text(), reader.block());
        }
        reader.end();
        return classes;
    }

    private void runScripts(ScriptRunner runner, Replies replies, Ending ending) {
        while (true) {
            try {
                Request request = scripts.take();
                long fuel = request.fuel() == REST ? Math.max(0, Meter.left()) : request.fuel();
                replies.fuel = fuel;
                Meter.fill(fuel);
                Reply reply = runner.run(request.steps());
                ending.waitForEnd();
                replies.send(reply);
            } catch (InterruptedException e) {
                // Student code may have left its mark on this thread; the next script starts clean.
            } catch (IOException e) {
                halt.run();
                return;
            }
        }
    }

    /** Sends replies, none behind the last one. */
    private final class Replies {

        private final FrameOutput output;
        private StudentOutput printed;
        private volatile long fuel;
        private boolean closed;

        Replies(FrameOutput output) {
            this.output = output;
        }

        synchronized void ready() throws IOException {
            output.send(new byte[0]);
        }

        synchronized void send(Reply reply) throws IOException {
            if (closed) {
                return;
            }
            WireWriter writer = new WireWriter();
            ReplyCodec.write(writer, reply);
            output.send(writer.text(printed.take())
                    .longInteger(fuel - Math.max(0, Meter.left()))
                    .toBytes());
        }

        synchronized void last(Reply reply) {
            try {
                send(reply);
            } catch (IOException e) {
                // The parent is gone: there is nobody to tell.
            }
            closed = true;
            halt.run();
        }
    }
}
