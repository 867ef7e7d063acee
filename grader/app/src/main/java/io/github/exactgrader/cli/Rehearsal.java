package io.github.exactgrader.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Goes through short commands, for an archive of the classes that they use; nothing of it is seen. */
final class Rehearsal {

    private Rehearsal() {}

    /**
     * Asks for help and checks a submission of the samples.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ENGLISH);
        Home home = Home.find();
        Path sample =
                home.root().resolve("submissions-sample").resolve("gd-momentum").resolve("perfect");
        for (List<String> words : List.of(
                List.of("--help"),
                List.of("check", "--help"),
                List.of("check", sample.toString(), "--json"),
                List.of("check", sample.toString()))) {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            Terminal terminal = new Terminal(nowhere, nowhere, false, false, true);
            GraderCommand.commandLine(terminal, home, words.get(0)).execute(words.toArray(String[]::new));
        }
        // The end in an orderly way writes the archive; a thread that is left must not hold it up.
        System.exit(ExitCode.DONE);
    }
}
