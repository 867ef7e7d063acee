package io.github.exactgrader.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the list of students from a CSV, whatever its columns are called: the course's roster, a Canvas gradebook, a Moodle
 * worksheet, a Blackboard or Brightspace sheet, the roster or the scores of a classroom.
 */
final class RosterReader {

    /** Most bytes of a roster. */
    static final int MAX_BYTES = 50_000_000;

    private static final Pattern PARTICIPANT = Pattern.compile("(\\D*?)(\\d+)");

    private final String where;
    private final SheetText sheet;
    private final LocalTimes times;
    private final Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);

    private RosterReader(String where, SheetText sheet, LocalTimes times) {
        this.where = where;
        this.sheet = sheet;
        this.times = times;
    }

    /**
     * Reads a file.
     *
     * @param bytes all of it
     * @param where its name, for messages
     * @param times reads the times of a Moodle worksheet
     * @throws ImportException if it is no CSV, no column tells who a student is, or an id stands for two of them
     */
    static RosterFile read(byte[] bytes, String where, LocalTimes times) throws ImportException {
        RosterReader reader = new RosterReader(where, SheetText.read(bytes, where), times);
        reader.findColumns();
        return reader.file();
    }

    private void findColumns() throws ImportException {
        List<String> header = sheet.header();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            RosterColumn.of(header.get(i)).ifPresent(meaning -> columns.putIfAbsent(meaning, column));
        }
        boolean isCanvas = columns.containsKey(RosterColumn.SIS_ID)
                || (header.get(0).toLowerCase(Locale.ROOT).contains("student")
                        && header.size() > 1
                        && header.get(1).equals("ID"));
        Integer id = columns.get(RosterColumn.ID);
        if (isCanvas && id != null) {
            columns.remove(RosterColumn.ID);
            columns.putIfAbsent(RosterColumn.CANVAS_USER, id);
        }
        boolean isWorksheet = timeColumn().isPresent() && isParticipants(0);
        if (isWorksheet && !columns.containsKey(RosterColumn.MOODLE_PARTICIPANT)) {
            columns.values().remove(0);
            columns.put(RosterColumn.MOODLE_PARTICIPANT, 0);
        }
        boolean tellsWho = RosterColumn.forMemberId().stream().anyMatch(columns::containsKey)
                || columns.containsKey(RosterColumn.NAME)
                || columns.containsKey(RosterColumn.LAST);
        if (!tellsWho) {
            throw new ImportException(ImportMessages.noColumns(where, header));
        }
    }

    /** A worksheet in a language that is not known here is known by its cells: one word and a number, in every row. */
    private boolean isParticipants(int column) {
        String word = null;
        for (SheetText.Row row : sheet.rows()) {
            Matcher cell = PARTICIPANT.matcher(row.cell(column));
            if (!cell.matches() || cell.group(1).isBlank() || (word != null && !word.equals(cell.group(1)))) {
                return false;
            }
            word = cell.group(1);
        }
        return sheet.rows().size() > 1;
    }

    private RosterFile file() throws ImportException {
        Map<String, Member> members = new LinkedHashMap<>();
        Map<String, Long> lines = new HashMap<>();
        Map<String, Instant> received = new HashMap<>();
        Optional<Integer> time = timeColumn();
        for (SheetText.Row row : sheet.rows()) {
            Optional<Member> member = member(row);
            if (member.isEmpty()) {
                continue;
            }
            Member earlier = members.putIfAbsent(member.get().id(), member.get());
            Long line = lines.putIfAbsent(member.get().id(), row.line());
            if (earlier != null) {
                members.put(earlier.id(), same(earlier, member.get(), line == null ? 0 : line, row.line()));
            }
            String participant = member.get().ids().get(RosterColumn.MOODLE_PARTICIPANT.key());
            if (participant != null && time.isPresent()) {
                times.read(row.cell(time.get())).ifPresent(instant -> received.put(participant, instant));
            }
        }
        List<String> understood = new ArrayList<>();
        columns.forEach((column, at) ->
                understood.add(column.key() + " = \"" + sheet.header().get(at) + "\""));
        return new RosterFile(where, List.copyOf(members.values()), received, understood);
    }

    /** Two rows for one person happen where somebody is in two sections; two persons under one id must not be mixed up. */
    private Member same(Member one, Member other, long line, long otherLine) throws ImportException {
        if (!PersonName.key(one.name()).equals(PersonName.key(other.name()))
                || !one.email().equalsIgnoreCase(other.email())) {
            throw new ImportException(ImportMessages.twiceInRoster(where, one, line, other, otherLine));
        }
        return one;
    }

    private Optional<Member> member(SheetText.Row row) {
        Map<String, String> ids = new TreeMap<>();
        for (RosterColumn column : columns.keySet()) {
            String cell = cell(row, column);
            if (!cell.isEmpty()) {
                ids.put(column.key(), cell);
            }
        }
        String name = Optional.ofNullable(ids.remove("name")).orElse("");
        String first = Optional.ofNullable(ids.remove("first")).orElse("");
        String last = Optional.ofNullable(ids.remove("last")).orElse("");
        String whole = name.isEmpty() ? (first + " " + last).strip() : name;
        String email = Optional.ofNullable(ids.get("email")).orElse("");
        Optional<String> id = RosterColumn.forMemberId().stream()
                .map(column -> ids.getOrDefault(column.key(), ""))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .or(() -> Optional.of(whole).filter(text -> !text.isEmpty()));
        ids.remove("email");
        return isNobody(whole, ids) ? Optional.empty() : id.map(each -> new Member(each, whole, email, ids));
    }

    private String cell(SheetText.Row row, RosterColumn column) {
        String cell = row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
        return switch (column) {
            case MOODLE_PARTICIPANT -> {
                Matcher participant = PARTICIPANT.matcher(cell);
                yield participant.matches() ? participant.group(2) : cell;
            }
            case ORG_DEFINED_ID, USERNAME -> cell.startsWith("#") ? cell.substring(1) : cell;
            default -> cell;
        };
    }

    /** Canvas has rows that are no student: the points possible, how marks are posted, and the teacher's test student. */
    private boolean isNobody(String name, Map<String, String> ids) {
        boolean isCanvas = columns.containsKey(RosterColumn.CANVAS_USER);
        return isCanvas
                && (!ids.containsKey(RosterColumn.CANVAS_USER.key())
                        || (name.equals("Student, Test") && !ids.containsKey(RosterColumn.SIS_ID.key())));
    }

    /** Returns the first column with something in brackets in its heading and times below: when a submission was changed. */
    private Optional<Integer> timeColumn() {
        for (int i = 0; i < sheet.header().size(); i++) {
            int column = i;
            if (sheet.header().get(i).contains("(")
                    && sheet.rows().stream()
                            .anyMatch(row -> times.read(row.cell(column)).isPresent())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
