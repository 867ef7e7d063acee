package io.github.exactgrader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that platforms and browsers have numbered, and what was typed instead of handed in. */
class MendedNamesTest {

    @TempDir
    private Path folder;

    private PlannedSubmission imported(String... namesAndTexts) throws IOException, ImportException {
        SmallExport export = new SmallExport(folder);
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            export.with(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return SmallExport.only(export.plan());
    }

    @ParameterizedTest(name = "{0} with \"{1}\" becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Answer-1.java | public class Answer {} | Answer.java",
                "Answer-12.java | public final class Answer {} | Answer.java",
                "Answer (1).java | class Answer {} | Answer.java",
                "Answer(2).java | public record Answer(int x) {} | Answer.java",
                "src/Answer-1.java | public class Answer {} | src/Answer.java",
                "Answer-1.java | public class Other { class Answer {} } | Answer-1.java",
                "Answer-1.java | // public class Answer {} | Answer-1.java",
                "Answer-1.java | class B { String s = \"class Answer {\"; } | Answer-1.java",
                "Answer_1.java | public class Answer_1 {} | Answer_1.java",
                "answers-1.json | {} | answers.json",
                "answers (3).json | {} | answers.json",
                "data-1.json | {} | data-1.json",
                "proof-1.txt | x | proof-1.txt"
            })
    void theNumberGoesWhereTheFileSaysSo(String name, String text, String target) throws IOException, ImportException {
        PlannedSubmission only = imported("ada/" + name, text);

        assertThat(SmallExport.targets(only)).containsExactly(target);
        assertThat(only.renamed()).isEqualTo(name.equals(target) ? 0 : 1);
        assertThat(only.handedIn().notes())
                .isEqualTo(
                        name.equals(target)
                                ? java.util.List.of()
                                : java.util.List.of(name + " is called " + target + ", as it says in it"));
    }

    @Test
    void ofTwoCandidatesTheNewerAttachmentStays() throws IOException, ImportException {
        PlannedSubmission only = imported(
                "ada_1_700_Answer-1.java", "public class Answer { int v = 1; }",
                "ada_1_800_Answer.java", "public class Answer { int v = 2; }");

        assertThat(SmallExport.targets(only)).containsExactly("Answer.java");
        assertThat(SmallExport.content(only, "Answer.java")).contains("v = 2");
        assertThat(only.handedIn().notes())
                .containsExactly("ada_1_700_Answer-1.java is left out: ada_1_800_Answer.java is the newer one");
    }

    @Test
    void ofTwoCandidatesWithoutAttachmentsTheHigherNumberStays() throws IOException, ImportException {
        PlannedSubmission only = imported(
                "ada/Answer-2.java", "public class Answer { int v = 2; }",
                "ada/Answer-10.java", "public class Answer { int v = 10; }",
                "ada/Answer.java", "public class Answer { int v = 0; }");

        assertThat(SmallExport.content(only, "Answer.java")).contains("v = 10");
    }

    @Test
    void namesThatAreOneWhereCaseIsIgnoredAreRefused() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("ada_1_700_Answer.java", "class Answer {}")
                .with("ada_1_701_answer.java", "class answer {}")
                .plan();

        assertThat(plan.problems())
                .containsExactly(new Problem(
                        Problem.Kind.REFUSED,
                        "ada_1_701_answer.java",
                        "its name and that of \"ada_1_700_Answer.java\" are the same where case is ignored, or one is a folder"
                                + " and the other a file"));
    }

    @Test
    void aNameThatLeadsOutBehindThePrefixIsRefused() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("ada_1_700_Answer.java", "class Answer {}")
                .with("ada_1_701_..", "x")
                .plan();

        assertThat(plan.problems()).extracting(Problem::where).containsExactly("ada_1_701_..");
        assertThat(SmallExport.targets(SmallExport.only(plan))).containsExactly("Answer.java");
    }

    @Test
    void anAnswerThatWasTypedIsReadAsAnswers() throws IOException, ImportException {
        PlannedSubmission only = imported(
                "Ada_1_assignsubmission_onlinetext/onlinetext.html",
                "<!DOCTYPE html><html><head><meta charset=\"UTF-8\"><title>x</title></head><body><p>{&quot;answers&quot;:<br>"
                        + "&nbsp;{&#34;1a.rate&#x22;: \"|1 - 2 &amp;lt; a|\"}}</p>\n</body></html>");

        assertThat(SmallExport.targets(only)).containsExactly("answers.json");
        assertThat(SmallExport.content(only, "answers.json"))
                .isEqualTo("{\"answers\":\n {\"1a.rate\": \"|1 - 2 &lt; a|\"}}\n");
        assertThat(only.handedIn().notes()).containsExactly("what was typed into the platform is answers.json");
    }

    @Test
    void anotherTextThatWasTypedStaysAText() throws IOException, ImportException {
        PlannedSubmission only = imported("ada_1_text.html", "<p>1 &lt; 2, and so</p><p>done</p>");

        assertThat(SmallExport.targets(only)).containsExactly("text.txt");
        assertThat(SmallExport.content(only, "text.txt")).isEqualTo("1 < 2, and so\ndone\n");
    }

    @Test
    void aFileComesBeforeWhatWasTyped() throws IOException, ImportException {
        PlannedSubmission only = imported(
                "Ada_1_assignsubmission_file/answers.json", "{\"answers\": {\"a\": 1}}",
                "Ada_1_assignsubmission_onlinetext/onlinetext.html", "<p>{\"answers\": {\"a\": 2}}</p>");

        assertThat(SmallExport.targets(only)).containsExactly("answers.json", "onlinetext.txt");
        assertThat(SmallExport.content(only, "answers.json")).contains("\"a\": 1");
    }

    @Test
    void zipsOfStudentsStayZips() throws IOException, ImportException {
        PlannedSubmission only = imported("ada_1_700_homework-1.zip", "PK");

        assertThat(SmallExport.targets(only)).containsExactly("homework-1.zip");
    }
}
