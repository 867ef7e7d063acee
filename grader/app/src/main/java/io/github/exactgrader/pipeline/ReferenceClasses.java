package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Diagnostic;
import io.github.exactgrader.compile.FuelPass;
import io.github.exactgrader.intake.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Loads the class bytes of a reference solution, from a jar or from sources in the key folder. */
final class ReferenceClasses {

    private static final String CLASS = ".class";

    private final Path referenceJar;
    private final SourcesCompiler compiler;

    /** Compiles the sources of a reference solution. */
    interface SourcesCompiler {

        Compilation compile(List<SourceFile> sources) throws IOException;
    }

    /**
     * Creates the loader.
     *
     * @param referenceJar the project's own reference library
     * @param compiler for references given as sources
     */
    ReferenceClasses(Path referenceJar, SourcesCompiler compiler) {
        this.referenceJar = referenceJar;
        this.compiler = compiler;
    }

    /**
     * Returns the classes a key names.
     *
     * @throws AssignmentException if there are none or they do not compile
     * @throws IOException if a file cannot be read
     */
    Map<String, byte[]> load(Key.Reference reference) throws IOException {
        if (reference instanceof Key.ReferenceJar jar) {
            return fromJar(
                    jar.name().equals("reference") ? referenceJar : jar.folder().resolve(jar.name()));
        }
        return reference instanceof Key.ReferenceSources sources ? fromSources(sources.files()) : Map.of();
    }

    private static Map<String, byte[]> fromJar(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new AssignmentException("the reference solution is not there: expected the jar " + path
                    + "; build it with ./mvnw package, or name another jar in key.yaml");
        }
        Map<String, byte[]> classes = new TreeMap<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.endsWith(CLASS) && !name.endsWith("-info" + CLASS)) {
                    String className =
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.');
                    classes.put(className, jar.getInputStream(entry).readAllBytes());
                }
            }
        }
        FuelPass fuel = new FuelPass();
        classes.replaceAll((name, bytes) -> fuel.rewrite(bytes));
        return classes;
    }

    private Map<String, byte[]> fromSources(List<Path> files) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new AssignmentException(
                        "the reference source " + file.getFileName() + " is not in the key folder");
            }
            sources.add(
                    new SourceFile(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8)));
        }
        Compilation compilation = compiler.compile(sources);
        if (!compilation.brokenClasses().isEmpty()) {
            throw new AssignmentException("the reference solution does not compile: "
                    + compilation.diagnostics().stream()
                            .findFirst()
                            .map(Diagnostic::toString)
                            .orElse(""));
        }
        return compilation.classes();
    }
}
