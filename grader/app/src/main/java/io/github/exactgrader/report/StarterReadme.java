package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Assignment;
import java.util.Locale;

/** What a student reads first: the files of the folder and the commands to use. */
final class StarterReadme {

    private static final String TEXT = """
            # %s

            The homework `%s`. What is asked is in [SHEET.md](SHEET.md). Write your answers into `answers.json`%s.
            A blank costs only its own points.

            ## Look before you hand in

            You need a JDK, version 17 or newer, and the program `grader-student.jar` of your course. It holds no answers.

            ```
            java -jar grader-student.jar check FOLDER
            ```

            `FOLDER` is this folder; it is `.` when you are in it. If your course put the program into this folder, it is
            `.grader/grader-student.jar`. The program tells how each of your answers was read, what cannot be read and why,
            %swhether your answers fit each other. It does not tell whether they are right. More words:

            | command | what it does |
            |---|---|
            | `check FOLDER 1` | looks at one question, part or field only |
            | `check FOLDER --watch` | looks again whenever you save a file |
            | `check FOLDER --latex` | shows each formula in LaTeX too |

            Run it as often as you like. It sends nothing anywhere.

            ## Hand in

            Hand in the folder as it is, or the zip that this writes beside it:

            ```
            java -jar grader-student.jar pack FOLDER
            ```

            With it comes a receipt with the hash of every file. Keep it: it shows what you handed in.

            If this folder is a repository on GitHub, each push is looked at in the same way; the result is under the tab
            "Actions".
            """;

    private StarterReadme() {}

    static String text(Assignment assignment) {
        boolean hasJava = !assignment.classes().isEmpty();
        return String.format(
                Locale.ROOT,
                TEXT,
                assignment.title(),
                assignment.id(),
                hasJava ? " and into the Java files, which have a stub for each method" : "",
                hasJava ? "whether your Java classes compile and pass the public examples, and " : "");
    }
}
