package io.github.exactgrader.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts a trap in the place of each instruction that uses what {@link Policy} does not allow. Reached, it ends the answer
 * with the name and the line; not reached, it harms nobody.
 *
 * <p>The instruction itself becomes dead code, and the frames are computed anew: verification would load a forbidden class
 * that only an unreached line names. For the same reason methods whose signatures name one are left out; all calls to them
 * are traps. A class that extends a forbidden one stays as it is: the worker's class loader does not link it.
 */
final class PolicyPass {

    private static final String FINALIZE = "java.lang.Object.finalize";
    private static final String NATIVE = "a native method";

    private final StudentTypes types = new StudentTypes();
    private final List<Compilation.Note> notes = new ArrayList<>();

    /**
     * Reads what the classes extend and declare.
     *
     * @param classes all classes of the submission
     * @throws RuntimeException if one of them is no class file
     */
    PolicyPass(Map<String, byte[]> classes) {
        classes.values().forEach(bytes -> types.add(new ClassReader(bytes)));
    }

    /**
     * Rewrites one class and notes its traps.
     *
     * @param classFile its bytes; not changed
     * @return the bytes of the rewritten class
     * @throws RuntimeException if it cannot be read or gets too large
     */
    byte[] rewrite(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        if (reader.getClassName().contains("/")) {
            throw new IllegalArgumentException("a class in a package: " + reader.getClassName());
        }
        Classes scan = new Classes(null, reader, Set.of());
        reader.accept(scan, 0);
        scan.notes.stream().limit(Compilation.MAX_NOTES_PER_CLASS).forEach(notes::add);
        if (scan.changed.isEmpty() || scan.forbidden.isPresent()) {
            return classFile;
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String first, String second) {
                return types.common(first, second);
            }
        };
        reader.accept(new Classes(writer, reader, scan.changed), 0);
        return writer.toByteArray();
    }

    /** Returns the traps of all classes so far. */
    List<Compilation.Note> notes() {
        return notes;
    }

    /** Without a writer, finds the methods to change; with one, changes them. */
    private final class Classes extends ClassVisitor {

        private final @Nullable ClassWriter writer;
        private final String className;
        private final Optional<String> forbidden;
        private final Set<String> changed;
        private final Set<Compilation.Note> notes = new LinkedHashSet<>();
        private String file;

        Classes(@Nullable ClassWriter writer, ClassReader reader, Set<String> changed) {
            super(Opcodes.ASM9, writer);
            this.writer = writer;
            this.className = reader.getClassName();
            this.forbidden = types.forbidden(className);
            this.changed = new HashSet<>(changed);
            this.file = className + ".java";
        }

        @Override
        public void visitSource(String source, String debug) {
            file = source == null ? file : source;
            super.visitSource(source, debug);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            String key = name + descriptor;
            String[] thrown = thrown(exceptions);
            if (writer != null && !changed.contains(key)) {
                return super.visitMethod(access, name, descriptor, signature, thrown);
            }
            if (exceptions != null && thrown.length < exceptions.length) {
                changed.add(key);
            }
            Optional<String> refused = refused(key, descriptor);
            if (refused.isPresent()) {
                return writer == null ? new FirstLine(key, refused.get()) : null;
            }
            boolean isNative = (access & Opcodes.ACC_NATIVE) != 0;
            Traps traps = new Traps(
                    super.visitMethod(access & ~Opcodes.ACC_NATIVE, name, descriptor, signature, thrown), key);
            if (isNative) {
                traps.visitCode();
                traps.trap(Optional.of(NATIVE));
                traps.visitMaxs(0, 0);
            }
            return traps;
        }

        /** What keeps a method out of the class. */
        private Optional<String> refused(String key, String descriptor) {
            if (forbidden.isPresent()) {
                return forbidden;
            }
            return key.equals("finalize()V")
                    ? Optional.of(FINALIZE)
                    : types.forbiddenIn(Type.getMethodType(descriptor));
        }

        private String[] thrown(String @Nullable [] exceptions) {
            return Stream.of(exceptions == null ? new String[0] : exceptions)
                    .filter(type -> types.forbidden(type).isEmpty())
                    .toArray(String[]::new);
        }

        private void found(String key, String api, int line) {
            changed.add(key);
            notes.add(new Compilation.Note(className, file, line, api));
        }

        /** Notes the first line of a method that is left out, or of a class that is forbidden as a whole. */
        private final class FirstLine extends MethodVisitor {

            private final String key;
            private final String named;
            private boolean done;

            FirstLine(String key, String named) {
                super(Opcodes.ASM9);
                this.key = key;
                this.named = named;
            }

            @Override
            public void visitLineNumber(int line, Label start) {
                note(line);
            }

            @Override
            public void visitEnd() {
                note(0);
            }

            private void note(int line) {
                if (!done && (forbidden.isEmpty() || notes.isEmpty())) {
                    found(key, named, line);
                }
                done = true;
            }
        }

        /** Finds the forbidden instructions of one method. */
        private final class Traps extends TrapVisitor {

            private final String key;

            Traps(@Nullable MethodVisitor next, String key) {
                super(next, types);
                this.key = key;
            }

            @Override
            void trapped(String api, int line) {
                found(key, api, line);
            }

            @Override
            void changed() {
                changed.add(key);
            }

            @Override
            String file() {
                return file;
            }
        }
    }
}
