package io.github.exactgrader.jail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The programs of this system, looked for in the folders the system itself fills and never along PATH, where somebody else
 * may have put one of the same name.
 *
 * @param folders where to look, in this order
 */
record Programs(List<Path> folders) {

    Programs {
        folders = List.copyOf(folders);
    }

    static Programs ofSystem() {
        return new Programs(List.of(
                Path.of("/usr/bin"),
                Path.of("/bin"),
                Path.of("/usr/sbin"),
                Path.of("/sbin"),
                Path.of("/usr/local/bin"),
                Path.of("/run/current-system/sw/bin")));
    }

    Optional<Path> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Returns the path of a program.
     *
     * @throws JailException if it is not there
     */
    String path(String name) throws JailException {
        return find(name)
                .orElseThrow(() -> new JailException(Messages.noProgram(name)))
                .toString();
    }
}
