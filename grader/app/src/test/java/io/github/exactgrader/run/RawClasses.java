package io.github.exactgrader.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles as a stranger's compiler would: nothing but the loader stands between the code and the machine. */
final class RawClasses {

    private RawClasses() {}

    static Map<String, byte[]> compile(String name, String source, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of("--release", "17", "-g", "-nowarn", "-d", folder.toString());
            assertThat(javac.getTask(null, files, null, options, null, files.getJavaFileObjects(file))
                            .call())
                    .isTrue();
        }
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path each :
                    found.filter(path -> path.toString().endsWith(".class")).toList()) {
                String fileName = each.getFileName().toString();
                classes.put(fileName.substring(0, fileName.length() - ".class".length()), Files.readAllBytes(each));
            }
        }
        return classes;
    }
}
