package io.github.exactgrader.run;

import io.github.exactgrader.jail.Budget;
import io.github.exactgrader.jail.Exchange;
import io.github.exactgrader.jail.JavaProcess;
import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.ScriptCodec;
import io.github.exactgrader.worker.WireWriter;
import io.github.exactgrader.worker.WorkerSession;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Hands the scripts of one field to a worker, all ahead of their answers, so that neither side waits for the other. */
final class ScriptQueue {

    private final JavaProcess process;
    private final Iterator<byte[]> scripts;

    /**
     * Sends the scripts.
     *
     * @param process answers one script after the other
     * @param field its cases and the fuel for all of them together
     */
    ScriptQueue(JavaProcess process, FieldCases field) {
        this.process = process;
        List<byte[]> all = new ArrayList<>();
        long fuel = field.fuel();
        for (Case each : field.cases()) {
            WireWriter writer = new WireWriter().longInteger(fuel);
            ScriptCodec.write(writer, each.steps());
            byte[] script = writer.toBytes();
            all.add(script);
            fuel = isSent(script) ? WorkerSession.REST : fuel;
        }
        this.scripts = all.iterator();
        process.send(all.stream().filter(ScriptQueue::isSent).toList());
    }

    private static boolean isSent(byte[] script) {
        return script.length <= FrameInput.MAX_PAYLOAD;
    }

    /**
     * Waits for the answer to the next script.
     *
     * @param budget how long to wait
     * @return the answer; empty if the script is too large to be sent
     */
    Optional<Exchange> next(Budget budget) {
        return isSent(scripts.next()) ? Optional.of(process.next(budget)) : Optional.empty();
    }
}
