package io.github.exactgrader.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes the folder of an invented run, to look at: {@code SampleRun FOLDER STUDENTS FIELDS}; with 0 fields
 * the first sheet. */
final class SampleRun {

    private SampleRun() {}

    public static void main(String[] arguments) throws IOException {
        int students = Integer.parseInt(arguments[1]);
        int fields = Integer.parseInt(arguments[2]);
        new RunFolder(Path.of(arguments[0]))
                .write(
                        fields == 0 ? SampleClass.of(students, 1) : SampleResults.ofClass(students, fields, 1),
                        Map.of());
    }
}
