package io.github.exactgrader.course;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The attempt that counts: the newest that is in time; if none is, the newest. Without a deadline, the newest.
 *
 * @param attempt the one that is graded
 * @param notes what became of the others
 * @param undecided the attempts of which nothing says which is the newest; empty if one is
 */
record Choice(Attempt attempt, List<String> notes, List<Attempt> undecided) {

    private static final int MOST_COMPARED = 10_000_000;

    Choice {
        notes = List.copyOf(notes);
        undecided = List.copyOf(undecided);
    }

    /**
     * Chooses among the attempts of one student or team.
     *
     * @param attempts at least one, each with files
     * @param deadline empty if there is none
     */
    static Choice of(List<Attempt> attempts, Optional<Instant> deadline) {
        List<Attempt> inTime = attempts.stream()
                .filter(attempt -> deadline.isEmpty() || !attempt.isLate(deadline))
                .toList();
        List<Attempt> pool = (inTime.isEmpty() ? attempts : inTime)
                .stream().sorted(Attempt.OLDEST_FIRST).toList();
        Attempt newest = pool.get(pool.size() - 1);
        List<Attempt> even = pool.stream()
                .filter(attempt -> attempt.isOfNoTime() || Attempt.OLDEST_FIRST.compare(attempt, newest) == 0)
                .toList();
        boolean isUndecided = pool.size() > 1 && even.stream().anyMatch(attempt -> !isSame(attempt, newest));
        List<String> notes = new ArrayList<>();
        for (Attempt other : attempts.stream().sorted(Attempt.OLDEST_FIRST).toList()) {
            if (!other.equals(newest)) {
                boolean cameLater = Attempt.OLDEST_FIRST.compare(other, newest) > 0;
                notes.add(ImportMessages.passedOver(
                        other, cameLater ? "it came after the deadline" : "it came before the one that is graded"));
            }
        }
        if (attempts.size() > 1) {
            notes.add(0, ImportMessages.chosen(newest, attempts.size()));
        }
        return new Choice(newest, notes, isUndecided ? pool : List.of());
    }

    private static boolean isSame(Attempt one, Attempt other) {
        List<Piece> files = sorted(one);
        List<Piece> others = sorted(other);
        if (files.size() != others.size()) {
            return false;
        }
        try {
            for (int i = 0; i < files.size(); i++) {
                if (!files.get(i).name().equals(others.get(i).name())
                        || !Arrays.equals(
                                files.get(i).file().bytes(MOST_COMPARED),
                                others.get(i).file().bytes(MOST_COMPARED))) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Piece> sorted(Attempt attempt) {
        return attempt.pieces().stream()
                .sorted(Comparator.comparing(Piece::name))
                .toList();
    }
}
