package io.github.exactgrader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files and folders as the platforms make them, each with its traps. */
class LayoutsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lovelaceada_12345_678_Answer.java | canvas | canvas_user=12345 | Answer.java",
                "lovelaceada_LATE_12345_678_Answer.java | canvas | canvas_user=12345 | Answer.java",
                "müllerhans_12345_678_my_file_1_2.txt | canvas | canvas_user=12345 | my_file_1_2.txt",
                "team_7_12345_678_Answer.java | canvas | canvas_user=12345 | Answer.java",
                "לוילאסעדה_12345_678_Answer.java | canvas | canvas_user=12345 | Answer.java",
                "LATE_anon_x7Kq2_678_Answer.java | canvas | canvas_anonymous=x7Kq2 | Answer.java",
                "anon_x7Kq2_678_Answer.java | canvas | canvas_anonymous=x7Kq2 | Answer.java",
                "anon_12345_678_Answer.java | canvas | canvas_user=12345 | Answer.java",
                "Ada Lovelace_12345_assignsubmission_file/Answer.java | moodle | moodle_participant=12345 | Answer.java",
                "Ada Lovelace_12345_assignsubmission_file_/src/Answer.java | moodle | moodle_participant=12345 | src/Answer.java",
                "Ada Lovelace_12345_assignsubmission_file_Answer.java | moodle | moodle_participant=12345 | Answer.java",
                "O_Neil, Ada_12345_assignsubmission_file/Answer.java | moodle | moodle_participant=12345 | Answer.java",
                "Participant_12345_assignsubmission_file/Answer.java | moodle | moodle_participant=12345 | Answer.java",
                "Teilnehmerin_12345_assignsubmission_file/Answer.java | moodle | moodle_participant=12345 | Answer.java",
                "Homework 1_ada_attempt_2026-11-20-21-58-03_Answer.java | blackboard | username=ada | Answer.java",
                "HW_1_ada_l_attempt_2026-11-20-21-58-03_Answer_2.java | blackboard | username=ada_l | Answer_2.java",
                "12345-678 - Ada Lovelace - Nov 20, 2026 958 PM/Answer.java | brightspace | brightspace_user=12345 | Answer.java",
                "12345-678 - O'Neil - Ada - Nov 20, 2026 958 PM/a/Answer.java | brightspace | brightspace_user=12345 | a/Answer.java",
                "ada/Answer.java | folders | id=ada | Answer.java",
                "ada.zip | folders | id=ada | ada.zip"
            })
    void readsWhoseAFileIs(String path, String layout, String id, String file) throws IOException, ImportException {
        String[] pair = id.split("=", 2);

        // A few people whom the course has: they tell apart what can be read in two ways.
        ImportPlan plan = new SmallExport(folder)
                .with(path, "class Other {}")
                .sheet("Student,ID,SIS User ID,SIS Login ID,Section", "A B,12345,s1,ada_l,T1", "C D,777,s2,other,T1")
                .plan();

        assertThat(plan.layout()).isEqualTo(layout);
        assertThat(SmallExport.only(plan).handedIn().members()).hasSize(1);
        assertThat(SmallExport.only(plan).handedIn().members().get(0).ids()).containsEntry(pair[0], pair[1]);
        assertThat(SmallExport.targets(SmallExport.only(plan))).containsExactly(file);
    }

    @Test
    void anonymousIsTriedBeforeANameButNotBeforeAStudentOfThatName() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("anon_12345_678_Answer.java", "class Answer {}")
                .plan();

        assertThat(SmallExport.only(plan).handedIn().members().get(0).ids()).containsOnlyKeys("canvas_anonymous");
    }

    @Test
    void keepsTheNumberThatCanvasNeedsForFeedback() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("lovelaceada_LATE_12345_678_Answer.java", "class Answer {}")
                .with("lovelaceada_LATE_12345_680_answers.json", "{}")
                .plan();

        HandedIn handedIn = SmallExport.only(plan).handedIn();
        assertThat(handedIn.markedLate()).isTrue();
        assertThat(handedIn.attributes())
                .containsEntry("attachment", "680")
                .containsEntry("file", "lovelaceada_LATE_12345_680_answers.json");
    }

    @Test
    void readsTheTeamsAndTimesOfGradescope() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("assignment_1_export/submission_metadata.yml", """
                        ---
                        submission_12:
                          :submitters:
                          - :name: Ada Lovelace
                            :sid: '0042'
                            :email: ada@example.org
                          - :name: "Ben: the second"
                            :sid:
                            :email: ben@example.org
                          :created_at: !ruby/object:ActiveSupport::TimeWithZone
                            utc: &1 2026-11-20 21:58:03.000000000 Z
                            time: *1
                          :score: 1.0
                        """)
                .with("assignment_1_export/submission_12/Answer.java", "class Answer {}")
                .plan();

        HandedIn handedIn = SmallExport.only(plan).handedIn();
        assertThat(plan.layout()).isEqualTo("gradescope");
        assertThat(handedIn.members()).extracting(Member::id).containsExactly("0042", "ben@example.org");
        assertThat(handedIn.team()).contains("0042-ben@example.org");
        assertThat(handedIn.received()).contains(Instant.parse("2026-11-20T21:58:03Z"));
        assertThat(handedIn.attributes()).containsEntry("gradescope_submission", "12");
    }

    @Test
    void aFolderThatGradescopeDoesNotTellOfIsNobodys() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("submission_metadata.yml", "submission_1:\n  :submitters:\n  - :name: Ada\n")
                .with("submission_1/Answer.java", "class Answer {}")
                .with("submission_2/Answer.java", "class Answer {}")
                .plan();

        assertThat(plan.problems()).extracting(Problem::where).containsExactly("submission_2/Answer.java");
    }

    @Test
    void theTextOfABlackboardAttemptSaysWhereTheUserBegins() throws IOException, ImportException {
        String front = "HW_1_a_b_attempt_2026-11-20-21-58-03";

        ImportPlan plan = new SmallExport(folder)
                .with(front + "_Answer.java", "class Answer {}")
                .with(front + ".txt", "Name: Ada Example (a_b)\r\nAssignment: HW_1\r\n")
                .plan();

        Member ada = SmallExport.only(plan).handedIn().members().get(0);
        assertThat(ada.id()).isEqualTo("a_b");
        assertThat(ada.name()).isEqualTo("Ada Example");
    }

    @Test
    void theRosterSaysWhereABlackboardUserBeginsWhereNoTextDoes() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("HW_1_a_b_attempt_2026-11-20-21-58-03_Answer.java", "class Answer {}")
                .roster("username,name", "a_b,Ada Example", "b,Ben Example")
                .plan();

        assertThat(SmallExport.only(plan).handedIn().members().get(0).id()).isEqualTo("a_b");
    }

    @Test
    void readsTimesInTheZoneThatWasGiven() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("1-2 - Ada - Nov 20, 2026 958 PM/Answer.java", "class Answer {}")
                .deadline("2026-11-20T21:58", "Europe/Berlin")
                .plan();

        assertThat(SmallExport.only(plan).handedIn().received()).contains(Instant.parse("2026-11-20T20:58:00Z"));
        assertThat(SmallExport.only(plan).isLate()).isFalse();
    }

    @Test
    void takesTheTimeOfAMoodleSubmissionFromTheSheetInAnyLanguage() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("Ada Lovelace_12345_assignsubmission_file/Answer.java", "class Answer {}")
                .sheet(
                        "ID,\"Vollständiger Name\",E-Mail-Adresse,\"Zuletzt geändert (Abgabe)\"",
                        "\"Teilnehmer/in12345\",\"Ada Lovelace\",ada@example.org,\"Freitag, 20. November 2026, 21:58\"",
                        "\"Teilnehmer/in12346\",\"Ben Example\",ben@example.org,-")
                .plan();

        HandedIn handedIn = SmallExport.only(plan).handedIn();
        assertThat(handedIn.received()).contains(Instant.parse("2026-11-20T21:58:00Z"));
        assertThat(handedIn.members().get(0).ids()).containsEntry("moodle_participant", "12345");
        assertThat(plan.missing()).extracting(Member::name).containsExactly("Ben Example");
    }

    @Test
    void whoIsMarkedBlindGetsANameFromASheetThatHasTheNumbers() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("Participant_12345_assignsubmission_file/Answer.java", "class Answer {}")
                .roster("id,name,identifier", "ada,Ada Lovelace,Participant 12345", "ben,Ben Example,Participant 12346")
                .plan();

        assertThat(plan.problems()).isEmpty();
        assertThat(SmallExport.only(plan).handedIn().submission()).isEqualTo("ada");
    }

    @Test
    void aMoodleTeamIsFoundInTheGroupsOfTheSheet() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("Team 7_55_assignsubmission_file/Answer.java", "class Answer {}")
                .sheet(
                        "Identifier,\"Full name\",Group",
                        "\"Participant 55\",\"Zoë Example\",\"Team 8\"",
                        "\"Participant 1\",\"Ada Lovelace\",\"Team 7\"",
                        "\"Participant 2\",\"Ben Example\",\"Team 7\"")
                .plan();

        HandedIn handedIn = SmallExport.only(plan).handedIn();
        assertThat(handedIn.team()).contains("Team 7");
        assertThat(handedIn.members()).extracting(Member::name).containsExactly("Ada Lovelace", "Ben Example");
    }

    @Test
    void recognisesClonesAndBelievesNoDateOfTheirs() throws IOException, ImportException {
        Path clones = folder.resolve("clones");
        for (String user : List.of("ada", "ben-x")) {
            Files.createDirectories(clones.resolve("dl-hw1-" + user + "/.git"));
            Files.writeString(clones.resolve("dl-hw1-" + user + "/Answer.java"), "class Answer {}");
            Files.writeString(
                    clones.resolve("dl-hw1-" + user + "/result.json"), "{\"datetime\":\"2020-01-01T00:00:00Z\"}");
        }

        ImportPlan plan = CourseImport.plan(ImportRequest.of(clones));

        assertThat(plan.layout()).isEqualTo("classroom");
        assertThat(plan.submissions())
                .extracting(each -> each.handedIn().submission())
                .containsExactly("ada", "ben-x");
        assertThat(plan.submissions()).allSatisfy(each -> {
            assertThat(each.handedIn().received()).isEmpty();
            assertThat(SmallExport.targets(each)).containsExactly("Answer.java");
        });
    }

    @Test
    void aClassroomWithoutTagsTellsWhoseTimeItIs() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("hw1-ada/Answer.java", "class Answer {}")
                .with("scores.csv", "username,datetime,submission_tag,late\nada,2026-11-20T21:58:03Z,,true\n")
                .plan();

        HandedIn handedIn = SmallExport.only(plan).handedIn();
        assertThat(handedIn.received()).contains(Instant.parse("2026-11-20T21:58:03Z"));
        assertThat(handedIn.markedLate()).isTrue();
        assertThat(handedIn.notes())
                .containsExactly(
                        "the time is that of the last commit, which a student can set; scores.csv has no time of the platform");
    }

    @Test
    void membersOfAClassroomTeamShareATag() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("dl-hw1-ada/Answer.java", "class Answer {}")
                .with("dl-hw1-eve/Answer.java", "class Answer {}")
                .with("scores.csv", """
                        username,datetime,submission_tag,late
                        ada,2026-11-01T00:00:00Z,submit/2026-11-20T21-58-03Z-1a2b3c4,false
                        ben,2026-11-01T00:00:00Z,submit/2026-11-20T21-58-03Z-1a2b3c4,false
                        eve,2026-11-01T00:00:00Z,submit/2026-11-20T21-59-03Z-2a2b3c4,false
                        """)
                .plan();

        assertThat(plan.submissions())
                .extracting(each -> each.handedIn().submission())
                .containsExactly("ada-ben", "eve");
        assertThat(plan.submissions().get(0).handedIn().received()).contains(Instant.parse("2026-11-20T21:58:03Z"));
    }

    @Test
    void aFolderAroundTheClassIsNoStudent() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("submissions/ada/Answer.java", "class Answer {}")
                .with("submissions/ben.zip", "PK")
                .with("submissions/eve/src/Answer.java", "class Answer {}")
                .plan();

        assertThat(plan.submissions())
                .extracting(each -> each.handedIn().submission())
                .containsExactly("ada", "ben", "eve");
    }

    @Test
    void theOnlyStudentMayHaveFolders() throws IOException, ImportException {
        ImportPlan plan = new SmallExport(folder)
                .with("ada/answers.json", "{}")
                .with("ada/src/Answer.java", "class Answer {}")
                .with("ada/test/More.java", "class More {}")
                .plan();

        assertThat(SmallExport.only(plan).handedIn().submission()).isEqualTo("ada");
    }

    @Test
    void saysWhatItLookedForWhereNothingFits() {
        assertThatThrownBy(() -> new SmallExport(folder)
                        .with("notes.txt", "x")
                        .with("more.txt", "y")
                        .plan())
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith(
                        "export.zip: its files look like none of the layouts: \"more.txt\", \"notes.txt\"\n")
                .hasMessageContaining("\n  canvas: 0 of 2 names are NAME_USER_ATTACHMENT_FILE\n")
                .hasMessageEndingWith("Give the export as the platform made it, or say --layout NAME");
    }

    @Test
    void readsACanvasGradebookWithItsRowsThatAreNoStudents() throws ImportException {
        RosterFile sheet = RosterReader.read(
                MadeSheets.sheet(MadeCourse.of(1, 5), MadeLayout.CANVAS),
                "sheet.csv",
                new LocalTimes(java.time.ZoneOffset.UTC));

        assertThat(sheet.members()).hasSize(5);
        assertThat(sheet.members().get(0).ids())
                .containsEntry("canvas_user", "10001")
                .containsEntry("sis_id", "s200001")
                .containsKey("login");
    }
}
