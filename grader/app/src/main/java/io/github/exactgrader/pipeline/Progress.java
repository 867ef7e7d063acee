package io.github.exactgrader.pipeline;

import io.github.exactgrader.score.ScoreCard;

/** Hears how a run goes on; called from several threads, one at a time. */
public interface Progress {

    /**
     * Work on a submission begins.
     *
     * @param student whose it is
     */
    default void started(String student) {}

    /**
     * A submission was judged; called before {@link #finished}.
     *
     * @param card its marks
     */
    default void judged(ScoreCard card) {}

    /**
     * A submission is finished.
     *
     * @param done how many are, this one included
     * @param total how many there are
     * @param student the one that was finished
     */
    void finished(int done, int total, String student);
}
