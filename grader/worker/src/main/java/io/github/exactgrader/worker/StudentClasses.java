package io.github.exactgrader.worker;

import java.util.Map;
import java.util.Set;

/** Defines the student's classes; everything else comes from the JDK, nothing from the worker. */
final class StudentClasses extends ClassLoader {

    private final Map<String, byte[]> classes;

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
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    Set<String> names() {
        return classes.keySet();
    }
}
