package io.github.exactgrader.run;

import io.github.exactgrader.worker.Step;
import java.util.List;

/**
 * One script of calls.
 *
 * @param id names the case in results; never sent to the worker
 * @param steps the script
 */
public record Case(String id, List<Step> steps) {

    /** Copies the list. */
    public Case {
        steps = List.copyOf(steps);
    }
}
