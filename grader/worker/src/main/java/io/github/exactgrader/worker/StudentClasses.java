package io.github.exactgrader.worker;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Defines the student's classes and lets them see {@link AllowedClasses} and nothing else: the machine asks this loader
 * for every class that their code names, whatever trick names it.
 */
final class StudentClasses extends ClassLoader {

    /** What instrumented code calls; a student's own code cannot name it, as the compiler does not see it. */
    private static final Set<String> METERS =
            Set.of("io.github.exactgrader.worker.Meter", "io.github.exactgrader.worker.Prices");

    private static final int MAX_REFUSED = 1000;

    private final Map<String, byte[]> classes;
    private final Set<String> refused = new LinkedHashSet<>();

    /**
     * Creates the loader.
     *
     * @param classes class bytes by binary name
     */
    StudentClasses(Map<String, byte[]> classes) {
        super("student", ClassLoader.getPlatformClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (METERS.contains(name)) {
            return Class.forName(name, true, StudentClasses.class.getClassLoader());
        }
        if (classes.containsKey(name)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
        if (!AllowedClasses.links(name)) {
            refuse(name);
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private synchronized void refuse(String name) {
        if (refused.size() < MAX_REFUSED) {
            refused.add(name);
        }
    }

    /**
     * Returns the refused class that a message of the machine speaks of.
     *
     * @param message of a linkage error, which names classes with dots or slashes
     */
    synchronized Optional<String> refusedIn(String message) {
        String dotted = message.replace('/', '.');
        return refused.stream()
                .filter(name -> Stream.of(dotted.split("[^\\w.$]+", -1)).anyMatch(name::equals))
                .findFirst();
    }

    Set<String> names() {
        return classes.keySet();
    }

    @Override
    public URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return null;
    }
}
