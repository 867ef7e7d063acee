package io.github.exactgrader.jail;

import io.github.exactgrader.worker.Breach;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /**
     * Prepares the thread that will start children with a jar, and no others; called on it.
     *
     * @param command the first that will run
     * @throws JailException if this system lacks something it needs
     */
    default void enter(JavaCommand command) throws JailException {}

    /**
     * Returns the words that start a command for the grader's own use, which sees its jar under the same path as children
     * do and may write to a folder; empty if children of this back end have no archives.
     *
     * @param command what shall run; no student code
     * @param folder where it may write
     * @param option makes an option of the command from the path at which it sees the folder
     * @throws JailException if this system lacks something it needs
     */
    default Optional<List<String>> training(JavaCommand command, Path folder, UnaryOperator<String> option)
            throws JailException {
        return Optional.empty();
    }

    /** Returns what student code could do and the test of a jail cannot see. */
    default Set<Breach> unseen() {
        return Set.of();
    }
}
