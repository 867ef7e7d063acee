package io.github.exactgrader.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a made-up course to a folder, to try commands on: {@code MakeCourse LAYOUT SEED STUDENTS FOLDER}. */
final class MakeCourse {

    private MakeCourse() {}

    public static void main(String[] words) throws IOException {
        if (words.length != 4) {
            System.err.println(
                    "Usage: MakeCourse canvas|moodle|gradescope|blackboard|brightspace|classroom SEED STUDENTS FOLDER");
            System.exit(2);
        }
        MadeCourse course = MadeCourse.of(Long.parseLong(words[1]), Integer.parseInt(words[2]));
        MadeLayout layout = MadeLayout.valueOf(words[0].toUpperCase(Locale.ROOT));
        MadeExport export = course.write(layout, Path.of(words[3]));
        System.out.println("grader import '" + export.source() + "' -o submissions --roster '" + export.roster()
                + "' --sheet '" + export.sheet() + "' --deadline " + MadeCourse.DEADLINE);
    }
}
