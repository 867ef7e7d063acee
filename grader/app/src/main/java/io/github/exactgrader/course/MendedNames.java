package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import io.github.exactgrader.intake.Finding;
import io.github.exactgrader.intake.SubmissionReader;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of an attempt under the names that they were meant to have. Platforms and browsers number what comes a second
 * time, {@code Answer-1.java}, {@code answers (2).json}: the number goes where the file itself says so, and of two files for
 * one name the newer stays.
 *
 * @param files by name
 * @param renamed how many have another name than in the export
 * @param notes what was changed, for staff
 * @param refused what cannot be written beside the others, and why
 */
record MendedNames(List<PlannedFile> files, int renamed, List<String> notes, List<Finding> refused) {

    private static final Pattern COPY =
            Pattern.compile("(?<stem>.*[^\\s-])(?:-(?<dash>\\d{1,3})|\\s?\\((?<round>\\d{1,3})\\))");
    private static final int MOST_SOURCE = 1_000_000;

    MendedNames {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
        refused = List.copyOf(refused);
    }

    /**
     * A file and the name it wants.
     *
     * @param copy the number that was in its name; 0 for none
     */
    private record Candidate(PlannedFile file, String name, long order, int copy) {

        static final Comparator<Candidate> OLDEST_FIRST =
                Comparator.comparingLong(Candidate::order).thenComparingInt(Candidate::copy);
    }

    /** Finds the names for the files of one attempt. */
    static MendedNames of(List<Piece> pieces) {
        List<String> notes = new ArrayList<>();
        Map<String, List<Candidate>> byTarget = new LinkedHashMap<>();
        List<Finding> refused = new ArrayList<>();
        for (Piece piece : pieces) {
            Optional<String> leadsOut = CourseFiles.refusal(piece.name());
            if (leadsOut.isPresent()) {
                refused.add(new Finding(piece.file().shown(), leadsOut.get()));
            } else if (piece.typed().isEmpty()) {
                put(byTarget, candidate(piece));
            }
        }
        pieces.stream().filter(piece -> piece.typed().isPresent()).forEach(piece -> typed(piece, byTarget, notes));
        List<PlannedFile> files = new ArrayList<>();
        int renamed = 0;
        for (List<Candidate> same : byTarget.values()) {
            Candidate newest = newest(same, notes);
            files.add(newest.file());
            renamed += newest.copy() > 0 ? 1 : 0;
        }
        return new MendedNames(withoutCollisions(files, refused), renamed, notes, refused);
    }

    private static void put(Map<String, List<Candidate>> byTarget, Candidate candidate) {
        byTarget.computeIfAbsent(candidate.file().target(), any -> new ArrayList<>())
                .add(candidate);
    }

    private static void typed(Piece piece, Map<String, List<Candidate>> byTarget, List<String> notes) {
        String text = WebText.text(piece.typed().orElse(""));
        if (text.isEmpty()) {
            return;
        }
        boolean isAnswers = WebText.isAnswers(text) && !byTarget.containsKey(SubmissionReader.ANSWERS_FILE);
        String target =
                isAnswers ? SubmissionReader.ANSWERS_FILE : piece.name().replaceFirst("(?i)\\.html?$", "") + ".txt";
        notes.add(ImportMessages.fromText(target));
        put(
                byTarget,
                new Candidate(
                        new PlannedFile(target, piece.file(), Optional.of(text)), piece.name(), piece.order(), 0));
    }

    private static Candidate candidate(Piece piece) {
        String name = piece.name();
        int slash = name.lastIndexOf('/') + 1;
        int dot = name.lastIndexOf('.');
        Matcher copy = COPY.matcher(dot > slash ? name.substring(slash, dot) : "");
        if (copy.matches()) {
            String stem = copy.group("stem");
            String end = name.substring(dot);
            boolean says = end.equals(".java")
                    ? says(piece.file(), name.substring(slash, dot), stem)
                    : (stem + end).toLowerCase(Locale.ROOT).equals(SubmissionReader.ANSWERS_FILE);
            if (says) {
                String number = copy.group("dash") == null ? copy.group("round") : copy.group("dash");
                return candidate(piece, name.substring(0, slash) + stem + end, Integer.parseInt(number));
            }
        }
        return candidate(piece, name, 0);
    }

    private static Candidate candidate(Piece piece, String target, int copy) {
        return new Candidate(
                new PlannedFile(target, piece.file(), Optional.empty()), piece.name(), piece.order(), copy);
    }

    private static boolean says(CourseFile file, String numbered, String stem) {
        try {
            DeclaredTypes types = DeclaredTypes.of(CourseFile.text(file.bytes(MOST_SOURCE)));
            return types.say(stem) && !types.say(numbered);
        } catch (IOException e) {
            return false; // It keeps its name, and cannot be copied: that is told there.
        }
    }

    private static Candidate newest(List<Candidate> same, List<String> notes) {
        List<Candidate> sorted = same.stream().sorted(Candidate.OLDEST_FIRST).toList();
        Candidate newest = sorted.get(sorted.size() - 1);
        if (newest.copy() > 0) {
            notes.add(ImportMessages.renamed(newest.name(), newest.file().target()));
        }
        sorted.subList(0, sorted.size() - 1)
                .forEach(older -> notes.add(ImportMessages.older(
                        older.file().file().path(), newest.file().file().path())));
        return newest;
    }

    private static List<PlannedFile> withoutCollisions(List<PlannedFile> files, List<Finding> refused) {
        Map<String, PlannedFile> taken = new HashMap<>();
        Map<String, PlannedFile> folders = new HashMap<>();
        List<PlannedFile> kept = new ArrayList<>();
        for (PlannedFile file :
                files.stream().sorted(Comparator.comparing(PlannedFile::target)).toList()) {
            PlannedFile other = taken.get(folded(file.target()));
            other = other == null ? folders.get(folded(file.target())) : other;
            for (int at = file.target().indexOf('/'); at > 0; at = file.target().indexOf('/', at + 1)) {
                PlannedFile above = taken.get(folded(file.target().substring(0, at)));
                other = above == null ? other : above;
            }
            if (other != null) {
                refused.add(new Finding(
                        file.file().shown(),
                        ImportMessages.sameTarget(other.file().path())));
                continue;
            }
            taken.put(folded(file.target()), file);
            for (int at = file.target().indexOf('/'); at > 0; at = file.target().indexOf('/', at + 1)) {
                folders.put(folded(file.target().substring(0, at)), file);
            }
            kept.add(file);
        }
        return kept;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
