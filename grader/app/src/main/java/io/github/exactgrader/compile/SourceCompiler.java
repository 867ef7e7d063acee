package io.github.exactgrader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.exactgrader.intake.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;

/**
 * Compiles the sources of one submission after the other, in this process. A file with errors is left out and the rest
 * compiled again, until what is left has none.
 */
final class SourceCompiler {

    /** The language and library of every submission, whatever the JDK. */
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-proc:none", "-implicit:none", "-g", "-nowarn", "-Xmaxerrs", "200");

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StrictMathRewriter rewriter = new StrictMathRewriter();
    private final FuelPass fuel = new FuelPass();
    private final MemoryFiles files;

    SourceCompiler() throws IOException {
        this.files = new MemoryFiles(javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
    }

    /**
     * Compiles a submission.
     *
     * @throws IOException never, as all files are in memory
     * @throws RuntimeException or an error, if the compiler itself breaks
     */
    Compilation compile(List<SourceFile> sources) throws IOException {
        Map<SourceFile, List<Diagnostic>> broken = new LinkedHashMap<>();
        List<MemoryFiles.Source> rest = new ArrayList<>();
        for (SourceFile source : sources) {
            rest.add(new MemoryFiles.Source(rest.size(), source));
        }
        files.clear();
        Round first = new Round(rest);
        Iterable<? extends CompilationUnitTree> units = first.task.parse();
        SourceLayout layout =
                new SourceLayout(rest, units, Trees.instance(first.task).getSourcePositions());
        first.collectInto(broken);
        for (Diagnostic finding : layout.findings()) {
            sources.stream()
                    .filter(source -> source.path().equals(finding.path()))
                    .forEach(source -> broken.computeIfAbsent(source, key -> new ArrayList<>())
                            .add(finding));
        }
        // What was parsed goes on where it is: to set up javac for an old release takes as long as to compile a file.
        if (broken.isEmpty() && first.finish()) {
            return result(sources, broken, layout);
        }
        rest.removeIf(source -> broken.containsKey(source.file()));
        files.clear();
        while (!rest.isEmpty()) {
            Round round = new Round(rest);
            if (round.task.call()) {
                break;
            }
            files.clear();
            Map<SourceFile, List<Diagnostic>> now = new LinkedHashMap<>();
            round.collectInto(now);
            if (now.isEmpty()) {
                throw new IllegalStateException("the compiler failed without an error");
            }
            Set<String> missing = brokenClasses(sources, broken, layout).keySet();
            now.forEach((file, found) -> broken.put(file, explain(found, missing)));
            rest.removeIf(source -> broken.containsKey(source.file()));
        }
        return result(sources, broken, layout);
    }

    private Compilation result(
            List<SourceFile> sources, Map<SourceFile, List<Diagnostic>> broken, SourceLayout layout) {
        Map<String, byte[]> written = new LinkedHashMap<>();
        files.written().forEach((name, bytes) -> written.put(name, bytes.toByteArray()));
        files.clear();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        PolicyPass policy = new PolicyPass(written);
        VariationScan variation = new VariationScan();
        written.forEach((name, bytes) -> {
            try {
                variation.add(bytes);
                classes.put(name, fuel.rewrite(policy.rewrite(rewriter.rewrite(bytes))));
            } catch (RuntimeException e) {
                reject(name, e, layout, sources, broken);
            }
        });
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (SourceFile source : sources) {
            Set<Diagnostic> distinct = new LinkedHashSet<>(broken.getOrDefault(source, List.of()));
            distinct.stream().limit(Compilation.MAX_PER_FILE).forEach(diagnostics::add);
        }
        return new Compilation(
                classes, diagnostics, brokenClasses(sources, broken, layout), policy.notes(), variation.varies());
    }

    /** Leaves a class out that cannot be rewritten. */
    private static void reject(
            String name,
            RuntimeException why,
            SourceLayout layout,
            List<SourceFile> sources,
            Map<SourceFile, List<Diagnostic>> broken) {
        boolean tooLarge = why instanceof MethodTooLargeException || why instanceof ClassTooLargeException;
        String message = "class " + name
                + (tooLarge
                        ? " is too large: split its longest method"
                        : " cannot be made ready to run: write it simpler");
        String outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        sources.stream()
                .filter(source -> layout.declaredIn(source).contains(name)
                        || layout.declaredIn(source).contains(outer))
                .findFirst()
                .ifPresent(source -> broken.computeIfAbsent(source, key -> new ArrayList<>())
                        .add(new Diagnostic(source.path(), 0, 0, message)));
    }

    private static Map<String, String> brokenClasses(
            List<SourceFile> sources, Map<SourceFile, List<Diagnostic>> broken, SourceLayout layout) {
        Map<String, String> classes = new LinkedHashMap<>();
        for (SourceFile source : sources) {
            if (broken.containsKey(source)) {
                layout.declaredIn(source).forEach(name -> classes.putIfAbsent(name, source.path()));
            }
        }
        return classes;
    }

    private static List<Diagnostic> explain(List<Diagnostic> found, Set<String> missing) {
        List<Diagnostic> explained = new ArrayList<>();
        for (Diagnostic each : found) {
            String message = each.message();
            for (String name : missing) {
                if (message.matches(".*symbol:\\s+(class|variable) " + name + "\\b.*")) {
                    message = "class " + name + " is needed here, and its file does not compile";
                }
            }
            explained.add(new Diagnostic(each.path(), each.line(), each.column(), message));
        }
        return explained;
    }

    /** One run of the compiler over some sources. */
    private final class Round {

        private final DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        private final JavacTask task;

        Round(List<MemoryFiles.Source> sources) {
            this.task =
                    (JavacTask) javac.getTask(Writer.nullWriter(), files, found, OPTIONS, null, List.copyOf(sources));
        }

        /** Compiles what was parsed; tells whether there are classes. */
        boolean finish() throws IOException {
            task.analyze();
            if (hasErrors()) {
                return false;
            }
            task.generate();
            return !hasErrors();
        }

        private boolean hasErrors() {
            return found.getDiagnostics().stream()
                    .anyMatch(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR);
        }

        void collectInto(Map<SourceFile, List<Diagnostic>> broken) {
            for (javax.tools.Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
                if (each.getKind() == javax.tools.Diagnostic.Kind.ERROR
                        && each.getSource() instanceof MemoryFiles.Source source) {
                    broken.computeIfAbsent(source.file(), key -> new ArrayList<>())
                            .add(new Diagnostic(
                                    source.file().path(),
                                    (int) Math.max(0, each.getLineNumber()),
                                    (int) Math.max(0, each.getColumnNumber()),
                                    each.getMessage(Locale.ENGLISH)));
                }
            }
        }
    }
}
