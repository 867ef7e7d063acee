package io.github.exactgrader.export;

import java.util.List;
import java.util.Optional;

/** What one platform's sheets look like. */
interface SheetKind {

    /**
     * Says what is meant in a sheet of the platform.
     *
     * @param sheet as the platform exported it
     * @param marks of one assignment
     * @param column the column for the points, as a person named it; empty to find it
     * @throws ExportException if it is no such sheet, or the column is not clear
     */
    Target target(Sheet sheet, Marks marks, Optional<String> column) throws ExportException;

    /** Returns what a column for the assignment may be called. */
    static List<String> names(Marks marks) {
        return List.of(marks.assignment().id(), marks.assignment().title());
    }
}
