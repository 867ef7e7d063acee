package io.github.exactgrader.export;

import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.Member;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * The marks as a plain table, one row for each person: {@code student,name,email,team,submission,points,max,open,note}.
 * Members who handed nothing in come last, without points. Text that a spreadsheet would take for a formula is defused.
 */
public final class MarksCsv {

    private MarksCsv() {}

    /**
     * Writes the table.
     *
     * @param marks in any scale
     * @param withOpen whether the points decided so far are written where some are still open; else the cell is empty
     * @return UTF-8, lines end with CR LF
     */
    public static byte[] bytes(Marks marks, boolean withOpen) {
        StringBuilder text = new StringBuilder(
                row("student", "name", "email", "team", "submission", "points", "max", "open", "note"));
        marks.each().forEach(mark -> text.append(row(mark, withOpen)));
        for (Member member : marks.missing()) {
            text.append(row(
                    Escape.cell(member.id()),
                    Escape.cell(member.name()),
                    Escape.cell(member.email()),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "handed nothing in"));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String row(Mark mark, boolean withOpen) {
        Member member = mark.member();
        List<String> notes = mark.handedIn().map(HandedIn::notes).orElse(List.of());
        return row(
                Escape.cell(member.id()),
                Escape.cell(member.name()),
                Escape.cell(member.email()),
                Escape.cell(mark.handedIn().flatMap(HandedIn::team).orElse("")),
                Escape.cell(mark.card().student()),
                mark.isOpen() && !withOpen ? "" : Points.text(mark.points()),
                Points.text(mark.max()),
                mark.isOpen() ? Points.text(mark.card().open()) : "",
                Escape.cell(String.join("; ", notes)));
    }

    private static String row(String... cells) {
        return CSVFormat.RFC4180.format((Object[]) cells) + "\r\n";
    }
}
