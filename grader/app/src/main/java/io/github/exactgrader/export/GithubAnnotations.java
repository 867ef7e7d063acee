package io.github.exactgrader.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Chooses the remarks that GitHub will show: of one kind it shows ten for a step, and says nothing of the others. */
final class GithubAnnotations {

    /** So many are shown; one more tells how many there are. */
    static final int MOST = 9;

    private static final Comparator<GithubAnnotation> DEAREST_FIRST =
            Comparator.comparing(GithubAnnotation::points).reversed().thenComparing(GithubAnnotation::level);

    private GithubAnnotations() {}

    /**
     * Returns the lines that make the runner show them.
     *
     * @param all any number, in any order; of equals the earlier ones are shown
     * @return at most ten lines, the dearest first
     */
    static List<String> lines(List<GithubAnnotation> all) {
        List<String> lines = new ArrayList<>(all.stream()
                .sorted(DEAREST_FIRST)
                .limit(MOST)
                .map(GithubAnnotation::line)
                .toList());
        int left = all.size() - MOST;
        if (left > 0) {
            lines.add(new WorkflowCommand("notice", Map.of(), left + " more in the summary of this job").line());
        }
        return lines;
    }
}
