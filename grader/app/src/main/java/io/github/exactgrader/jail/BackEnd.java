package io.github.exactgrader.jail;

import java.nio.file.Path;
import java.util.List;

/** One way to jail a child: what is started in place of the bare Java command. */
interface BackEnd {

    /** Returns the name under which it is chosen and reported. */
    String name();

    /**
     * Returns the words to start instead of the bare command.
     *
     * @param command what shall run
     * @param resources what it may use
     * @param home folder of the grader's own, for files the jail needs
     * @throws JailException if this system lacks something it needs
     */
    List<String> words(JavaCommand command, Resources resources, Path home) throws JailException;
}
