package io.github.exactgrader.score;

import io.github.exactgrader.format.CsvTable;
import io.github.exactgrader.format.UnreadableTableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the tables that go with a late policy: extensions, and times received. */
public final class LateTables {

    private static final String STUDENT = "student";
    private static final String DEADLINE = "deadline";
    private static final String EXTRA = "extra_hours";
    private static final String SLIP_DAYS = "slip_days_left";
    private static final String EXCUSED = "excused";
    private static final String RECEIVED = "received";
    private static final Pattern COLUMNS = Pattern.compile("deadline|extra_hours|slip_days_left|excused");
    private static final Pattern NO_REASON = Pattern.compile("(?i)no|n|false|0|-|not excused");
    private static final Pattern NONE = Pattern.compile("(?!)");
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(999);
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private LateTables() {}

    /**
     * Reads extensions: {@code student} (or team), and one or more of {@code deadline}, {@code extra_hours}, {@code
     * slip_days_left} and {@code excused}, a reason.
     *
     * @param bytes CSV
     * @param name of the file, for messages
     * @param zone of deadlines without an offset
     * @throws UnreadableTableException at the first row that is not right; a student who comes twice is not
     */
    public static List<Extension> extensions(byte[] bytes, String name, ZoneId zone) throws UnreadableTableException {
        CsvTable table = CsvTable.read(bytes, name, List.of(STUDENT), COLUMNS);
        List<Extension> extensions = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            String student = student(row, seen);
            if (row.cells().size() == 1) {
                throw row.refused("it grants nothing to \"" + student + "\"; fill one of " + DEADLINE + ", " + EXTRA
                        + ", " + SLIP_DAYS + ", " + EXCUSED + ", or delete the row");
            }
            if (!row.get(DEADLINE).isEmpty() && !row.get(EXTRA).isEmpty()) {
                throw row.refused("it gives a deadline and extra hours; which holds? Leave one of them empty");
            }
            if (NO_REASON.matcher(row.get(EXCUSED)).matches()) {
                throw row.refused(
                        EXCUSED + ": expected the reason, or nothing for a student who is not excused, found \""
                                + row.get(EXCUSED) + "\"");
            }
            extensions.add(new Extension(
                    student,
                    row.get(DEADLINE).isEmpty() ? null : time(row, DEADLINE, zone),
                    extra(table, row),
                    slipDays(table, row),
                    row.get(EXCUSED)));
        }
        return extensions;
    }

    /**
     * Reads when submissions came: {@code student}, the name of the submission's folder, and {@code received}.
     *
     * @param bytes CSV
     * @param name of the file, for messages
     * @param zone of times without an offset
     * @throws UnreadableTableException at the first row that is not right; a student who comes twice is not
     */
    public static Map<String, Instant> received(byte[] bytes, String name, ZoneId zone)
            throws UnreadableTableException {
        CsvTable table = CsvTable.read(bytes, name, List.of(STUDENT, RECEIVED), NONE);
        Map<String, Instant> received = new TreeMap<>();
        Map<String, String> seen = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            String student = student(row, seen);
            received.put(student, time(row, RECEIVED, zone));
        }
        return received;
    }

    private static String student(CsvTable.Row row, Map<String, String> seen) throws UnreadableTableException {
        String student = row.get(STUDENT);
        if (student.isEmpty()) {
            throw row.refused("the cell \"" + STUDENT + "\" is empty");
        }
        String before = seen.putIfAbsent(student, row.where());
        if (before != null) {
            throw row.refused("\"" + student + "\" stands in " + before + " already; keep one of the two");
        }
        return student;
    }

    private static Instant time(CsvTable.Row row, String column, ZoneId zone) throws UnreadableTableException {
        try {
            return WrittenTime.read(row.get(column), zone);
        } catch (IllegalArgumentException noTime) {
            throw row.refused(column + ": " + noTime.getMessage());
        }
    }

    private static @Nullable Duration extra(CsvTable table, CsvTable.Row row) throws UnreadableTableException {
        if (row.get(EXTRA).isEmpty()) {
            return null;
        }
        BigDecimal hours = table.number(row, EXTRA);
        if (hours.signum() == 0 || hours.compareTo(MOST_HOURS) > 0) {
            throw row.refused(EXTRA + ": expected hours above 0, at most " + MOST_HOURS + ", found " + hours);
        }
        return Duration.ofSeconds(hours.multiply(SECONDS_OF_AN_HOUR).longValue());
    }

    private static @Nullable Integer slipDays(CsvTable table, CsvTable.Row row) throws UnreadableTableException {
        if (row.get(SLIP_DAYS).isEmpty()) {
            return null;
        }
        BigDecimal days = table.number(row, SLIP_DAYS);
        if (days.scale() > 0 || days.compareTo(MOST_DAYS) > 0) {
            throw row.refused(SLIP_DAYS + ": expected a number of days from 0 to 999, found " + days);
        }
        return days.intValueExact();
    }
}
