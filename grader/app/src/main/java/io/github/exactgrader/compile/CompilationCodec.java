package io.github.exactgrader.compile;

import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.worker.WireException;
import io.github.exactgrader.worker.WireReader;
import io.github.exactgrader.worker.WireWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What crosses between this process and the one the compiler runs in, as bytes. */
public final class CompilationCodec {

    private CompilationCodec() {}

    static byte[] write(List<SourceFile> sources) {
        WireWriter out = new WireWriter().integer(sources.size());
        for (SourceFile source : sources) {
            out.text(source.path()).text(source.text());
        }
        return out.toBytes();
    }

    static List<SourceFile> readSources(byte[] payload) throws WireException {
        WireReader in = new WireReader(payload);
        List<SourceFile> sources = new ArrayList<>();
        int count = in.count(8);
        for (int i = 0; i < count; i++) {
            sources.add(new SourceFile(in.text(), in.text()));
        }
        in.end();
        return sources;
    }

    /** Returns a compilation as bytes that {@link #readCompilation} reads. */
    public static byte[] write(Compilation compilation) {
        WireWriter out = new WireWriter().integer(compilation.classes().size());
        compilation.classes().forEach((name, bytes) -> out.text(name).block(bytes));
        out.integer(compilation.diagnostics().size());
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            out.text(diagnostic.path()).integer(diagnostic.line()).integer(diagnostic.column());
            out.text(diagnostic.message());
        }
        out.integer(compilation.brokenClasses().size());
        compilation.brokenClasses().forEach((name, path) -> out.text(name).text(path));
        out.integer(compilation.notes().size());
        for (Compilation.Note note : compilation.notes()) {
            out.text(note.className()).text(note.file()).integer(note.line()).text(note.api());
        }
        return out.integer(compilation.mayVary() ? 1 : 0).toBytes();
    }

    /**
     * Reads a compilation.
     *
     * @throws WireException if the bytes are none
     */
    public static Compilation readCompilation(byte[] payload) throws WireException {
        WireReader in = new WireReader(payload);
        Map<String, byte[]> classes = new LinkedHashMap<>();
        int count = in.count(8);
        for (int i = 0; i < count; i++) {
            classes.put(in.text(), in.block());
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        count = in.count(16);
        for (int i = 0; i < count; i++) {
            diagnostics.add(new Diagnostic(in.text(), in.integer(), in.integer(), in.text()));
        }
        Map<String, String> broken = new LinkedHashMap<>();
        count = in.count(8);
        for (int i = 0; i < count; i++) {
            broken.put(in.text(), in.text());
        }
        List<Compilation.Note> notes = new ArrayList<>();
        count = in.count(16);
        for (int i = 0; i < count; i++) {
            notes.add(new Compilation.Note(in.text(), in.text(), in.integer(), in.text()));
        }
        boolean mayVary = in.integer() != 0;
        in.end();
        return new Compilation(classes, diagnostics, broken, notes, mayVary);
    }
}
