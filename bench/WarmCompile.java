import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the Java files of a class of submissions one after the other in this process, and prints the processor time of
 * one when the compiler is warm, in milliseconds: of all threads, and of the compiling thread alone.
 */
final class WarmCompile {

    private WarmCompile() {}

    /**
     * Compiles.
     *
     * @param args folder of submissions, folder for the classes, how many of the last count
     */
    public static void main(String[] args) throws IOException {
        List<Path> sources;
        try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
            sources = folders.sorted()
                    .map(each -> each.resolve("GradientDescent.java"))
                    .toList();
        }
        int counted = Integer.parseInt(args[2]);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("--release", "17", "-proc:none", "-g", "-d", args[1]);
        long process = 0;
        long thread = 0;
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            for (int i = 0; i < sources.size(); i++) {
                if (i == sources.size() - counted) {
                    process = system.getProcessCpuTime();
                    thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                }
                boolean compiled = compiler.getTask(
                                Writer.nullWriter(),
                                files,
                                null,
                                options,
                                null,
                                files.getJavaFileObjects(sources.get(i)))
                        .call();
                if (!compiled) {
                    throw new IOException("does not compile: " + sources.get(i));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%.3f %.3f%n",
                (system.getProcessCpuTime() - process) / 1e6 / counted,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1e6 / counted);
    }
}
