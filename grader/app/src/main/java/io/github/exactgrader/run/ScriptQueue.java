package io.github.exactgrader.run;

import io.github.exactgrader.jail.Budget;
import io.github.exactgrader.jail.Exchange;
import io.github.exactgrader.jail.JavaProcess;
import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.ScriptCodec;
import io.github.exactgrader.worker.WireWriter;
import io.github.exactgrader.worker.WorkerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands the scripts of one field to a worker, many ahead of their answers, so that neither side waits for the other; but
 * never more than a pipe takes, since a worker that hangs must not make its parent hang.
 */
final class ScriptQueue {

    /** Bytes that are under way, unless one script alone has more. A pipe takes 64 KiB. */
    private static final int MOST_AHEAD = 32 << 10;

    private final JavaProcess process;
    private final List<byte[]> scripts = new ArrayList<>();
    private int sent;
    private int answered;
    private long ahead;

    /**
     * Sends nothing yet.
     *
     * @param process answers one script after the other
     * @param field its cases and the fuel for all of them together
     */
    ScriptQueue(JavaProcess process, FieldCases field) {
        this.process = process;
        long fuel = field.fuel();
        for (Case each : field.cases()) {
            WireWriter writer = new WireWriter().longInteger(fuel);
            ScriptCodec.write(writer, each.steps());
            scripts.add(writer.toBytes());
            fuel = isTooLarge(scripts.size() - 1) ? fuel : WorkerSession.REST;
        }
    }

    private boolean isTooLarge(int script) {
        return scripts.get(script).length > FrameInput.MAX_PAYLOAD;
    }

    /**
     * Waits for the answer to the next script.
     *
     * @param budget how long to wait
     * @return the answer; empty if the script is too large to be sent
     */
    Optional<Exchange> next(Budget budget) {
        int script = answered++;
        if (isTooLarge(script)) {
            return Optional.empty();
        }
        if (ahead <= MOST_AHEAD / 2) {
            sendAhead();
        }
        ahead -= scripts.get(script).length;
        return Optional.of(process.next(budget));
    }

    private void sendAhead() {
        List<byte[]> some = new ArrayList<>();
        while (sent < scripts.size() && (ahead == 0 || ahead + scripts.get(sent).length <= MOST_AHEAD)) {
            if (!isTooLarge(sent)) {
                some.add(scripts.get(sent));
                ahead += scripts.get(sent).length;
            }
            sent++;
        }
        if (!some.isEmpty()) {
            process.send(some);
        }
    }
}
