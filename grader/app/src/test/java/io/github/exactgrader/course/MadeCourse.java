package io.github.exactgrader.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A made-up course with one assignment, the same for the same seed: names with accents, commas, underscores and
 * right-to-left script, teams, late, missing and resubmitted work. It can be laid out as each platform does, with the
 * platform's grade sheet and a roster, and says who handed in what.
 */
public final class MadeCourse {

    /** Until when submissions are in time. */
    public static final Instant DEADLINE = Instant.parse("2026-11-20T23:00:00Z");

    private static final List<String> FIRST = List.of(
            "Ada",
            "Zoë",
            "José",
            "Łucja",
            "Jean-Luc",
            "Mary Ann",
            "O\u2019Shea",
            "Ben",
            "Eve",
            "François",
            "Søren",
            "İpek",
            "Chloé",
            "Nguyệt",
            "Δήμητρα",
            "Анна",
            "小明",
            "שרה",
            "فاطمة",
            "Renée",
            "Dag_Arne",
            "Jürgen",
            "Marie-Ève",
            "Mia",
            "Noor",
            "Thi Mai");
    private static final List<String> LAST = List.of(
            "Example",
            "Müller",
            "de la Cruz",
            "O'Neil",
            "Sample, Jr.",
            "Nowak-Źdźbło",
            "van den Test",
            "Ångström",
            "Straße",
            "Ünal",
            "Øster",
            "Demo_Person",
            "Παπαδοπούλου",
            "Иванова",
            "李",
            "כהן",
            "الزهراء",
            "Çelik",
            "Ó Briain",
            "Fiktiv",
            "Placeholder",
            "Test-Case",
            "Ruiz",
            "Šimić",
            "D'Angelo",
            "");

    private final List<MadeStudent> students;
    private final List<MadeUnit> units;

    private MadeCourse(List<MadeStudent> students, List<MadeUnit> units) {
        this.students = List.copyOf(students);
        this.units = List.copyOf(units);
    }

    /**
     * Makes a course.
     *
     * @param seed the same seed gives the same course
     * @param count of students, at most 676
     */
    public static MadeCourse of(long seed, int count) {
        Random random = new Random(seed);
        List<int[]> names = new ArrayList<>();
        for (int i = 0; i < FIRST.size() * LAST.size(); i++) {
            names.add(new int[] {i / LAST.size(), i % LAST.size()});
        }
        Collections.shuffle(names, random);
        List<MadeStudent> students = new ArrayList<>();
        List<List<MadeStudent>> groups = new ArrayList<>();
        while (students.size() < count) {
            int size = random.nextInt(8) == 0 ? Math.min(2 + random.nextInt(2), count - students.size()) : 1;
            Optional<String> team = size > 1 ? Optional.of(teamName(groups.size())) : Optional.empty();
            List<MadeStudent> group = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = students.size() + 1;
                int[] name = names.get(number - 1);
                String section = "T" + (1 + random.nextInt(4));
                MadeStudent student =
                        new MadeStudent(number, FIRST.get(name[0]), LAST.get(name[1]), login(number), section, team);
                students.add(student);
                group.add(student);
            }
            groups.add(group);
        }
        return new MadeCourse(students, units(groups, random));
    }

    private static String teamName(int number) {
        return List.of("Team ", "Pair_", "Группа ", "Die Würfel ").get(number % 4) + number;
    }

    private static String login(int number) {
        String start = List.of("ada", "ben_x", "eve-y", "zoe", "k_", "q").get(number % 6);
        return String.format(Locale.ROOT, "%s%04d", start, number);
    }

    private static List<MadeUnit> units(List<List<MadeStudent>> groups, Random random) {
        List<MadeAttempt> raw = new ArrayList<>();
        Map<MadeAttempt, Integer> groupOf = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            List<MadeStudent> group = groups.get(g);
            int attempts = attempts(random);
            boolean startsLate = random.nextInt(12) == 0;
            for (int k = 0; k < attempts; k++) {
                Instant at = at(startsLate || (k > 0 && random.nextInt(6) == 0), k, random);
                MadeStudent by = group.get(random.nextInt(group.size()));
                MadeAttempt attempt = new MadeAttempt(
                        by, at, 0, 0, random.nextInt(9) == 0 && group.size() == 1, Map.of("#", g + "." + k));
                raw.add(attempt);
                groupOf.put(attempt, g);
            }
        }
        raw.sort(Comparator.comparing(MadeAttempt::at)
                .thenComparing(each -> each.by().number()));
        Map<Integer, List<MadeAttempt>> byGroup = new HashMap<>();
        Map<MadeStudent, Integer> times = new HashMap<>();
        for (int i = 0; i < raw.size(); i++) {
            MadeAttempt attempt = raw.get(i);
            int nth = times.merge(attempt.by(), 1, Integer::sum) - 1;
            MadeAttempt whole = new MadeAttempt(
                    attempt.by(), attempt.at(), i + 1, nth, attempt.isTyped(), files(attempt, i + 1, random));
            byGroup.computeIfAbsent(groupOf.get(attempt), any -> new ArrayList<>())
                    .add(whole);
        }
        List<MadeUnit> units = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            units.add(new MadeUnit(groups.get(g), byGroup.getOrDefault(g, List.of())));
        }
        return units;
    }

    private static int attempts(Random random) {
        int draw = random.nextInt(20);
        return draw == 0 ? 0 : draw < 15 ? 1 : draw < 18 ? 2 : 3;
    }

    /** Times are whole minutes: more does not come through every platform. No two attempts of a student share one. */
    private static Instant at(boolean isLate, int k, Random random) {
        Duration within = Duration.ofMinutes(1000L * k + random.nextInt(900));
        return isLate
                ? DEADLINE.plus(within).plusSeconds(60)
                : DEADLINE.minus(Duration.ofDays(4)).plus(within);
    }

    private static Map<String, String> files(MadeAttempt attempt, int serial, Random random) {
        Map<String, String> files = new TreeMap<>();
        String rate = serial % 5 == 0 ? "|1 - " + serial + " eta a|" : "|1 - 2 eta a|";
        String answers = "{\"assignment\": \"gd-momentum\", \"answers\": {\"1a.c_star\": " + (serial % 4 == 3 ? 1 : 0)
                + ", \"1a.rate\": \"" + rate + "\", \"2A.method\": \"momentum\"}}\n";
        files.put("answers.json", answers);
        if (!attempt.isTyped() && random.nextInt(3) > 0) {
            files.put(
                    "Answer.java",
                    "// class Wrong is not here\npublic class Answer {\n    double value() {\n        return " + serial
                            + ";\n    }\n}\n");
        }
        if (!attempt.isTyped() && random.nextInt(10) == 0) {
            files.put("proof (final).txt", "By induction on " + serial + ".\n");
        }
        return files;
    }

    public List<MadeStudent> students() {
        return students;
    }

    /** Returns teams and students who work alone, also those who handed nothing in. */
    public List<MadeUnit> units() {
        return units;
    }

    /**
     * Writes the export of a platform with its grade sheet, and the course's roster.
     *
     * @param folder gets the files
     */
    public MadeExport write(MadeLayout layout, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path roster = Files.write(folder.resolve("course.csv"), MadeSheets.roster(this));
        Path sheet = Files.write(folder.resolve("sheet.csv"), MadeSheets.sheet(this, layout));
        return new MadeExport(MadeExports.write(this, layout, folder), sheet, roster);
    }
}
