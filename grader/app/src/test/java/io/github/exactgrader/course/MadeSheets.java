package io.github.exactgrader.course;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The grade sheets of a made-up course, as the platforms write them: Canvas as Ruby writes CSV, Moodle as PHP does (quotes
 * where there is a blank), Blackboard in UTF-16 with tabs and every cell quoted, Brightspace with a byte order mark, CRLF and
 * a last column of {@code #}.
 */
final class MadeSheets {

    private static final DateTimeFormatter MOODLE = DateTimeFormatter.ofPattern(
                    "EEEE, d MMMM yyyy, h:mm a", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private MadeSheets() {}

    /** Returns the roster: separated by semicolons, with a byte order mark, as a spreadsheet saves it. */
    static byte[] roster(MadeCourse course) {
        StringBuilder text = new StringBuilder("\uFEFFid;Name;E-Mail;Section;Team;GitHub\r\n");
        for (MadeStudent student : course.students()) {
            text.append(student.login() + ";" + student.sortableName() + ";" + student.email() + ";" + student.section()
                    + ";" + student.team().orElse("") + ";" + student.github() + "\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sheet(MadeCourse course, MadeLayout layout) {
        return switch (layout) {
            case CANVAS -> canvas(course).getBytes(StandardCharsets.UTF_8);
            case MOODLE -> moodle(course).getBytes(StandardCharsets.UTF_8);
            case GRADESCOPE -> gradescope(course).getBytes(StandardCharsets.UTF_8);
            case BLACKBOARD -> ("\uFEFF" + blackboard(course)).getBytes(StandardCharsets.UTF_16LE);
            case BRIGHTSPACE -> ("\uFEFF" + brightspace(course)).getBytes(StandardCharsets.UTF_8);
            case CLASSROOM -> scores(course).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String canvas(MadeCourse course) {
        StringBuilder text = new StringBuilder();
        text.append(line(
                ",",
                "Student",
                "ID",
                "SIS User ID",
                "SIS Login ID",
                "Section",
                "HW0 (98764)",
                "HW1 (98765)",
                "Homework Current Score"));
        text.append(line(",", "", "", "", "", "", "Manual Posting", "", ""));
        text.append(line(",", "    Points Possible", "", "", "", "", "10.00", "20.00", "(read only)"));
        for (MadeStudent student : course.students()) {
            String earlier = student.number() % 9 == 0 ? "EX" : student.number() % 10 + ".50";
            text.append(line(
                    ",",
                    student.sortableName(),
                    student.canvasUser(),
                    student.sisId(),
                    student.login(),
                    student.section(),
                    earlier,
                    "",
                    "87.5"));
        }
        text.append(line(",", "Student, Test", "99999", "", "", "T1", "", "", ""));
        return text.toString();
    }

    private static String moodle(MadeCourse course) {
        boolean hasTeams = course.units().stream().anyMatch(MadeUnit::isTeam);
        List<String> header =
                new ArrayList<>(List.of("Identifier", "Full name", "ID number", "Email address", "Status"));
        if (hasTeams) {
            header.add("Group");
        }
        header.addAll(List.of(
                "Grade",
                "Maximum Grade",
                "Grade can be changed",
                "Last modified (submission)",
                "Last modified (grade)",
                "Feedback comments"));
        StringBuilder text = new StringBuilder(php(header));
        for (MadeUnit unit : course.units()) {
            for (MadeStudent student : unit.members()) {
                boolean isThere = !unit.attempts().isEmpty();
                List<String> row = new ArrayList<>(List.of(
                        "Participant " + student.participant(),
                        student.name(),
                        student.sisId(),
                        student.email(),
                        isThere ? "Submitted for grading" : "No submission"));
                if (hasTeams) {
                    row.add(student.team().orElse(""));
                }
                String time =
                        isThere ? MOODLE.format(unit.counts(MadeLayout.MOODLE).at()) : "-";
                row.addAll(List.of("", "20.00", "Yes", time, "-", ""));
                text.append(php(row));
            }
        }
        return text.toString();
    }

    private static String gradescope(MadeCourse course) {
        StringBuilder text = new StringBuilder("First Name,Last Name,SID,Email,Sections,hw1,hw1 - Max Points\n");
        course.students()
                .forEach(student -> text.append(line(
                        ",",
                        student.first(),
                        student.last(),
                        student.sisId(),
                        student.email(),
                        student.section(),
                        "",
                        "20.0")));
        return text.toString();
    }

    private static String blackboard(MadeCourse course) {
        StringBuilder text = new StringBuilder();
        text.append(quoted(
                "Last Name",
                "First Name",
                "Username",
                "Student ID",
                "Last Access",
                "Availability",
                "Weighted Total [Total Pts: up to 0 Score] |1001",
                "HW_1 intro [Total Pts: 20 Score] |1002"));
        course.students()
                .forEach(student -> text.append(quoted(
                        student.last(),
                        student.first(),
                        student.login(),
                        student.sisId(),
                        "2026-11-20 10:00:00",
                        "Yes",
                        "",
                        student.number() % 50 == 0 ? "Needs Grading" : "")));
        return text.toString();
    }

    private static String brightspace(MadeCourse course) {
        StringBuilder text = new StringBuilder("OrgDefinedId,Username,Last Name,First Name,Email,"
                + "HW1 Points Grade <Numeric MaxPoints:20 Weight:10>,End-of-Line Indicator\r\n");
        course.students()
                .forEach(student -> text.append(line(
                                ",",
                                "#" + student.orgDefinedId(),
                                "#" + student.login(),
                                student.last(),
                                student.first(),
                                student.email(),
                                "",
                                "#")
                        .replace("\n", "\r\n")));
        return text.toString();
    }

    /** Returns {@code scores.csv}: members of a team share the tag of their submission. */
    static String scores(MadeCourse course) {
        StringBuilder text = new StringBuilder("username,first_name,last_name,email,section,score,max_score,datetime,"
                + "submission_tag,submitted_by,review_url,late,override\n");
        for (MadeUnit unit : course.units()) {
            Optional<MadeAttempt> last =
                    unit.exported(MadeLayout.CLASSROOM).stream().findFirst();
            for (MadeStudent student : unit.members()) {
                text.append(line(
                        ",",
                        student.github(),
                        student.first(),
                        student.last(),
                        student.email(),
                        student.section(),
                        "0",
                        "2000",
                        last.map(attempt -> attempt.at().minusSeconds(90_000).toString())
                                .orElse(""),
                        last.map(MadeSheets::tag).orElse(""),
                        last.map(attempt -> attempt.by().github()).orElse(""),
                        "",
                        last.map(attempt -> String.valueOf(attempt.isLate())).orElse(""),
                        ""));
            }
        }
        return text.toString();
    }

    private static String tag(MadeAttempt attempt) {
        Instant at = attempt.at();
        return "submit/" + at.toString().replace(':', '-') + "-" + String.format(Locale.ROOT, "%07x", attempt.serial());
    }

    /** Quotes what must be quoted, as Ruby, Python and Go do. */
    private static String line(String separator, String... cells) {
        return String.join(
                        separator,
                        Arrays.stream(cells)
                                .map(cell -> cell.matches("(?s).*[\",\\r\\n].*")
                                        ? '"' + cell.replace("\"", "\"\"") + '"'
                                        : cell)
                                .toList())
                + "\n";
    }

    /** Quotes as PHP does: also what holds a blank. */
    private static String php(List<String> cells) {
        return String.join(
                        ",",
                        cells.stream()
                                .map(cell -> cell.matches("(?s).*[\", \\t\\r\\n].*")
                                        ? '"' + cell.replace("\"", "\"\"") + '"'
                                        : cell)
                                .toList())
                + "\n";
    }

    private static String quoted(String... cells) {
        return String.join(
                        "\t",
                        Arrays.stream(cells)
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .toList())
                + "\n";
    }
}
