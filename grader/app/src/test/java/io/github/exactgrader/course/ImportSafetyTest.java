package io.github.exactgrader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.intake.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be trusted, and what is there already. */
class ImportSafetyTest {

    @TempDir
    private Path folder;

    private SmallExport export() {
        return new SmallExport(folder).with("ada/Answer.java", "class Answer { int v = 1; }");
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("traversal", Zips.File.of("ben/../../out.txt", "x"), "its name leads out"),
                Arguments.of(
                        "traversal with backslashes", Zips.File.of("ben\\..\\..\\out.txt", "x"), "its name leads out"),
                Arguments.of("absolute", Zips.File.of("/tmp/out.txt", "x"), "its name leads out"),
                Arguments.of("drive", Zips.File.of("C:/out.txt", "x"), "its name leads out"),
                Arguments.of("link", Zips.File.of("ben/link.txt", "/etc/passwd").unix(0_120_777), "only plain files"),
                Arguments.of(
                        "bomb", Zips.File.of("ben/Big.java", new byte[40_000_000]), "more than 100 times its size"),
                Arguments.of(
                        "bomb that lies",
                        Zips.File.of("ben/Big.java", new byte[40_000_000]).size(10),
                        "more than 100 times"),
                Arguments.of(
                        "case collision",
                        Zips.File.of("ada/answer.java", "x"),
                        "differs from \"ada/Answer.java\" only in case"),
                Arguments.of("same name twice", Zips.File.of("ada/Answer.java", "x"), "holds this name more than once"),
                Arguments.of("encrypted", Zips.File.of("ben/Answer.java", "x").encrypted(), "it is encrypted"),
                Arguments.of("damaged", Zips.File.of("ben/Answer.java", "x").crc(1), "it is damaged"),
                Arguments.of(
                        "two names",
                        Zips.File.of("ben/Answer.java", "x").localName("eve/Answer.java"),
                        "gives it two names"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedByNameAndTheRestCanBeImported(String what, Zips.File file, String why)
            throws IOException, ImportException {
        ImportPlan plan = export().with(file).plan();
        Path target = folder.resolve("submissions");

        assertThat(plan.stops(EnumSet.of(Problem.Kind.UNMATCHED)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
                    assertThat(problem.why()).contains(why);
                });
        assertThat(plan.stops(EnumSet.of(Problem.Kind.REFUSED))).isEmpty();
        new ImportFolder(target).write(plan, Optional.empty());
        assertThat(ImportFolder.files(target)).containsExactlyInAnyOrder("import.json", "ada/Answer.java");
        assertThat(Files.readString(target.resolve("ada/Answer.java"))).contains("v = 1");
    }

    @Test
    void followsNoLinkInAFolder() throws IOException, ImportException {
        Path class1 = Files.createDirectories(folder.resolve("class/ada"));
        Files.writeString(class1.resolve("Answer.java"), "class Answer {}");
        Path secret =
                Files.writeString(Files.createDirectories(folder.resolve("key")).resolve("key.yaml"), "secret: 1");
        Files.createSymbolicLink(class1.resolve("key.yaml"), secret);
        Files.createSymbolicLink(folder.resolve("class/ben"), secret.getParent());

        ImportPlan plan = CourseImport.plan(ImportRequest.of(folder.resolve("class")));

        assertThat(plan.problems()).extracting(Problem::where).containsExactlyInAnyOrder("ada/key.yaml", "ben");
        assertThat(plan.submissions()).hasSize(1);
    }

    @Test
    void namesWhatItRefusedWhereNothingElseIsInTheZip() {
        assertThatThrownBy(() -> new SmallExport(folder).with("../out.txt", "x").plan())
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("\n  refused: \"../out.txt\": not read: its name leads out");
    }

    @Test
    void aZipThatIsNoneIsToldInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("export.zip"), "hello");

        assertThatThrownBy(() -> CourseImport.plan(ImportRequest.of(file)))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith("export.zip: this is no zip, or its end is missing");
    }

    // The folder that is written.

    @Test
    void aNewerImportReplacesTheEarlierOneAndTellsWhatChanged() throws IOException, ImportException {
        Path target = folder.resolve("submissions");
        SmallExport first =
                export().with("ben/Answer.java", "class Answer {}").with("eve/Answer.java", "class Answer {}");
        new ImportFolder(target).write(first.plan(), Optional.empty());
        ImportPlan second = export().with("ben/Answer.java", "class Answer { int v = 2; }")
                .with("zoe/Answer.java", "class Answer {}")
                .plan();

        Optional<ImportChanges> changes =
                new ImportFolder(target).write(second, new ImportFolder(target).earlier(first.source()));

        assertThat(changes).contains(new ImportChanges(List.of("zoe"), List.of("eve"), List.of("ben"), 1));
        assertThat(changes.get().text())
                .isEqualTo(
                        "changed since the earlier import: 1 new (\"zoe\"), 1 changed (\"ben\"), 1 gone (\"eve\"), 1 as"
                                + " before\n");
        assertThat(ImportFolder.files(target))
                .containsExactlyInAnyOrder("import.json", "ada/Answer.java", "ben/Answer.java", "zoe/Answer.java");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("export.zip", "submissions");
        }
    }

    @Test
    void refusesAFolderWithOtherThingsAndLeavesThem() throws IOException, ImportException {
        Path target = Files.createDirectories(folder.resolve("submissions"));
        Files.writeString(target.resolve("mine.txt"), "x");
        SmallExport export = export();
        export.plan();

        assertThatThrownBy(() -> new ImportFolder(target).earlier(export.source()))
                .isInstanceOf(ImportException.class)
                .hasMessage(
                        "-o submissions: holds other things than an import: \"mine.txt\"; nothing was written. Give a folder"
                                + " that is empty or not there yet");
        assertThat(ImportFolder.files(target)).isEqualTo(Set.of("mine.txt"));
    }

    @Test
    void refusesAnEarlierImportWithSomethingAdded() throws IOException, ImportException {
        Path target = folder.resolve("submissions");
        SmallExport export = export();
        new ImportFolder(target).write(export.plan(), Optional.empty());
        Files.createDirectories(target.resolve("late-by-mail"));

        assertThatThrownBy(() -> new ImportFolder(target).earlier(export.source()))
                .hasMessageContaining("other things than an import: \"late-by-mail\"");
    }

    @Test
    void refusesToWriteIntoWhatItReads() throws IOException {
        Path class1 = Files.createDirectories(folder.resolve("class/ada"));

        assertThatThrownBy(() -> new ImportFolder(class1.resolve("out")).earlier(folder.resolve("class")))
                .hasMessage("-o out: lies within what is imported; give a folder beside it");
    }

    @Test
    void leavesTheEarlierImportWhereAFileCannotBeRead() throws IOException, ImportException {
        Path target = folder.resolve("submissions");
        SmallExport export = export();
        new ImportFolder(target).write(export.plan(), Optional.empty());
        Path class2 = Files.createDirectories(folder.resolve("class/ben"));
        Files.writeString(class2.resolve("Answer.java"), "class Answer {}");
        ImportPlan plan = CourseImport.plan(ImportRequest.of(folder.resolve("class")));
        Files.delete(class2.resolve("Answer.java"));

        assertThatThrownBy(() -> new ImportFolder(target).write(plan, Optional.empty()))
                .isInstanceOf(IOException.class);

        assertThat(ImportFolder.files(target)).containsExactlyInAnyOrder("import.json", "ada/Answer.java");
        assertThat(folder.resolve(".submissions.importing")).doesNotExist();
    }
}
