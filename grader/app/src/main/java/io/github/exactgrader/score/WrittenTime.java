package io.github.exactgrader.score;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time as people write it: a date and a time of day in a zone, or with an offset of its own. */
final class WrittenTime {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)( ?(?:Z|[+-]\\d{2}:\\d{2}))?");

    private WrittenTime() {}

    /**
     * Reads a time.
     *
     * @param text such as {@code 2026-11-20 23:59}, {@code 2026-11-20T23:59:30} or {@code 2026-11-20T22:59:30Z}
     * @param zone of a time without an offset
     * @throws IllegalArgumentException if it is no such time, or one that the clocks of the zone show never or twice; the
     *     message says what to write
     */
    static Instant read(String text, ZoneId zone) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "expected a date and a time such as 2026-11-20 23:59, found \"" + text + "\"");
        }
        String local = form.group(1) + "T" + form.group(2);
        try {
            return form.group(3) == null
                    ? inZone(LocalDateTime.parse(local), zone, text)
                    : OffsetDateTime.parse(local + form.group(3).strip()).toInstant();
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("there is no such date or time as \"" + text + "\"");
        }
    }

    private static Instant inZone(LocalDateTime local, ZoneId zone, String text) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        throw new IllegalArgumentException(
                offsets.isEmpty()
                        ? "the clocks in " + zone + " never show \"" + text
                                + "\", they go forward then; write an hour earlier or later"
                        : "the clocks in " + zone + " show \"" + text + "\" twice; add which is meant, "
                                + offsets.get(0) + " or " + offsets.get(1));
    }
}
