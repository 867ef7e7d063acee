package io.github.exactgrader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of docs/import.md, one test each. */
class ImportRulesTest {

    private static final String BOARD = "HW1_ada_attempt_2026-11-20-";
    private static final String TEAM = "id,name,team";

    @TempDir
    private Path folder;

    private SmallExport export() {
        return new SmallExport(folder);
    }

    // Attempts.

    @Test
    void theNewestAttemptBeforeTheDeadlineCounts() throws IOException, ImportException {
        ImportPlan plan = export().with(BOARD + "10-00-00_Answer.java", "class Answer { int v = 1; }")
                .with(BOARD + "11-00-00_Answer.java", "class Answer { int v = 2; }")
                .with(BOARD + "12-00-00_Answer.java", "class Answer { int v = 3; }")
                .deadline("2026-11-20T11:00", "UTC")
                .plan();

        PlannedSubmission only = SmallExport.only(plan);
        assertThat(SmallExport.content(only, "Answer.java")).contains("v = 2");
        assertThat(only.isLate()).isFalse();
        assertThat(only.handedIn().notes())
                .containsExactly(
                        "3 attempts; this is \"" + BOARD + "11-00-00\" of 2026-11-20T11:00:00Z",
                        "not imported: \"" + BOARD
                                + "10-00-00\" by \"ada\" of 2026-11-20T10:00:00Z, it came before the one that is"
                                + " graded",
                        "not imported: \"" + BOARD
                                + "12-00-00\" by \"ada\" of 2026-11-20T12:00:00Z, it came after the deadline");
    }

    @Test
    void whereAllAttemptsAreLateTheNewestCountsAndIsLate() throws IOException, ImportException {
        ImportPlan plan = export().with(BOARD + "10-00-00_Answer.java", "class Answer { int v = 1; }")
                .with(BOARD + "11-00-00_Answer.java", "class Answer { int v = 2; }")
                .deadline("2026-11-20T09:00", "UTC")
                .plan();

        assertThat(SmallExport.content(SmallExport.only(plan), "Answer.java")).contains("v = 2");
        assertThat(SmallExport.only(plan).isLate()).isTrue();
        assertThat(plan.counts()).containsEntry("late", 1L).containsEntry("resubmitted", 1L);
    }

    @Test
    void withoutADeadlineTheNewestCounts() throws IOException, ImportException {
        ImportPlan plan = export().with(BOARD + "11-00-00_Answer.java", "class Answer { int v = 2; }")
                .with(BOARD + "10-00-00_Answer.java", "class Answer { int v = 1; }")
                .plan();

        assertThat(SmallExport.content(SmallExport.only(plan), "Answer.java")).contains("v = 2");
    }

    @Test
    void anAttemptWithoutFilesIsNone() throws IOException, ImportException {
        ImportPlan plan = export().with(BOARD + "10-00-00_Answer.java", "class Answer {}")
                .with(BOARD + "11-00-00.txt", """
                        Name: Ada (ada)
                        Submission Field:
                        There is no student submission text data for this assignment.

                        Comments:
                        """)
                .plan();

        assertThat(SmallExport.only(plan).attempts()).isEqualTo(1);
        assertThat(plan.notes()).contains("without any file, so nothing was handed in: \"" + BOARD + "11-00-00\"");
    }

    // Teams.

    @Test
    void ofTwoMembersOfATeamWithDifferentFilesTheNewerCounts() throws IOException, ImportException {
        ImportPlan plan = export().with(BOARD + "10-00-00_Answer.java", "class Answer { int v = 1; }")
                .with("HW1_ben_attempt_2026-11-20-09-00-00_Answer.java", "class Answer { int v = 2; }")
                .roster(TEAM, "ada,Ada Example,Team 1", "ben,Ben Example,Team 1", "eve,Eve Example,")
                .plan();

        PlannedSubmission only = SmallExport.only(plan);
        assertThat(SmallExport.content(only, "Answer.java")).contains("v = 1");
        assertThat(only.handedIn().team()).contains("Team 1");
        assertThat(only.handedIn().members()).extracting(Member::id).containsExactly("ada", "ben");
        assertThat(only.handedIn().notes())
                .last()
                .asString()
                .startsWith("not imported: \"HW1_ben_attempt_2026-11-20-09-00-00\" by \"ben\" of 2026-11-20T09:00:00Z");
        assertThat(plan.missing()).extracting(Member::id).containsExactly("eve");
    }

    @Test
    void whereNothingSaysWhichOfTwoIsNewerNobodyGuesses() throws IOException, ImportException {
        SmallExport export = export().with("ada/Answer.java", "class Answer { int v = 1; }")
                .with("ben/Answer.java", "class Answer { int v = 2; }")
                .roster(TEAM, "ada,Ada Example,Team 1", "ben,Ben Example,Team 1");

        ImportPlan plan = export.plan();
        ImportPlan decided = export.without("ada").plan();

        assertThat(plan.stops(EnumSet.allOf(Problem.Kind.class)))
                .containsExactly(new Problem(
                        Problem.Kind.UNDECIDED,
                        "Team 1",
                        "there are \"ada\" and \"ben\" with different files, and nothing says which came last; leave out what"
                                + " does not count by --without NAME"));
        assertThat(decided.problems()).isEmpty();
        assertThat(SmallExport.content(SmallExport.only(decided), "Answer.java"))
                .contains("v = 2");
    }

    @Test
    void twoMembersWithTheSameFilesNeedNoDecision() throws IOException, ImportException {
        ImportPlan plan = export().with("ada/Answer.java", "class Answer {}")
                .with("ben/Answer.java", "class Answer {}")
                .roster(TEAM, "ada,Ada Example,Team 1", "ben,Ben Example,Team 1")
                .plan();

        assertThat(plan.problems()).isEmpty();
        assertThat(SmallExport.only(plan).handedIn().submission()).startsWith("Team_1");
    }

    @Test
    void individualPassesOverTheTeamsOfTheRoster() throws IOException, ImportException {
        ImportPlan plan = export().with("ada/Answer.java", "class Answer {}")
                .with("ben/Answer.java", "class Answer {}")
                .roster(TEAM, "ada,Ada Example,Team 1", "ben,Ben Example,Team 1")
                .individual()
                .plan();

        assertThat(plan.submissions())
                .extracting(each -> each.handedIn().submission())
                .containsExactly("ada", "ben");
    }

    @Test
    void aTeamThatIsCalledLikeAStudentIsToldApart() throws IOException, ImportException {
        ImportPlan plan = export().with("ada/Answer.java", "class Answer {}")
                .with("ben/Answer.java", "class Answer {}")
                .roster(TEAM, "ada,Ada Example,", "ben,Ben Example,ada", "eve,Eve Example,ada")
                .plan();

        assertThat(plan.submissions()).hasSize(2);
        assertThat(plan.submissions())
                .extracting(each -> each.handedIn().members().size())
                .containsExactly(1, 2);
    }

    @Test
    void aTeamThatIsCalledLikeWhatIntakePassesOverGetsAnotherFolder() throws IOException, ImportException {
        ImportPlan plan = export().with("ben/Answer.java", "class Answer {}")
                .with("eve/Answer.java", "class Answer {}")
                .roster(
                        TEAM,
                        "ben,Ben Example,Thumbs.db",
                        "ada,Ada Example,Thumbs.db",
                        "eve,Eve Example,import.json",
                        "zoe,Zoë Example,import.json")
                .plan();

        assertThat(plan.submissions())
                .extracting(each -> each.handedIn().submission())
                .noneMatch(
                        name -> Set.of("thumbs.db", "import.json").contains(name.toLowerCase(java.util.Locale.ROOT)));
    }

    // Who is who.

    @Test
    void idsComeBeforeMailAndMailBeforeNames() throws IOException, ImportException {
        ImportPlan plan = export().with("submission_metadata.yml", """
                        submission_1:
                          :submitters:
                          - :name: Ben Example
                            :sid: s1
                            :email: eve@example.org
                        submission_2:
                          :submitters:
                          - :name: Ada Example
                            :sid:
                            :email: Eve@Example.org
                        submission_3:
                          :submitters:
                          - :name: "EXAMPLE, Ben"
                            :sid: ~
                            :email: private@example.org
                        """)
                .with("submission_1/Answer.java", "class Answer {}")
                .with("submission_2/Answer.java", "class Answer {}")
                .with("submission_3/Answer.java", "class Answer {}")
                .roster(
                        "id,name,email,sid",
                        "ada,Ada Example,,s1",
                        "eve,Eve Example,eve@example.org,s2",
                        "ben,Ben Example,,s3")
                .plan();

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.submissions())
                .extracting(
                        each -> each.handedIn().submission(),
                        each -> each.handedIn().attributes().get("gradescope_submission"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ada", "1"),
                        org.assertj.core.groups.Tuple.tuple("ben", "3"),
                        org.assertj.core.groups.Tuple.tuple("eve", "2"));
    }

    @Test
    void whoIsNotInTheRosterStopsTheImportWithUpToThreeSuggestions() throws IOException, ImportException {
        ImportPlan plan = export().with("adda/Answer.java", "class Answer {}")
                .roster("id,name", "ada,Ada Example", "ben,Ben Example", "zoe,Zoë Example")
                .plan();

        assertThat(plan.stops(Set.of()))
                .containsExactly(new Problem(
                        Problem.Kind.UNMATCHED,
                        "adda",
                        "nobody in the roster is \"adda\"; did you mean \"ada\" (Ada Example)?"));
        assertThat(plan.stops(EnumSet.of(Problem.Kind.UNMATCHED))).isEmpty();
        assertThat(SmallExport.only(plan).handedIn().submission()).isEqualTo("adda");
        assertThat(SmallExport.only(plan).handedIn().notes())
                .containsExactly(
                        "not matched to the roster: nobody in the roster is \"adda\"; did you mean \"ada\" (Ada Example)?");
    }

    @Test
    void theManifestHasTheIdsOfTheSheetAndTheTeamsOfTheRoster() throws IOException, ImportException {
        ImportPlan plan = export().with("HW1_aex_attempt_2026-11-20-10-00-00_Answer.java", "class Answer {}")
                .roster(
                        "id,name,username,github,team",
                        "ada,Ada Example,old,ada-gh,Team 1",
                        "ben,Ben Example,b,ben-gh,Team 1")
                .sheet("Last Name,First Name,Username,Group", "Example,Ada,aex,T9")
                .plan();

        assertThat(SmallExport.only(plan).handedIn().members().get(0).ids())
                .containsEntry("username", "aex")
                .containsEntry("github", "ada-gh")
                .containsEntry("team", "Team 1");
    }

    @Test
    void theSheetTellsWhoIsNotInTheRoster() throws IOException, ImportException {
        ImportPlan plan = export().with("exampleeve_12_700_Answer.java", "class Answer {}")
                .roster("id,name", "ada,Ada Example")
                .sheet(
                        "Student,ID,SIS User ID,SIS Login ID,Section",
                        "\"Example, Ada\",11,s1,ada,T1",
                        "\"Example, Eve\",12,s2,eve,T1")
                .plan();

        assertThat(plan.problems())
                .extracting(Problem::why)
                .containsExactly("nobody in the roster is \"eve\" (Example, Eve); did you mean \"ada\" (Ada Example)?");
        assertThat(SmallExport.only(plan).handedIn().submission()).isEqualTo("eve");
        assertThat(plan.missing()).extracting(Member::id).containsExactly("ada");
    }

    @Test
    void aNameThatTwoHaveIsNotGuessed() throws IOException, ImportException {
        ImportPlan plan = export().with("1-2 - Ada Example - Nov 20, 2026 958 PM/Answer.java", "class Answer {}")
                .roster("id,name", "ada1,Ada Example", "ada2,\"Example, Ada\"")
                .plan();

        assertThat(plan.problems())
                .extracting(Problem::why)
                .containsExactly("\"Ada Example\" may be \"ada1\" (Ada Example) or \"ada2\" (Example, Ada)");
    }

    @Test
    void twoPeopleOfOneNameDoNotBecomeOneStudent() throws IOException, ImportException {
        ImportPlan plan = export().with("1-2 - Ada Example - Nov 20, 2026 958 PM/Answer.java", "class Answer {}")
                .with("7-2 - Ada Example - Nov 20, 2026 959 PM/Answer.java", "class Answer {}")
                .roster("id,name", "ada,Ada Example")
                .plan();

        assertThat(plan.problems()).hasSize(2);
        assertThat(plan.submissions())
                .extracting(each -> each.handedIn().submission())
                .containsExactly("Ada-Example-1", "Ada-Example-7");
    }

    @Test
    void anIdThatStandsForTwoPeopleIsRefusedWithBothLines() {
        assertThatThrownBy(() -> export().with("ada/Answer.java", "class Answer {}")
                        .roster("id,name", "ada,Ada Example", "ben,Ben Example", "ada,Eve Example")
                        .plan())
                .isInstanceOf(ImportException.class)
                .hasMessage(
                        "roster.csv: the id \"ada\" stands for two people: \"Ada Example\" in line 2 and \"Eve Example\" in"
                                + " line 4; give each an id of their own");
    }

    @Test
    void oneStudentInTwoSectionsIsOneStudent() throws IOException, ImportException {
        ImportPlan plan = export().with("ada/Answer.java", "class Answer {}")
                .roster("id,name,section", "ada,Ada Example,T1", "ada,Ada Example,T2", "ben,Ben Example,T1")
                .plan();

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.missing()).extracting(Member::id).containsExactly("ben");
    }

    @Test
    void aFileOfNobodyStopsTheImport() throws IOException, ImportException {
        ImportPlan plan = export().with("ada_1_2_Answer.java", "class Answer {}")
                .with("Answer.java", "class Answer {}")
                .plan();

        assertThat(plan.stops(Set.of()))
                .containsExactly(new Problem(Problem.Kind.UNMATCHED, "Answer.java", "this file belongs to nobody"));
    }

    @Test
    void withoutARosterStudentsAreCalledWhatThePlatformCallsThem() throws IOException, ImportException {
        ImportPlan plan = export().with("Zoë de la Cruz_11_assignsubmission_file/Answer.java", "class Answer {}")
                .with("שרה כהן_12_assignsubmission_file/Answer.java", "class Answer {}")
                .plan();

        assertThat(plan.submissions())
                .extracting(each -> each.handedIn().submission())
                .containsExactly("Zoe-de-la-Cruz", "user-12");
        assertThat(List.of(plan.counts().get("missing"), plan.counts().get("submissions")))
                .containsExactly(0L, 2L);
    }
}
