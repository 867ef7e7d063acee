package io.github.exactgrader.course;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as platforms and people write them. What says no time zone is read in the one that was given.
 *
 * @param zone where times without a zone belong
 */
record LocalTimes(ZoneId zone) {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d)[:-](\\d\\d)(?:[:-](\\d\\d)(?:[.,]\\d+)?)?\\s*(Z|UTC|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern CLOCK =
            Pattern.compile("\\b(\\d{1,2}):?(\\d\\d)(?::(\\d\\d))?\\s*([AaPp])?\\.?(?:[Mm]\\b)?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})\\.?\\s+(?:de\\s+)?(\\p{L}+)\\.?,?\\s+(?:de\\s+)?(\\d{4})\\b");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})\\b");
    private static final int NOON = 12;

    /** Beginnings of the names of months, without accents: English, German, French, Spanish, Italian, Dutch. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ene", "gen"),
            List.of("feb", "fev"),
            List.of("mar", "mrt", "maa"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai", "mag", "mei"),
            List.of("jun", "juin", "giu"),
            List.of("jul", "juil", "lug"),
            List.of("aug", "aou", "ago"),
            List.of("sep", "set"),
            List.of("oct", "okt", "ott"),
            List.of("nov"),
            List.of("dec", "dez", "dic"));

    private static final Map<String, Integer> MONTH = months();

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String start : MONTHS.get(i)) {
                months.put(start, i + 1);
            }
        }
        return months;
    }

    /**
     * Reads a time.
     *
     * @param text e.g. {@code 2026-11-20T21:58:03Z}, {@code 2026-11-20 23:59}, {@code Friday, 20 November 2026, 9:58 PM},
     *     {@code Nov 20, 2026 958 PM}
     * @return empty if it is none of these
     */
    Optional<Instant> read(String text) {
        try {
            Matcher iso = ISO.matcher(text.strip());
            return iso.matches() ? Optional.of(iso(iso)) : written(text.strip().replace('\u202F', ' '));
        } catch (DateTimeException | NumberFormatException noTime) {
            return Optional.empty();
        }
    }

    /** Tells whether a text names its own time zone. */
    static boolean hasZone(String text) {
        Matcher iso = ISO.matcher(text.strip());
        return iso.matches() && iso.group(7) != null;
    }

    private Instant iso(Matcher iso) {
        String seconds = iso.group(6) == null ? "00" : iso.group(6);
        String local = iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3) + "T" + iso.group(4) + ":" + iso.group(5)
                + ":" + seconds;
        String offset = iso.group(7);
        if (offset == null) {
            return LocalDateTime.parse(local).atZone(zone).toInstant();
        }
        String sign = offset.equals("UTC") ? "Z" : offset.replaceAll("^([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        return OffsetDateTime.parse(local + sign).toInstant();
    }

    private Optional<Instant> written(String text) throws DateTimeParseException {
        Matcher date = DAY_MONTH.matcher(text);
        boolean dayFirst = date.find();
        if (!dayFirst) {
            date = MONTH_DAY.matcher(text);
            if (!date.find()) {
                return Optional.empty();
            }
        }
        Integer month = month(date.group(dayFirst ? 2 : 1));
        Matcher clock = CLOCK.matcher(text.substring(date.end()));
        if (month == null || !clock.find()) {
            return Optional.empty();
        }
        LocalDate day =
                LocalDate.of(Integer.parseInt(date.group(3)), month, Integer.parseInt(date.group(dayFirst ? 1 : 2)));
        int seconds = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        return Optional.of(day.atTime(hour(clock), Integer.parseInt(clock.group(2)), seconds)
                .atZone(zone)
                .toInstant());
    }

    private static int hour(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        if (clock.group(4) == null) {
            return hour;
        }
        return hour % NOON + (clock.group(4).toLowerCase(Locale.ROOT).equals("p") ? NOON : 0);
    }

    private static @Nullable Integer month(String word) {
        String plain = PersonName.plain(word);
        Integer long4 = plain.length() < 4 ? null : MONTH.get(plain.substring(0, 4));
        return long4 != null || plain.length() < 3 ? long4 : MONTH.get(plain.substring(0, 3));
    }
}
