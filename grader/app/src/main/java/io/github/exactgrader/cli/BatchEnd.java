package io.github.exactgrader.cli;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.pipeline.GradingRun;
import io.github.exactgrader.score.ScoreCard;
import java.nio.file.Path;
import java.util.List;

/**
 * What a person is told at the end of a batch.
 *
 * @param outcome what came of it
 * @param again the words that try again what the grader failed on
 * @param names whether students may be named
 */
record BatchEnd(GradingRun.Outcome outcome, String again, boolean names) {

    /** Tells where the results are. */
    static void tellWritten(Terminal terminal, Path run) {
        terminal.say("Written to " + run + ": open " + run.resolve("report.html") + " in a browser");
    }

    /**
     * Tells what was not graded, and why.
     *
     * @return the exit code that follows from it
     */
    int tell(Terminal terminal) {
        outcome.unassigned()
                .forEach(each -> terminal.say(Escape.terminal(
                        "not graded: " + (names ? "\"" + each.student() + "\": " : "") + each.reason())));
        List<ScoreCard> cards = outcome.results().submissions();
        List<String> faults = cards.stream()
                .filter(ScoreCard::hasGraderError)
                .map(card -> card.assignment() + "/" + card.student())
                .toList();
        if (!faults.isEmpty()) {
            terminal.say("the grader failed on " + faults.size() + " of " + cards.size()
                    + " submissions, which costs them nothing; " + again + " tries again"
                    + (names ? ": " + Escape.terminal(String.join(", ", faults)) : ""));
            return ExitCode.OUR_FAULT;
        }
        return outcome.unassigned().isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
    }
}
