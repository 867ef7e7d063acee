package io.github.exactgrader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A made-up course goes through every layout: what comes out is what each handed in. */
class MadeCourseTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> courses() {
        return Stream.of(MadeLayout.values())
                .flatMap(layout -> Stream.of(
                        Arguments.of(layout, 1L, 500), Arguments.of(layout, 2L, 40), Arguments.of(layout, 3L, 3)));
    }

    private static ImportRequest request(MadeExport export) {
        return new ImportRequest(
                export.source(),
                Optional.empty(),
                Optional.of(export.roster()),
                Optional.of(export.sheet()),
                Optional.of(MadeCourse.DEADLINE.toString()),
                Optional.empty(),
                Set.of(),
                false);
    }

    @ParameterizedTest(name = "{0}, seed {1}, {2} students")
    @MethodSource("courses")
    void whoHandedInWhatComesOutTheSame(MadeLayout layout, long seed, int students)
            throws IOException, ImportException {
        MadeCourse course = MadeCourse.of(seed, students);
        MadeExport export = course.write(layout, folder.resolve("export"));
        Path target = folder.resolve("submissions");

        ImportPlan plan = CourseImport.plan(request(export));
        new ImportFolder(target).write(plan, Optional.empty());

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.layout()).isEqualTo(layout.layout());
        CourseManifest manifest = manifest(target);
        Map<Set<String>, Map<String, String>> found = found(target, manifest);
        Map<Set<String>, Map<String, String>> expected = expected(course, layout);
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((who, files) ->
                assertThat(found.get(who)).as("files of %s", who).isEqualTo(files));
        assertThat(logins(manifest.missing().stream()))
                .isEqualTo(course.units().stream()
                        .filter(unit -> unit.attempts().isEmpty())
                        .flatMap(unit -> unit.logins().stream())
                        .collect(Collectors.toSet()));
        assertThat(plan.counts().get("late"))
                .isEqualTo(course.units().stream()
                        .filter(unit -> !unit.attempts().isEmpty())
                        .filter(unit -> unit.counts(layout).isLate())
                        .count());
    }

    private static CourseManifest manifest(Path target) throws IOException {
        try {
            return CourseManifestJson.read(Files.readAllBytes(target.resolve(CourseManifest.FILE)), "import.json");
        } catch (io.github.exactgrader.format.UnreadableJsonException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> logins(Stream<Member> members) {
        return members.map(Member::id).collect(Collectors.toSet());
    }

    private static Map<Set<String>, Map<String, String>> expected(MadeCourse course, MadeLayout layout) {
        Map<Set<String>, Map<String, String>> expected = new HashMap<>();
        for (MadeUnit unit : course.units()) {
            if (!unit.attempts().isEmpty()) {
                expected.put(unit.logins(), unit.counts(layout).imported(layout));
            }
        }
        return expected;
    }

    private static Map<Set<String>, Map<String, String>> found(Path target, CourseManifest manifest)
            throws IOException {
        Map<Set<String>, Map<String, String>> found = new HashMap<>();
        for (HandedIn handedIn : manifest.submissions()) {
            Map<String, String> files = new TreeMap<>();
            Path own = target.resolve(handedIn.submission());
            for (String name : ImportFolder.files(own)) {
                files.put(name, Files.readString(own.resolve(name)));
            }
            found.put(logins(handedIn.members().stream()), files);
        }
        return found;
    }
}
