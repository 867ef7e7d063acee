package io.github.exactgrader.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import io.github.exactgrader.intake.SourceFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** What the files declare at top level, and where that is not as a submission must have it. */
final class SourceLayout {

    private final Map<SourceFile, List<String>> declared = new LinkedHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    /**
     * Looks at parsed files.
     *
     * @param sources what was parsed; the compiler hands its own wrappers of them out, so they are told apart by URI
     * @param units one for each source
     * @param positions where the trees are
     */
    SourceLayout(
            List<MemoryFiles.Source> sources,
            Iterable<? extends CompilationUnitTree> units,
            SourcePositions positions) {
        Map<URI, SourceFile> files = new HashMap<>();
        sources.forEach(source -> files.put(source.toUri(), source.file()));
        Map<String, List<SourceFile>> declaring = new LinkedHashMap<>();
        for (CompilationUnitTree unit : units) {
            SourceFile file =
                    Objects.requireNonNull(files.get(unit.getSourceFile().toUri()));
            List<String> names = new ArrayList<>();
            Lines lines =
                    tree -> (int) unit.getLineMap().getLineNumber(Math.max(0, positions.getStartPosition(unit, tree)));
            if (unit.getPackage() != null) {
                int line = lines.of(unit.getPackage());
                report(
                        file,
                        line,
                        "remove line " + line + " (\"package " + unit.getPackageName()
                                + ";\"): classes must be in the default package");
            }
            if (unit.getModule() != null) {
                report(file, lines.of(unit.getModule()), "remove this file: a submission declares no module");
            }
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree declaration
                        && !declaration.getSimpleName().isEmpty()) {
                    String name = declaration.getSimpleName().toString();
                    names.add(name);
                    declaring.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
                    checkFileName(file, lines.of(type), declaration, name);
                }
            }
            declared.put(file, names);
        }
        declaring.forEach(this::checkSingle);
    }

    private interface Lines {
        int of(Tree tree);
    }

    private void checkFileName(SourceFile file, int line, ClassTree declaration, String name) {
        if (declaration.getModifiers().getFlags().contains(Modifier.PUBLIC)
                && !file.fileName().equals(name + ".java")) {
            report(
                    file,
                    line,
                    "class " + name + " is public, so its file must be called \"" + name + ".java\"; found \""
                            + file.fileName() + "\": rename the file");
        }
    }

    private void checkSingle(String name, List<SourceFile> files) {
        if (files.size() > 1) {
            String all = String.join(
                    "\" and \"", files.stream().map(SourceFile::path).toList());
            files.stream()
                    .distinct()
                    .forEach(file -> report(
                            file, 0, "class " + name + " is declared twice, in \"" + all + "\": keep one of them"));
        }
    }

    private void report(SourceFile file, int line, String message) {
        findings.add(new Diagnostic(file.path(), line, 0, message));
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /** Returns the names of the top-level classes of a file; the name of the file where it could not be read. */
    List<String> declaredIn(SourceFile file) {
        List<String> names = declared.getOrDefault(file, List.of());
        return names.isEmpty() ? List.of(file.fileName().replaceFirst("\\.java$", "")) : names;
    }
}
