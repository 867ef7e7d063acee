package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Draws;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.pipeline.Grader;
import io.github.exactgrader.pipeline.KeyAnswer;
import io.github.exactgrader.pipeline.KeyCall;
import io.github.exactgrader.pipeline.KeyNumbers;
import io.github.exactgrader.pipeline.KeyRequestException;
import io.github.exactgrader.pipeline.KeyValue;
import io.github.exactgrader.pipeline.StudentCases;
import io.github.exactgrader.report.PrintedJson;
import io.github.exactgrader.run.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code key}: what the reference says, for staff. */
@Command(
        name = "key",
        description = "Prints what the reference says: a formula, its value at a point, or what a method returns.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader key gd-momentum 1b.c_star                         the formula",
            "  grader key gd-momentum 1b.range --at a=1 --at b=1/3      a set as [[lower, upper], ..]",
            "  grader key sgd-hypergradients SgdNoise.almostSureSet --args '[[1, 10]]'",
            "",
            "ARGS is the JSON list of a method's arguments. A number may be a text such as \"1/3\" or \"NaN\";",
            "null is NaN. A function is {\"gradient\": \"w1^2 + w2^2\", \"of\": [\"w1\", \"w2\"]}, or value or hessian",
            "instead. For a method of an object give {\"new\": [arguments of the constructor], \"args\": [..]}; of",
            "a void method the array it changed is printed. NaN and Infinity stand bare in the output."
        })
final class KeyCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(index = "0", paramLabel = "ASSIGNMENT", description = "Id of an assignment, or the folder of one.")
    private String assignment = "";

    @Parameters(index = "1", paramLabel = "FIELD", description = "Id of a field, or Class.method.")
    private String field = "";

    @Option(
            names = "--at",
            paramLabel = "NAME=VALUE",
            description = "Value of a symbol: a constant expression such as 1/3, or a list such as [1, 10].")
    private Map<String, String> at = new LinkedHashMap<>();

    @Option(names = "--args", paramLabel = "ARGS", description = "Arguments of the method, as JSON; see below.")
    private @Nullable String args;

    @Option(
            names = "--digits",
            paramLabel = "N",
            description = "Significant digits (default: as many, at most 17, as make out a double).")
    private @Nullable Integer digits;

    @Option(
            names = "--student",
            paramLabel = "ID",
            description = "Print the hidden cases of a method that this student has, with what the reference returns.")
    private @Nullable String student;

    @Option(names = "--json", description = "Print an object with the value, and with LaTeX where it is a formula.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        GraderCommand grader = Objects.requireNonNull(root);
        Path folder = grader.home().assignmentOrStop(assignment);
        Assignment read = AssignmentReader.read(folder);
        Key key = KeyReader.read(folder, read);
        if (student != null) {
            if (key.draws() == Draws.SAME) {
                grader.terminal().say("All students have these cases: the key does not say \"draws: per-student\".");
            }
            cases(grader, folder, read, student);
            return ExitCode.DONE;
        }
        KeyAnswer answer;
        try {
            answer = args == null ? value(read, key) : called(grader.home(), read, key, args);
        } catch (UndefinedValueException e) {
            throw new StopException(ExitCode.UNREADABLE, field + " has no value here: " + e.getMessage());
        }
        answer.remarks().forEach(grader.terminal()::say);
        grader.terminal().print(json ? PrintedJson.of(facts(answer)) : answer.text() + "\n");
        return ExitCode.DONE;
    }

    private void cases(GraderCommand grader, Path folder, Assignment read, String id) throws IOException {
        if (args != null || !at.isEmpty()) {
            throw new KeyRequestException(
                    "--student prints cases as they were drawn, --at and --args make one: give one" + " of them");
        }
        Field found = read.field(field).orElseThrow(() -> unknown(read));
        if (found.methodCall().isEmpty()) {
            throw new KeyRequestException(
                    "\"" + field + "\" is answered by no method, so nobody has cases of one's own:"
                            + " such answers are compared as mathematics");
        }
        List<StudentCases.Shown> cases;
        try (Grader runs = new Grader(grader.home().referenceJar(), Limits.defaults())) {
            cases = StudentCases.of(runs.prepare(folder, id), field);
        }
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("field", field);
            facts.put("student", id);
            facts.put("cases", cases.stream().map(StudentCases.Shown::facts).toList());
            grader.terminal().print(PrintedJson.of(facts));
        } else {
            cases.forEach(each -> grader.terminal().print(each.text() + "\n"));
        }
    }

    private KeyNumbers numbers() {
        if (digits != null && digits < 1) {
            throw new KeyRequestException(
                    "--digits: expected a number from 1 to " + KeyNumbers.MOST + ", found " + digits);
        }
        return new KeyNumbers(digits == null ? 0 : digits);
    }

    private KeyAnswer value(Assignment read, Key key) {
        if (read.field(field).isEmpty() && !methods(read).isEmpty()) {
            throw new KeyRequestException("\"" + field + "\" is a Java method: give its arguments with --args as a JSON"
                    + " list, e.g. --args '[[1, 10], 0.5]'; declared are " + declarations(methods(read)));
        }
        Field found = read.field(field).orElseThrow(() -> unknown(read));
        return new KeyValue(found, key.of(found.id()), numbers()).answer(at);
    }

    private KeyAnswer called(Home home, Assignment read, Key key, String arguments) throws IOException {
        if (!at.isEmpty()) {
            throw new KeyRequestException("--at is for formulas, --args for methods: give one of them");
        }
        List<Signature> methods = methods(read);
        if (methods.isEmpty()) {
            if (read.field(field).isPresent()) {
                throw new KeyRequestException("--args: no method answers field \"" + field + "\"; use --at");
            }
            throw unknown(read);
        }
        try (Grader grader = new Grader(home.referenceJar(), Limits.defaults())) {
            return new KeyCall(read, key, grader, numbers()).answer(methods, arguments);
        }
    }

    /** Returns the method that answers the field, else every method called Class.method. */
    private List<Signature> methods(Assignment read) {
        List<Signature> named = read.classes().values().stream()
                .flatMap(List::stream)
                .filter(each -> !each.isConstructor() && name(each).equals(field))
                .toList();
        return named.isEmpty()
                ? read.field(field)
                        .flatMap(Field::methodCall)
                        .map(call -> List.of(call.signature()))
                        .orElse(List.of())
                : named;
    }

    private static String name(Signature signature) {
        return signature.className() + "." + signature.name();
    }

    private static String declarations(List<Signature> methods) {
        return String.join("; ", methods.stream().map(Signature::declaration).toList());
    }

    private StopException unknown(Assignment read) {
        List<String> names =
                new ArrayList<>(read.fields().stream().map(Field::id).toList());
        read.classes().values().stream()
                .flatMap(List::stream)
                .filter(each -> !each.isConstructor())
                .map(KeyCommand::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return FieldChoice.unknown(read, field, names.stream().distinct().toList());
    }

    private Map<String, Object> facts(KeyAnswer answer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("field", field);
        facts.put("value", answer.value());
        if (answer.latex() != null) {
            facts.put("latex", answer.latex());
        }
        return facts;
    }
}
