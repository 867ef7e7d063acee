package io.github.exactgrader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.worker.WireException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

@SuppressWarnings("NullAway")
class PolicyTest {

    private static Compilation compile(String body) throws IOException {
        return new SourceCompiler()
                .compile(List.of(new SourceFile(
                        "src/A.java",
                        "import java.util.*;\nimport java.util.stream.*;\nclass A {\n" + body + "\n}\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java/lang/System | exit | (I)V | java.lang.System.exit",
                "java/lang/Class | forName | (Ljava/lang/String;)Ljava/lang/Class; | java.lang.Class.forName",
                "java/lang/Object | wait | ()V | java.lang.Object.wait",
                "java/util/ArrayList | parallelStream | ()Ljava/util/stream/Stream; | java.util.ArrayList.parallelStream",
                "java/lang/Integer | getInteger | (Ljava/lang/String;)Ljava/lang/Integer; | java.lang.Integer.getInteger",
                "java/io/PrintWriter | <init> | (Ljava/lang/String;)V | java.io.PrintWriter",
                "java/util/Map$Entry | wait | ()V | java.util.Map.Entry.wait"
            })
    void namesForbiddenMembers(String owner, String name, String descriptor, String shown) {
        assertThat(Policy.member(owner, name, descriptor)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java/lang/System | nanoTime | ()J",
                "java/lang/Class | getSimpleName | ()Ljava/lang/String;",
                "java/io/PrintWriter | <init> | (Ljava/io/Writer;)V",
                "[I | clone | ()Ljava/lang/Object;",
                "java/util/Scanner | <init> | (Ljava/lang/String;)V"
            })
    void allowsWhatComputes(String owner, String name, String descriptor) {
        assertThat(Policy.member(owner, name, descriptor)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interface Line { default boolean parallel(Line o) { return true; } } class L implements Line { }"
                        + " boolean f() { return new L().parallel(new L()); }",
                "interface Line { boolean parallel(Line o); }"
                        + " abstract class L implements Line { boolean both(Line o) { return parallel(o); } }",
                "class X { int sleep() { return 1; } } class Y extends X { }"
                        + " abstract class Z extends Y implements Comparable<Z> { } int f(Z z) { return z.sleep(); }"
            })
    void takesNoInheritedNameOfTheStudentsForOneOfTheJdk(String body) throws IOException {
        Compilation compilation = compile(body);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.notes()).as("the JDK class has no such member").isEmpty();
    }

    @Test
    void findsParallelWorkBehindAnInterfaceThatRepeatsTheMethod() throws IOException {
        Compilation compilation = compile("""
                interface J<K, V> { void forEach(long t, java.util.function.BiConsumer<? super K, ? super V> a); }
                static class P<K, V> extends java.util.concurrent.ConcurrentHashMap<K, V> implements J<K, V> { }
                void f(J<Object, Object> j) { j.forEach(1, (k, v) -> { }); }
                """);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.notes())
                .extracting(Compilation.Note::api)
                .containsExactly("java.util.concurrent.ConcurrentHashMap.forEach");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.InstantSource.system().millis()",
                "java.time.chrono.IsoChronology.INSTANCE.dateNow()",
                "java.util.random.RandomGenerator.JumpableGenerator.of(\"Xoshiro256PlusPlus\")",
                "List.of(new A()).hashCode()",
                "String.format(\"%s\", new A())"
            })
    void seesLessObviousWaysToVary(String expression) throws IOException {
        assertThat(compile("Object f() { return " + expression + "; }").mayVary())
                .isTrue();
    }

    @Test
    void seesThatAFinallyBlockCanHideAnOverflow() throws IOException {
        assertThat(compile("int n; void g() { n++; g(); } int f() { try { g(); } finally { return n; } }")
                        .mayVary())
                .isTrue();
    }

    @Test
    void notesAClassWithAForbiddenParentOnceAndEachUseOfIt() throws IOException {
        Compilation compilation =
                compile("static class T extends Thread {\n public void run() { }\n}\nObject t() { return new T(); }");

        assertThat(compilation.notes())
                .containsExactly(
                        new Compilation.Note("A", "A.java", 7, "java.lang.Thread"),
                        new Compilation.Note("A$T", "A.java", 4, "java.lang.Thread"));
        assertThat(compilation.classes()).containsOnlyKeys("A", "A$T");
    }

    @Test
    void notesAtMostTwentyUsesInAClass() throws IOException {
        Compilation compilation = compile("void f() {\n" + "System.exit(0);\n".repeat(50) + "}");

        assertThat(compilation.notes()).hasSize(Compilation.MAX_NOTES_PER_CLASS);
    }

    @Test
    void leavesClassesWithoutForbiddenCallsAsTheyAre() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "A", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "f", "(D)D", null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.DLOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", "sin", "(D)D", false);
        method.visitInsn(Opcodes.DRETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        byte[] plain = writer.toByteArray();
        PolicyPass pass = new PolicyPass(Map.of("A", plain));

        assertThat(pass.rewrite(plain)).isSameAs(plain);
        assertThat(pass.notes()).isEmpty();
    }

    @Test
    void dropsFinalizersAndMethodsThatNameForbiddenTypes() throws IOException {
        byte[] bytes = compile(
                        "protected void finalize() { }\nvoid f(Thread t) { }\nint g() throws java.net.URISyntaxException { return 1; }")
                .classes()
                .get("A");

        List<String> methods = new ArrayList<>();
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                methods.add(name + descriptor + Arrays.toString(thrown));
                                return null;
                            }
                        },
                        0);
        assertThat(methods).containsExactly("<init>()Vnull", "g()Inull");
    }

    @Test
    void tellsAMethodThatGetsTooLongByItsTraps() throws IOException {
        Compilation compilation = compile("void f() {\n" + "System.exit(0);".repeat(9000) + "\n}\nstatic class B { }");

        assertThat(compilation.classes()).containsOnlyKeys("A$B");
        assertThat(compilation.brokenClasses()).containsEntry("A", "src/A.java");
        assertThat(compilation.diagnostics().toString())
                .isEqualTo("[src/A.java: class A is too large: split its longest method]");
    }

    @Test
    void carriesNotesAndVariationAcrossTheProcesses() throws IOException, WireException {
        Compilation compilation = compile("static double x;\nvoid f() { System.exit(0); }");

        Compilation read = CompilationCodec.readCompilation(CompilationCodec.write(compilation));

        assertThat(read.notes())
                .isEqualTo(compilation.notes())
                .containsExactly(new Compilation.Note("A", "A.java", 5, "java.lang.System.exit"));
        assertThat(read.mayVary()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static int n;",
                "static final double[] TABLE = {1};",
                "static final List<String> CACHE = new ArrayList<>();",
                "double f() { return Math.random(); }",
                "double f() { return new Random().nextDouble(); }",
                "double f() { return System.nanoTime(); }",
                "int f() { return java.time.LocalDate.now().getYear(); }",
                "int f(Object o) { return System.identityHashCode(o); }",
                "int f(Object o) { return o.hashCode(); }",
                "String f(Object o) { return \"o\" + o; }",
                "Set<String> f() { return Set.of(\"a\", \"b\"); }",
                "Object f() { return Stream.of(1).collect(Collectors.toUnmodifiableSet()); }",
                "Set<A> f() { return new HashSet<>(); }",
                "void f(List<A> all) { Collections.shuffle(all); }",
                "java.util.function.DoubleSupplier f() { return Math::random; }",
                "int f() { try { return f(); } catch (StackOverflowError e) { return 1; } }",
                "enum E { X; int n; }"
            })
    void saysThatCodeMayVary(String body) throws IOException {
        assertThat(compile(body).mayVary()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x) { return Math.exp(x) * x; }",
                "static final double ETA = 0.5;\nstatic final String NAME = \"a\";",
                "double f() { return new Random(1).nextDouble(); }",
                "record R(double x) { }\nR f() { return new R(1); }",
                "enum E { X, Y }\nint f(E e) { return switch (e) { case X -> 1; case Y -> 2; }; }",
                "int n;\nint f(int[] a) { n++; return n + a[0]; }",
                "double f(double[] a) { return Arrays.stream(a).map(x -> x * x).sum(); }",
                "String f(int n, String s) { assert n > 0; return n + s; }"
            })
    void saysThatPlainCodeDoesNotVary(String body) throws IOException {
        assertThat(compile(body).mayVary()).isFalse();
    }
}
