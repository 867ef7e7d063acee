package io.github.exactgrader.export;

import io.github.exactgrader.format.Escape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a job on GitHub shows and hands on.
 *
 * @param summary the page of the job, Markdown
 * @param commands lines for the runner, at most ten: remarks beside lines of files
 * @param outputs values for later steps, by name, in order
 */
public record GithubReport(String summary, List<String> commands, Map<String, String> outputs) {

    private static final int LONGEST = 1000;

    public GithubReport {
        commands = List.copyOf(commands);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /**
     * Returns what is shown where a command was stopped before it had a result.
     *
     * @param reason for the person who reads the page; any text
     */
    public static GithubReport stopped(String reason) {
        return new GithubReport(
                "**Stopped**: " + Escape.markdown(Shortened.of(reason, LONGEST)) + "\n\n",
                List.of(new WorkflowCommand("error", Map.of("title", "Stopped"), Shortened.of(reason, LONGEST)).line()),
                Map.of("passed", "false"));
    }
}
