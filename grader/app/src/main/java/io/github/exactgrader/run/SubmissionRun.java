package io.github.exactgrader.run;

import io.github.exactgrader.jail.Budget;
import io.github.exactgrader.jail.Exchange;
import io.github.exactgrader.jail.JavaProcess;
import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.Reply;
import io.github.exactgrader.worker.ReplyCodec;
import io.github.exactgrader.worker.WireException;
import io.github.exactgrader.worker.WireReader;
import io.github.exactgrader.worker.WireWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        this.opening = opening(limits, classes);
    }

    /** Returns the first frame for a worker. */
    static byte[] opening(Limits limits, Map<String, byte[]> classes) {
        WireWriter writer = new WireWriter();
        writer.integer(limits.printedKept()).integer(limits.printedMost()).integer(classes.size());
        classes.forEach((name, bytes) -> writer.text(name).block(bytes));
        return writer.toBytes();
    }

    FieldResult run(FieldCases field) {
        List<CaseResult> results = new ArrayList<>();
        StringBuilder printed = new StringBuilder();
        try {
            if (!field.cases().isEmpty()) {
                run(field, started(), results, printed);
            }
        } catch (IOException e) {
            CallOutcome failed = new CallOutcome.WorkerFailed("the worker did not start: " + e.getMessage());
            field.cases().forEach(each -> results.add(new CaseResult(each.id(), failed)));
            stop();
        }
        return new FieldResult(field.field(), results, printed.toString());
    }

    private void run(FieldCases field, JavaProcess process, List<CaseResult> results, StringBuilder printed) {
        ScriptQueue scripts = new ScriptQueue(process, field);
        Budget budget = process.budget(limits.cpu(), limits.wall());
        long fuel = field.fuel();
        CallOutcome last = null;
        for (Case each : field.cases()) {
            if (last != null) {
                results.add(new CaseResult(each.id(), last));
                continue;
            }
            Optional<Exchange> exchange = scripts.next(budget);
            CaseResult result = exchange.isPresent()
                    ? result(exchange.get(), each, fuel, printed)
                    : new CaseResult(each.id(), tooLarge(each));
            results.add(result);
            fuel -= result.fuel();
            last = endsProcess(result.outcome()) ? result.outcome() : null;
        }
        if (last != null) {
            stop();
        }
    }

    private static CallOutcome tooLarge(Case each) {
        return new CallOutcome.WorkerFailed("the script of case \"" + each.id() + "\" is too large");
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

    private static CaseResult result(Exchange exchange, Case each, long fuel, StringBuilder printed) {
        return exchange instanceof Exchange.Answer answer
                ? answered(each, fuel, answer.payload(), printed)
                : new CaseResult(each.id(), ended(exchange));
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
        CallOutcome outcome = CallOutcome.of(reply);
        if (outcome instanceof CallOutcome.Threw threw) {
            return new CallOutcome.Threw(cut(threw.type()), cut(threw.message()), cut(threw.where()));
        } else if (outcome instanceof CallOutcome.Missing missing) {
            return new CallOutcome.Missing(cut(missing.why()));
        } else if (outcome instanceof CallOutcome.WrongType wrong) {
            return new CallOutcome.WrongType(cut(wrong.why()));
        } else if (outcome instanceof CallOutcome.Forbidden forbidden) {
            return new CallOutcome.Forbidden(cut(forbidden.api()), cut(forbidden.where()));
        }
        return outcome;
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
