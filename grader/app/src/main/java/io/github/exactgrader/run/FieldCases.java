package io.github.exactgrader.run;

import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.worker.Meter;
import io.github.exactgrader.worker.ScriptCodec;
import io.github.exactgrader.worker.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The cases of one field; they share a time limit and their fuel.
 *
 * @param field names the field in results; never sent to the worker
 * @param cases in the order they run
 * @param fuel units of fuel for all of them together
 */
public record FieldCases(String field, List<Case> cases, long fuel) {

    /** Cases with as much fuel as they want. */
    public FieldCases(String field, List<Case> cases) {
        this(field, cases, Meter.UNLIMITED);
    }

    /** Copies the list. */
    public FieldCases {
        cases = List.copyOf(cases);
    }

    /** Returns what tells these cases and their fuel from any others. */
    public String hash() {
        ContentHash hash = new ContentHash();
        hash.add(field, Long.toString(fuel).getBytes(StandardCharsets.UTF_8));
        for (Case each : cases) {
            WireWriter script = new WireWriter();
            ScriptCodec.write(script, each.steps());
            hash.add(each.id(), script.toBytes());
        }
        return hash.hex();
    }
}
