package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Draws;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.intake.TypedAnswer;
import io.github.exactgrader.pipeline.Grader;
import io.github.exactgrader.pipeline.Prepared;
import io.github.exactgrader.pipeline.TryAnswer;
import io.github.exactgrader.report.PrintedJson;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.score.FieldScore;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code try}: one answer judged with the real checks, for staff. */
@Command(
        name = "try",
        description = "Judges one answer: how it was read, verdict, points, evidence.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader try gd-momentum 1b.c_star '(b-a)/(b+a)'",
            "  grader try gd-momentum 2A.m 0.7 --with 2A.eta=1/16 --json",
            "  grader try sgd-hypergradients SgdNoise.almostSureSet SgdNoise.java",
            "",
            "ANSWER is what a student would write in answers.json: a text, a number, or JSON for lists and",
            "objects. For a field answered in Java it is the path of a .java file."
        })
final class TryCommand implements Callable<Integer> {

    private static final String JAVA = ".java";

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(index = "0", paramLabel = "ASSIGNMENT", description = "Id of an assignment, or the folder of one.")
    private String assignment = "";

    @Parameters(index = "1", paramLabel = "FIELD", description = "Id of a field.")
    private String field = "";

    @Parameters(
            index = "2",
            paramLabel = "ANSWER",
            preprocessor = AsItIs.class,
            description = "The answer, or the path of a .java file.")
    private String answer = "";

    @Option(
            names = "--with",
            paramLabel = "FIELD=ANSWER",
            description = "Answer to another field of the same submission.")
    private Map<String, String> with = new LinkedHashMap<>();

    @Option(
            names = "--student",
            paramLabel = "ID",
            description = "Judge a .java file in the cases of this student, where a key draws them per student.")
    private @Nullable String student;

    @Option(names = "--json", description = "Print an object.")
    private boolean json;

    /** Lets {@code -h/2} be an answer, not a row of options. */
    static void takeAnswersThatStartWithMinus(CommandLine own) {
        own.setUnmatchedOptionsArePositionalParams(true);
        own.setPosixClusteredShortOptionsAllowed(false);
    }

    /** Takes the answer even where its first letters look like an option. */
    static final class AsItIs implements CommandLine.IParameterPreprocessor {

        @Override
        public boolean preprocess(
                Stack<String> words,
                CommandLine.Model.CommandSpec command,
                CommandLine.Model.ArgSpec argument,
                Map<String, Object> facts) {
            argument.setValue(words.pop());
            return true;
        }
    }

    @Override
    public Integer call() throws IOException {
        GraderCommand command = Objects.requireNonNull(root);
        Terminal terminal = command.terminal();
        Path folder = command.home().assignmentOrStop(assignment);
        TryAnswer.Tried tried;
        try (Grader grader = new Grader(command.home().referenceJar(), Limits.defaults())) {
            tried = judge(grader, folder, terminal);
        }
        tried.problems().forEach(problem -> terminal.say(problem.where() + ": " + problem.message()));
        terminal.print(json ? PrintedJson.of(tried.score()) : text(tried.score()));
        return ExitCode.DONE;
    }

    private TryAnswer.Tried judge(Grader grader, Path folder, Terminal terminal) throws IOException {
        Prepared read = grader.read(folder);
        Field found = FieldChoice.of(read.assignment(), field);
        if (found.methodCall().isPresent() && (found.kind() == FieldKind.JAVA || isSource())) {
            SourceFile source = source();
            if (student == null && read.key().draws() == Draws.PER_STUDENT) {
                terminal.say(
                        "The key draws cases per student, and these are nobody's: add --student ID for those of one.");
            }
            Prepared prepared = student == null ? grader.prepare(folder) : grader.prepare(folder, student);
            return new TryAnswer(grader, prepared).judge(found, source);
        }
        return new TryAnswer(grader, read).judge(found, TypedAnswer.of(found, answer), others(read.assignment()));
    }

    private Map<String, Answer> others(Assignment read) {
        Map<String, Answer> others = new LinkedHashMap<>();
        with.forEach((id, text) -> {
            Field other = FieldChoice.of(read, id);
            others.put(id, TypedAnswer.of(other, text));
        });
        return others;
    }

    private boolean isSource() {
        return answer.endsWith(JAVA);
    }

    private SourceFile source() throws IOException {
        try {
            Path file = Path.of(answer);
            if (isSource() && Files.isRegularFile(file)) {
                return new SourceFile(
                        String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (InvalidPathException e) {
            // told below
        } catch (CharacterCodingException e) {
            throw new StopException(ExitCode.UNREADABLE, answer + ": is not UTF-8; save it as UTF-8");
        }
        throw new StopException(
                ExitCode.UNREADABLE,
                "field \"" + field + "\" is answered in Java: expected the path of a .java file, found \"" + answer
                        + "\"" + (isSource() ? ", which is not there" : ""));
    }

    private static String text(FieldScore score) {
        StringBuilder text = new StringBuilder();
        line(text, "field", score.field() + " (" + score.kind() + ")");
        if (score.readAs() != null) {
            line(text, "read as", score.readAs());
        }
        line(text, "verdict", score.verdict().id());
        line(
                text,
                "points",
                score.points().toPlainString() + " of " + score.max().toPlainString());
        line(text, "message", score.message());
        if (!score.evidence().isEmpty()) {
            text.append("evidence\n");
            score.evidence()
                    .forEach((name, value) -> text.append("  ")
                            .append(name)
                            .append(": ")
                            .append(value)
                            .append('\n'));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(" ".repeat(10 - name.length())).append(value).append('\n');
    }
}
