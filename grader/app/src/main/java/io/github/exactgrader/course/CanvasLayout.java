package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Canvas, "Download Submissions": all files in one folder, {@code lovelaceada_LATE_12345_678_Answer.java}. A text that was
 * typed in is {@code lovelaceada_12345_text.html}; where marking is anonymous, {@code LATE_anon_x7Kq2_678_Answer.java}.
 */
final class CanvasLayout implements Layout {

    private static final Pattern ANONYMOUS =
            Pattern.compile("(LATE_)?anon_([A-Za-z0-9]+)_(?:(\\d+)_(.+)|(text|link)\\.html)");
    private static final Pattern NUMBERS = Pattern.compile("_(\\d+)_(?=(?:(\\d+)_(.+)|(text|link)\\.html)$)");
    private static final String LATE = "_LATE";
    private static final int MOST_DIGITS = 18;

    @Override
    public String name() {
        return "canvas";
    }

    @Override
    public Guess guess(CourseFiles files) {
        long fitting = files.files().stream()
                .filter(file ->
                        !file.path().contains("/") && !readings(file.path()).isEmpty())
                .count();
        return Guess.of(fitting, files.files().size(), "names are NAME_USER_ATTACHMENT_FILE");
    }

    /** What a file name may say; a name with digits in it can be read in several ways. */
    private record Reading(
            String person, boolean isLate, String user, boolean isAnonymous, String attachment, String file) {}

    /** A file, and what its name says. */
    private record Named(CourseFile file, Reading reading) {}

    private static List<Reading> readings(String name) {
        List<Reading> readings = new ArrayList<>();
        Matcher anonymous = ANONYMOUS.matcher(name);
        if (anonymous.matches()) {
            readings.add(new Reading(
                    "anon",
                    anonymous.group(1) != null,
                    anonymous.group(2),
                    true,
                    orEmpty(anonymous.group(3)),
                    file(anonymous.group(4), anonymous.group(5))));
        }
        Matcher numbers = NUMBERS.matcher(name);
        int from = 0;
        while (numbers.find(from)) {
            String before = name.substring(0, numbers.start());
            boolean isLate = before.endsWith(LATE);
            String person = isLate ? before.substring(0, before.length() - LATE.length()) : before;
            if (!person.isEmpty()) {
                readings.add(new Reading(
                        person,
                        isLate,
                        numbers.group(1),
                        false,
                        orEmpty(numbers.group(2)),
                        file(numbers.group(3), numbers.group(4))));
            }
            from = numbers.start() + 1;
        }
        return readings;
    }

    private static String file(@Nullable String file, @Nullable String typed) {
        return file == null ? typed + ".html" : file;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Takes the reading whose user the course has; else a code, where there is one; else the first number. */
    private static Optional<Reading> reading(String name, Roster roster) {
        List<Reading> readings = readings(name);
        return readings.stream()
                .filter(reading -> !reading.isAnonymous() && roster.knows("canvas_user", reading.user()))
                .findFirst()
                .or(() -> readings.stream().findFirst());
    }

    @Override
    public Arrivals read(CourseFiles files, Roster roster, LocalTimes times) throws ImportException {
        Map<String, List<Named>> byUser = new LinkedHashMap<>();
        List<CourseFile> strange = new ArrayList<>();
        for (CourseFile file : files.files()) {
            Optional<Reading> reading = file.path().contains("/") ? Optional.empty() : reading(file.path(), roster);
            if (reading.isEmpty()) {
                strange.add(file);
                continue;
            }
            byUser.computeIfAbsent(reading.get().user() + reading.get().isAnonymous(), user -> new ArrayList<>())
                    .add(new Named(file, reading.get()));
        }
        List<Attempt> attempts = new ArrayList<>();
        for (List<Named> own : byUser.values()) {
            attempts.add(attempt(own));
        }
        return new Arrivals(attempts, strange);
    }

    private static Attempt attempt(List<Named> own) throws ImportException {
        List<Piece> pieces = new ArrayList<>();
        Map<String, String> attributes = new TreeMap<>();
        long newest = 0;
        boolean isLate = false;
        Reading any = own.get(0).reading();
        for (Named named : own) {
            CourseFile file = named.file();
            Reading reading = named.reading();
            long attachment = number(reading.attachment());
            boolean isText = reading.attachment().isEmpty() && reading.file().equals("text.html");
            Optional<String> typed = isText ? Optional.of(Piece.text(file)) : Optional.empty();
            pieces.add(new Piece(reading.file(), file, attachment, typed));
            isLate |= reading.isLate();
            if (attachment >= newest && !reading.attachment().isEmpty()) {
                newest = attachment;
                attributes.put("attachment", reading.attachment());
                attributes.put("file", file.path());
            }
        }
        String who = any.isAnonymous() ? "anon_" + any.user() : any.person();
        Member person = new Member(
                who,
                any.isAnonymous() ? "" : any.person(),
                "",
                Map.of(any.isAnonymous() ? "canvas_anonymous" : "canvas_user", any.user()));
        return new Attempt(
                any.isAnonymous() ? who : any.person() + "_" + any.user(),
                List.of(person),
                Optional.empty(),
                Optional.empty(),
                newest,
                isLate,
                pieces,
                attributes,
                List.of());
    }

    private static long number(String digits) {
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? 0 : Long.parseLong(digits);
    }
}
