package io.github.exactgrader.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the program of students from the jar of this program: the classes that its commands reach, the libraries that
 * these use, and the public sides of assignments. What is not reached is not in it, so that a new command or class of staff
 * is left out without anybody thinking of it.
 */
public final class StudentJar {

    /** Folder of the assignments in the jar. */
    public static final String ASSIGNMENTS = "assignments/";

    private static final String OWN = "io/github/exactgrader/";
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Set<String> KEPT =
            Set.of("META-INF/LICENSE", "META-INF/NOTICE", "io/github/exactgrader/cli/grader.properties");

    private final Map<String, byte[]> grader;

    private StudentJar(Map<String, byte[]> grader) {
        this.grader = grader;
    }

    /**
     * Reads the jar of this program.
     *
     * @param jar its path
     * @throws IOException if it cannot be read
     */
    public static StudentJar from(Path jar) throws IOException {
        return new StudentJar(files(jar));
    }

    static StudentJar of(Map<String, byte[]> files) {
        return new StudentJar(new TreeMap<>(files));
    }

    /**
     * Returns the files of a jar or zip.
     *
     * @throws IOException if it cannot be read
     */
    static SortedMap<String, byte[]> files(Path jar) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    /**
     * Makes the jar; the same classes and sheets give the same bytes.
     *
     * @param mainClass where it starts
     * @param more further classes that its commands start by name
     * @param sheets the public side of each assignment by id
     * @return the bytes of the jar
     */
    public byte[] bytes(String mainClass, List<String> more, Map<String, byte[]> sheets) {
        SortedMap<String, byte[]> files = classes(mainClass, more);
        new TreeMap<>(sheets).forEach((id, bytes) -> files.put(ASSIGNMENTS + id + "/assignment.yaml", bytes));
        String manifest =
                "Manifest-Version: 1.0\r\nMain-Class: " + mainClass + "\r\nEnable-Native-Access: ALL-UNNAMED\r\n\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Returns the files of this program's own classes that the program of students does not have.
     *
     * @param mainClass where the program of students starts
     * @param more further classes that its commands start by name
     */
    public Set<String> staffClasses(String mainClass, List<String> more) {
        Set<String> staff = new TreeSet<>();
        Set<String> students = classes(mainClass, more).keySet();
        grader.keySet().stream()
                .filter(name -> name.startsWith(OWN) && name.endsWith(".class"))
                .filter(name -> !students.contains(name) && !name.endsWith("-info.class"))
                .forEach(staff::add);
        return staff;
    }

    private SortedMap<String, byte[]> classes(String mainClass, List<String> more) {
        List<String> roots = new ArrayList<>(more);
        roots.add(mainClass);
        Set<String> reached = new ClassClosure(grader).from(roots);
        Set<String> libraries = new TreeSet<>();
        reached.stream().filter(name -> !name.startsWith(OWN)).forEach(name -> libraries.add(library(name)));
        SortedMap<String, byte[]> files = new TreeMap<>();
        grader.forEach((name, bytes) -> {
            boolean isOfLibrary = !name.startsWith(OWN)
                    && (libraries.contains(library(name)) || isServiceOf(libraries, name))
                    && !name.startsWith("META-INF/versions/");
            if (reached.contains(name) || KEPT.contains(name) || isOfLibrary) {
                files.put(name, bytes);
            }
        });
        return files;
    }

    /** A library is taken as a whole, as it may load classes of its own by name: all below its first two folders. */
    private static String library(String name) {
        int first = name.indexOf('/');
        int second = name.indexOf('/', first + 1);
        return name.substring(0, second > 0 ? second : Math.max(first, 0));
    }

    private static boolean isServiceOf(Set<String> libraries, String name) {
        String services = "META-INF/services/";
        return name.startsWith(services)
                && libraries.contains(library(name.substring(services.length()).replace('.', '/')));
    }
}
