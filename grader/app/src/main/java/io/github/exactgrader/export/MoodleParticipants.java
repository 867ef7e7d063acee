package io.github.exactgrader.export;

import io.github.exactgrader.course.Member;
import io.github.exactgrader.export.Target.Seat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the numbers that Moodle knows participants by in its grading worksheet. */
public final class MoodleParticipants {

    private MoodleParticipants() {}

    /**
     * Returns the same marks, where their members have the number of a participant if the worksheet has a row of theirs.
     *
     * @param bytes the worksheet as Moodle exported it
     * @param where its name, for messages
     * @throws ExportException if it is no grading worksheet
     */
    public static Marks of(byte[] bytes, String where, Marks marks) throws ExportException {
        Sheet sheet = Sheet.read(bytes, where);
        Target target = new MoodleWorksheet().target(sheet, marks, Optional.empty());
        SheetRows rows = new SheetRows(sheet, target);
        return new Marks(
                marks.assignment(),
                marks.each().stream()
                        .map(mark -> new Mark(
                                known(mark.member(), rows, target),
                                mark.card(),
                                mark.handedIn(),
                                mark.points(),
                                mark.max()))
                        .toList(),
                marks.missing());
    }

    private static Member known(Member member, SheetRows rows, Target target) {
        Set<Seat> found = rows.of(member);
        if (found.size() != 1) {
            return member;
        }
        Map<String, String> ids = new TreeMap<>(member.ids());
        Target.Key identifier = target.keys().get(0);
        ids.put("moodle_participant", identifier.in(rows.cell(found.iterator().next(), identifier.column())));
        return new Member(member.id(), member.name(), member.email(), ids);
    }
}
