package io.github.exactgrader.run;

import io.github.exactgrader.jail.Budget;
import io.github.exactgrader.jail.Exchange;
import io.github.exactgrader.jail.JavaProcess;
import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.Reply;
import io.github.exactgrader.worker.ReplyCodec;
import io.github.exactgrader.worker.ScriptCodec;
import io.github.exactgrader.worker.WireException;
import io.github.exactgrader.worker.WireReader;
import io.github.exactgrader.worker.WireWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The processes of one submission, one at a time. */
final class SubmissionRun implements AutoCloseable {

    /** What the start of a process may take; no student code runs in it. */
    private static final Duration START = Duration.ofSeconds(Workers.START_SECONDS);

    private static final int MAX_TEXT = 500;

    private final Workers workers;
    private final Limits limits;
    private final int fields;
    private final byte[] opening;
    private Workers.@Nullable Started worker;

    SubmissionRun(Workers workers, Map<String, byte[]> classes, int fields) {
        this.workers = workers;
        this.limits = workers.limits();
        this.fields = fields;
        WireWriter writer = new WireWriter();
        writer.integer(limits.printedKept()).integer(limits.printedMost()).integer(classes.size());
        classes.forEach((name, bytes) -> writer.text(name).block(bytes));
        this.opening = writer.toBytes();
    }

    FieldResult run(FieldCases field) {
        List<CaseResult> results = new ArrayList<>();
        StringBuilder printed = new StringBuilder();
        CallOutcome last = null;
        try {
            JavaProcess process = field.cases().isEmpty() ? null : started();
            long fuel = field.fuel();
            Budget budget = process == null ? null : process.budget(limits.cpu(), limits.wall());
            for (Case each : field.cases()) {
                if (last == null && process != null && budget != null) {
                    CaseResult result = call(process, each, fuel, budget, printed);
                    results.add(result);
                    fuel -= result.fuel();
                    last = endsProcess(result.outcome()) ? result.outcome() : null;
                } else if (last != null) {
                    results.add(new CaseResult(each.id(), last));
                }
            }
        } catch (IOException e) {
            CallOutcome failed = new CallOutcome.WorkerFailed("the worker did not start: " + e.getMessage());
            field.cases().forEach(each -> results.add(new CaseResult(each.id(), failed)));
            stop();
        }
        if (last != null) {
            stop();
        }
        return new FieldResult(field.field(), results, printed.toString());
    }

    private JavaProcess started() throws IOException {
        if (worker != null) {
            return worker.process();
        }
        if (opening.length > FrameInput.MAX_PAYLOAD) {
            throw new IOException("the classes are too large");
        }
        Workers.Started started = workers.start(fields);
        worker = started;
        JavaProcess process = started.process();
        Exchange hello = process.exchange(opening, process.budget(START, START));
        if (!(hello instanceof Exchange.Answer)) {
            throw new IOException(hello.toString());
        }
        return process;
    }

    private static CaseResult call(JavaProcess process, Case each, long fuel, Budget budget, StringBuilder printed) {
        WireWriter writer = new WireWriter().longInteger(fuel);
        ScriptCodec.write(writer, each.steps());
        byte[] script = writer.toBytes();
        if (script.length > FrameInput.MAX_PAYLOAD) {
            return new CaseResult(
                    each.id(), new CallOutcome.WorkerFailed("the script of case \"" + each.id() + "\" is too large"));
        }
        Exchange exchange = process.exchange(script, budget);
        if (exchange instanceof Exchange.Answer answer) {
            return answered(each, fuel, answer.payload(), printed);
        }
        return new CaseResult(each.id(), ended(exchange));
    }

    private static CaseResult answered(Case each, long fuel, byte[] payload, StringBuilder printed) {
        try {
            WireReader reader = new WireReader(payload);
            CallOutcome outcome = outcome(ReplyCodec.read(reader));
            printed.append(reader.text());
            long used = Math.max(0, Math.min(fuel, reader.longInteger()));
            reader.end();
            return new CaseResult(each.id(), outcome, used);
        } catch (WireException e) {
            return new CaseResult(each.id(), new CallOutcome.BrokeProtocol(String.valueOf(e.getMessage())));
        }
    }

    private static CallOutcome ended(Exchange exchange) {
        if (exchange instanceof Exchange.Ended ended) {
            return ended(ended);
        } else if (exchange instanceof Exchange.Foreign foreign) {
            return new CallOutcome.BrokeProtocol(foreign.why());
        }
        return exchange instanceof Exchange.TimedOut timedOut && timedOut.byClock()
                ? new CallOutcome.ClockRanOut()
                : new CallOutcome.TimedOut();
    }

    private static CallOutcome ended(Exchange.Ended ended) {
        if (ended.outOfMemory()) {
            return new CallOutcome.OutOfMemory();
        }
        if (ended.outOfTime()) {
            return new CallOutcome.TimedOut();
        }
        return ended.killed() ? new CallOutcome.Killed(ended.exitCode()) : new CallOutcome.Exited(ended.exitCode());
    }

    private static CallOutcome outcome(Reply reply) {
        if (reply instanceof Reply.Returned returned) {
            return new CallOutcome.Returned(returned.values());
        } else if (reply instanceof Reply.Threw threw) {
            return new CallOutcome.Threw(cut(threw.type()), cut(threw.message()), cut(threw.where()));
        } else if (reply instanceof Reply.Missing missing) {
            return new CallOutcome.Missing(cut(missing.why()));
        } else if (reply instanceof Reply.WrongType wrong) {
            return new CallOutcome.WrongType(cut(wrong.why()));
        } else if (reply instanceof Reply.Forbidden forbidden) {
            return new CallOutcome.Forbidden(cut(forbidden.api()), cut(forbidden.where()));
        } else if (reply instanceof Reply.BadScript bad) {
            return new CallOutcome.WorkerFailed(bad.why());
        }
        return reply instanceof Reply.OutOfFuel ? new CallOutcome.OutOfFuel() : new CallOutcome.OutputLimit();
    }

    /** The worker keeps its texts short; a worker that student code has taken over may not. */
    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 3) + "...";
    }

    /** A stack that was used up may have left the student's objects half done, another half in each run. */
    private static boolean endsProcess(CallOutcome outcome) {
        return (outcome instanceof CallOutcome.Threw threw && threw.type().equals(CallOutcome.STACK_OVERFLOW))
                || outcome instanceof CallOutcome.TimedOut
                || outcome instanceof CallOutcome.ClockRanOut
                || outcome instanceof CallOutcome.Killed
                || outcome instanceof CallOutcome.OutOfMemory
                || outcome instanceof CallOutcome.OutputLimit
                || outcome instanceof CallOutcome.OutOfFuel
                || outcome instanceof CallOutcome.Forbidden
                || outcome instanceof CallOutcome.Exited
                || outcome instanceof CallOutcome.BrokeProtocol;
    }

    private void stop() {
        if (worker != null) {
            worker.stop();
            worker = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
