package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Assignment;

/** What a student reads first: the files of the folder and the commands to use. */
final class StarterReadme {

    @SuppressWarnings("InlineFormatString") // as long as a page
    private static final String TEXT = """
            # {title}

            The homework `{id}`. What is asked is in [SHEET.md](SHEET.md). Write your answers into `answers.json`{java}.
            A blank costs only its own points.

            ## Look before you hand in

            You need a JDK, version 17 or newer, and the program `grader-student.jar` of your course. In the folder where the
            program is, type

            ```
            java -jar grader-student.jar check FOLDER
            ```

            with the name of this folder. The program tells

            * how each of your answers was read, and what cannot be read and why,
            {classes}* whether your answers fit each other.

            It holds no answers and does not tell whether yours are right. It sends nothing anywhere; run it as often as you
            like. Where your course has put it into this folder, it is `.grader/grader-student.jar`, and `.` is the folder.

            | command | what it does |
            |---|---|
            | `check FOLDER 1` | looks at one question, part or field only |
            | `check FOLDER --watch` | looks again whenever you save a file |
            | `check FOLDER --latex` | shows each formula in LaTeX too |

            ## Hand in

            Hand in the folder as it is, or the zip that this writes beside it:

            ```
            java -jar grader-student.jar pack FOLDER
            ```

            A receipt with the hash of every file comes with it. Keep it: it shows what you handed in.

            In a repository on GitHub each push is looked at in the same way, if your course has set that up; the result is
            under the tab "Actions".
            """;

    private StarterReadme() {}

    static String text(Assignment assignment) {
        boolean hasJava = !assignment.classes().isEmpty();
        return TEXT.replace("{id}", assignment.id())
                .replace("{java}", hasJava ? "\nand into the Java files, which have a stub for each method" : "")
                .replace(
                        "{classes}",
                        hasJava ? "* whether your Java classes compile and pass the public examples,\n" : "")
                // Last, as a title may hold braces of its own.
                .replace("{title}", assignment.title());
    }
}
