package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Question;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.pipeline.SelfCheck;
import io.github.exactgrader.report.SelfCheckJson;
import io.github.exactgrader.report.SelfCheckText;
import io.github.exactgrader.run.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check}: a student looks how their own files are read; needs no key. */
@Command(
        name = "check",
        description =
                "Tells how your files are read: every field, every class, the public examples. Not what is right.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader check                          the folder you are in",
            "  grader check 1b                       one part of it",
            "  grader check homework1 --json         another folder, for a program to read",
            "",
            "PART is the id of a question, part or field (2, 1b, 1b.c_star) or of a Java class.",
            "Exit code 0: nothing is wrong (blanks are not); 1: something has to be mended."
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder with your answers, or the zip of it (default: the one you are in).")
    private @Nullable String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PART", description = "Look at this part only.")
    private @Nullable String second;

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ASSIGNMENT",
            description = "Id of the assignment, or its folder (default: the one that answers.json names).")
    private @Nullable String assignment;

    @Option(names = "--json", description = "Print JSON, with each formula in LaTeX too.")
    private boolean json;

    @Mixin
    private GithubOptions github = new GithubOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return github.run(Objects.requireNonNull(root).terminal(), json, this::check);
    }

    private int check(Terminal terminal, Optional<GithubJob> job) throws IOException {
        GraderCommand grader = Objects.requireNonNull(root);
        boolean firstIsFolder = first == null || second != null || isFolder(first);
        Path folder = firstIsFolder && first != null ? Path.of(first) : Path.of(".");
        String part = firstIsFolder ? second : first;
        Submission submission = read(folder, firstIsFolder ? "" : first);
        Assignment sheet = AssignmentReader.read(assignmentFolder(grader.home(), folder, submission));
        Predicate<Field> wanted = part == null ? field -> true : wanted(sheet, part, firstIsFolder);
        SelfCheckResult result = new SelfCheck(sheet, Limits.defaults()).check(submission, wanted);
        terminal.print(
                json
                        ? new String(SelfCheckJson.bytes(result), StandardCharsets.UTF_8)
                        : new SelfCheckText(job.isEmpty() && grader.colourOut()).text(result));
        if (job.isPresent()) {
            job.get().checked(folder, submission, result);
        }
        return result.hasProblem() ? ExitCode.CONDITION_FALSE : ExitCode.DONE;
    }

    /** A word that is no folder may be a part, but not if it is clearly a path. */
    private static boolean isFolder(String word) {
        return word.contains("/") || word.contains("\\") || word.startsWith(".") || isFolderOrZip(Path.of(word));
    }

    private static boolean isFolderOrZip(Path path) {
        return Files.isDirectory(path) || SubmissionReader.isPacked(path);
    }

    private static Submission read(Path folder, @Nullable String maybeFolder) throws IOException {
        if (!isFolderOrZip(folder)) {
            throw StopException.notAFolder(folder, "the folder with your answers");
        }
        Submission submission = SubmissionReader.read(folder, SubmissionReader.student(folder));
        submission.unreadable().ifPresent(finding -> {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    finding.where() + ": cannot be read: " + finding.message()
                            + "\nNothing can be checked until this is mended.");
        });
        if (submission.answersFile().isEmpty() && submission.sources().isEmpty()) {
            boolean isGuess = maybeFolder != null && !maybeFolder.isEmpty();
            throw new StopException(
                    ExitCode.UNREADABLE,
                    isGuess
                            ? maybeFolder
                                    + ": there is no such folder, and the one you are in holds no answers.json and"
                                    + " no Java file of which it could be a part"
                            : folder + ": no answers.json and no Java file in it; \"grader init ASSIGNMENT\" writes the"
                                    + " files to begin with");
        }
        return submission;
    }

    /** Finds the assignment: as told, as answers.json says, or as the folder or the one above it is called. */
    private Path assignmentFolder(Home home, Path folder, Submission submission) {
        if (assignment != null) {
            return home.assignmentOrStop(assignment);
        }
        if (submission.assignment().isPresent()) {
            return home.assignmentOrStop(submission.assignment().get());
        }
        Path real = folder.toAbsolutePath().normalize();
        List<String> ids = home.assignmentIds();
        for (Path candidate = real; candidate != null; candidate = candidate.getParent()) {
            String name = String.valueOf(candidate.getFileName());
            if (ids.contains(name)) {
                return home.assignmentOrStop(name);
            }
            if (!candidate.equals(real)) {
                break;
            }
        }
        throw new StopException(
                ExitCode.UNREADABLE,
                "which assignment is this? Say it with -a, or write {\"assignment\": \"...\"} in answers.json; there are "
                        + String.join(", ", ids));
    }

    private static Predicate<Field> wanted(Assignment sheet, String part, boolean folderGiven) {
        List<Field> fields = fields(sheet, part);
        if (fields.isEmpty()) {
            throw new StopException(ExitCode.USAGE, noPart(sheet, part, folderGiven));
        }
        return fields::contains;
    }

    private static List<Field> fields(Assignment sheet, String part) {
        List<Field> fields = new ArrayList<>();
        for (Question question : sheet.questions()) {
            question.parts()
                    .forEach(each -> each.fields().stream()
                            .filter(field -> question.id().equals(part)
                                    || each.id().equals(part)
                                    || field.id().equals(part)
                                    || isAnsweredBy(field, part))
                            .forEach(fields::add));
        }
        return fields;
    }

    private static boolean isAnsweredBy(Field field, String className) {
        return field.methodCall()
                .filter(call -> call.signature().className().equals(className))
                .isPresent();
    }

    private static String noPart(Assignment sheet, String part, boolean folderGiven) {
        String plain = plain(part);
        Optional<String> nearest = sheet.questions().stream()
                .flatMap(question -> question.parts().stream())
                .flatMap(each -> Stream.concat(
                        Stream.of(each.id()), each.fields().stream().map(Field::id)))
                .filter(id -> plain(id).equals(plain) || plain(id).endsWith(plain))
                .findFirst();
        return "\"" + part + "\" is "
                + (folderGiven ? "" : "no folder here and ")
                + "no question, part or field of " + sheet.id()
                + nearest.map(id -> "; did you mean \"" + id + "\"?")
                        .orElse("; its questions are "
                                + String.join(
                                        ", ",
                                        sheet.questions().stream()
                                                .map(Question::id)
                                                .toList()));
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
