package io.github.exactgrader.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The zip that makes Gradescope grade with this program: {@code setup.sh} and {@code run_autograder}, the program, its
 * reference solution and one assignment with its key.
 *
 * <p>The script sends everything that is printed to the output that staff sees, and writes {@code results.json} once, when
 * all is done. Where grading fails it writes none: Gradescope then says that the autograder failed, and nobody gets a zero.
 */
public final class GradescopeAutograder {

    private GradescopeAutograder() {}

    /**
     * Makes the zip.
     *
     * @param grader the program's jar
     * @param reference the jar of the reference solution
     * @param assignment folder of the assignment, with its key
     * @param name name of that folder in the zip, the assignment's id
     * @param settings words put into the script in place of {@code @name@}, by name; letters, digits, hyphens, underscores
     *     and spaces
     * @return the same bytes for the same files
     * @throws IOException if a file cannot be read
     */
    public static byte[] bytes(Path grader, Path reference, Path assignment, String name, Map<String, String> settings)
            throws IOException {
        Archive archive = new Archive();
        archive.addProgram("setup.sh", script("setup.sh", settings));
        archive.addProgram("run_autograder", script("run_autograder", settings));
        archive.add("grader.jar", Files.readAllBytes(grader));
        archive.add("reference/target/reference.jar", Files.readAllBytes(reference));
        try (Stream<Path> tree = Files.walk(assignment)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String path = assignment.relativize(file).toString().replace('\\', '/');
                archive.add("assignments/" + name + "/" + path, Files.readAllBytes(file));
            }
        }
        return archive.bytes();
    }

    private static byte[] script(String name, Map<String, String> settings) {
        try (InputStream in = GradescopeAutograder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program has no " + name + " in it");
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                if (!setting.getValue().matches("[A-Za-z0-9_. -]*")) {
                    throw new IllegalArgumentException(
                            "\"" + setting.getValue() + "\" cannot stand in a script of the shell");
                }
                script = script.replace("@" + setting.getKey() + "@", setting.getValue());
            }
            return script.getBytes(StandardCharsets.UTF_8);
        } catch (IOException ownFile) {
            throw new UncheckedIOException(ownFile);
        }
    }
}
