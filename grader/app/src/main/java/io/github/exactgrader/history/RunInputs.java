package io.github.exactgrader.history;

import java.util.Optional;

/**
 * What a run was made from, and how: enough to make it again.
 *
 * @param submissions path of their folder, absolute
 * @param assignment the assignment that all are for, as a person named it; empty if each submission names its own
 * @param seconds of processor time for each field answered in Java
 * @param sameDraw whether all students had the same hidden cases even where the key says otherwise
 * @param isolation least level of isolation that was asked for, as the option has it
 * @param jail name of the only jail that was allowed; empty for any
 */
public record RunInputs(
        String submissions,
        Optional<String> assignment,
        int seconds,
        boolean sameDraw,
        String isolation,
        Optional<String> jail) {}
