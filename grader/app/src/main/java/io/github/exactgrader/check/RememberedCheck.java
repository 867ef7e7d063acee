package io.github.exactgrader.check;

import io.github.exactgrader.intake.Answer;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Judges each answer once for the whole class: half of it writes the same. A finding may depend on other answers of the same
 * submission; those that the check asked for are remembered with it, and it is given again only where they are the same.
 */
final class RememberedCheck implements AnswerCheck {

    /** Findings on one answer, for other answers beside it. */
    private static final int MOST_FINDINGS = 32;

    /** Longer answers are texts and graphs, which nobody writes the same. */
    private static final int MOST_CHARACTERS = 1000;

    private final AnswerCheck check;
    private final Memory<Answer, List<Finding>> findings = new Memory<>(Memory.MOST);

    /**
     * Remembers the findings of a check.
     *
     * @param check gives the same for the same answers
     */
    RememberedCheck(AnswerCheck check) {
        this.check = check;
    }

    /** With the number of all answers where all were asked for, else -1. */
    private record Finding(Map<String, Optional<Answer>> asked, int size, CheckResult result) {

        boolean fits(Map<String, Answer> all) {
            return (size < 0 || size == all.size())
                    && asked.entrySet().stream()
                            .allMatch(entry ->
                                    Optional.ofNullable(all.get(entry.getKey())).equals(entry.getValue()));
        }
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        if (answer.shown().length() > MOST_CHARACTERS) {
            return check.check(answer, all);
        }
        List<Finding> known = findings.of(answer, unused -> new CopyOnWriteArrayList<>());
        for (Finding finding : known) {
            if (finding.fits(all)) {
                return finding.result();
            }
        }
        Asked asked = new Asked(all);
        CheckResult result = check.check(answer, asked);
        if (known.size() < MOST_FINDINGS) {
            known.add(new Finding(Map.copyOf(asked.keys), asked.size, result));
        }
        return result;
    }

    /** Answers that take down which of them are asked for. */
    private static final class Asked extends AbstractMap<String, Answer> {

        private final Map<String, Answer> all;
        private final Map<String, Optional<Answer>> keys = new HashMap<>();
        private int size = -1;

        Asked(Map<String, Answer> all) {
            this.all = all;
        }

        @Override
        public @Nullable Answer get(Object key) {
            Answer answer = all.get(key);
            keys.put((String) key, Optional.ofNullable(answer));
            return answer;
        }

        @Override
        public boolean containsKey(Object key) {
            return get(key) != null;
        }

        @Override
        public Set<Entry<String, Answer>> entrySet() {
            size = all.size();
            all.keySet().forEach(this::get);
            return all.entrySet();
        }
    }
}
