import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives classes of libraries that were compiled for Java 5 the form of Java 8: the JVM takes no older ones into an archive of
 * classes, and reads and checks them anew at each start. The build runs it on the finished jar, whose path is its argument.
 */
final class NewerClasses {

    private static final int JAVA_6 = 50;
    private static final int VERSION_AT = 6;

    private NewerClasses() {}

    /** Rewrites the jar in its place. */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path unfinished = jar.resolveSibling("." + jar.getFileName() + ".unfinished");
        try (ZipFile in = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(unfinished);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(copy);
                out.write(isOldClass(entry.getName(), bytes) ? newer(bytes) : bytes);
                out.closeEntry();
            }
        }
        Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOldClass(String name, byte[] bytes) {
        return name.endsWith(".class") && ((bytes[VERSION_AT] & 0xFF) << 8 | bytes[VERSION_AT + 1] & 0xFF) < JAVA_6;
    }

    private static byte[] newer(byte[] bytes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        ClassVisitor version = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
            }
        };
        new ClassReader(bytes).accept(version, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
