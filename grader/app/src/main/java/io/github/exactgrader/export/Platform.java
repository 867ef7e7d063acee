package io.github.exactgrader.export;

import java.util.Optional;

/** A system whose sheets are filled: its own file goes in, and comes out with marks in it. */
public enum Platform {
    CANVAS("Canvas"),
    MOODLE("Moodle"),
    BLACKBOARD("Blackboard"),
    BRIGHTSPACE("Brightspace"),
    CLASSROOM50("Classroom 50");

    private final String title;

    Platform(String title) {
        this.title = title;
    }

    /** Returns its name as people write it. */
    public String title() {
        return title;
    }

    /**
     * Fills a sheet.
     *
     * @param bytes the file that the platform exported
     * @param where its name, for messages
     * @param marks of one assignment, in the scale of the sheet
     * @param column the column for the points, as a person named it; empty to find it
     * @param withOpen whether the points decided so far are written where some are still open
     * @throws ColumnChoiceException if the column is not clear
     * @throws ExportException if it is no sheet of this platform
     */
    public FilledSheet fill(byte[] bytes, String where, Marks marks, Optional<String> column, boolean withOpen)
            throws ExportException {
        Sheet sheet = Sheet.read(bytes, where);
        Target target = kind().target(sheet, marks, column);
        return SheetFilling.fill(sheet, target, marks, withOpen);
    }

    private SheetKind kind() {
        return switch (this) {
            case CANVAS -> new CanvasGradebook();
            case MOODLE -> new MoodleWorksheet();
            case BLACKBOARD -> new BlackboardSheet();
            case BRIGHTSPACE -> new BrightspaceSheet();
            case CLASSROOM50 -> new ClassroomScores();
        };
    }
}
