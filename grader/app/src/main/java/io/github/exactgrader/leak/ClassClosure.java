package io.github.exactgrader.leak;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/** Finds the classes that some classes can reach, going by all names in their constant pools. */
final class ClassClosure {

    private static final String ENDING = ".class";
    /** The tag of a text in a constant pool. */
    static final int UTF8 = 1;

    private final Map<String, byte[]> files;

    /**
     * Prepares the search.
     *
     * @param files the files of a jar by name; those that end with {@code .class} are classes
     */
    ClassClosure(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Returns the files of the classes that are reached. Texts in a class that are the name of another count as well: that
     * is how a class is loaded by name.
     *
     * @param roots names of classes, with dots
     * @throws IllegalArgumentException if there is no such class
     */
    SortedSet<String> from(List<String> roots) {
        SortedSet<String> reached = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        for (String root : roots) {
            String file = file(root);
            if (!files.containsKey(file)) {
                throw new IllegalArgumentException("there is no class " + root);
            }
            waiting.add(file);
        }
        while (!waiting.isEmpty()) {
            String file = waiting.remove();
            if (reached.add(file)) {
                names(file).stream().filter(files::containsKey).forEach(waiting::add);
            }
        }
        return reached;
    }

    private Set<String> names(String file) {
        ClassReader reader = new ClassReader(files.getOrDefault(file, new byte[0]));
        Set<String> names = new TreeSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == UTF8) {
                texts(utf8(reader, offset), names);
            }
        }
        return names;
    }

    /** Reads the text of a constant; ASM reads them only by who refers to them. */
    static String utf8(ClassReader reader, int offset) {
        int length = reader.readUnsignedShort(offset);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) reader.readByte(offset + 2 + i));
        }
        return text.toString();
    }

    private static void texts(String constant, Set<String> names) {
        names.add(file(constant));
        int from = constant.indexOf('L');
        while (from >= 0) {
            int end = from + 1;
            while (end < constant.length() && isPart(constant.charAt(end))) {
                end++;
            }
            names.add(constant.substring(from + 1, end) + ENDING);
            from = constant.indexOf('L', from + 1);
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '/' || c == '$' || c == '_' || c == '-';
    }

    private static String file(String name) {
        return name.replace('.', '/') + ENDING;
    }
}
