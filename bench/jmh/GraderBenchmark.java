package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.worker.Argument;
import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.FrameOutput;
import io.github.exactgrader.worker.JavaValue;
import io.github.exactgrader.worker.Reply;
import io.github.exactgrader.worker.ReplyCodec;
import io.github.exactgrader.worker.ScriptCodec;
import io.github.exactgrader.worker.Step;
import io.github.exactgrader.worker.WireException;
import io.github.exactgrader.worker.WireReader;
import io.github.exactgrader.worker.WireWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The small steps that are made most often. Started by bench/jmh/run, which sets grader.home. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class GraderBenchmark {

    private static final String FIELD = "1b.c_star";
    private static final String RIGHT = spelling(1);
    private static final String WRONG = "(sqrt(b) - sqrt(a))/(sqrt(b) + sqrt(a))";
    private static final long TOKEN = 0x5eed5eed5eedL;
    private static final int CASES = 34;

    private ExprParser parser;
    private Assignment assignment;
    private Key key;
    private Field field;
    private AnswerCheck check;
    private int number = 1;
    private ValueComparison comparison;
    private JavaValue expected;
    private JavaValue actual;
    private List<Step> script;
    private Reply reply;
    private byte[] replyFrame;

    /** Reads the key of gd-momentum and makes a call with its reply. */
    @Setup
    public void read() throws SyntaxException, IOException {
        parser = new ExprParser(Vocabulary.of(Map.of("a", SymbolKind.SCALAR, "b", SymbolKind.SCALAR)));
        Path folder = Path.of(System.getProperty("grader.home"), "assignments", "gd-momentum");
        assignment = AssignmentReader.read(folder);
        key = KeyReader.read(folder, assignment);
        field = assignment.field(FIELD).orElseThrow();
        check = new AnswerChecks(assignment, key).of(field);
        require(verdictOnANewSpelling(), Verdict.CORRECT);
        require(verdictOnARightAnswerAgain(), Verdict.CORRECT);
        require(verdictOnAWrongAnswerAgain(), Verdict.WRONG_ANSWER);
        Formula limit = new Formula("1e-12", parser.parse("1e-12", Goal.FORMULA), new Location("key.yaml", 1, 1));
        DrawnCase drawn = new DrawnCase("1 (any)", Map.of("a", Value.of(2.0)), Map.of(), List.of());
        comparison = new ValueComparison(new Tolerance(limit, limit, false), false, drawn);
        expected = JavaValue.of(new double[] {0, 0.25});
        actual = JavaValue.of(new double[] {0, Math.nextUp(0.25)});
        script = new ArrayList<>();
        List<JavaValue> values = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            List<Argument> arguments = List.of(Argument.literal(1.0 + i), Argument.literal(2.0 + i));
            List<String> types = List.of("double", "double");
            script.add(new Step.Invoke("r" + i, null, "GradientDescent", "stableRange", types, "double[]", arguments));
            values.add(expected);
        }
        reply = new Reply.Returned(values);
        replyFrame = frame(encodedReply());
    }

    /** Reads one formula. */
    @Benchmark
    public Expr parse() throws SyntaxException {
        return parser.parse(RIGHT, Goal.FORMULA);
    }

    /** Judges a right formula by checks that have judged nothing yet, as at the start of a run. */
    @Benchmark
    public CheckResult verdictWithoutAnythingPrepared() {
        return new AnswerChecks(assignment, key).of(field).check(new Answer.Text(RIGHT), Map.of());
    }

    /** Judges a right formula in a spelling that nobody used before. */
    @Benchmark
    public CheckResult verdictOnANewSpelling() {
        number++;
        return check.check(new Answer.Text(spelling(number)), Map.of());
    }

    /** Judges a right formula that was judged before. */
    @Benchmark
    public CheckResult verdictOnARightAnswerAgain() {
        return check.check(new Answer.Text(RIGHT), Map.of());
    }

    /** Judges a wrong formula that was judged before; it is one of the key's misconceptions. */
    @Benchmark
    public CheckResult verdictOnAWrongAnswerAgain() {
        return check.check(new Answer.Text(WRONG), Map.of());
    }

    /** Writes the calls of a field as they go to the worker. */
    @Benchmark
    public byte[] encodeCalls() throws IOException {
        WireWriter out = new WireWriter();
        ScriptCodec.write(out, script);
        return frame(out.toBytes());
    }

    /** Writes a reply to all of them as it comes back. */
    @Benchmark
    public byte[] encodeReply() throws IOException {
        return frame(encodedReply());
    }

    /** Reads that reply. */
    @Benchmark
    public Reply decodeReply() throws IOException, WireException {
        byte[] payload =
                new FrameInput(new ByteArrayInputStream(replyFrame)).next(TOKEN).orElseThrow();
        return ReplyCodec.read(new WireReader(payload));
    }

    /** Compares a returned pair of numbers with the expected one. */
    @Benchmark
    public boolean compare() {
        return comparison.matches(expected, actual);
    }

    private static String spelling(int number) {
        return number + "(b - a)/(" + number + " (a + b))";
    }

    private static void require(CheckResult result, Verdict verdict) {
        if (result.verdict() != verdict) {
            throw new IllegalStateException(result.toString());
        }
    }

    private byte[] encodedReply() {
        WireWriter out = new WireWriter();
        ReplyCodec.write(out, reply);
        return out.toBytes();
    }

    private static byte[] frame(byte[] payload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FrameOutput(bytes, TOKEN).send(payload);
        return bytes.toByteArray();
    }
}
