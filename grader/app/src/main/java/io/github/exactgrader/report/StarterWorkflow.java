package io.github.exactgrader.report;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file that has GitHub look at each push as the student's own {@code check} does: one job, on changes of answers only.
 *
 * @param action the action that does it, {@code OWNER/REPO@REF}; empty to run the jar in the folder
 */
public record StarterWorkflow(Optional<String> action) {

    /** Where the jar lies in a student's folder. The name begins with a dot, so it is no part of the submission. */
    public static final String JAR = ".grader/grader-student.jar";

    /** Where the file lies. */
    static final String FILE = ".github/workflows/check.yml";

    private static final Pattern REFERENCE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*@[A-Za-z0-9._/-]+");

    private static final String HEAD = """
            # Looks at your answers on each push, as "check" does on your own machine. It holds no answers and gives no points.
            name: check
            on:
              push:
                paths: ["**.json", "**.java", ".github/workflows/check.yml"]
              workflow_dispatch:
            permissions:
              contents: read
            concurrency:
              group: check-${{ github.ref }}
              cancel-in-progress: true
            jobs:
              check:
                runs-on: ubuntu-latest
                timeout-minutes: 5
                steps:
                  - uses: actions/checkout@v4
                    with:
                      persist-credentials: false
            """;

    private static final String BY_ACTION = """
                  - uses: %s
            """;

    /** What a student wrote is printed between words that keep the runner from taking lines of it for commands. */
    private static final String BY_JAR = """
                  - name: Check
                    run: |
                      if [ ! -f %1$s ]; then
                        echo "::error title=No program::Put grader-student.jar of your course into the folder .grader"
                        exit 1
                      fi
                      word=$(od -An -N16 -tx1 /dev/urandom | tr -d ' ')
                      echo "::stop-commands::$word"
                      code=0
                      java -jar %1$s check . || code=$?
                      echo "::$word::"
                      exit $code
            """;

    /**
     * Creates the writer.
     *
     * @throws IllegalArgumentException if the action is not of the form {@code OWNER/REPO@REF}
     */
    public StarterWorkflow {
        action.filter(name -> !REFERENCE.matcher(name).matches()).ifPresent(name -> {
            throw new IllegalArgumentException("expected an action such as OWNER/REPO@v1, found \"" + name + "\"");
        });
    }

    /** Returns the writer for a folder with the jar in it. */
    public static StarterWorkflow byJar() {
        return new StarterWorkflow(Optional.empty());
    }

    String text() {
        return HEAD + action.map(name -> BY_ACTION.replace("%s", name)).orElseGet(() -> BY_JAR.replace("%1$s", JAR));
    }
}
