package io.github.exactgrader.compile;

import io.github.exactgrader.intake.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Keeps the classes the compiler writes in memory, and shows it no file but those of the JDK. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {

    /** Most bytes of classes from one submission. */
    static final int MAX_BYTES = 16 << 20;

    /** Most classes from one submission. */
    static final int MAX_CLASSES = 2000;

    private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();
    private int bytes;

    MemoryFiles(StandardJavaFileManager standard) throws IOException {
        super(standard);
        for (StandardLocation location : List.of(
                StandardLocation.CLASS_PATH,
                StandardLocation.SOURCE_PATH,
                StandardLocation.ANNOTATION_PROCESSOR_PATH)) {
            standard.setLocation(location, List.of());
        }
    }

    /** A submission was too large to compile. */
    static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    void clear() {
        written.clear();
        bytes = 0;
    }

    Map<String, ByteArrayOutputStream> written() {
        return written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
        return new SimpleJavaFileObject(uri, kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream out = new Counted();
                written.put(className, out);
                if (written.size() > MAX_CLASSES) {
                    throw new TooLargeException();
                }
                return out;
            }
        };
    }

    private final class Counted extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] b, int offset, int length) {
            bytes += length;
            if (bytes > MAX_BYTES) {
                throw new TooLargeException();
            }
            super.write(b, offset, length);
        }
    }

    /** A source held in memory under the name of its file. */
    static final class Source extends SimpleJavaFileObject {

        private final SourceFile file;

        Source(int index, SourceFile file) {
            super(uri("/" + index + "/" + file.fileName()), Kind.SOURCE);
            this.file = file;
        }

        private static URI uri(String path) {
            try {
                return new URI("memory", null, path, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("a path that is no URI: " + path, e);
            }
        }

        SourceFile file() {
            return file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            // The compiler takes a byte order mark for a character of the program.
            return file.text().startsWith("\ufeff") ? file.text().substring(1) : file.text();
        }
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri());
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(JavaFileManager.Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public Iterable<? extends File> getLocation(JavaFileManager.Location location) {
        return fileManager.getLocation(location);
    }
}
