package io.github.exactgrader.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class StudentJarTest {

    private static final String OWN = "io/github/exactgrader/";

    @TempDir
    private Path temp;

    /** Returns a class with a field of each of some types, and texts as constants. */
    private static byte[] type(String name, List<String> types, String... texts) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        for (String type : types) {
            writer.visitField(0, "f" + type.replace('/', '_'), "[L" + type + ";", null, null);
        }
        for (String text : texts) {
            writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "t", "Ljava/lang/String;", null, text);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static Map<String, byte[]> program() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(OWN + "Main.class", type(OWN + "Main", List.of(OWN + "Used")));
        files.put(OWN + "Used.class", type(OWN + "Used", List.of("lib/one/Api"), "io.github.exactgrader.ByName"));
        files.put(OWN + "ByName.class", type(OWN + "ByName", List.of()));
        files.put(OWN + "Staff.class", type(OWN + "Staff", List.of(OWN + "Used")));
        files.put("lib/one/Api.class", type("lib/one/Api", List.of()));
        files.put("lib/one/impl/Hidden.class", type("lib/one/impl/Hidden", List.of()));
        files.put("lib/two/Unused.class", type("lib/two/Unused", List.of()));
        files.put("META-INF/services/lib.one.Service", "lib.one.impl.Hidden".getBytes(UTF_8));
        files.put("META-INF/services/lib.two.Service", "lib.two.Unused".getBytes(UTF_8));
        files.put("META-INF/LICENSE", "...".getBytes(UTF_8));
        files.put("META-INF/native-image/x", "...".getBytes(UTF_8));
        return files;
    }

    @Test
    void holdsWhatIsReachedTheWholeOfItsLibrariesAndThePublicSheets() throws IOException {
        byte[] bytes = StudentJar.of(program())
                .bytes("io.github.exactgrader.Main", List.of(), Map.of("hw1", "id: hw1".getBytes(UTF_8)));

        Path jar = Files.write(temp.resolve("student.jar"), bytes);
        assertThat(StudentJar.files(jar).keySet())
                .containsExactly(
                        "META-INF/LICENSE",
                        "META-INF/MANIFEST.MF",
                        "META-INF/services/lib.one.Service",
                        "assignments/hw1/assignment.yaml",
                        OWN + "ByName.class",
                        OWN + "Main.class",
                        OWN + "Used.class",
                        "lib/one/Api.class",
                        "lib/one/impl/Hidden.class");
    }

    @Test
    void theSameProgramGivesTheSameBytes() {
        StudentJar jar = StudentJar.of(program());

        assertThat(jar.bytes("io.github.exactgrader.Main", List.of(), Map.of()))
                .isEqualTo(jar.bytes("io.github.exactgrader.Main", List.of(), Map.of()));
    }

    @Test
    void theClassesOfStaffAreThoseThatAreNotReached() {
        assertThat(StudentJar.of(program()).staffClasses("io.github.exactgrader.Main", List.of()))
                .containsExactly(OWN + "Staff.class");
    }

    @Test
    void aClassThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> StudentJar.of(program()).bytes("io.github.exactgrader.Gone", List.of(), Map.of()))
                .hasMessage("there is no class io.github.exactgrader.Gone");
    }
}
